"""Where lines break: no paragraph ends in a word alone or a short two on a line of their own,
and no line of a headline is left much shorter than the others.

Words are bound by no-break spaces, so that a trainer can still edit the text; the number of
lines stays what was measured.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

from generator.decks.canvas import Style
from generator.decks.measure import SLACK, line_widths, lines, widest, width
from generator.decks.plan import Para

BOUND = "\u00a0"
SHARES = (SLACK, 1.0, 1.02)
"""With some room to spare as when fitting, with none, and as where pairs of letters are kerned."""
ENOUGH = 0.25
"""The share of a line that the last one should fill."""
ENOUGH_ALONE = 0.5
"""The share that a word must fill to stand on the last line by itself."""
HOLE = 0.45
"""The share of a line that the one before it should still fill."""
MOST_MORE = 2
"""As many words are taken down to it at most: more would leave a hole in the line before."""


LARGE = 28
"""From this size on, in points, bold words are a headline: one sees the shape of all its lines."""
UNEVEN = 0.6
"""The share of the widest line under which a headline's narrowest one is too short."""
MOST_WORDS = 18
"""A headline of more words is left as it breaks: the ways to break it grow too many."""


def well_broken(para: Para, style: Style, room: float) -> Para:
    """The paragraph with words bound so that none stands alone at the end, nor in a headline.

    A headline is broken anew where that makes its narrowest line wider.
    """
    bound = _well_ended(para, style, room)
    if not style.bold or style.size < LARGE or len(para.runs) != 1 or para.runs[0].href:
        return bound
    seen = line_widths(bound, style, room)
    if len(seen) < 2 or min(seen) >= UNEVEN * max(seen):
        return bound
    even = _even(para, style, room)
    return even if even and min(line_widths(even, style, room)) > min(seen) else bound


def _even(para: Para, style: Style, room: float) -> Para | None:
    """The headline in as many lines, as even as they can be; None where they cannot be bound so.

    Of all ways to break it, the one whose lines have the least sum of squares.
    """
    words = para.text.rstrip(" ").split(" ")
    counts = _counts(para, style, room)
    if len(set(counts)) > 1 or not counts[0] <= len(words) <= MOST_WORDS:
        return None
    wide = [width(word, style.size, True, style.track) for word in words]
    space, limit = width(" ", style.size, True, style.track), (room - style.indent)
    best: tuple[float, list[list[str]]] | None = None
    for cuts in combinations(range(1, len(words)), counts[0] - 1):
        parts = list(pairwise((0, *cuts, len(words))))
        widths = [sum(wide[a:b]) + space * (b - a - 1) for a, b in parts]
        squares = sum(each * each for each in widths)
        if max(widths) <= limit * SLACK and (best is None or squares < best[0]):
            best = squares, [words[a:b] for a, b in parts]
    made = _bound_at(best[1], style, limit * max(SHARES)) if best else None
    even = _ending(para, made) if made else None
    return even if even and _counts(even, style, room) == counts else None


def _bound_at(broken: list[list[str]], style: Style, limit: float) -> str | None:
    """The lines as one text, each begun with so many words bound that none of it fits before."""
    said = " ".join(broken[0])
    for before, line in pairwise(broken):
        taken = " ".join(before)
        for number in range(1, len(line) + 1):
            start = BOUND.join(line[:number])
            if width(f"{taken} {start}", style.size, True, style.track) > limit:
                break
        else:
            return None
        said = " ".join((said, start, *line[number:]))
    return said


def _well_ended(para: Para, style: Style, room: float) -> Para:
    """The paragraph with its last words bound where they would stand alone.

    A program may break a line that fills its box otherwise than we do, so all ways must hold.
    """
    if not para.runs or para.runs[-1].href:
        return para
    counts = _counts(para, style, room)
    if max(counts) < 2:
        return para
    last, limit = para.runs[-1], (room - style.indent) * SLACK
    bold = last.strong or style.bold
    words, best = last.text.rstrip(" ").split(" "), para
    alone = _on_last_line(para, words, style, room)
    for bound in range(alone, min(alone + MOST_MORE, len(words) - 1) + 1):
        end = BOUND.join(words[-bound:])
        made = _ending(para, f"{' '.join(words[:-bound])} {end}")
        if widest(made, style) > limit or _counts(made, style, room) != counts:
            break
        if line_widths(made, style, room)[-2] < (room - style.indent) * HOLE:
            break
        best = made if bound > alone else para
        enough = ENOUGH if bound > 1 else ENOUGH_ALONE
        if width(end, style.size, bold, style.track) >= (room - style.indent) * enough:
            break
    return best


def _counts(para: Para, style: Style, room: float) -> tuple[int, ...]:
    """How many lines it takes in each share of the room that a program may use."""
    return tuple(lines(para, style, room, share) for share in SHARES)


def _on_last_line(para: Para, words: list[str], style: Style, room: float) -> int:
    """How many of the last run's words stand on the last line; all of them at most."""
    counts = _counts(para, style, room)
    for number in range(1, len(words)):
        rest = _counts(_ending(para, " ".join(words[:-number])), style, room)
        if any(less < count for less, count in zip(rest, counts, strict=True)):
            return number
    return len(words)


def _ending(para: Para, text: str) -> Para:
    """The paragraph with another text in its last run."""
    *before, last = para.runs
    return replace(para, runs=(*before, replace(last, text=text)))

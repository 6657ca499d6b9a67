"""Where lines break: no paragraph ends in a word alone or a short two on a line of their own.

Words are bound by no-break spaces, so that a trainer can still edit the text; the number of
lines stays what was measured.
"""

from __future__ import annotations

from dataclasses import replace

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


def well_broken(para: Para, style: Style, room: float) -> Para:
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

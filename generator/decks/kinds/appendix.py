"""The hidden end of a deck: hard moments, a spare story, and the passport (P34)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.decks.canvas import EDGE, Decoration, Layout, Rect, Style, body, title
from generator.decks.inputs import DeckInputs
from generator.decks.kinds import table
from generator.decks.notes import headed, replies, source_line
from generator.decks.plan import Grid, Para, SlidePlan, Text, para, text
from generator.decks.shapes import bubble
from generator.editorial.dates import day
from generator.editorial.told import SourceView, Told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.richtext import Run

SECTION = "Section"
MOST_SOURCES = 10
"""More than this are read better in two rows."""

LAYOUTS = (
    Layout(
        SECTION,
        (
            title(
                Rect(EDGE, 150, 600, 170),
                Style(64, True, "on_ground", -0.035, line=0.9),
                anchor="b",
            ),
            body(1, "Summary", Rect(EDGE, 340, 600, 110), Style(24, colour="on_ground")),
        ),
        (
            Decoration(Rect(EDGE, 84, 96, 12), "signal"),
            *bubble(Rect(664, 96, 216, 128), "ground_soft", 30, right=True),
            *bubble(Rect(744, 268, 176, 104), "ground_soft", 26),
        ),
        ground="ground",
        foot="on_ground",
        foot_x=EDGE,
    ),
)


def opening(inputs: DeckInputs) -> SlidePlan:
    """The divider before what only the trainer sees."""
    words = inputs.deck
    summary = text(Place("wording-decks", "", ("appendix_summary",)), words.appendix_summary)
    head = text(Place("wording-decks", "", ("appendix",)), words.appendix)
    return SlidePlan((SECTION,), head, (("Summary", summary),), (para(words.appendix_summary),))


def hard_moments(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """What somebody may say in the room, each with a reply."""
    if inputs.session is None:
        return ()
    words, moments = inputs.deck, inputs.session.difficult_moments
    rows = Grid(
        (words.hard_heard, words.hard_reply),
        tuple((each.heard, each.reply) for each in moments),
        (0.34, 0.66),
        words.hard_alt,
        Place("session", inputs.id, ("difficult_moments",)),
        strong=True,
    )
    head = text(Place("wording-decks", "", ("hard_moments",)), words.hard_moments)
    plan = table.plan(head, rows, replies(inputs, moments), most=len(moments))
    return (plan,)


def passports(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """The passport of the deck's stories; where there are several themes, one for each."""
    if not inputs.told:
        return ()
    if len(inputs.themes) < 2:
        return (_passport(inputs, inputs.told, ""),)
    return tuple(
        _passport(inputs, [inputs.tell(key) for key in view.stories], view.theme.short)
        for view in inputs.themes
    )


def _passport(inputs: DeckInputs, stories: Sequence[Told], second: str) -> SlidePlan:
    """Why each of the stories can be trusted, what it rests on, and what is unknown."""
    words, common, edition = inputs.deck, inputs.words, inputs.edition
    stamp = fill(common.edition, edition=edition.name, date=day(edition.on))
    notes: tuple[Para, ...] = (para(stamp), para(common.approvals_prove))
    rows: list[tuple[str | Para, ...]] = []
    if inputs.session:
        rows += _session_rows(inputs)
        own = _own_sources(inputs)
        notes += headed(inputs.session.title, map(source_line, own))
    shared = _shared(stories)
    for told in stories:
        marks = [each for each in told.marks if each not in shared]
        known = " ".join((*marks, f"{told.passport}."))
        rows.append((_named(told), known, _sources(inputs, told.sources)))
        notes += headed(told.passport, (*told.marks, *map(source_line, told.sources)))
    grid = Grid(
        (words.passport_what, words.passport_known, words.passport_sources),
        tuple(rows),
        _widths(rows),
        words.passport_alt,
        Place("session" if inputs.session else "scenario", inputs.id),
        strong=True,
    )
    lines = (para(words.passport), *([para(second, 1)] if second else []))
    head = Text(lines, Place("wording-decks", "", ("passport",)))
    every = fill(words.passport_shared, marks=" ".join(shared)) if shared else ""
    foot = text(Place("wording-common"), " ".join((f"{stamp}.", *edition.marks)), every)
    return table.plan(head, grid, notes, foot, most=max(4, len(rows)))


def _widths(rows: Sequence[tuple[str | Para, ...]]) -> tuple[float, ...]:
    """The columns' shares: what is known and what it rests on by their longest texts."""
    known, rests = (max(len(str(row[at])) for row in rows) for at in (1, 2))
    share = min(0.5, max(0.28, 0.8 * known / (known + rests)))
    return 0.2, share, 0.8 - share


def _session_rows(inputs: DeckInputs) -> list[tuple[str | Para, ...]]:
    """What the session itself rests on, its stories aside: figures, points and law."""
    words = inputs.deck
    figures = _years(tuple(each.source for each in inputs.evidence))
    points = _years(tuple(source for _, source in inputs.sources))
    rows: list[tuple[str | Para, ...]] = []
    for what, known, listed in (
        (words.passport_figures, words.passport_figures_known, figures),
        (words.passport_points, words.passport_points_known, points),
    ):
        for at in range(0, len(listed), MOST_SOURCES):
            share = "; ".join(listed[at : at + MOST_SOURCES])
            rows.append((what, known if at == 0 else "", share))
    if inputs.law:
        checked = dict.fromkeys(note.checked for note in inputs.law if note.checked)
        known = " ".join((inputs.words.law_not_advice, *checked))
        rows.append((words.passport_law, known, "; ".join(note.title for note in inputs.law)))
    return rows or [(words.passport_points, words.passport_points_known, words.no_sources)]


def _shared(stories: Sequence[Told]) -> tuple[str, ...]:
    """What is said of every story, where there are several: it is said once."""
    if len(stories) < 2:
        return ()
    first, *others = stories
    return tuple(mark for mark in first.marks if all(mark in each.marks for each in others))


def _named(told: Told) -> Para:
    """The story's title, with its page behind it where it has one."""
    return Para((Run(told.scenario.title, href=told.address or ""),))


def _own_sources(inputs: DeckInputs) -> tuple[SourceView, ...]:
    """What the session itself rests on, its stories aside, each once."""
    shown = (*(each.source for each in inputs.evidence), *(source for _, source in inputs.sources))
    return tuple(dict.fromkeys(shown))


def _sources(inputs: DeckInputs, sources: Sequence[SourceView]) -> str:
    return "; ".join(_years(sources)) or inputs.deck.no_sources


def _years(sources: Sequence[SourceView]) -> list[str]:
    return list(dict.fromkeys(f"{source.publisher} {source.year}" for source in sources))

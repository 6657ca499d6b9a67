"""The hidden end of a deck: hard moments, a spare story, and the passport (P34)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.decks.canvas import EDGE, Decoration, Layout, Rect, Style, body, column, tick, title
from generator.decks.inputs import DeckInputs
from generator.decks.notes import headed, replies, source_line
from generator.decks.plan import Para, SlidePlan, Text, pairs, para, text
from generator.editorial.dates import day
from generator.editorial.told import Told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.richtext import Run

SECTION, NOTES = "Section", "Reading"

LAYOUTS = (
    Layout(
        SECTION,
        (
            title(
                Rect(EDGE, 150, 760, 170),
                Style(64, True, "on_ground", -0.035, line=0.9),
                anchor="b",
            ),
            body(1, "Summary", Rect(EDGE, 340, 640, 110), Style(24, colour="on_ground")),
        ),
        (Decoration(Rect(EDGE, 84, 96, 12), "signal"),),
        ground="ground",
        foot="on_ground",
        foot_x=EDGE,
    ),
    Layout(
        NOTES,
        (
            title(),
            body(1, "Text", column(), Style(20, bold=True, after=2), Style(18, after=10)),
        ),
        (tick("quiet"),),
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
    moments = inputs.session.difficult_moments
    place = Place("session", inputs.id, ("difficult_moments",))
    rows = pairs(place, ((each.heard, each.reply) for each in moments))
    head = text(Place("wording-decks", "", ("hard_moments",)), inputs.deck.hard_moments)
    return (SlidePlan((NOTES,), head, (("Text", rows),), replies(inputs, moments)),)


def passports(inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """The passport of the deck's stories; where there are several themes, one for each."""
    if len(inputs.themes) < 2:
        return (_passport(inputs, inputs.told, ""),)
    return tuple(
        _passport(inputs, [inputs.tell(key) for key in view.stories], view.theme.short)
        for view in inputs.themes
    )


def _passport(inputs: DeckInputs, stories: Sequence[Told], second: str) -> SlidePlan:
    """Why each of the stories can be trusted, and what is unknown."""
    words, common, edition = inputs.deck, inputs.words, inputs.edition
    stamp = fill(common.edition, edition=edition.name, date=day(edition.on))
    paras = [para(stamp, held=True), para(" ".join(edition.marks), 1)] if edition.marks else []
    notes: tuple[Para, ...] = (para(stamp), para(common.approvals_prove))
    for told in stories:
        link = (Run("  "), Run(words.story_link, href=told.address)) if told.address else ()
        paras.append(para(told.passport, held=True))
        paras.append(Para((Run(_trust(inputs, told)), *link), 1))
        notes += headed(told.scenario.title, map(source_line, told.sources))
    place = Place("session" if inputs.session else "scenario", inputs.id)
    lines = (para(words.passport), *([para(second, 1)] if second else []))
    head = Text(lines, Place("wording-decks", "", ("passport",)))
    fills = (("Text", Text(tuple(paras), place)),)
    return SlidePlan((NOTES,), head, fills, notes, most=max(4, len(stories)))


def _trust(inputs: DeckInputs, told: Told) -> str:
    sources = "; ".join(f"{source.publisher} {source.year}" for source in told.sources)
    said = fill(inputs.deck.source, source=sources) if sources else inputs.deck.no_sources
    return " ".join((*told.marks, said))

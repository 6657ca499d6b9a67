"""A guide of content/guides as a paper: each kind of section in its blocks."""

from __future__ import annotations

from collections.abc import Iterable

from generator.editorial.dates import day
from generator.editorial.paper import (
    Begins,
    Blank,
    Block,
    Bullets,
    Column,
    Heading,
    Paper,
    Para,
    Size,
    Spoken,
    Step,
    Table,
    Text,
    Tone,
    Voice,
    rich,
    strong,
    text,
    texts,
)
from generator.editorial.paper import Steps as PaperSteps
from generator.editorial.papers.shared import (
    edition,
    foot,
    law_blocks,
    promise_blocks,
    route_in_full,
    route_name,
    routes_blocks,
    source_blocks,
)
from generator.editorial.routes import routes_of
from generator.editorial.tracking import TrackedView, stage_of
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.guide import (
    Blanks,
    Checklist,
    Guide,
    GuideKind,
    GuideSection,
    Rows,
    ShowValues,
    Ticks,
    Tracker,
)
from generator.model.page import PageLaw, PagePromises, PageRoutes, Steps, standing
from generator.model.richtext import Run

COVERED = (GuideKind.GUIDE, GuideKind.SOP)
"""Kinds that have a cover; the others are worked with and begin at once."""
SIZES = {
    GuideKind.CARD: Size.A5,
    GuideKind.FORM: Size.FORM,
    GuideKind.TEMPLATE: Size.FORM,
}
_ROW = 14.0
"""Millimetres a row of a tracker is high, so that a status can be written by hand."""


def guide(library: Library, guide_id: str, employer: str | None = None) -> Paper:
    """One guide, with an employer's own routes if one is named."""
    found, words = library.guides[guide_id], library.words.papers
    place = Place("guide", guide_id)
    passport = fill(words.guide_passport, id=guide_id, edition=library.organisation.edition)
    reviewed = fill(words.reviewed, date=day(found.reviewed_on), next=day(found.review_by))
    return Paper(
        id=guide_id,
        place=place,
        kicker=words.guide_kinds[found.kind],
        title=text(found.title, place.at("title")),
        lead=text(found.lead, place.at("lead")),
        facts=(edition(library), reviewed),
        blocks=(
            *_sections(library, found, place, employer),
            *source_blocks(library, found.sources),
            *_read_on(found, reviewed),
        ),
        foot=foot(library, passport),
        size=SIZES.get(found.kind, Size.A4),
        cover=found.kind in COVERED,
        calm=found.restorative,
    )


def _read_on(found: Guide, reviewed: str) -> tuple[Block, ...]:
    """When a card was read through: it stands at the end, for its head has no room."""
    return (Para(text(reviewed), Tone.QUIET),) if found.kind is GuideKind.CARD else ()


def _sections(
    library: Library, found: Guide, place: Place, employer: str | None
) -> Iterable[Block]:
    for number, section in standing(found.sections, library.organisation.adopted):
        at = place.at("sections", number)
        begins = Begins.PAGE if isinstance(section, Blanks) and section.new_page else Begins.HERE
        yield Heading(text(section.heading, at.at("heading")), 1, section.id, begins)
        yield from rich(getattr(section, "intro", None), at.at("intro"))
        yield from _body(library, section, at, employer)


def _body(
    library: Library, section: GuideSection, at: Place, employer: str | None
) -> Iterable[Block]:
    match section:
        case Steps():
            return _steps(library, section, at)
        case PageRoutes():
            return _routes(library, section, employer)
        case PageLaw():
            return law_blocks(library, section.show)
        case PagePromises():
            return promise_blocks(library, section.show)
        case Checklist() | Rows():
            return (_table_of(library, section, at),)
        case Tracker():
            return _tracker(library, section)
        case ShowValues():
            return _values(library)
        case Blanks():
            return _blanks(section, at.at("blanks"))
        case Ticks():
            return (Bullets(texts(section.choices, at.at("choices")), ticks=True),)
        case _:
            return rich(section.body, at.at("body"))


def _steps(library: Library, section: Steps, at: Place) -> tuple[Block, ...]:
    words = library.words.papers
    items: list[Step] = []
    for number, step in enumerate(section.steps):
        place = at.at("steps", number)
        said: tuple[Spoken, ...] = ()
        if step.say:
            said = (Spoken(Voice.SAY, words.say, (text(step.say, place.at("say")),)),)
        parts = (*rich(step.text, place.at("text")), *said)
        items.append(Step(text(step.head, place.at("head")), "", parts))
    return (PaperSteps(tuple(items), section.numbered),)


def _routes(library: Library, section: PageRoutes, employer: str | None) -> tuple[Block, ...]:
    if not section.full:
        return routes_blocks(library, section.show, employer)
    views = routes_of(library, section.show, employer)
    return (
        PaperSteps(
            tuple(
                Step(route_name(library, view), "", route_in_full(library, view)) for view in views
            )
        ),
    )


def _table_of(library: Library, section: Checklist | Rows, at: Place) -> Table:
    if isinstance(section, Rows):
        return _table(section, at.at("rows"))
    return _checklist(library, section, at.at("tasks"))


def _checklist(library: Library, section: Checklist, at: Place) -> Table:
    words = library.words.papers
    rows = []
    for number, task in enumerate(section.tasks):
        place = at.at(number)
        does = [Run(task.do, strong=True)]
        if task.note:
            does.append(Run(f" {task.note}"))
        rows.append(
            (
                Text(tuple(does), place.at("do")),
                text(task.owner, place.at("owner")),
                text(task.when, place.at("when")),
                text(""),
            )
        )
    columns = (
        Column(words.task, 0.46),
        Column(words.owner, 0.21),
        Column(words.when, 0.18),
        Column(words.done, 0.15),
    )
    return Table(section.heading, columns, tuple(rows))


def _tracker(library: Library, section: Tracker) -> tuple[Block, ...]:
    """A stage's items; what nobody has begun leaves room to write."""
    words, view = library.words.papers, stage_of(library, section.stage)
    columns = (
        Column(words.tracked, 0.42),
        Column(words.evidence, 0.30),
        Column(words.status, 0.28),
    )
    rows = tuple(_tracked(item) for item in view.items)
    blocks: list[Block] = []
    if any(item.begun for item in view.items):
        blocks.append(Para(text(view.progress.said)))
    if view.names:
        line = fill(words.indicator, indicator=", ".join(view.names))
        blocks.append(Para(text(line), Tone.QUIET))
    return (*blocks, Table(section.heading, columns, rows, tall=_ROW))


def _tracked(item: TrackedView) -> tuple[Text, ...]:
    place = Place("tracked", item.key)
    what = (Run(item.what, strong=True), Run(f". {item.how}"))
    parts = (part.rstrip(".") for part in (item.label, item.reason, item.when) if part)
    return (
        Text(what, place.at("what")),
        Text((Run(f"{item.owner}: "), Run(item.evidence)), place.at("evidence")),
        text(f"{'. '.join(parts)}." if item.begun else ""),
    )


def _table(section: Rows, at: Place) -> Table:
    shares = section.shares or (1,) * len(section.columns)
    columns = tuple(
        Column(head, share / sum(shares))
        for head, share in zip(section.columns, shares, strict=True)
    )
    rows = tuple(
        tuple(
            (text if column else strong)(cell, at.at(number, "cells", column))
            for column, cell in enumerate(row.cells)
        )
        for number, row in enumerate(section.rows)
    )
    return Table(section.heading, columns, rows)


def _values(library: Library) -> tuple[Block, ...]:
    words = library.words.papers
    if not library.organisation.values:
        return (Para(text(words.no_values)),)
    blocks: list[Block] = []
    for key, value in library.organisation.values.items():
        place = Place("organisation", "", ("values", key))
        expect = texts(value.expect, place.at("expect"))
        refuse = texts(value.refuse, place.at("refuse"))
        count = max(len(expect), len(refuse))
        padded = [(*side, *[text("")] * (count - len(side))) for side in (expect, refuse)]
        blocks.append(Heading(text(value.title, place.at("title")), 2))
        blocks.append(
            Table(
                fill(words.values_alt, value=value.title),
                (Column(words.expect, 0.5), Column(words.refuse, 0.5)),
                tuple(zip(*padded, strict=True)),
            )
        )
    return tuple(blocks)


def _blanks(section: Blanks, at: Place) -> tuple[Block, ...]:
    return tuple(
        Blank(text(blank.label, at.at(number, "label")), blank.lines)
        for number, blank in enumerate(section.blanks)
    )

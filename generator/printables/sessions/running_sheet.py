"""The running sheet: clock, opening words, cards, what may happen, routes, on one page (P13).

On top stand the question that may stop it and the rule for a trainer alone (P14). Text shrinks
to its floor and then is a finding: a second page is not there to be lost.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

from generator.editorial.agenda import Timed, agenda
from generator.editorial.papers.shared import (
    contacts,
    one_day,
    route_name,
    session_foot,
    session_routes,
)
from generator.editorial.routes import routes_of
from generator.editorial.told import Told, told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette
from generator.model.session import Story, Welcome
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given
from generator.product import Drawn
from generator.typesetting import Frame, Verbatim, Written, set_pdf

TEMPLATE = Path(__file__).parents[1] / "templates" / "running-sheet.typ"
MEASURES = {"side": 12.0, "title": 26.0, "lead": 13.0, "most": 15.0, "least": 11.0, "foot": 9.5}
"""Points, but for the side in millimetres. The floor is that of cards, DESIGN
section 7: an organisation that fills its local routes in needs the room."""
OWN = ("title", "imprint")
"""Fields that the document's own head carries to the template."""
_SPACE = "the running sheet's one page"


@dataclass(frozen=True)
class Row:
    """A line of the clock; shape and colour are a story's, empty for the rest."""

    start: str
    title: Written
    minutes: str
    shape: str
    colour: str


@dataclass(frozen=True)
class CardLine:
    """A story to bring, with its level and what is in it."""

    title: Written
    note: Written
    shape: str
    colour: str


@dataclass(frozen=True)
class Happening:
    """What may happen, and what to do at once."""

    happens: Written
    does: Written


@dataclass(frozen=True)
class Way:
    """A route that can be reached, with the day it was checked."""

    title: str
    ways: str


@dataclass(frozen=True)
class Sheet:
    """The inputs of a running sheet."""

    title: str
    id: str
    imprint: Imprint
    palette: Palette
    logos: tuple[Logo, ...]
    kicker: str
    session: Written
    subtitle: Written
    stop_head: str
    stop_question: Written
    alone_head: str
    alone: Written
    clock_head: str
    columns: tuple[str, ...]
    clock: tuple[Row, ...]
    opening_head: str
    opening: tuple[Written, ...]
    cards_head: str
    cards: tuple[CardLine, ...]
    moments_head: str
    moments: tuple[Happening, ...]
    routes_head: str
    route_columns: tuple[str, ...]
    routes: tuple[Way, ...]
    waiting: str | None
    foot: tuple[str, ...]

    @property
    def texts(self) -> tuple[Written, ...]:
        """Everything an editor wrote that shares the page."""
        return (
            self.stop_question,
            self.alone,
            *(row.title for row in self.clock),
            *self.opening,
            *(text for card in self.cards for text in (card.title, card.note)),
            *(text for moment in self.moments for text in (moment.happens, moment.does)),
        )


def running_sheet(library: Library, session_id: str, employer: str | None = None) -> Sheet:
    """The sheet of one session, with an employer's own routes if one is named."""
    words, session = library.words.papers, library.sessions[session_id]
    place, wording = Place("session", session_id), Place("wording-papers")
    views = routes_of(library, session_routes(session), employer)
    ready = tuple(view for view in views if not view.waiting)
    date = one_day(library, ready)
    waiting = ", ".join(view.title for view in views if view.waiting)
    return Sheet(
        title=fill(words.running_sheet, session=session.title),
        id=session_id,
        imprint=imprint(library),
        palette=library.brand.light,
        logos=given(library),
        kicker=words.sheet_kicker,
        session=Written(session.title, place.at("title")),
        subtitle=Written(session.subtitle, place.at("subtitle")),
        stop_head=words.stop_head,
        stop_question=Written(words.stop_question, wording.at("stop_question")),
        alone_head=words.alone_head,
        alone=Written(session.alone, place.at("alone")),
        clock_head=words.clock_head,
        columns=(words.clock_column, words.block_column, words.minutes_column),
        clock=tuple(
            _row(library, row, place.at("blocks", number, "title"))
            for number, row in enumerate(agenda(session))
        ),
        opening_head=words.opening_head,
        opening=tuple(
            Written(line, place.at("blocks", number, "say", count))
            for number, block in enumerate(session.blocks)
            if isinstance(block, Welcome)
            for count, line in enumerate(block.say)
        ),
        cards_head=words.cards_head,
        cards=tuple(_card(library, told(library, i)) for i in library.told_in(session)),
        moments_head=words.moments_head,
        moments=tuple(
            Happening(
                Written(moment.happens, wording.at("moments", number, "happens")),
                Written(moment.do, wording.at("moments", number, "do")),
            )
            for number, moment in enumerate(words.moments)
        ),
        routes_head=_routes_head(library, date),
        route_columns=(words.route_name, words.route_ways),
        routes=tuple(
            Way(route_name(library, view).plain, contacts(view, not date).plain) for view in ready
        ),
        waiting=fill(words.routes_waiting, titles=waiting) if waiting else None,
        foot=session_foot(library, session_id),
    )


def draw(inputs: Sheet) -> Drawn:
    """Sets the sheet as one page, PDF/UA-1."""
    key = f"{inputs.id}/running-sheet"
    data = {
        **inputs.imprint.document(inputs.title),
        **{f.name: getattr(inputs, f.name) for f in fields(inputs) if f.name not in OWN},
        "measures": MEASURES,
        "key": key,
        "words": Verbatim(" ".join(text.text for text in inputs.texts)),
    }
    frames = {key: Frame(_SPACE, inputs.texts)}
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, Place("session", inputs.id))


def _routes_head(library: Library, date: str) -> str:
    """The head over the routes; one day that holds for all stands there once."""
    words = library.words.papers
    return (
        fill(words.routes_checked, head=words.routes_head, date=date) if date else words.routes_head
    )


def _row(library: Library, row: Timed, place: Place) -> Row:
    look = None
    if isinstance(row.block, Story) and row.block.show in library.scenarios:
        look = library.look(library.scenarios[row.block.show].theme)
    return Row(
        start=row.clock[:5],
        title=Written(row.block.title, place),
        minutes=fill(library.words.papers.minutes_short, n=row.block.minutes),
        shape=look.shape if look else "",
        colour=look.colour if look else "",
    )


def _card(library: Library, view: Told) -> CardLine:
    place, words = Place("scenario", view.id), library.words.papers
    title = fill(words.card_line, title=view.scenario.title, level=view.level)
    return CardLine(
        title=Written(title, place.at("title")),
        note=Written(view.scenario.content_note or "", place.at("content_note")),
        shape=view.look.shape,
        colour=view.look.colour,
    )

"""Parts that several papers have: routes, law, promises, sources, and what stands at the foot."""

from __future__ import annotations

from collections.abc import Iterable

from generator.editorial.dates import day
from generator.editorial.marks import site_marks
from generator.editorial.paper import (
    Block,
    Box,
    Bullets,
    Column,
    Heading,
    Para,
    Table,
    Text,
    Tone,
    rich,
    strong,
    text,
)
from generator.editorial.routes import RouteView, routes_of
from generator.editorial.told import law_of, sources_of
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.richtext import Run
from generator.model.scenario import Pushback
from generator.model.session import Session, ShowRoutes


def foot(library: Library, passport: str) -> tuple[str, ...]:
    """What stands below each page: the demonstration notice, and the passport line (P21, P34)."""
    return (*(mark.text for mark in site_marks(library)), passport)


def edition(library: Library) -> str:
    """The edition with its date."""
    organisation = library.organisation
    return fill(
        library.words.common.edition,
        edition=organisation.edition,
        date=day(organisation.edition_on),
    )


def session_foot(library: Library, session_id: str) -> tuple[str, ...]:
    """The foot of a session's papers."""
    words = library.words.papers
    passport = fill(words.session_passport, id=session_id, edition=library.organisation.edition)
    return foot(library, passport)


def kicker_and_title(library: Library, session_id: str) -> tuple[str, Text]:
    """The session's title as the line above, and as a text."""
    title = library.sessions[session_id].title
    return title, text(title, Place("session", session_id, ("title",)))


def length(library: Library, minutes: int) -> str:
    """A length of time."""
    return fill(library.words.common.minutes, n=minutes)


def employer_name(library: Library, employer: str | None) -> str:
    """The employer's name for a reader; its kind while no name is filled in, empty for none."""
    if employer is None:
        return ""
    found = library.organisation.employers[employer]
    if has_placeholder(found.name):
        return library.words.common.employer_kinds[found.kind]
    return found.name


def session_routes(session: Session) -> tuple[str, ...]:
    """Keys of the routes that a session shows, each once, in its order."""
    return tuple(
        dict.fromkeys(
            key for block in session.blocks if isinstance(block, ShowRoutes) for key in block.show
        )
    )


def routes_blocks(
    library: Library, keys: Iterable[str], employer: str | None = None
) -> tuple[Block, ...]:
    """Routes with their contacts; those not filled in stand apart and never as help (P21)."""
    words = library.words.papers
    views = routes_of(library, keys, employer)
    ready = [view for view in views if not view.waiting]
    waiting = [view for view in views if view.waiting]
    blocks: list[Block] = []
    if employer:
        name = employer_name(library, employer)
        blocks.append(Para(text(fill(words.for_employer, employer=name)), Tone.QUIET))
    if ready:
        columns = (Column(words.route_name, 0.4), Column(words.route_ways, 0.6))
        day_of_all = one_day(library, ready)
        rows = tuple((route_name(library, v), contacts(v, not day_of_all)) for v in ready)
        blocks.append(Table(words.handout_routes, columns, rows))
        if day_of_all:
            checked = fill(library.words.common.route_checked, date=day_of_all)
            blocks.append(Para(text(checked), Tone.QUIET))
    if waiting:
        titles = ", ".join(view.title for view in waiting)
        blocks.append(Para(text(fill(words.routes_waiting, titles=titles)), Tone.QUIET))
    return tuple(blocks)


def route_name(library: Library, view: RouteView) -> Text:
    """A route's name, with a word when it is formal."""
    words = library.words.papers
    place = Place("organisation", "", ("routes", view.key, "title"))
    return strong(fill(words.formal_tag, title=view.title) if view.formal else view.title, place)


def one_day(library: Library, views: Iterable[RouteView]) -> str:
    """The day on which all these routes were checked; empty where they have several or none."""
    routes = [library.organisation.routes[view.key] for view in views]
    days = {route.checked_on for route in routes if route.checked_on}
    return day(min(days)) if len(days) == 1 else ""


def contacts(view: RouteView, dated: bool = True) -> Text:
    """How to reach a route, with the day it was checked if that is wanted."""
    runs: list[Run] = []
    for line in view.contacts:
        if runs:
            runs.append(Run(" · "))
        runs.append(Run(line.text, href=line.href))
    if not runs:
        runs.append(Run(first_sentence(view.for_what)))
    if view.checked and dated:
        runs.append(Run(f" · {view.checked}"))
    return Text(tuple(runs), Place("organisation", "", ("routes", view.key, "contact")))


def first_sentence(words: str) -> str:
    """A text's first sentence, for a line that has no room for more."""
    head, mark, _ = words.partition(". ")
    return f"{head}." if mark else words


def route_in_full(library: Library, view: RouteView) -> tuple[Para, ...]:
    """All a route can and can't do (P1)."""
    words, common = library.words.papers, library.words.common
    parts = (
        (common.route_for, view.for_what, "for_what"),
        (common.route_who_sees, view.who_sees, "who_sees"),
        (common.route_takes, view.takes, "takes"),
        (common.route_cannot, view.cannot, "cannot"),
        (words.time_limit, view.time_limit, "time_limit"),
    )
    place = Place("organisation", "", ("routes", view.key))
    return (
        Para(contacts(view)),
        *(
            Para(Text((Run(f"{head}: ", strong=True), Run(body)), place.at(field)))
            for head, body, field in parts
            if body
        ),
    )


def law_blocks(library: Library, keys: Iterable[str], level: int = 2) -> tuple[Block, ...]:
    """Law notes, each with its date, and once that it is no advice (P29)."""
    words, common = library.words.papers, library.words.common
    blocks: list[Block] = []
    for note in law_of(library, keys):
        place = Place("law", note.key)
        blocks.append(Heading(text(note.title, place.at("title")), level))
        blocks.extend(rich(note.says, place.at("says")))
        if note.time_limit:
            limit = Para(text(note.time_limit, place.at("time_limit")))
            blocks.append(Box(text(words.time_limit), (limit,), Tone.STOP))
        blocks.append(Para(text(note.checked), Tone.QUIET))
    if blocks:
        blocks.append(Para(text(common.law_not_advice), Tone.QUIET))
    return tuple(blocks)


def promise_blocks(library: Library, keys: Iterable[str]) -> tuple[Block, ...]:
    """Confirmed promises with their owners; one sentence in place of the rest (P21, P22)."""
    words = library.words.papers
    promises = [(key, library.promises[key]) for key in keys]
    blocks: list[Block] = []
    for key, promise in promises:
        if not promise.confirmed:
            continue
        place = Place("promise", key)
        owner = fill(
            words.promise_owner,
            owner=promise.owner,
            date=day(promise.by),
            checker=promise.checked_by,
        )
        parts = [Para(text(owner), Tone.QUIET)]
        if promise.reason:
            parts.insert(0, Para(text(promise.reason, place.at("reason"))))
        blocks.append(Box(text(promise.says, place.at("says")), tuple(parts)))
    if not all(promise.confirmed for _, promise in promises):
        blocks.append(Box(text(library.words.common.unconfirmed_promise), ()))
    return tuple(blocks)


def source_blocks(library: Library, keys: Iterable[str]) -> tuple[Block, ...]:
    """Sources under their head; nothing for none."""
    lines = tuple(_source(library, key) for key in keys)
    if not lines:
        return ()
    return (Heading(text(library.words.papers.sources_head), 2), Bullets(lines))


def _source(library: Library, key: str) -> Text:
    """A source; where it is the portal, with its limits, which stand beside every link to it."""
    (view,) = sources_of(library, (key,))
    line = fill(
        library.words.papers.source_line,
        title=view.title,
        publisher=view.publisher,
        year=view.year,
    )
    limits = library.sources[key].limits or ""
    beside = key == library.organisation.origin_source and limits
    return Text((Run(line, href=view.address), *((Run(f". {limits}"),) if beside else ())))


def pushback_table(library: Library, rows: Iterable[Pushback], place: Place) -> Table:
    """What one may hear, and what one could answer."""
    words = library.words.papers
    return Table(
        about=words.pushback,
        columns=(Column(words.heard, 0.36), Column(words.reply, 0.64)),
        rows=tuple(
            (
                strong(row.heard, place.at(number, "heard")),
                text(row.reply, place.at(number, "reply")),
            )
            for number, row in enumerate(rows)
        ),
    )

"""Facilitator cards: what to listen for, objections and replies, when to stop, and the routes.

They come apart from the cards that are handed out, in a file and a colour of their own (P16).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.editorial.marks import site_marks
from generator.editorial.routes import RouteView
from generator.editorial.told import told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.model.vocabulary import CardPreset
from generator.printables.cards import FOLDER, Set, parts, titled
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.typesetting import Frame, Written, set_pdf

TEMPLATE = Path(__file__).parent / "templates" / "facilitator.typ"
PRESET = CardPreset.FACILITATOR


@dataclass(frozen=True)
class Exchange:
    """An objection and a reply."""

    heard: Written
    reply: Written


@dataclass(frozen=True)
class Listed:
    """A route as one line: its name, how to reach it, when that was checked."""

    title: str
    contact: str
    checked: str


@dataclass(frozen=True)
class FacilitatorCard:
    """All that stands on one. Heads stand beside their texts; empty texts are left out."""

    id: str
    look: Slot
    place: str
    level: str
    minutes: str
    title: Written
    note: Written
    listen_for: tuple[Written, ...]
    pushback: tuple[Exchange, ...]
    stop_if: Written | None
    alone: Written | None
    routes: tuple[Listed, ...]
    foot: tuple[str, ...]


@dataclass(frozen=True)
class Heads:
    """The fixed words of every facilitator card."""

    only: str
    keep: str
    note: str
    listen: str
    pushback: str
    stop: str
    alone: str
    routes: str


@dataclass(frozen=True)
class FacilitatorCards:
    """The inputs of a file of facilitator cards."""

    title: str
    imprint: Imprint
    palette: Palette
    heads: Heads
    logos: tuple[Logo, ...]
    cards: tuple[FacilitatorCard, ...]


def card(library: Library, scenario_id: str, employer: str | None = None) -> FacilitatorCard:
    """What the facilitator of one scenario needs, with an employer's own routes if one is named."""
    story = told(library, scenario_id, employer)
    scenario, place = story.scenario, Place("scenario", scenario_id)
    notes, at = scenario.facilitate, place.at("facilitate")
    return FacilitatorCard(
        id=scenario_id,
        look=story.look,
        place=story.setting,
        level=story.level,
        minutes=story.minutes,
        title=Written(scenario.title, place.at("title")),
        note=Written(scenario.content_note, place.at("content_note")),
        listen_for=tuple(
            Written(text, at.at("listen_for", index)) for index, text in enumerate(notes.listen_for)
        ),
        pushback=tuple(
            Exchange(
                Written(each.heard, at.at("pushback", index, "heard")),
                Written(each.reply, at.at("pushback", index, "reply")),
            )
            for index, each in enumerate(notes.pushback)
        ),
        stop_if=Written(notes.stop_if, at.at("stop_if")) if notes.stop_if else None,
        alone=Written(notes.alone, at.at("alone")) if notes.alone else None,
        routes=tuple(_listed(route) for route in story.routes if not route.waiting),
        foot=(*story.marks, *(mark.text for mark in site_marks(library)), story.passport),
    )


def sets(library: Library) -> Iterator[tuple[Set, tuple[Product[FacilitatorCards], ...]]]:
    """Facilitator cards of all scenarios and of each session's."""
    words, ids = library.words.print, sorted(library.scenarios)
    yield ("all", ""), tuple(volumes(library, "all", words.cards_all, ids))
    for key, session in sorted(library.sessions.items()):
        title = fill(words.cards_of_session, session=session.title)
        rows = volumes(library, f"session-{key}", title, library.told_in(session))
        yield ("session", key), tuple(rows)


def products(library: Library) -> tuple[Product[FacilitatorCards], ...]:
    """Every file of facilitator cards."""
    return tuple(row for _, rows in sets(library) for row in rows)


def volumes(
    library: Library, name: str, title: str, ids: Iterable[str], employer: str | None = None
) -> Iterator[Product[FacilitatorCards]]:
    """One file, or volumes as for the cards themselves; nothing for no cards."""
    for stem, named, part in parts(library, name, title, tuple(ids)):
        yield _product(library, stem, named, part, employer)


def _product(
    library: Library, stem: str, title: str, ids: tuple[str, ...], employer: str | None
) -> Product[FacilitatorCards]:
    full = titled(library, title, PRESET)
    return Product(
        path=PurePosixPath(FOLDER / f"{stem}-{PRESET}.pdf"),
        title=full,
        kind=Kind.CARDS,
        audience=Audience.TRAINER,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(ids)),
        inputs=FacilitatorCards(
            title=full,
            imprint=imprint(library),
            palette=library.brand.light,
            heads=_heads(library),
            logos=given(library),
            cards=tuple(card(library, each, employer) for each in ids),
        ),
        draw=draw,
    )


def draw(inputs: FacilitatorCards) -> Drawn:
    """Sets a file of facilitator cards as PDF/UA-1: two pages each."""
    frames = {key: frame for each in inputs.cards for key, frame in _frames(each)}
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "heads": inputs.heads,
        "logos": inputs.logos,
        "cards": inputs.cards,
    }
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, Place("wording-print"))


def _frames(each: FacilitatorCard) -> Iterator[tuple[str, Frame]]:
    said = tuple(text for pair in each.pushback for text in (pair.heard, pair.reply))
    front = "the front of the facilitator card"
    yield f"{each.id}/title", Frame(front, (each.title,))
    yield f"{each.id}/front", Frame(front, (*each.listen_for, *said) or (each.title,))
    rest = tuple(text for text in (each.stop_if, each.alone) if text)
    yield f"{each.id}/back", Frame("the back of the facilitator card", rest or (each.title,))


def _heads(library: Library) -> Heads:
    words = library.words.print
    return Heads(
        only=words.facilitator_only,
        keep=words.facilitator_keep,
        note=library.words.common.content_note,
        listen=words.listen_head,
        pushback=words.pushback_head,
        stop=words.stop_head,
        alone=words.alone_head,
        routes=words.routes_head,
    )


def _listed(route: RouteView) -> Listed:
    return Listed(route.title, route.contacts[0].text if route.contacts else "", route.checked)

"""All that stands on one campaign piece: a message, labels, where to turn, marks, logos."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editorial.addresses import HELP_NOW, message_page, public_address
from generator.editorial.ambassadors import Shown
from generator.editorial.marks import sample_word, site_marks
from generator.editorial.routes import RouteView, routes_of
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.model.vocabulary import Audience
from generator.printables.campaign.formats import Format
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given, logos
from generator.typesetting import Written

_ROUTES = 5
_TO_TALK = ("emergency", "someone-to-talk-to")


@dataclass(frozen=True)
class Message:
    """A campaign message with its labels."""

    id: str
    excuse_label: str
    excuse: Written
    answer_label: str
    answer: Written
    line: Written | None
    call: Written


@dataclass(frozen=True)
class Advice:
    """What one can do, under a head."""

    head: str
    lines: tuple[Written, ...]


@dataclass(frozen=True)
class Line:
    """A route as a leaflet shows it."""

    title: str
    contact: str


@dataclass(frozen=True)
class Support:
    """The part of a leaflet that says what one can do and where to turn: no strike (P12)."""

    advice: tuple[Advice, ...]
    routes_head: str
    routes: tuple[Line, ...]
    checked: str


@dataclass(frozen=True)
class Site:
    """Where the campaign's pages are: the address, and as people write it."""

    address: str
    words: str


@dataclass(frozen=True)
class Piece:
    """The inputs of one piece.

    person: who carries the message, on an ambassador-led piece. site: None while there is no
    address, and for visitors, who are not told to read it. address: of the help page.
    sample: the word that stands inside until adopted (P21). foot: marks and the passport line
    (P34).
    """

    title: str
    description: str
    imprint: Imprint
    palette: Palette
    format: Format
    message: Message
    person: Shown | None
    strapline: str
    sample: str | None
    foot: tuple[str, ...]
    passport: tuple[str, ...]
    help: str
    site: Site | None
    address: str | None
    address_words: str | None
    logos: tuple[Logo, ...]
    looks: tuple[Slot, ...]
    support: Support | None
    cut: str


def piece(library: Library, key: str, form: Format, person: Shown | None = None) -> Piece:
    """One message in one format, with the person who carries it, if one does."""
    words, visitors = library.words.print, library.messages[key].speaks_to is Audience.VISITORS
    here = words.help_visitors if visitors else words.help_now
    address = public_address(library, HELP_NOW)
    passport = fill(words.message_passport, id=key, edition=library.organisation.edition)
    drawn = (words.ambassador_drawn,) if person and person.drawn else ()
    return Piece(
        title=_title(library, key, form, person),
        description=_description(library, key, f"{passport}.", person),
        imprint=imprint(library),
        palette=library.brand.light,
        format=form,
        message=_message(library, key),
        person=person,
        strapline=library.brand.strapline,
        sample=sample_word(library),
        foot=(*(mark.text for mark in site_marks(library)), *drawn, f"{passport}."),
        passport=(passport, *drawn),
        help=here if address else words.help_waiting,
        site=None if visitors else _site(library),
        address=address,
        address_words=fill(words.qr_code, address=address) if address else None,
        logos=given(library) if form.picture else logos(library),
        looks=tuple(library.look(key) for key in library.themes),
        support=_support(library, key) if form.support else None,
        cut=words.badge_cut,
    )


def _title(library: Library, key: str, form: Format, person: Shown | None) -> str:
    words, title = library.words.print, library.messages[key].title
    label = words.campaign_formats[form.key]
    if person is None:
        return fill(words.campaign_titled, title=title, format=label)
    return fill(words.ambassador_titled, title=title, role=person.role, format=label)


def _site(library: Library) -> Site | None:
    address = library.organisation.address
    return Site(address, address.removeprefix("https://").rstrip("/")) if address else None


def _description(library: Library, key: str, passport: str, person: Shown | None) -> str:
    """What a file says of itself: both halves in words, its passport, where its twin stands."""
    common, message = library.words.common, library.messages[key]
    twin = public_address(library, message_page(key))
    said = [
        fill(common.excuse, excuse=message.excuse),
        fill(common.answer, answer=message.answer),
        fill(library.words.print.ambassador_picture, alt=person.alt) if person else "",
        passport,
        fill(library.words.print.on_the_web, address=twin) if twin else "",
    ]
    return " ".join(part for part in said if part)


def _message(library: Library, key: str) -> Message:
    message, words = library.messages[key], library.words.print
    place = Place("message", key)
    number = sorted(library.messages, key=lambda k: (library.messages[k].order, k)).index(key) + 1
    return Message(
        id=key,
        excuse_label=fill(words.excuse_number, number=str(number)),
        excuse=Written(message.excuse, place.at("excuse")),
        answer_label=words.answered,
        answer=Written(message.answer, place.at("answer")),
        line=Written(message.line, place.at("line")) if message.line else None,
        call=Written(message.call_to_action, place.at("call_to_action")),
    )


def _support(library: Library, key: str) -> Support:
    words = library.words.print
    routes = tuple(_reachable(library))[:_ROUTES]
    return Support(
        advice=tuple(_advice(library, key)),
        routes_head=words.leaflet_routes_head,
        routes=tuple(Line(route.title, route.contacts[0].text) for route in routes),
        checked=next((route.checked for route in routes if route.checked), ""),
    )


def _advice(library: Library, key: str) -> Iterator[Advice]:
    """What the wording says to those whom the message speaks to."""
    message, words = library.messages[key], library.words.print
    rows = words.leaflet_advice[message.speaks_to]
    place = Place("wording-print").at("leaflet_advice", message.speaks_to)
    for number, row in enumerate(rows):
        lines = (
            Written(line, place.at(number, "lines", index)) for index, line in enumerate(row.lines)
        )
        yield Advice(row.head, tuple(lines))


def _reachable(library: Library) -> Iterator[RouteView]:
    """Who can be reached now, danger first; a route not filled in is never shown (P21)."""
    views = routes_of(library, library.organisation.routes)
    for kind in _TO_TALK:
        yield from (v for v in views if v.kind == kind and not v.waiting and v.contacts)

"""All that stands on one campaign piece: a message, labels, where to turn, marks, logos."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editorial.addresses import HELP_NOW, public_address
from generator.editorial.marks import sample_word, site_marks
from generator.editorial.routes import RouteView, routes_of
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.printables.campaign.formats import Format
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, logos
from generator.typesetting import Written

TWIN = "index.html"
"""The page where every message stands in words."""

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
    """What one can do, under a head; its sentences are the wording's."""

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
class Piece:
    """The inputs of one piece.

    address: of the help page; None while the site has none. sample: the word that stands inside
    until adopted (P21). foot: marks and the passport line (P34).
    """

    title: str
    description: str
    imprint: Imprint
    palette: Palette
    format: Format
    message: Message
    strapline: str
    sample: str | None
    foot: tuple[str, ...]
    passport: str
    help: str
    address: str | None
    address_words: str | None
    logos: tuple[Logo, ...]
    looks: tuple[Slot, ...]
    support: Support | None
    cut: str


def piece(library: Library, key: str, form: Format) -> Piece:
    """One message in one format."""
    words = library.words.print
    address = public_address(library, HELP_NOW)
    passport = fill(words.message_passport, id=key, edition=library.organisation.edition)
    label = words.campaign_formats[form.key]
    return Piece(
        title=fill(words.campaign_titled, title=library.messages[key].title, format=label),
        description=_description(library, key, passport),
        imprint=imprint(library),
        palette=library.brand.light,
        format=form,
        message=_message(library, key),
        strapline=library.brand.strapline,
        sample=sample_word(library),
        foot=(*(mark.text for mark in site_marks(library)), f"{passport}."),
        passport=passport,
        help=words.help_now if address else words.help_waiting,
        address=address,
        address_words=fill(words.qr_code, address=address) if address else None,
        logos=logos(library),
        looks=tuple(library.look(key) for key in library.themes),
        support=_support(library) if form.support else None,
        cut=words.badge_cut,
    )


def _description(library: Library, key: str, passport: str) -> str:
    """What a file says of itself: both halves in words, its passport, where its twin stands."""
    common, message = library.words.common, library.messages[key]
    twin = public_address(library, TWIN)
    said = [
        fill(common.excuse, excuse=message.excuse),
        fill(common.answer, answer=message.answer),
        f"{passport}.",
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


def _support(library: Library) -> Support:
    words = library.words.print
    routes = tuple(_reachable(library))[:_ROUTES]
    return Support(
        advice=tuple(_advice(library)),
        routes_head=words.leaflet_routes_head,
        routes=tuple(Line(route.title, route.contacts[0].text) for route in routes),
        checked=next((route.checked for route in routes if route.checked), ""),
    )


def _advice(library: Library) -> Iterator[Advice]:
    words, place = library.words.print, Place("wording-print")
    for who in ("happened", "saw", "lead"):
        lines: tuple[str, ...] = getattr(words, f"leaflet_{who}")
        yield Advice(
            getattr(words, f"leaflet_{who}_head"),
            tuple(
                Written(line, place.at(f"leaflet_{who}", index)) for index, line in enumerate(lines)
            ),
        )


def _reachable(library: Library) -> Iterator[RouteView]:
    """Who can be reached now, danger first; a route not filled in is never shown (P21)."""
    views = routes_of(library, library.organisation.routes)
    for kind in _TO_TALK:
        yield from (v for v in views if v.kind == kind and not v.waiting and v.contacts)

"""Routes as every medium shows them: reachable or honestly not filled in yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.editorial.dates import day
from generator.editorial.wording import fill
from generator.kept import kept
from generator.library import Library
from generator.model.organisation import Contact
from generator.model.wording.common import CommonWording

TALK = "someone-to-talk-to"
"""The kind of route that is a person who listens."""


@dataclass(frozen=True)
class ContactLine:
    """One way to reach a route; href is empty where there is nothing to follow."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class RouteView:
    """A route with its words in place.

    waiting: its contacts are not filled in yet; `contacts` then holds the one sentence that
    says so, and no medium may show it as a way to get help (P21).
    """

    key: str
    title: str
    kind: str
    urgency: str
    formal: bool
    contacts: tuple[ContactLine, ...]
    for_what: str
    who_sees: str
    takes: str
    cannot: str
    time_limit: str
    checked: str
    waiting: bool


def routes_of(
    library: Library, keys: Iterable[str], employer: str | None = None
) -> tuple[RouteView, ...]:
    """The routes of these keys, in their order, with an employer's own contacts if one is named.

    Raises KeyError, a bug of ours, for an unknown key or employer: the checks refuse them.
    """
    return tuple(_view(library, key, employer) for key in keys)


def someone_to_talk_to(library: Library) -> tuple[RouteView, ...]:
    """The routes to a person who listens now, in their order; only those one can reach."""
    routes = library.organisation.routes.items()
    keys = (key for key, route in routes if route.kind == TALK and route.urgency == "now")
    return tuple(view for view in routes_of(library, keys) if not view.waiting)


@kept
def _view(library: Library, key: str, employer: str | None) -> RouteView:
    organisation, words = library.organisation, library.words.common
    own = organisation.employers[employer].routes if employer else {}
    route = organisation.routes[key]
    contact = own.get(key) or route.contact
    waiting = contact.waiting
    lines = (ContactLine(words.route_not_given),) if waiting else _contacts(contact, words)
    checked = fill(words.route_checked, date=day(route.checked_on)) if route.checked_on else ""
    return RouteView(
        key=key,
        title=route.title,
        kind=route.kind,
        urgency=route.urgency,
        formal=route.formal,
        contacts=lines,
        for_what=route.for_what,
        who_sees=route.who_sees,
        takes=route.takes,
        cannot=route.cannot,
        time_limit=route.time_limit or "",
        checked="" if waiting else checked,
        waiting=waiting,
    )


def _contacts(contact: Contact, words: CommonWording) -> tuple[ContactLine, ...]:
    lines: list[ContactLine] = []
    if contact.phone:
        line = fill(words.route_phone, phone=contact.phone)
        lines.append(ContactLine(line, "tel:" + "".join(contact.phone.split())))
    if contact.text:
        lines.append(ContactLine(fill(words.route_text, text=contact.text)))
    if contact.web:
        shown = contact.web.removeprefix("https://").removeprefix("www.").rstrip("/")
        lines.append(ContactLine(shown, contact.web))
    if contact.email:
        lines.append(ContactLine(contact.email, "mailto:" + contact.email))
    if contact.hours:
        lines.append(ContactLine(contact.hours))
    return tuple(lines)

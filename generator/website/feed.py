"""An Atom feed of what was done and what is coming, once an organisation has taken the site on.

Samples never stand in it: a feed reader shows an entry without the page around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from generator.editorial.addresses import public_address
from generator.library import Library

FEED = "feed.xml"
ATOM = "http://www.w3.org/2005/Atom"
DOING, EVENTS = "doing", "events"
"""The pages that entries lead to; without its page an entry is left out."""


@dataclass(frozen=True)
class Item:
    """One entry: where it leads, its title and text, and the day it belongs to."""

    uri: str
    title: str
    text: str
    on: date


def has_feed(library: Library) -> bool:
    """Whether the site has a feed: it is adopted and has an address (P21)."""
    return library.organisation.adopted and library.organisation.address is not None


def feed(library: Library) -> bytes | None:
    """The feed, newest first, dated by its entries and the edition; None until adopted."""
    if not has_feed(library):
        return None
    items = sorted(_items(library), key=lambda item: (item.on, item.uri), reverse=True)
    root = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]
    _add(root, "title", library.brand.campaign)
    _add(root, "id", _address(library, ""))
    _link(root, _address(library, ""))
    _link(root, _address(library, FEED), rel="self")
    _add(root, "updated", _moment(items[0].on if items else library.organisation.edition_on))
    author = etree.SubElement(root, f"{{{ATOM}}}author")
    _add(author, "name", library.organisation.name)
    for item in items:
        entry = etree.SubElement(root, f"{{{ATOM}}}entry")
        _add(entry, "title", item.title)
        _add(entry, "id", _address(library, item.uri))
        _link(entry, _address(library, item.uri))
        _add(entry, "updated", _moment(item.on))
        _add(entry, "summary", item.text)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8")


def _items(library: Library) -> Iterator[Item]:
    edition = library.organisation.edition_on
    if DOING in library.pages:
        for key, action in library.actions.items():
            if not action.sample:
                uri = f"{DOING}.html#action-{key}"
                yield Item(uri, action.heard, action.did, action.done_on or edition)
    if EVENTS in library.pages:
        for key, event in library.events.items():
            if not event.sample:
                yield Item(f"{EVENTS}.html#event-{key}", event.title, event.text, edition)


def _address(library: Library, uri: str) -> str:
    address = public_address(library, uri)
    assert address is not None, "a feed is made only where the site has an address"
    return address


def _moment(on: date) -> str:
    return f"{on.isoformat()}T00:00:00Z"


def _add(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: etree._Element, href: str, rel: str = "alternate") -> None:
    etree.SubElement(parent, f"{{{ATOM}}}link", rel=rel, href=href)

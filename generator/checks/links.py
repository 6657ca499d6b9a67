"""Links inside the site: the page there must exist, and so must the place on it.

Links to downloads are for `generator.build.downloads`: only the plan knows which there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import BaseModel

from generator.checks.nearest import did_you_mean
from generator.checks.rule import Rule
from generator.checks.texts import entities
from generator.editorial.addresses import guide_page
from generator.finding import Finding, Key, Place, error
from generator.kept import kept
from generator.library import Library
from generator.model.launch import LaunchWeek
from generator.model.page import Doors, Page, Where
from generator.model.richtext import RichText

HOME = "index.html"
HOME_IDS = ("home", "index")
BUILT = (HOME, "library.html", "downloads.html", "papers.html")
"""Pages that the website makes by itself."""
OF_STORY = ("scenarios", "plain", "huddle")
"""Folders in which each story has a page."""
DOWNLOADS = "downloads/"
ELSEWHERE = ("https:", "mailto:", "tel:", DOWNLOADS, "guides/")
"""Links that lead out of the pages; which of the toolkit's own guides there are, docs/ knows."""


class Link(NamedTuple):
    """A link and where it stands; own is the page it stands on, if it stands on one."""

    place: Place
    href: str
    own: str = ""


def page_address(page_id: str) -> str:
    """The address of a prose page below the site's root."""
    return HOME if page_id in HOME_IDS else f"{page_id}.html"


def addresses(library: Library) -> dict[str, frozenset[str] | None]:
    """Every page's address with its anchors; None where the website decides on anchors."""
    known: dict[str, frozenset[str] | None] = dict.fromkeys(BUILT)
    known.update((page_address(key), None) for kind, key in library.broken if kind == "page")
    broken = {key for kind, key in library.broken if kind == "scenario"}
    stories = {*library.written, *library.withdrawn, *broken}
    for folder in OF_STORY:
        known.update(dict.fromkeys(f"{folder}/{key}.html" for key in stories))
    known.update(dict.fromkeys(f"sessions/{key}.html" for key in library.sessions))
    known.update(dict.fromkeys(f"themes/{key}.html" for key in library.themes))
    known.update(dict.fromkeys(f"campaign/{key}.html" for key in library.messages))
    known.update(dict.fromkeys(guide_page(key) for key in library.guides))
    for key, page in library.pages.items():
        known[page_address(key)] = frozenset(_anchors(page))
    return known


def _anchors(page: Page) -> Iterator[str]:
    for section in page.sections:
        yield section.id
        if isinstance(section, Where):
            yield from (place.id for place in section.places)


def dead_links(library: Library) -> Iterable[Finding]:
    """LINK001, LINK002: a link to a page, or to a place on a page, that does not exist."""
    known = addresses(library)
    for place, href, own in links(library):
        if href.lower().startswith(ELSEWHERE):
            continue
        page, _, anchor = href.partition("#")
        page = page or own
        if page not in known:
            yield error("LINK001", place, f"There is no page `{page}`.", did_you_mean(page, known))
            continue
        anchors = known[page]
        if anchor and anchors is not None and anchor not in anchors:
            yield error(
                "LINK002",
                place,
                f"The page `{page}` has no section `{anchor}`.",
                did_you_mean(anchor, anchors),
            )


def links(library: Library) -> Iterator[Link]:
    """Every link in rich text, every door, and whatever the launch plan needs."""
    for place, entity in entities(library):
        own = page_address(place.id) if place.kind == "page" else ""
        for keys, text in rich_texts(entity):
            for href in hrefs(text):
                yield Link(place.at(*keys), href, own)
        if isinstance(entity, Page):
            yield from _doors(place, entity, own)
        if isinstance(entity, LaunchWeek):
            for keys, item in entity.items:
                yield Link(place.at(*keys, "asset"), item.asset)


def hrefs(text: RichText) -> tuple[str, ...]:
    """The addresses that a text links to, each once, in reading order."""
    return tuple(dict.fromkeys(run.href for line in text.lines for run in line if run.href))


RichPassage = tuple[tuple[Key, ...], RichText]


@kept
def rich_texts(entity: BaseModel) -> tuple[RichPassage, ...]:
    """The rich texts of an entity with the keys that lead to them."""
    return tuple(_rich_below((), entity))


def _rich_below(before: tuple[Key, ...], entity: BaseModel) -> Iterator[RichPassage]:
    for name in type(entity).model_fields:
        yield from _rich_in((*before, name), getattr(entity, name))


def _rich_in(keys: tuple[Key, ...], value: object) -> Iterator[RichPassage]:
    if isinstance(value, RichText):
        yield keys, value
    elif isinstance(value, BaseModel):
        yield from _rich_below(keys, value)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _rich_in((*keys, number), item)


def _doors(place: Place, page: Page, own: str) -> Iterator[Link]:
    for number, section in enumerate(page.sections):
        if isinstance(section, Doors):
            for count, door in enumerate(section.doors):
                yield Link(place.at("sections", number, "doors", count, "to"), door.to, own)


RULES: tuple[Rule, ...] = (dead_links,)

"""A prose page of content/pages: its sections with routes, law, promises and pledges in place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.editorial.routes import RouteView, routes_of
from generator.editorial.told import LawView, law_of
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.page import (
    AnySection,
    Doors,
    Page,
    PageLaw,
    PagePledges,
    PagePromises,
    PageRoutes,
    Prose,
    Steps,
)
from generator.model.reference import Pledge
from generator.model.richtext import RichText
from generator.web.links import relative
from generator.website import search, views
from generator.website.page import SearchEntry
from generator.website.render import Draft, render


@dataclass(frozen=True)
class PromiseView:
    """A promise with its standing in words."""

    says: str
    owner: str
    by: object
    checked_by: str
    confirmed: bool
    standing: str
    reason: str


@dataclass(frozen=True)
class SectionView:
    """A section with what its keys stand for; only the field of its kind is filled."""

    section: AnySection
    routes: tuple[RouteView, ...] = ()
    law: tuple[LawView, ...] = ()
    promises: tuple[PromiseView, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    signed_by: str = ""

    @property
    def id(self) -> str:
        """The section's anchor."""
        return self.section.id

    @property
    def heading(self) -> str:
        """The section's heading."""
        return self.section.heading

    @property
    def kind(self) -> str:
        """The section's kind."""
        return self.section.kind

    @property
    def intro(self) -> RichText | None:
        """What comes before its content, where its kind has that."""
        return getattr(self.section, "intro", None)


def prose(library: Library, page_id: str) -> Draft:
    """The page of one file in content/pages."""
    page = library.pages[page_id]
    uri = f"{page_id}.html"
    link = partial(relative, uri)
    html = render(
        library,
        uri,
        "prose.html",
        page=page,
        sections=section_views(library, page),
        sessions=views.session_cards(library, link) if uri == views.TRAIN else (),
    )
    return Draft(
        uri=uri,
        title=page.title,
        description=page.description,
        html=html,
        search=page_entries(uri, page),
        kind="prose",
        nav=page.nav,
        exit=page.exit,
    )


def section_views(library: Library, page: Page) -> tuple[SectionView, ...]:
    """The sections of a page of content, with what their keys stand for."""
    return tuple(_view(library, section) for section in page.sections)


def _view(library: Library, section: AnySection) -> SectionView:
    match section:
        case PageRoutes():
            return SectionView(section, routes=routes_of(library, section.show))
        case PageLaw():
            return SectionView(section, law=law_of(library, section.show))
        case PagePromises():
            rows = tuple(_promise(library, key) for key in section.show)
            return SectionView(section, promises=rows)
        case PagePledges():
            pledges = sorted(library.pledges.values(), key=lambda pledge: pledge.order)
            role = library.organisation.signed_by
            signed_by = "" if has_placeholder(role) else role
            return SectionView(section, pledges=tuple(pledges), signed_by=signed_by)
        case _:
            return SectionView(section)


def _promise(library: Library, key: str) -> PromiseView:
    promise = library.promises[key]
    return PromiseView(
        says=promise.says,
        owner=promise.owner,
        by=promise.by,
        checked_by=promise.checked_by,
        confirmed=promise.confirmed and library.organisation.adopted,
        standing=library.words.site.standings.of(promise),
        reason=promise.reason or "",
    )


def page_entries(uri: str, page: Page) -> tuple[SearchEntry, ...]:
    """What search finds a page of content by: the page, then each of its sections."""
    boost = search.HELP if page.help else search.PLAIN
    whole = search.entry(uri, page.title, (page.lead,), page.search_words, boost)
    parts = (
        search.entry(f"{uri}#{section.id}", section.heading, _texts(section), boost=boost)
        for section in page.sections
    )
    return (whole, *parts)


def _texts(section: AnySection) -> tuple[str, ...]:
    intro = getattr(section, "intro", None)
    before = (intro.plain,) if intro else ()
    match section:
        case Prose():
            return (section.body.plain,)
        case Steps():
            steps = ((s.head, s.text.plain if s.text else "", s.say or "") for s in section.steps)
            return (*before, *(text for step in steps for text in step))
        case Doors():
            return (*before, *(f"{door.label}: {door.text}" for door in section.doors))
        case _:
            return before

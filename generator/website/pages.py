"""All pages of the site, from a Library and a list of downloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from generator.editorial.addresses import HELP_NOW
from generator.editorial.told import sources_of
from generator.library import Library
from generator.model.wording.website import Group
from generator.product import Audience, Kind
from generator.web.links import relative
from generator.website import views
from generator.website.page import DownloadEntry, Page
from generator.website.prose import page_entries, prose, section_views
from generator.website.render import Draft, close, render
from generator.website.scenario import scenario, withdrawn
from generator.website.session import session

HIDDEN = (Kind.SHARE, Kind.PREVIEW)
"""Products that serve the site itself and are no downloads."""
NOT_FOUND = "404.html"
SPECIAL = {"home", "library", "downloads"}
"""Pages of content that stand at the head of a page made from more than themselves."""


def pages(library: Library, downloads: Iterable[DownloadEntry]) -> tuple[Page, ...]:
    """Every page: home, library, scenarios, sessions, downloads and the prose pages."""
    shown = tuple(entry for entry in downloads if entry.kind not in HIDDEN)
    return tuple(close(library, draft) for draft in _drafts(library, shown))


def not_found(library: Library, base: str = "/") -> Page:
    """The page for a wrong address.

    base: the path of the site's root, ending in "/", such as "/toolkit/". The page is shown at
    any depth, so its links begin there and not where it lies.
    """
    words = library.words.site
    html = render(library, NOT_FOUND, "not-found.html", base=base)
    title, lead = words.not_found_title, words.not_found_lead
    draft = Draft(NOT_FOUND, title, lead, html, (), "not-found", base=base)
    return close(library, draft)


def guide(library: Library, uri: str, title: str, description: str = "") -> Page:
    """The frame of a guide: a page that MkDocs makes from Markdown, with an empty body here."""
    return close(library, Draft(uri, title, description, "", (), "guide"))


def _drafts(library: Library, downloads: Sequence[DownloadEntry]) -> Iterator[Draft]:
    yield _home(library)
    yield _library(library)
    yield _downloads(library, downloads)
    for key in sorted(library.pages.keys() - SPECIAL):
        yield prose(library, key)
    for key in sorted(library.sessions):
        yield session(library, key, downloads)
    for key in sorted(library.scenarios):
        yield scenario(library, key, downloads)
    for key in sorted(library.withdrawn):
        yield withdrawn(library, key)


def _home(library: Library) -> Draft:
    link = partial(relative, views.HOME)
    page = library.pages.get("home")
    messages = sorted(library.messages.items(), key=lambda item: (item[1].order, item[0]))
    answered = [message for _, message in messages]
    ways = views.navigation(library, link)
    html = render(
        library,
        views.HOME,
        "home.html",
        page=page,
        hero=answered[0] if answered else None,
        wall=answered[1:],
        second=next((way for way in ways if way.uri != HELP_NOW), None),
        sections=section_views(library, page) if page else (),
        themes=views.themes(library, link),
        sessions=views.session_cards(library, link),
        origin=library.organisation.origin,
        origin_source=_origin_source(library),
    )
    name = library.brand.campaign
    entries = page_entries(views.HOME, page)[:1] if page else ()
    description = page.description if page else library.brand.strapline
    return Draft(views.HOME, name, description, html, entries, "home")


def _origin_source(library: Library) -> object:
    key = library.organisation.origin_source
    return sources_of(library, (key,))[0] if key in library.sources else None


def _library(library: Library) -> Draft:
    link = partial(relative, views.LIBRARY)
    used = {story.setting for story in library.scenarios.values()}
    labels = library.words.common.settings
    return _headed(
        library,
        "library",
        library.words.site.library_title,
        themes=views.themes(library, link),
        settings=[(key, label) for key, label in labels.items() if key in used],
        cards=[views.story_card(library, key, link) for key in _in_order(library)],
    )


def _headed(library: Library, page_id: str, title: str, **values: object) -> Draft:
    """A page whose title and lead are content, and whose body is made from more."""
    page = library.pages.get(page_id)
    uri = f"{page_id}.html"
    head = page.title if page else title
    lead = page.lead if page else ""
    html = render(library, uri, uri, "", title=head, lead=lead, **values)
    entries = page_entries(uri, page) if page else ()
    return Draft(uri, head, page.description if page else head, html, entries, page_id)


def _in_order(library: Library) -> list[str]:
    themes = library.themes
    return sorted(
        library.scenarios, key=lambda key: (themes[library.scenarios[key].theme].order, key)
    )


@dataclass(frozen=True)
class FileGroup:
    """The downloads of one kind, parted by audience."""

    kind: str
    words: Group
    audiences: tuple[tuple[str, tuple[views.FileView, ...]], ...]


def _downloads(library: Library, downloads: Sequence[DownloadEntry]) -> Draft:
    link = partial(relative, views.DOWNLOADS)
    groups = [
        _group(library, kind, [entry for entry in downloads if entry.kind == kind], link)
        for kind in Kind
        if any(entry.kind == kind for entry in downloads)
    ]
    return _headed(library, "downloads", library.words.site.downloads_title, groups=groups)


def _group(
    library: Library, kind: Kind, entries: Iterable[DownloadEntry], link: views.Link
) -> FileGroup:
    order = list(Audience)
    rows = sorted(entries, key=lambda entry: (order.index(entry.audience), entry.title))
    audiences = tuple(
        (_audience(library, audience), views.file_views(library, tuple(part), link))
        for audience, part in groupby(rows, key=lambda entry: entry.audience)
    )
    return FileGroup(kind, getattr(library.words.site.groups, kind), audiences)


def _audience(library: Library, audience: Audience) -> str:
    words = library.words.site
    names = {Audience.TRAINER: words.for_trainer, Audience.LEAD: words.for_lead}
    return names.get(audience, words.for_everyone)

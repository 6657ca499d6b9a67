"""All pages of the site, from a Library and a list of downloads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import overload

from generator.editorial.addresses import huddle_page, plain_page, scenario_page
from generator.editorial.dates import day
from generator.editorial.told import sources_of
from generator.library import Library
from generator.product import Kind
from generator.web.links import relative
from generator.website import views
from generator.website.campaign import message_draft
from generator.website.choosing import story_choices
from generator.website.downloads import SITE_ONLY, downloads
from generator.website.form.page import suggest_draft
from generator.website.huddle import huddle_draft
from generator.website.page import DownloadEntry, Page, SearchEntry
from generator.website.papers import guide_links, paper_drafts, session_links
from generator.website.plain import has_plain, plain_draft
from generator.website.prose import page_entries, prose
from generator.website.render import Draft, close, later, render
from generator.website.scenario import scenario, withdrawn
from generator.website.sections import section_views
from generator.website.session import session
from generator.website.theme_page import theme_draft

NOT_FOUND = "404.html"
PORTAL = "portal"
"""The page with the limits of a portal, which stand beside every link to one."""
SPECIAL = {"home", "library", "downloads", "papers", "suggest"}
"""Pages of content that stand at the head of a page made from more than themselves."""


class Pages(Sequence[Page]):
    """Pages in their order, each rendered when it is first asked for.

    Their addresses and what search finds them by are known without rendering any.
    """

    def __init__(self, drafts: Iterable[Draft], finish: Callable[[Draft], Page]) -> None:
        self._finish = finish
        self._drafts = {draft.uri: draft for draft in drafts}
        self._uris = tuple(self._drafts)
        self._closed: dict[str, Page] = {}

    @property
    def uris(self) -> Collection[str]:
        """Every page's address."""
        return self._drafts.keys()

    @property
    def search(self) -> Iterator[SearchEntry]:
        """What search finds the pages by."""
        return (entry for draft in self._drafts.values() for entry in draft.search)

    def at(self, uri: str) -> Page | None:
        """The page at an address, or None."""
        draft = self._drafts.get(uri)
        if draft and uri not in self._closed:
            self._closed[uri] = self._finish(draft)
        return self._closed.get(uri)

    def __len__(self) -> int:
        return len(self._uris)

    @overload
    def __getitem__(self, at: int) -> Page: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Page]: ...
    def __getitem__(self, at: int | slice) -> Page | Sequence[Page]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        page = self.at(self._uris[at])
        assert page is not None, "each address has its page"
        return page


def no_pages() -> Pages:
    """What there is before anything can be shown."""
    return Pages((), _nothing_to_finish)


def _nothing_to_finish(draft: Draft) -> Page:
    raise AssertionError(f"{draft.uri} is a page of no library")


def pages(library: Library, entries: Iterable[DownloadEntry], archive: str = "") -> Pages:
    """Every page: home, library, scenarios, sessions, papers, downloads and the prose pages.

    entries: all products of the site. archive: where the whole site will be packed, if it is.
    """
    rows = tuple(entries)
    shown = tuple(entry for entry in rows if entry.kind not in SITE_ONLY)
    pictures = tuple(entry for entry in rows if entry.kind is Kind.PREVIEW)
    drafts = (*_drafts(library, shown, pictures), _downloads(library, rows, archive))
    return Pages(drafts, partial(close, library))


def not_found(library: Library, base: str = "/") -> Page:
    """The page for a wrong address.

    base: the path of the site's root, ending in "/", such as "/toolkit/". The page is shown at
    any depth, so its links begin there and not where it lies.
    """
    words = library.words.site
    html = later(library, NOT_FOUND, "not-found.html", base=base)
    title, lead = words.not_found_title, words.not_found_lead
    draft = Draft(NOT_FOUND, title, lead, html, (), "not-found", base=base)
    return close(library, draft)


def guide(library: Library, uri: str, title: str, description: str = "") -> Page:
    """The frame of a guide: a page that MkDocs makes from Markdown, with an empty body here."""
    return close(library, Draft(uri, title, description, str, (), "guide"))


def _drafts(
    library: Library, downloads: Sequence[DownloadEntry], pictures: Sequence[DownloadEntry]
) -> Iterator[Draft]:
    yield _home(library)
    yield _library(library)
    yield _papers(library)
    yield from paper_drafts(library, downloads)
    yield suggest_draft(library, downloads)
    for key in sorted(library.pages.keys() - SPECIAL):
        yield prose(library, key)
    for key in sorted(library.sessions):
        yield session(library, key, downloads, pictures)
    for key in sorted(library.themes):
        yield theme_draft(library, key)
    for key in sorted(library.messages):
        yield message_draft(library, key, downloads)
    for key in sorted(library.scenarios):
        yield scenario(library, key, downloads)
        yield huddle_draft(library, key)
        if has_plain(library, key):
            yield plain_draft(library, key)
    for key in sorted(library.withdrawn):
        for page in (scenario_page, huddle_page, plain_page):
            yield withdrawn(library, key, page(key))


def _home(library: Library) -> Draft:
    link = partial(relative, views.HOME)
    page = library.pages.get("home")
    messages = sorted(library.messages.items(), key=lambda item: (item[1].order, item[0]))
    answered = [message for _, message in messages]
    html = later(
        library,
        views.HOME,
        "home.html",
        page=page,
        hero=answered[0] if answered else None,
        wall=answered[1:],
        train=link(views.TRAIN) if "train" in library.pages else "",
        sections=section_views(library, page, link) if page else (),
        nation=library.organisation.nation,
        adopted=library.organisation.adopted,
        themes=views.themes(library, link),
        sessions=views.session_cards(library, link),
        origin=library.organisation.origin,
        origin_source=_origin_source(library),
        portal=library.pages.get(PORTAL),
    )
    name = library.brand.campaign
    entries = page_entries(library, views.HOME, page)[:1] if page else ()
    description = page.description if page else library.brand.strapline
    return Draft(views.HOME, name, description, html, entries, "home")


def _origin_source(library: Library) -> object:
    key = library.organisation.origin_source
    return sources_of(library, (key,))[0] if key in library.sources else None


def _library(library: Library) -> Draft:
    def shown() -> dict[str, object]:
        link = partial(relative, views.LIBRARY)
        return {
            "themes": views.themes(library, link),
            "choices": story_choices(library),
            "cards": [views.story_card(library, key, link) for key in _in_order(library)],
        }

    return _headed(library, "library", library.words.site.library_title, shown)


def _headed(
    library: Library, page_id: str, title: str, shown: Callable[[], Mapping[str, object]]
) -> Draft:
    """A page whose title and lead are content, and whose body is made from more."""
    page = library.pages.get(page_id)
    uri = f"{page_id}.html"
    head = page.title if page else title
    lead = page.lead if page else ""

    def html() -> str:
        return render(library, uri, uri, "", title=head, lead=lead, **shown())

    entries = page_entries(library, uri, page) if page else ()
    return Draft(uri, head, page.description if page else head, html, entries, page_id)


def _in_order(library: Library) -> list[str]:
    themes = library.themes
    return sorted(
        library.scenarios, key=lambda key: (themes[library.scenarios[key].theme].order, key)
    )


def _downloads(library: Library, entries: Sequence[DownloadEntry], archive: str) -> Draft:
    organisation = library.organisation

    def shown() -> dict[str, object]:
        return {
            "d": downloads(library, entries, archive),
            "edition": organisation.edition,
            "edition_on": day(organisation.edition_on),
        }

    return _headed(library, "downloads", library.words.site.downloads_title, shown)


def _papers(library: Library) -> Draft:
    link = partial(relative, views.PAPERS)

    def shown() -> dict[str, object]:
        return {
            "guides": guide_links(library, link),
            "sessions": [
                (session, session_links(library, key, link))
                for key, session in library.sessions.items()
            ],
        }

    return _headed(library, "papers", library.words.site.papers.index, shown)

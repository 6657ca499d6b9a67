"""Rendering a template for one page, and closing a page: its frame, image and fingerprint."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import escape

from generator.editorial.addresses import HELP_NOW, public_address
from generator.editorial.marks import site_marks
from generator.editorial.routes import someone_to_talk_to
from generator.editorial.wording import fill
from generator.library import Library
from generator.web.environment import environment
from generator.web.links import relative
from generator.website import views
from generator.website.feed import FEED, has_feed
from generator.website.page import Page, SearchEntry, Shell

TEMPLATES = Path(__file__).parent / "templates"
EXIT_TO = "https://www.bbc.co.uk/weather"
"""Where the exit leads: a page that anyone may have open at work."""
TALK = 2
"""How many people to talk to stand in each footer: one to ring and one to text, as a rule."""
UNLISTED = ("withdrawn", "not-found")
"""Kinds of page that no search engine should list and nobody shares."""


@dataclass(frozen=True)
class Draft:
    """A page before its frame: plain, unescaped title and description, and what makes its body.

    html: gives the body when it is called; see `later`.
    base: where links begin; empty for all pages but the one for a wrong address.
    share: uri of the share image, where it is another page's.
    """

    uri: str
    title: str
    description: str
    html: Callable[[], str]
    search: tuple[SearchEntry, ...]
    kind: str
    nav: str | None = None
    exit: bool = False
    base: str = ""
    share: str = ""


@cache
def _templates() -> Environment:
    return environment(TEMPLATES)


def linked(uri: str, base: str = "") -> Callable[[str], str]:
    """What turns an address below the site's root into one for the page at `uri`."""
    if base:
        return lambda target: base + relative(views.HOME, target)
    return partial(relative, uri)


def render(library: Library, uri: str, template: str, base: str = "", **values: object) -> str:
    """The template's HTML for the page at `uri`; every template has the site's words and links."""
    words = library.words
    return (
        _templates()
        .get_template(template)
        .render(
            uri=uri,
            link=linked(uri, base),
            w=words.site,
            common=words.common,
            brand=library.brand,
            help_now=HELP_NOW,
            library_uri=views.LIBRARY,
            **values,
        )
    )


def later(
    library: Library, uri: str, template: str, base: str = "", **values: object
) -> Callable[[], str]:
    """What `render` gives, when it is called: a preview renders only the pages it is asked for."""
    return partial(render, library, uri, template, base, **values)


def close(library: Library, draft: Draft) -> Page:
    """The finished page."""
    listed = draft.kind not in UNLISTED
    index = library.organisation.adopted and listed
    own = draft.share or share_uri(draft.uri)
    share = own if listed and draft.kind != "guide" else ""
    page = Page(
        uri=draft.uri,
        title=str(escape(draft.title)),
        description=str(escape(draft.description)),
        html=draft.html(),
        search=draft.search,
        nav=str(escape(draft.nav)) if draft.nav else None,
        exit=draft.exit,
        index=index,
        kind=draft.kind,
        share=share,
        shell=shell(library, draft, index, share),
        fingerprint="",
    )
    return replace(page, fingerprint=_fingerprint(page))


def share_uri(uri: str) -> str:
    """Where the share image of a page lies: scenarios/x.html has assets/share/scenarios/x.png."""
    return f"assets/share/{uri.removesuffix('.html')}.png"


def shell(library: Library, draft: Draft, index: bool, share: str) -> Shell:
    """What stands around a page."""
    link = linked(draft.uri, draft.base)
    frame = _framed(library, draft)
    return Shell(
        head=frame(
            "head.html",
            title=draft.title,
            description=draft.description,
            index=index,
            feed=link(FEED) if has_feed(library) else "",
            image=public_address(library, share) if share else None,
            image_alt=fill(library.words.site.image_alt, title=draft.title),
        ),
        header=frame(
            "header.html",
            marks=site_marks(library),
            nav=views.navigation(library, link),
            exit=draft.exit,
            exit_to=EXIT_TO,
        ),
        footer=frame(
            "footer.html",
            groups=views.footer(library, link),
            talk=someone_to_talk_to(library)[:TALK],
            organisation=library.organisation,
            adopted=library.organisation.adopted,
        ),
        kind=draft.kind,
        search=_search_words(library),
    )


def _search_words(library: Library) -> tuple[tuple[str, str], ...]:
    words = library.words.site
    return (
        ("search.result.placeholder", words.search_start),
        ("search.result.none", words.search_none),
        ("search.result.one", words.search_one),
        ("search.result.other", words.search_many),
        ("search.result.more.one", words.search_more_one),
        ("search.result.more.other", words.search_more_many),
        ("search.result.term.missing", words.search_missing),
    )


def _framed(library: Library, draft: Draft) -> Callable[..., str]:
    return partial(render, library, draft.uri, base=draft.base)


def _fingerprint(page: Page) -> str:
    content = json.dumps(asdict(page), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode()).hexdigest()

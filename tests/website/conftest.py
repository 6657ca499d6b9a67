"""Libraries for the website's tests, and its pages parsed as a browser would."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml
from lxml import html

from generator.library import Library
from generator.model.wording.common import CommonWording
from generator.model.wording.website import SiteWording
from generator.product import Audience, Kind
from generator.project import Mode, Project, shipped_root
from generator.reading import read
from generator.website import DownloadEntry, Page, pages

AS_OF = date(2026, 11, 23)
DOWNLOADS = (
    DownloadEntry(
        "downloads/decks/session-short-15.pptx",
        "Short: slides",
        Kind.DECK,
        Audience.TRAINER,
        2_400_000,
        "0" * 64,
        ("the-rota",),
    ),
    DownloadEntry(
        "downloads/cards/scenario-the-rota-a6.pdf",
        "The rota: card",
        Kind.CARDS,
        Audience.EVERYONE,
        180_000,
        "0" * 64,
        ("the-rota",),
    ),
    DownloadEntry("assets/share/index.png", "Share", Kind.SHARE, Audience.SITE, 1, "0" * 64, ()),
)

Parsed = Mapping[str, html.HtmlElement]


def shipped_words(library: Library) -> Library:
    """The library with the wording that ships, so that tests can look for its sentences."""
    folder = shipped_root() / "content" / "wording"
    common = yaml.load((folder / "common.yml").read_text(), Loader=yaml.CBaseLoader)
    site = yaml.load((folder / "site.yml").read_text(), Loader=yaml.CBaseLoader)
    words = replace(
        library.words,
        common=CommonWording.model_validate(common),
        site=SiteWording.model_validate(site),
    )
    return replace(library, words=words)


@pytest.fixture
def library(small_project: Project) -> Library:
    """The small project's library with the shipped wording."""
    found = read(small_project, Mode.SAMPLE, AS_OF)
    assert found.library is not None, found.findings
    return shipped_words(found.library)


@pytest.fixture
def adopted(library: Library) -> Library:
    """The same, taken on by an organisation with an address."""
    changes = {
        "name": "A health and care system",
        "adopted": True,
        "site_address": "https://example.org/toolkit/",
        "content_contact": "stories@example.org",
    }
    organisation = library.organisation.model_copy(update=changes)
    return replace(library, organisation=organisation)


@pytest.fixture
def downloads() -> tuple[DownloadEntry, ...]:
    """Downloads as a manifest gives them."""
    return DOWNLOADS


@pytest.fixture
def made() -> Callable[[Library], Mapping[str, Page]]:
    """Makes a library's pages, by uri."""
    return lambda library: {page.uri: page for page in pages(library, DOWNLOADS)}


@pytest.fixture
def parsed() -> Callable[[Library], Parsed]:
    """Makes a library's pages and parses each with its frame, by uri."""

    def parse(library: Library) -> Parsed:
        return {page.uri: whole(page) for page in pages(library, DOWNLOADS)}

    return parse


def whole(page: Page) -> html.HtmlElement:
    """A page with its frame, parsed."""
    shell = page.shell
    return html.document_fromstring(
        f"<html><head><title>{page.title}</title>{shell.head}</head><body>{shell.header}"
        f'<main><article id="main">{page.html}</article></main>{shell.footer}</body></html>'
    )


@pytest.fixture
def words_of() -> Callable[[Any], str]:
    """The text of an element as a reader meets it, white space folded."""
    return lambda element: " ".join(element.text_content().split())

"""Libraries for the website's tests, and its pages parsed as a browser would."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as Tab

from generator.build.make import Made, planned, preview
from generator.build.settings import find
from generator.build.site import write_site
from generator.library import Library
from generator.model.scenario import Withdrawn
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
    DownloadEntry(
        "downloads/packs/session-short-15-ready-in-20-minutes-sample.zip",
        "Short: running sheet, slides and cards",
        Kind.PACK,
        Audience.TRAINER,
        2_500_000,
        "0" * 64,
        ("the-rota",),
    ),
    DownloadEntry("assets/share/index.png", "Share", Kind.SHARE, Audience.SITE, 1, "0" * 64, ()),
)
HERE = Path(__file__).parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
PHONE = {"width": 390, "height": 844}
KINDS = (
    "index.html",
    "library.html",
    "scenarios/the-drug-round.html",
    "sessions/awareness-60.html",
    "downloads.html",
    "help-now.html",
    "saw-it.html",
    "doing.html",
    "train.html",
    "report.html#care-home",
    "themes/racial-discrimination.html",
    "huddle/the-drug-round.html",
    "plain/the-drug-round.html",
    "campaign.html",
    "campaign/only-a-joke.html",
    "glossary.html",
    "sources.html",
    "events.html",
    "evidence.html",
    "ambassadors.html",
    "international.html",
    "standards.html",
    "coverage.html",
    "recruitment.html",
    "launch.html",
    "suggest.html",
    "papers.html",
    "papers/session-awareness-60-handout.html",
    "papers/session-awareness-60-facilitator-guide.html",
    "papers/session-awareness-60-confidence-form.html",
    "papers/guide-manager-induction.html",
    "spoke-up.html",
    "editors.html",
    "guides/editors.html",
    "scenarios/a-recalled-story.html",
)
RECALLED = "a-recalled-story"
"""A story that was withdrawn, put beside the shipped content, which has none."""
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="
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


@pytest.fixture(scope="session")
def shipped() -> Made:
    """The shipped content as a preview, of which nothing is drawn.

    What is wrong in the content is for the checks to say; here its pages are looked at.
    """
    made = preview(find(HERE).project, Mode.DRAFT, AS_OF)
    library = made.read.library
    assert library is not None
    notice = Withdrawn(on=AS_OF, reason="Someone felt it was too close.")
    with_one = replace(library, withdrawn={RECALLED: notice})
    entries = [planned(product) for product in made.offered.values()]
    return replace(made, findings=(), pages=pages(with_one, entries))


@pytest.fixture(scope="session")
def site(shipped: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped site, as MkDocs writes it."""
    folder = tmp_path_factory.mktemp("shipped") / "site"
    write_site(find(HERE), shipped, folder)
    for product in shipped.plan:
        # Nothing is drawn: one pixel stands for each picture that a page shows.
        if product.kind in (Kind.PREVIEW, Kind.SOCIAL):
            (folder / product.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / product.path).write_bytes(PIXEL)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium; where it is not installed its tests are skipped, but not in CI."""
    if not Path(CHROMIUM).exists() and not os.environ.get("CI"):
        pytest.skip("needs Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that asks for no motion."""
    made = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Tab:
    """A page on that phone."""
    return context.new_page()


@pytest.fixture(scope="session")
def kinds() -> tuple[str, ...]:
    """One page of each kind, and of prose pages one of each kind of section."""
    return KINDS


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

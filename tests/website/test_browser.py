"""The shipped site in a real browser: what a person with a phone, a keyboard or no script meets.

The site is the shipped content as a preview (so that stories nobody has approved yet show, and
nothing is drawn), written by MkDocs with Material, and opened from its folder or from a server.
"""

from __future__ import annotations

import gzip
import re
import threading
from dataclasses import replace
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.build.make import preview
from generator.build.settings import find
from generator.build.site import write_site
from generator.project import Mode, Project
from tests.website.conftest import KINDS

HERE = Path(__file__).parent
AS_OF = date(2026, 11, 23)
STORY = "scenarios/the-drug-round.html"
ELSEWHERE = re.compile("^https://")
PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}
OPEN_ALL = """() => {
  for (const each of document.querySelectorAll("details")) { each.name = ""; each.open = true; }
  // Of a long list of lines that are all alike, the first of each group stands for the others.
  for (const each of document.querySelectorAll(".file-item + .file-item, .sources li + li details"))
    each.open = false;
}"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
COLOUR = ["color-contrast", "link-in-text-block"]
RULES = {"light": {"type": "tag", "values": TAGS}, "dark": {"type": "rule", "values": COLOUR}}
"""Dark pages differ from light ones in their colours alone, so only those rules run again."""


def address(site: Path, uri: str) -> str:
    """A page's address in its folder, with its anchor."""
    path, mark, anchor = uri.partition("#")
    return (site / path).as_uri() + mark + anchor


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["390", "1280"])
def test_axe_finds_nothing_on_any_kind_of_page(
    site: Path, browser: Browser, kinds: tuple[str, ...], viewport: dict[str, int]
) -> None:
    context = browser.new_context(viewport=viewport, reduced_motion="reduce", bypass_csp=True)
    page, axe = context.new_page(), Axe()
    found = []
    for uri in kinds:
        page.goto(address(site, uri))
        page.evaluate(OPEN_ALL)
        for scheme, rules in RULES.items():
            page.emulate_media(color_scheme=scheme)
            results = axe.run(page, options={"runOnly": rules, "resultTypes": ["violations"]})
            for violation in results.response["violations"]:
                targets = [node["target"] for node in violation["nodes"]][:3]
                found.append((uri, scheme, violation["id"], targets))
    context.close()
    assert not found


def test_nothing_is_asked_of_any_other_place_and_nothing_is_kept(
    site: Path, page: Page, kinds: tuple[str, ...]
) -> None:
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for uri in kinds:
        page.goto(address(site, uri))
        page.wait_for_load_state()
    assert all(address.startswith(site.as_uri()) for address in asked)
    assert said == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []


def test_help_stands_on_the_first_screen_of_a_phone(site: Path, page: Page) -> None:
    page.goto((site / "help-now.html").as_uri())
    page.evaluate("document.fonts.ready")
    exit_bar = page.locator(".exit").bounding_box()
    talk = page.locator("#someone-to-talk-to").bounding_box()
    ring = page.locator("#someone-to-talk-to a[href^='tel:']").first.bounding_box()
    lead = page.locator(".lead").first
    assert exit_bar and talk and ring
    assert "decide anything today" in lead.inner_text()
    assert page.locator("#are-you-safe a[href='tel:999']").is_visible()
    assert ring["height"] >= 44
    assert talk["y"] + talk["height"] <= exit_bar["y"] + 12  # its lower padding may go below


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(
    site: Path, page: Page, kinds: tuple[str, ...], width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for uri in (*kinds, "about.html", "managers.html", "guides/fields.html"):
        page.goto(address(site, uri))
        page.evaluate(OPEN_ALL)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, uri


WALKED = (
    "index.html",
    "help-now.html",
    "library.html",
    STORY,
    "downloads.html",
    "report.html",
    "sessions/awareness-60.html",
    "papers/session-awareness-60-handout.html",
    "huddle/the-drug-round.html",
)
REST = [
    pytest.param(uri, marks=pytest.mark.full)
    for uri in KINDS
    if uri.partition("#")[0] not in WALKED
]


@pytest.mark.parametrize("uri", [*WALKED, *REST])
def test_a_keyboard_reaches_everything_and_its_place_is_always_seen(
    site: Path, page: Page, uri: str
) -> None:
    page.goto(address(site, uri))
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href],button,summary,select,input')]"
        ".filter(e => e.checkVisibility() && !e.closest('dialog') && e.type !== 'radio').length"
    )
    seen = set()
    for _ in range(wanted + 3):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None:
            break
        seen.add(at["key"])
        assert at["seen"], (uri, at)
    assert len(seen) >= wanted


FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  e.dataset.walk = e.dataset.walk || String(window.walk = (window.walk || 0) + 1);
  const hidden = e.type === 'radio' && getComputedStyle(e).opacity === '0';
  const shown = hidden ? e.nextElementSibling : e;
  const box = shown.getClientRects()[0];
  const x = box.x + Math.min(box.width / 2, 20), y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  const style = getComputedStyle(shown);
  return {
    key: e.dataset.walk, html: e.outerHTML.slice(0, 90),
    seen: !!top && (shown.contains(top) || top.contains(shown)) && style.outlineStyle !== 'none'
  };
}"""


def test_the_first_stop_skips_to_the_content(site: Path, page: Page) -> None:
    page.goto((site / STORY).as_uri())
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_the_menu_holds_the_five_and_closes_with_escape(site: Path, page: Page) -> None:
    page.goto((site / STORY).as_uri())
    page.locator(".menu > summary").focus()
    page.keyboard.press("Enter")
    links = page.locator(".menu nav a")
    assert links.all_inner_texts() == [
        "Help now",
        "I saw it",
        "Managers",
        "Train",
        "What we are doing",
    ]
    page.keyboard.press("Escape")
    assert not links.first.is_visible()


@pytest.mark.parametrize("key", ["s", "f", "/", "p", "n", "."])
def test_single_letters_do_nothing(site: Path, page: Page, key: str) -> None:
    page.goto((site / STORY).as_uri())
    page.keyboard.press(key)
    page.wait_for_timeout(50)
    assert page.url == (site / STORY).as_uri()
    assert not page.locator("dialog[open]").count()
    assert not page.evaluate("document.getElementById('__search').checked")


@pytest.mark.parametrize("way", ["click", "shift"])
def test_exit_leaves_and_back_does_not_return(site: Path, page: Page, way: str) -> None:
    page.route(ELSEWHERE, lambda route: route.fulfill(body="weather", content_type="text/html"))
    page.goto((site / "index.html").as_uri())
    page.goto((site / "help-now.html").as_uri())
    if way == "click":
        page.click("[data-exit]")
    else:
        for _ in range(3):
            page.keyboard.press("Shift")
    page.wait_for_url(ELSEWHERE)
    page.go_back()
    assert page.url == (site / "index.html").as_uri()


def test_shift_while_writing_a_capital_does_not_leave(site: Path, page: Page) -> None:
    page.goto((site / "help-now.html").as_uri())
    for _ in range(4):
        page.keyboard.press("Shift+A")
    page.wait_for_timeout(100)
    assert page.url == (site / "help-now.html").as_uri()


def test_pages_without_exit_ignore_shift(site: Path, page: Page) -> None:
    page.goto((site / "train.html").as_uri())
    for _ in range(4):
        page.keyboard.press("Shift")
    page.wait_for_timeout(100)
    assert page.url == (site / "train.html").as_uri()


def test_without_a_script_choices_filter_menu_and_exit_work(site: Path, browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto((site / STORY).as_uri())
    choices = page.locator(".role-affected details")
    choices.nth(0).locator("summary").click()
    assert choices.nth(0).locator(".feedback").is_visible()
    choices.nth(1).locator("summary").click()
    assert choices.nth(1).locator(".feedback").is_visible()
    assert not choices.nth(0).locator(".feedback").is_visible()
    assert page.locator("[data-exit]").get_attribute("href").startswith("https://")
    page.locator(".menu > summary").click()
    assert page.locator(".menu nav a").first.is_visible()
    assert not page.locator(".search-button").is_visible()

    page.goto((site / "library.html").as_uri())
    shown = page.locator(".card:visible")
    before = shown.count()
    page.locator("label[for='f-poor-leadership']").click()
    assert 0 < shown.count() < before
    assert not page.locator(".filter-row").is_visible()
    context.close()


def test_the_library_counts_what_it_shows_and_follows_an_address(site: Path, page: Page) -> None:
    page.goto((site / "library.html").as_uri() + "#theme=poor-leadership")
    shown = page.locator(".card:visible").count()
    assert page.locator("[data-count]").inner_text().startswith(f"{shown} ")
    assert 0 < shown < page.locator(".card").count()


class Below(SimpleHTTPRequestHandler):
    """Serves a folder under the path /toolkit/ and nothing anywhere else."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix("/toolkit/") if path.startswith("/toolkit/") else "nowhere"
        return super().translate_path("/" + inside)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def test_the_site_works_under_a_path_of_a_server(site: Path, page: Page, kinds) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Below, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}/toolkit/"
    wrong: list[tuple[str, int]] = []
    page.on("response", lambda r: wrong.append((r.url, r.status)) if r.status >= 400 else None)
    try:
        for uri in kinds:
            page.goto(root + uri)
            page.wait_for_load_state("networkidle")
            assert page.url.startswith(root)
        page.goto(root + STORY)
        page.click("[data-search-open]")
        page.locator("[data-search] input").press_sequentially("accent")
        page.wait_for_selector(".md-search-result__item a")
        first = page.locator(".md-search-result__item a").first
        assert first.evaluate("link => link.href").startswith(root)
        page.click("[data-search-close]")
        page.click(".support a")
        assert page.url == root + "help-now.html"
    finally:
        server.shutdown()
        server.server_close()
    assert wrong == []


WORDS = """
    accent mocked copied laughed visa scared racist bullied touched bullying harassment abused
    shouted humiliated ignored unfair groped sexual spat threatened afraid unsafe crying upset
    alone sponsor manager boss report complaint grievance union police tribunal agency student
    resign slur headscarf banter
"""
"""What people type when it has just happened (P2)."""
HELP_PAGES = ("help-now.html", "saw-it.html", "report.html")


def test_search_finds_help_before_stories(site: Path, page: Page) -> None:
    words = WORDS.split()
    assert len(words) == 40
    page.set_viewport_size(DESKTOP)
    page.goto((site / "index.html").as_uri())
    page.click("[data-search-open]")
    box, meta = page.locator("[data-search] input"), page.locator(".md-search-result__meta")
    wrong = []
    for word in words:
        box.fill("")
        expect(page.locator(".md-search-result__item")).to_have_count(0)
        box.press_sequentially(word)
        page.wait_for_selector(".md-search-result__item")
        first = page.locator(".md-search-result__item a").first.get_attribute("href") or ""
        if Path(first.split("#")[0].split("?")[0]).name not in HELP_PAGES:
            wrong.append((word, first))
    assert not wrong
    assert "found" in meta.inner_text()


def test_search_keeps_the_keyboard_in_and_gives_it_back(site: Path, page: Page) -> None:
    page.goto((site / "index.html").as_uri())
    page.locator("[data-search-open]").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("accent")
    page.wait_for_selector(".md-search-result__item")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className").startswith("md-search-result__link"):
            break
    else:
        pytest.fail("No result can be reached by keyboard.")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hasAttribute('data-search-open')")


def test_payloads_do_not_run_in_pages_or_search(
    browser: Browser, small_project: Project, tmp_path: Path
) -> None:
    payloads = (HERE / "payloads.txt").read_text().splitlines()
    folder = small_project.home / "scenarios"
    plain = yaml.load((folder / "the-rota.yml").read_text(), Loader=yaml.CBaseLoader)
    for number, payload in enumerate(payloads):
        texts = {"title": f"zebra {payload}"[:80], "content_note": payload, "question": payload}
        texts |= {"story": [payload], "prompts": [payload] * 3, "learning": [payload]}
        path = folder / f"payload-{number}.yml"
        path.write_text(yaml.safe_dump({**plain, **texts}, allow_unicode=True))
    site = tmp_path / "site"
    settings = find(HERE)
    made = preview(small_project, Mode.DRAFT, AS_OF)
    assert made.pages
    # The checks would stop such stories for their length; here they must do no harm either.
    write_site(settings, replace(made, findings=()), site)
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    uris = [f"scenarios/{path.name}" for path in sorted((site / "scenarios").glob("payload-*"))]
    assert len(uris) == len(payloads)
    for uri in ("library.html", "index.html", *uris):
        page.goto(address(site, uri))
        assert page.evaluate("window.ran") is None, uri
    page.click("[data-search-open]")
    page.locator("[data-search] input").press_sequentially("zebra")
    page.wait_for_selector(".md-search-result__item")
    assert page.locator(".md-search-result__item").count() > 3
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    context.close()


def test_a_story_is_light_over_the_wire(site: Path) -> None:
    html = (site / STORY).read_bytes()
    loaded = [site / "assets/site.css", site / "assets/js/site.js"]
    loaded += [
        *site.glob("assets/javascripts/bundle.*.js"),
        site / "assets/js/iframe-worker-shim.js",
    ]
    packed = sum(len(gzip.compress(path.read_bytes())) for path in loaded)
    font = (site / "assets/fonts/inter-latin-wght-normal.woff2").stat().st_size
    assert len(gzip.compress(html)) + packed + font < 150_000


def test_a_wrong_address_leads_on_to_help_from_any_depth(site: Path) -> None:
    lost = (site / "404.html").read_text()
    assert 'href="/help-now.html"' in lost
    assert "404 - Not found" not in lost
    assert lost.count("<h1") == 1

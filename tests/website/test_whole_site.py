"""The shipped site as written: every link and anchor leads somewhere, every page is valid HTML."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from lxml import html
from tinyhtml5.parser import HTMLParser

from generator.build.make import Made
from generator.product import Channel
from tests.website.conftest import RECALLED

OUT = ("https", "mailto", "tel")
NOTICES = {f"{kind}/{RECALLED}.html" for kind in ("scenarios", "huddle", "plain")}
"""One notice stands at each address that a withdrawn story had."""
MADE_LAST = {"downloads/manifest.json"}
ALLOWED = {"unexpected-char-in-comment"}
"""Two hyphens in a comment: an error in HTML 4, none in today's standard."""


def test_every_link_and_every_anchor_leads_somewhere(site: Path, shipped: Made) -> None:
    planned = {str(p.path) for p in shipped.plan if p.channel is Channel.PUBLIC} | MADE_LAST
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html")}
    parsed = {uri: html.parse(str(path)) for uri, path in pages.items()}
    ids = {uri: set(tree.xpath("//@id")) for uri, tree in parsed.items()}
    lost = []
    for uri, tree in parsed.items():
        for address in tree.xpath("//@href | //@src"):
            parts = urlsplit(str(address))
            if parts.scheme in OUT or uri == "404.html":
                continue
            target = normpath(f"{dirname(uri)}/{unquote(parts.path)}") if parts.path else uri
            target = target.lstrip("/")
            anchor = "" if "=" in parts.fragment else unquote(parts.fragment)
            if target in pages:
                missing = bool(anchor) and anchor not in ids[target]
            else:
                missing = target not in planned and not (site / target).is_file()
            if missing or parts.scheme:
                lost.append((uri, str(address)))
    assert lost == []
    assert len(pages) > 60


def test_nothing_of_the_report_on_the_portal_is_in_the_site(site: Path, shipped: Made) -> None:
    """Its words, its files and its ids are for the private folder alone (P24)."""
    library = shipped.read.library
    assert library is not None
    private = [
        p for p in shipped.plan if p.channel is Channel.PRIVATE and p.path.parts[0] == "reports"
    ]
    assert {p.path.suffix for p in private} == {".pdf", ".docx", ".pptx"}
    phrases = [str(product.path) for product in private]
    for report in library.reports.values():
        phrases += [report.how_told[:60], report.duty_of_care[:60]]
        for theme in report.themes:
            phrases += [theme.told.plain[:60], *(each.why[:60] for each in theme.recommend)]
    assert len(phrases) > 15
    told = (shipped.manifest.to_json(), *(p.read_bytes() for p in site.rglob("*") if p.is_file()))
    assert [phrase for phrase in phrases if any(phrase.encode() in data for data in told)] == []


def test_pages_are_valid_html(site: Path, kinds: tuple[str, ...]) -> None:
    wrong = []
    for uri in (*kinds, "404.html", "guides/editors.html"):
        parser = HTMLParser()
        parser.parse((site / uri.partition("#")[0]).read_text("utf-8"))
        errors = [error for error in parser.errors if error[1] not in ALLOWED]
        wrong += [(uri, error) for error in errors]
    assert wrong == []


def test_the_validator_finds_what_is_wrong() -> None:
    parser = HTMLParser()
    parser.parse("<!doctype html><title>x</title><p><div></p></span>")
    assert {code for _, code, _ in parser.errors} >= {"unexpected-end-tag"}


def test_search_holds_no_text_of_the_editors_guides(site: Path) -> None:
    import json

    told = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    guides = [entry for entry in told if entry["location"].startswith("guides/")]
    assert guides
    assert all(not entry["text"] and entry["boost"] < 1 for entry in guides)


PAGES = """
    help-now index abuse saw-it concern-raised got-it-wrong managers international report hate-crime
    restorative recruitment evidence doing spoke-up training-limits library train downloads campaign
    papers events ambassadors glossary sources about portal accessibility privacy editors
    guides/editors guides/fields guides/findings
""".split()  # noqa: SIM905
"""What issue D asks for by name, beside themes, stories, sessions, messages and guides."""


def test_every_page_that_was_asked_for_is_there_and_in_reach(site: Path) -> None:
    assert [name for name in PAGES if not (site / f"{name}.html").is_file()] == []
    home = html.parse(str(site / "index.html"))
    footer = set(home.xpath("//footer//a/@href"))
    own = {f"{name}.html" for name in PAGES if "/" not in name} - {"index.html"}
    assert own <= footer


def test_each_story_session_theme_message_and_guide_has_its_pages(
    site: Path, shipped: Made
) -> None:
    library = shipped.read.library
    assert library is not None
    wanted = [
        *(f"{kind}/{key}" for key in library.scenarios for kind in ("scenarios", "huddle")),
        *(f"plain/{k}" for k, s in library.scenarios.items() if s.alternatives.plain_summary),
        *(f"sessions/{key}" for key in library.sessions),
        *(f"themes/{key}" for key in library.themes),
        *(f"campaign/{key}" for key in library.messages),
        *(f"papers/guide-{key}" for key in library.guides),
        *(f"papers/session-{key}-handout" for key in library.sessions),
    ]
    assert [name for name in wanted if not (site / f"{name}.html").is_file()] == []


def made_pages(site: Path) -> dict[str, html.HtmlElement]:
    return {
        path.relative_to(site).as_posix(): html.parse(str(path)).getroot()
        for path in sorted(site.rglob("*.html"))
        if path.name != "404.html"
    }


def test_titles_tell_pages_apart_and_each_has_a_description(site: Path) -> None:
    pages = made_pages(site)
    titles: dict[str, list[str]] = {}
    for uri, page in pages.items():
        if uri not in NOTICES:
            titles.setdefault(page.xpath("string(//title)"), []).append(uri)
        if not uri.startswith("guides/"):
            assert page.xpath("string(//meta[@name='description']/@content)").strip(), uri
    assert {title: uris for title, uris in titles.items() if len(uris) > 1} == {}


def test_from_every_page_somebody_to_talk_to_is_one_tap_away(site: Path) -> None:
    for uri, page in made_pages(site).items():
        help_links = page.xpath("//aside[@class='support']//a/@href")
        assert uri == "help-now.html" or help_links[0].endswith("help-now.html"), uri
        assert page.xpath("//footer//a[starts-with(@href, 'tel:')]"), uri


def test_no_page_runs_a_script_that_its_policy_does_not_name(site: Path) -> None:
    for uri, page in made_pages(site).items():
        policy = page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy, uri
        for script in page.xpath("//script[not(@src) and not(@type='application/json')]"):
            digest = base64.b64encode(hashlib.sha256((script.text or "").encode()).digest())
            assert f"'sha256-{digest.decode()}'" in policy, uri
        assert not page.xpath("//*[@style] | //style"), uri
        handlers = [name for e in page.iter() for name in e.attrib if name.startswith("on")]
        assert handlers == [], uri


def test_the_limits_of_a_portal_stand_beside_every_link_to_one(site: Path, shipped: Made) -> None:
    library = shipped.read.library
    assert library is not None
    address = library.sources[library.organisation.origin_source or ""].address
    found = 0
    for uri, page in made_pages(site).items():
        for link in page.xpath("//main//a[@href=$address]", address=address):
            around = link.xpath("(ancestor::li | ancestor::section)[last()]")[0]
            told = around.xpath(".//a[contains(@href, 'portal.html')]")
            assert told or "not a complaint" in around.text_content(), uri
            found += 1
    assert found >= 3


def test_the_pages_for_those_accused_bear_no_verdict_and_show_a_union(site: Path) -> None:
    for uri in ("concern-raised.html", "got-it-wrong.html"):
        page = html.parse(str(site / uri)).getroot()
        assert not page.xpath("//main//s | //main//*[contains(@class, 'verdict')]"), uri
    raised = html.parse(str(site / "concern-raised.html")).getroot().text_content().lower()
    assert "union" in raised
    assert "decided" in raised

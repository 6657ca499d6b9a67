"""The shipped site as written: every link and anchor leads somewhere, every page is valid HTML."""

from __future__ import annotations

from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from lxml import html
from tinyhtml5.parser import HTMLParser

from generator.build.make import Made
from generator.product import Channel

OUT = ("https", "mailto", "tel")
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

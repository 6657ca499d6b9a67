"""What the plugin gives to MkDocs, looked at in the built site."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.build.errors import UnableError
from generator.build.make import preview
from generator.build.settings import find
from generator.build.site import write_site
from generator.project import Mode

HOSTILE = '<script>alert(1)</script> & "quoted" {{ 7*7 }}'


def write(home: Path, mode: Mode = Mode.DRAFT) -> Path:
    """The site of a folder's content, without its downloads; where it was written."""
    settings = find(home)
    made = preview(settings.project, mode, date(2026, 11, 23))
    write_site(settings, made, home / "site")
    return home / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, new_home: Callable[[Path], None]) -> Path:
    """A site for the tests that only look at it."""
    home = tmp_path_factory.mktemp("plugin") / "small"
    new_home(home)
    return write(home)


def html(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }


def test_each_page_has_its_own_body_and_frame(site: Path) -> None:
    page = html(site)["scenarios/the-rota.html"]
    assert page.count("<main") == 1
    assert "The rota" in page
    assert 'class="site-header"' in page
    assert 'class="site-footer"' in page


def test_a_guide_has_the_same_frame_and_its_own_text(site: Path) -> None:
    page = html(site)["guides/hello.html"]
    assert "<p>Hello.</p>" in page
    assert "md-skip" not in page
    assert 'class="site-header"' in page


def test_what_else_lies_in_docs_stays_out(site: Path) -> None:
    assert "notes.html" not in html(site)
    assert not list(site.rglob("*.md"))


def test_a_wrong_address_is_answered_in_the_sites_own_frame(site: Path) -> None:
    page = html(site)["404.html"]
    assert 'class="site-header"' in page
    assert 'href="/help-now.html"' in page


def test_every_page_has_a_policy_that_allows_its_own_inline_scripts_alone(site: Path) -> None:
    for uri, page in html(site).items():
        found = re.search(
            r'<meta charset="utf-8"><meta http-equiv="[^"]+" content="([^"]+)">', page
        )
        assert found, uri
        inline = re.findall(r"<script(?![^>]*src=)([^>]*)>(.+?)</script>", page, re.DOTALL)
        for attributes, body in inline:
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            assert "application/json" in attributes or f"'sha256-{digest}'" in found[1], uri
        assert "unsafe" not in found[1]
        assert "default-src 'none'" in found[1]


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    for uri, page in html(site).items():
        loaded = re.findall(r'<(?:script|img|link|source|iframe)[^>]+(?:src|href)="([^"]+)"', page)
        assert not [address for address in loaded if re.match(r"(https?:)?//", address)], uri


def test_it_ships_no_source_maps_and_no_word_lists_of_other_languages(site: Path) -> None:
    assert not list(site.rglob("*.map"))
    assert not (site / "assets" / "javascripts" / "lunr").exists()


def test_while_not_adopted_there_is_no_sitemap_and_no_page_is_listed(site: Path) -> None:
    assert not list(site.glob("sitemap*"))
    for uri, page in html(site).items():
        assert 'name="robots" content="noindex' in page, uri


def test_once_adopted_there_is_a_sitemap_dated_by_the_edition(home: Path) -> None:
    file = home / "content" / "organisation.yml"
    text = re.sub(r"^adopted: no$", "adopted: yes", file.read_text(), flags=re.MULTILINE)
    text = re.sub(r"^site_address:.*$", "site_address: https://a.example/b/", text, flags=re.M)
    file.write_text(re.sub(r"^edition_on:.*$", "edition_on: 2026-10-01", text, flags=re.MULTILINE))
    site = write(home)
    sitemap = (site / "sitemap.xml").read_text()
    assert "https://a.example/b/help-now.html" in sitemap
    assert set(re.findall("<lastmod>(.*?)</lastmod>", sitemap)) == {"2026-10-01"}
    assert 'href="/b/help-now.html"' in html(site)["404.html"]
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_search_has_our_entries_and_the_guides_and_help_weighs_more(site: Path) -> None:
    told = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    by_place = {entry["location"]: entry for entry in told}
    assert by_place["help-now.html"].get("boost", 1) > by_place["scenarios/the-rota.html"].get(
        "boost", 1
    )
    guide = next(entry for place, entry in by_place.items() if place.startswith("guides/hello"))
    assert guide["boost"] < 1
    script = (site / "search" / "search_index.js").read_text("utf-8")
    assert json.loads(script.removeprefix("var __index = "))["docs"] == told


def test_hostile_text_is_text_on_every_page_and_in_search(home: Path) -> None:
    for name, field in (
        ("scenarios/the-rota.yml", "title"),
        ("scenarios/the-rota.yml", "content_note"),
        ("content/pages/help-now.yml", "title"),
        ("content/pages/help-now.yml", "description"),
    ):
        text = (home / name).read_text()
        old = next(line for line in text.splitlines() if line.startswith(f"{field}:"))
        (home / name).write_text(text.replace(old, f"{field}: {json.dumps(HOSTILE)}", 1))
    site = write(home)
    pages = html(site)
    assert "alert(1)" in pages["scenarios/the-rota.html"]
    assert "{{ 7*7 }}" in pages["scenarios/the-rota.html"]
    for uri, page in pages.items():
        assert "<script>alert" not in page, uri
    told = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    assert not [entry for entry in told if "<script" in entry["title"] + entry["text"]]


def test_a_broken_link_in_a_guide_is_refused_with_mkdocs_own_words(home: Path) -> None:
    (home / "docs" / "guides" / "hello.md").write_text("# A guide\n\n[lost](lost.md)\n")
    with pytest.raises(UnableError, match=r"hello\.md.*lost\.md"):
        write(home)

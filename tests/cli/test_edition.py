"""Closing an edition: what each file is made from is noted once, and the next edition compares."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.build import contents as contents_module
from generator.build import make as make_module
from generator.build.plan import Medium, plan
from generator.library import Library
from generator.product import Product
from generator.project import Mode, open_project
from generator.reading import read

Run = Callable[..., tuple[int, str, str]]
DAY = date(2026, 11, 23)
FEW = ("only-a-joke-square-1080.png", "decks/scenario-the-rota.pptx")
"""A plan that is drawn quickly: one file that changes and one that does not."""


def test_it_notes_every_download_and_reads_back(run: Run, home: Path) -> None:
    code, out, _ = run("edition", "--as-of", "2026-11-23")
    assert code == 0
    assert re.search(r"Closed edition 2026\.1 with \d+ files", out)
    file = home / "content" / "editions" / "edition-2026-1.yml"
    assert file.read_text().startswith("# yaml-language-server: $schema=")
    found = read(open_project(home, (".",)), Mode.SAMPLE, DAY)
    assert found.library is not None
    closed = found.library.editions["edition-2026-1"]
    assert closed.on == DAY
    assert "downloads/decks/scenario-the-rota.pptx" in closed.files


def test_an_edition_is_closed_once(run: Run, home: Path) -> None:
    run("edition")
    before = {path: path.read_bytes() for path in (home / "content" / "editions").iterdir()}
    code, _, err = run("edition")
    assert code == 2
    assert "Edition 2026.1 is closed already." in err
    assert {path: path.read_bytes() for path in before} == before


def test_an_edition_with_errors_stays_open(run: Run, home: Path) -> None:
    story = home / "scenarios" / "the-rota.yml"
    story.write_text(story.read_text().replace("theme: at-work", "theme: at-wrok"))
    code, out, _ = run("edition")
    assert code == 1
    assert "stays open" in out
    assert not (home / "content" / "editions").exists()


def test_the_next_edition_shows_what_changed_and_nothing_else(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def few(library: Library, only: Medium | None = None) -> tuple[Product[Any], ...]:
        return tuple(p for p in plan(library, only) if str(p.path).endswith(FEW))

    monkeypatch.setattr(make_module, "plan", few)
    monkeypatch.setattr(contents_module, "plan", few)
    run("edition", "--as-of", "2026-11-23")
    organisation = home / "content" / "organisation.yml"
    text = organisation.read_text().replace('edition: "2026.1"', 'edition: "2026.2"')
    organisation.write_text(text.replace("edition_on: 2026-11-23", "edition_on: 2026-12-23"))
    message = home / "content" / "campaign" / "only-a-joke.yml"
    message.write_text(f"{message.read_text()}line: Another line.\n")
    made = make_module.make(open_project(home, (".",)), Mode.SAMPLE, DAY)
    (page,) = (page for page in made.pages if page.uri == "downloads.html")
    files = html.fragment_fromstring(page.html, "div").xpath("//li[@data-since]")
    since = {li.xpath("a/@href")[0].rpartition("/")[2]: li.get("data-since") for li in files}
    assert since == {
        "only-a-joke-square-1080.png": "2026.2",
        "scenario-the-rota.pptx": "2026.1",
    }

"""What changed since an earlier edition: each file once, under the edition that changed it last."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from lxml import html
from playwright.sync_api import Page

from generator.model.edition import Edition
from generator.product import Audience, Kind
from generator.website.changes import NONE, changes
from generator.website.page import DownloadEntry
from generator.website.pages import pages

A, B, C = (f"downloads/cards/scenario-the-rota-{letter}.pdf" for letter in "abc")
ONE, TWO = "1" * 16, "2" * 16


def entry(path: str, made: str) -> DownloadEntry:
    title = f"The rota: {path[-5]}"
    return DownloadEntry(path, title, Kind.CARDS, Audience.EVERYONE, 1, "0" * 64, (), made)


def closed(number: str, day: str, **files: str) -> Edition:
    paths = {"a": A, "b": B, "c": C}
    rows = {paths[k]: {"title": f"The rota: {k}", "made": made} for k, made in files.items()}
    return Edition.model_validate({"edition": number, "on": day, "files": rows})


@pytest.fixture
def third(library):
    """Two closed editions before the one at hand, which is 2026.3."""
    organisation = library.organisation.model_copy(
        update={"edition": "2026.3", "edition_on": date(2026, 12, 1)}
    )
    editions = {
        "edition-2026-1": closed("2026.1", "2026-10-01", a=ONE, b=ONE),
        "edition-2026-2": closed("2026.2", "2026-11-01", a=ONE, b=TWO, c=ONE),
    }
    return replace(library, organisation=organisation, editions=editions)


def test_a_file_stands_under_the_edition_that_changed_it_last(third) -> None:
    found = changes(third, (entry(A, TWO), entry(B, TWO), entry(C, ONE)))
    assert found.last == {A: 2, B: 1, C: 1}
    first, second, now = found.steps
    assert (first.added, first.changed, first.gone) == ((), (), ())
    assert [e.path for e in second.added] == [C]
    assert [e.path for e in second.changed] == [B]
    assert [e.path for e in now.changed] == [A]
    assert (now.added, now.gone) == ((), ())


def test_what_is_no_longer_there_is_named(third) -> None:
    found = changes(third, (entry(A, ONE), entry(B, TWO)))
    assert [gone.title for gone in found.steps[2].gone] == ["The rota: c"]
    assert found.steps[1].gone == ()


def test_what_left_and_came_back_is_not_told_as_gone(third) -> None:
    editions = {**third.editions, "edition-2026-2": closed("2026.2", "2026-11-01", b=TWO)}
    found = changes(replace(third, editions=editions), (entry(A, ONE), entry(B, TWO)))
    assert all(not step.gone for step in found.steps)
    assert [e.path for e in found.steps[2].added] == [A]


def test_an_unchanged_file_says_nothing_of_editions(third) -> None:
    editions = {"edition-2026-1": closed("2026.1", "2026-10-01", a=ONE)}
    found = changes(replace(third, editions=editions), (entry(A, ONE),))
    assert found.last == {A: 0}
    assert all(not (step.added or step.changed or step.gone) for step in found.steps)


def test_there_is_nothing_to_tell_without_a_record_or_without_what_files_are_made_from(
    library, third
) -> None:
    assert changes(library, (entry(A, ONE),)) == NONE
    assert changes(third, (entry(A, ""),)) == NONE


def test_the_edition_at_hand_is_no_earlier_one_even_when_it_is_closed(third) -> None:
    organisation = third.organisation.model_copy(update={"edition": "2026.2"})
    found = changes(replace(third, organisation=organisation), (entry(A, TWO), entry(B, TWO)))
    assert [step.edition for step in found.steps] == ["2026.1", "2026.2"]


def whole(page):
    return html.fragment_fromstring(page.html, "div")


def test_the_page_lists_each_change_without_a_script(third, words_of) -> None:
    rows = (entry(A, TWO), entry(B, TWO), entry(C, ONE))
    (page,) = (page for page in pages(third, rows) if page.uri == "downloads.html")
    steps = whole(page).xpath("//details[contains(@class, 'edition-step')]")
    assert [words_of(step.xpath("summary")[0]) for step in steps] == [
        "2026.3, 1 December 2026 New: 0. Changed: 1. Taken away: 0.",
        "2026.2, 1 November 2026 New: 1. Changed: 1. Taken away: 0.",
    ]
    assert [a.text for a in steps[0].xpath(".//a")] == ["The rota: a"]
    assert {a.text for a in steps[1].xpath(".//a")} == {"The rota: b", "The rota: c"}


def test_each_file_says_when_it_changed(third, words_of) -> None:
    rows = (entry(A, TWO), entry(B, TWO), entry(C, ONE))
    (page,) = (page for page in pages(third, rows) if page.uri == "downloads.html")
    files = whole(page).xpath("//li[@data-kind]")
    assert [li.get("data-since") for li in files] == ["2026.3", "2026.2", "2026.2"]
    assert [words_of(li.xpath(".//b")[0]) for li in files] == [
        "Changed in 2026.3",
        "Changed in 2026.2",
        "New in 2026.2",
    ]


def test_the_first_edition_says_that_there_is_nothing_earlier(library, downloads) -> None:
    (page,) = (page for page in pages(library, downloads) if page.uri == "downloads.html")
    assert library.words.site.downloads.first in page.html
    assert "data-since" not in page.html


# In a browser


@pytest.fixture
def changed_downloads(third, site: Path, tmp_path: Path) -> Path:
    """The downloads page with two earlier editions, in the shipped site's frame."""
    copytree(site / "assets", tmp_path / "assets")
    rows = (entry(A, ONE), entry(B, TWO), entry(C, TWO))
    (made,) = (page for page in pages(third, rows) if page.uri == "downloads.html")
    frame = (site / "downloads.html").read_text()
    head, rest = frame.split('<article id="main"', 1)
    file = tmp_path / "downloads.html"
    file.write_text(
        f'{head}<article id="main">{made.html}</article>{rest.split("</article>", 1)[1]}'
    )
    return file


@pytest.mark.parametrize(
    ("chosen", "day", "files"),
    [("2026.1", "", {"b", "c"}), ("2026.2", "", {"c"}), ("", "2026-10-20", {"b", "c"})],
)
def test_the_list_narrows_to_what_changed_since_an_edition_or_a_day(
    changed_downloads: Path, page: Page, chosen: str, day: str, files: set[str]
) -> None:
    page.goto(changed_downloads.as_uri())
    if chosen:
        page.select_option("#f-since", chosen)
    else:
        page.fill("#f-held-on", day)
    shown = page.locator("li.file:visible > a[download]")
    assert {text.strip()[-1].lower() for text in shown.all_inner_texts()} == files
    assert f"since={chosen or '2026.1'}" in page.url


def test_a_day_before_every_record_says_to_take_fresh_copies(
    changed_downloads: Path, page: Page
) -> None:
    page.goto(changed_downloads.as_uri())
    page.fill("#f-held-on", "2020-01-01")
    assert page.locator("[data-held-older]").is_visible()
    assert page.locator("[data-held-older]").inner_text()

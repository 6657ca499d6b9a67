"""What a person does on the pages in a real browser: chooses, writes a note, runs a huddle."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}


def test_the_library_narrows_by_several_things_and_its_address_can_be_passed_on(
    site: Path, page: Page
) -> None:
    page.set_viewport_size(DESKTOP)
    page.goto((site / "library.html").as_uri())
    page.select_option("#f-by", "manager")
    page.select_option("#f-level", "2")
    shown = page.locator(".card:visible")
    assert 0 < shown.count() < page.locator(".card").count()
    titles = shown.locator("h3").all_inner_texts()
    assert page.url.endswith("#by=manager&level=2")
    other = page.context.new_page()
    other.goto(page.url)
    assert other.locator(".card:visible h3").all_inner_texts() == titles
    page.click("[data-clear]")
    assert shown.count() == page.locator(".card").count()
    assert "#" not in page.url


def test_files_are_found_by_word_kind_and_audience(site: Path, page: Page) -> None:
    page.goto((site / "downloads.html").as_uri())
    page.fill("#f-find", "drug round")
    page.select_option("#f-kind", "deck")
    found = page.locator("li.file:visible")
    assert found.count()
    assert all("The drug round" in row for row in found.all_inner_texts())
    assert page.locator("details.file-item:visible").count() == 1
    page.fill("#f-find", "no such file")
    assert page.locator("[data-none]").is_visible()
    page.click("[data-clear]")
    assert page.locator("details.file-item[open]").count() == 0


def test_a_deck_shows_its_first_slides_once_its_line_is_open(site: Path, page: Page) -> None:
    page.goto((site / "downloads.html").as_uri())
    item = page.locator("details.file-item", has_text="The drug round").first
    picture = item.locator(".file-picture")
    assert not picture.is_visible()
    item.locator("summary").click()
    assert picture.is_visible()
    assert "The drug round" in (picture.get_attribute("alt") or "")


def test_without_a_script_each_line_of_the_downloads_opens(site: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "downloads.html").as_uri())
    assert not page.locator(".files-filter").is_visible()
    item = page.locator("details.file-item").first
    item.locator("summary").click()
    assert item.locator("li.file a").first.is_visible()
    context.close()


# Where do you work? (P4)


@pytest.mark.parametrize("script", [True, False])
def test_the_answer_shows_alone_and_stands_in_the_address(
    site: Path, browser: Browser, script: bool
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=script)
    page = context.new_page()
    page.goto((site / "report.html").as_uri())
    assert page.locator(".place:visible").count() == 0
    page.click(".where a[href='#volunteer']")
    assert page.url.endswith("report.html#volunteer")
    assert page.locator(".place:visible").evaluate_all("all => all.map(e => e.id)") == ["volunteer"]
    assert page.locator("#now").is_visible()
    context.close()


# The private note (P6)


def entered(site: Path, page: Page, day: str, today: str = "2026-11-23") -> str:
    """What the note says of the day, on a day."""
    page.clock.set_fixed_time(f"{today}T10:00:00")
    page.goto((site / "help-now.html").as_uri())
    page.fill("#note-day", day)
    return page.locator("[data-acas-line]").inner_text()


@pytest.mark.parametrize(
    ("today", "day", "by"),
    [
        ("2026-11-23", "2026-11-20", "by 19 February 2027"),
        ("2026-11-23", "2026-09-10", "by 9 December 2026"),
        ("2026-11-23", "2026-08-24", "by 23 November 2026"),
        ("2026-12-01", "2026-11-30", "by 27 February 2027"),
        ("2026-12-01", "2026-08-31", "The shorter date was 29 November 2026"),
        ("2026-11-23", "2026-08-23", "The shorter date was 22 November 2026, and it has passed"),
    ],
)
def test_the_note_shows_the_shorter_date_for_acas(
    site: Path, page: Page, today: str, day: str, by: str
) -> None:
    line = entered(site, page, day, today)
    assert by in line
    assert "ask Acas" in line


def test_the_note_gives_no_date_for_a_day_to_come(site: Path, page: Page) -> None:
    assert "still to come" in entered(site, page, "2027-01-05")
    assert "Acas" not in entered(site, page, "")


def test_the_note_is_saved_as_a_file_that_leaves_nothing_behind(site: Path, page: Page) -> None:
    asked: list[str] = []
    entered(site, page, "2026-11-20")
    page.on("request", lambda request: asked.append(request.url))
    page.fill("#note-words", "He copied my accent.\nTwo people laughed.")
    with page.expect_download() as saving:
        page.click("[data-note-save]")
    text = Path(saving.value.path()).read_text("utf-8")
    assert saving.value.suggested_filename == "notes.txt"
    assert "Written on 23 November 2026" in text
    assert "He copied my accent.\nTwo people laughed." in text
    assert "20 November 2026" in text
    assert "19 February 2027" in text
    assert all(address.startswith("blob:") for address in asked)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.reload()
    assert page.input_value("#note-words") == ""
    page.goto((site / "index.html").as_uri())
    page.go_back()
    assert page.input_value("#note-words") == ""


def test_the_note_can_be_copied_and_emptied(site: Path, page: Page) -> None:
    page.goto((site / "help-now.html").as_uri())
    page.evaluate(
        "navigator.clipboard.writeText = text => { window.took = text; return Promise.resolve(); }"
    )
    page.fill("#note-who", "A visitor")
    page.click("[data-note-copy]")
    expect(page.locator("[data-note-said]")).to_contain_text("Copied")
    assert "A visitor" in page.evaluate("window.took")
    page.click("[data-note-clear]")
    assert page.input_value("#note-who") == ""


def test_the_note_prints_alone_and_empty_without_a_script(site: Path, browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "help-now.html").as_uri())
    assert not page.locator("[data-note-save]").is_visible()
    page.click(".note-paper a")
    page.emulate_media(media="print")
    shown = page.locator(".part:visible").evaluate_all("all => all.map(e => e.id)")
    assert shown == ["private-note"]
    assert page.locator("#note-words").is_visible()
    assert not page.locator(".site-header").is_visible()
    context.close()


# The huddle (P15)


def test_the_huddle_runs_without_a_network(site: Path, page: Page) -> None:
    page.clock.install()
    page.goto((site / "huddle/the-drug-round.html").as_uri())
    page.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    clock, step = page.locator("[data-clock]"), page.locator("[data-step]")
    assert clock.inner_text() == "13:00"
    page.click("[data-start]")
    page.clock.run_for(61_000)
    assert clock.inner_text() == "11:59"
    assert step.inner_text() == "Now: Read the story aloud"
    page.click("[data-start]")
    page.clock.run_for(30_000)
    assert clock.inner_text() == "11:59"
    page.click("[data-start]")
    page.clock.run_for(13 * 60_000)
    assert clock.inner_text() == "0:00"
    assert step.inner_text() == "Time to close."
    page.click("[data-reset]")
    assert clock.inner_text() == "13:00"
    # The browser itself may fetch the page's own icon late; the page asks for nothing.
    assert [url for url in asked if not url.endswith("/favicon.svg")] == []


def test_the_huddle_shows_each_steps_time_without_a_script(site: Path, browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "huddle/the-drug-round.html").as_uri())
    assert not page.locator(".huddle-timer").is_visible()
    assert page.locator(".step-clock").first.inner_text() == "0–1 min"
    page.locator(".huddle .fold summary").first.click()
    context.close()

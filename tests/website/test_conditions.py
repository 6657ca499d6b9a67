"""The shipped site under the conditions that people bring: zoom, settings, paper, a long page."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page

from generator.build.archive import archive

PHONE = {"width": 390, "height": 844}
ENLARGED = {"width": 320, "height": 256}
"""A screen of 1280 by 1024 pixels at 400%."""
STORY = "scenarios/the-drug-round.html"
HANDOUT = "papers/session-awareness-60-handout.html"
FORM = "papers/session-awareness-60-confidence-form.html"
STAYS = "e => ['fixed', 'sticky'].includes(getComputedStyle(e).position)"


def at(site: Path, uri: str) -> str:
    return (site / uri).as_uri()


@pytest.mark.parametrize("uri", ["index.html", STORY, "downloads.html", HANDOUT, "report.html"])
def test_help_stays_one_tap_away_however_far_somebody_scrolls(
    site: Path, page: Page, uri: str
) -> None:
    page.goto(at(site, uri))
    page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)")
    banner = page.locator(".support")
    box = banner.bounding_box()
    assert box
    assert box["y"] == 0
    assert box["height"] < 60
    banner.locator("a").click()
    page.wait_for_url(re.compile("help-now"))
    first = page.locator("#someone-to-talk-to a[href^='tel:']").first.bounding_box()
    assert first
    assert first["y"] + first["height"] < PHONE["height"] - 60


def test_enlarged_four_times_nothing_stays_in_front_of_the_page(site: Path, page: Page) -> None:
    for uri in (STORY, "help-now.html", "huddle/the-drug-round.html"):
        page.set_viewport_size(PHONE)
        page.goto(at(site, uri))
        assert page.locator(".exit, .support, .huddle-timer").first.evaluate(STAYS), uri
        page.set_viewport_size(ENLARGED)
        for part in page.locator(".exit, .support, .huddle-timer").all():
            assert not part.evaluate(STAYS), (uri, part.get_attribute("class"))
        assert page.evaluate("document.documentElement.scrollWidth") <= ENLARGED["width"]


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_whoever_asked_for_less_motion(
    site: Path, browser: Browser, motion: str, moves: bool
) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion=motion)
    page = context.new_page()
    page.goto(at(site, "index.html"))
    smooth = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
    longest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('*')].map(e => "
        "parseFloat(getComputedStyle(e).transitionDuration)))"
    )
    context.close()
    assert (smooth == "smooth") is moves
    assert (longest > 0) is moves


def test_with_forced_colours_what_can_be_pressed_has_an_edge_and_the_strike_stays(
    site: Path, browser: Browser
) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active")
    page = context.new_page()
    wrong = []
    for uri, parts in (
        (STORY, ".exit-button, .choice, .route"),
        ("index.html", ".button, .doors a"),
        ("downloads.html", ".filter select, .button:not([hidden])"),
    ):
        page.goto(at(site, uri))
        for part in page.locator(parts).all():
            if part.is_visible() and part.evaluate(
                "e => getComputedStyle(e).borderTopStyle === 'none'"
            ):
                wrong.append((uri, part.inner_text()))
    page.goto(at(site, "index.html"))
    struck = page.locator(".hero .excuse").evaluate("e => getComputedStyle(e).textDecorationLine")
    context.close()
    assert wrong == []
    assert struck == "line-through"


def test_on_paper_there_is_the_text_and_none_of_the_controls(site: Path, page: Page) -> None:
    page.goto(at(site, STORY))
    page.emulate_media(media="print")
    for control in (".exit", ".support", ".menu", "[data-search-open]", ".footer-nav"):
        assert not page.locator(control).first.is_visible(), control
    assert page.locator(".role-affected .feedback").first.is_visible()
    assert page.locator(".story p").first.is_visible()


def test_a_form_on_paper_has_lines_to_write_on(site: Path, page: Page) -> None:
    page.goto(at(site, FORM))
    line = page.locator(".fill-in li").first
    edge = "e => getComputedStyle(e).borderBottomStyle"
    assert line.evaluate(edge) == "none"
    page.emulate_media(media="print")
    assert line.evaluate(edge) == "solid"
    assert not page.locator(".paper-files").count() or not page.locator(".paper-files").is_visible()


def test_the_whole_site_opens_from_its_archive_with_search(
    site: Path, page: Page, tmp_path: Path
) -> None:
    copy = copytree(site, tmp_path / "site")
    archive(copy, "downloads/whole-site.zip")
    with zipfile.ZipFile(copy / "downloads" / "whole-site.zip") as packed:
        packed.extractall(tmp_path / "stick")
    page.goto((tmp_path / "stick" / "whole-site" / "index.html").as_uri())
    page.click("[data-search-open]")
    page.locator("[data-search] input").press_sequentially("accent")
    page.wait_for_selector(".md-search-result__item a")
    first = page.locator(".md-search-result__item a").first.get_attribute("href") or ""
    assert "help-now.html" in first


def test_a_choice_opens_by_keyboard_and_says_what_may_follow(site: Path, page: Page) -> None:
    page.goto(at(site, STORY))
    choice = page.locator(".role-bystander details").first
    choice.locator("summary").focus()
    page.keyboard.press("Enter")
    assert choice.locator(".feedback").is_visible()
    assert choice.locator(".verdict").is_visible()
    page.keyboard.press("Enter")
    assert not choice.locator(".feedback").is_visible()

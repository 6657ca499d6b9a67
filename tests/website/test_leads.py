"""Pages for leads: indicators with all that bears on them, own figures, tracker, cover, launch."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from lxml import html

from generator.library import Library
from generator.model.indicator import OwnFigures
from generator.model.vocabulary import TrackedState
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from generator.website import pages

FIGURES = OwnFigures.model_validate(
    {
        "readings": [
            {
                "year": "2026",
                "unit": "%",
                "source": "Our WRES return",
                "address": "https://example.org/return",
                "counts": [{"of": "White staff", "value": "25.5", "people": "1905"}],
            }
        ]
    }
)


@pytest.fixture(scope="module")
def shipped_library() -> Library:
    found = read(open_project(shipped_root()), Mode.SAMPLE, date(2026, 11, 24)).library
    assert found is not None
    return found


def body(library: Library, uri: str) -> html.HtmlElement:
    only = {key: page for key, page in library.pages.items() if f"{key}.html" == uri}
    kept = replace(library, pages={**only, **_led_to(library)}, sessions=library.sessions)
    found = {page.uri: page for page in pages(kept, ())}
    return html.fragment_fromstring(found[uri].html, "div")


def _led_to(library: Library) -> dict[str, Any]:
    return {key: library.pages[key] for key in ("doing", "recruitment", "sources", "train")}


def hrefs(element: html.HtmlElement) -> list[str]:
    return [str(href) for href in element.xpath(".//a/@href")]


def test_an_indicator_leads_to_all_that_bears_on_it(shipped_library, words_of) -> None:
    page = body(shipped_library, "standards.html")
    item = page.get_element_by_id("indicator-wres-3")
    assert words_of(item.find("h3")) == "WRES 3 Who enters a formal disciplinary process"
    assert words_of(item.find_class("indicator-says")[0]).startswith("“Relative likelihood")
    assert {
        "themes/racial-discrimination.html",
        "scenarios/two-missed-checks.html",
        "sessions/board-45.html",
        "recruitment.html#tracked-second-look",
        "sources.html#wres-indicators",
    } <= set(hrefs(item))


def test_one_that_nothing_bears_on_says_so(shipped_library, words_of) -> None:
    item = body(shipped_library, "standards.html").get_element_by_id("indicator-wdes-7")
    assert words_of(item.find_class("nothing-bears")[0]) == "Nothing here bears on it yet."


def test_nine_ten_six_and_seven_are_all_there(shipped_library) -> None:
    page = body(shipped_library, "standards.html")
    sections = {s.get("id"): s for s in page.xpath("//section[@id]")}
    count = {key: len(s.xpath(".//ol/li")) for key, s in sections.items()}
    assert (count["wres"], count["high-impact-actions"], count["people-promise"]) == (9, 6, 7)
    numbers = {e.text_content() for e in sections["wdes"].find_class("indicator-name")}
    assert {f"WDES {n}" for n in ("1", "2", "3", "4b", "5", "6", "7", "8", "10")} <= numbers


def test_own_figures_wait_for_an_organisation(shipped_library, words_of) -> None:
    filled = replace(shipped_library, figures={"wres-5": FIGURES})
    waiting = body(filled, "evidence.html").get_element_by_id("your-own")
    assert "Your organisation has not given its figures yet." in words_of(waiting)
    assert "25.5" not in words_of(waiting)
    taken_on = filled.organisation.model_copy(update={"adopted": True})
    shown = body(replace(filled, organisation=taken_on), "evidence.html").get_element_by_id(
        "your-own"
    )
    (table,) = shown.xpath(".//table")
    assert words_of(table.find("caption")) == (
        "WRES 5: Abuse from patients, relatives or the public, 2026"
    )
    assert [words_of(cell) for cell in table.xpath(".//tbody/tr/*")] == ["White staff", "25.5"]
    assert "https://example.org/return" in hrefs(shown)


def test_the_tracker_shows_where_each_item_stands_in_words_and_as_a_bar(
    shipped_library, words_of
) -> None:
    late = {"status": TrackedState.PARTLY, "review_on": date(2026, 11, 23)}
    there = {"status": TrackedState.IN_PLACE, "link": "https://example.org/sheets"}
    tracked = {
        **shipped_library.tracked,
        "no-fit": shipped_library.tracked["no-fit"].model_copy(update=late),
        "two-apart": shipped_library.tracked["two-apart"].model_copy(update=there),
    }
    page = body(replace(shipped_library, tracked=tracked), "recruitment.html")
    whole = page.find_class("progress-whole")[0]
    said = "1 of 21 in place, 1 partly, 19 not started. 1 is late."
    assert words_of(whole.find_class("progress-said")[0]) == said
    assert float(whole.find_class("bar-part")[0].get("width")) == pytest.approx(100 / 21, abs=0.1)
    row = page.get_element_by_id("tracked-no-fit")
    assert words_of(row.xpath("./td")[-1]) == (
        "Partly Late It was to be looked at by 23 November 2026. No reason has been given."
    )
    assert hrefs(page.get_element_by_id("tracked-two-apart")) == ["https://example.org/sheets"]


def test_every_table_of_the_tracker_has_its_headers(shipped_library) -> None:
    for table in body(shipped_library, "recruitment.html").xpath("//table[@class='tracker']"):
        assert len(table.xpath(".//thead//th[@scope='col']")) == 4
        assert table.find("caption") is not None
        for row in table.xpath(".//tbody/tr"):
            assert len(row.xpath("./th[@scope='row']")) == 1
            assert [cell.get("data-label") for cell in row.xpath("./td")] == [
                head.text for head in table.xpath(".//thead//th")[1:]
            ]


def test_what_stories_cover_can_be_read_without_seeing_shape_or_colour(
    shipped_library, words_of
) -> None:
    page = body(shipped_library, "coverage.html")
    (table,) = page.xpath("//section[@aria-labelledby='matrix-setting']//table")
    heads = [words_of(th) for th in table.xpath(".//thead//th")]
    shorts = [theme.short for theme in shipped_library.themes.values()]
    assert heads == ["What", *shorts, "All"]
    (row,) = [r for r in table.xpath(".//tbody/tr") if "Home care" in words_of(r)]
    assert [words_of(cell) for cell in row.xpath("./td")] == ["1", "1", "0", "0", "2"]
    assert hrefs(row) == [
        "scenarios/the-cup-in-the-sink.html",
        "scenarios/the-evening-call.html",
    ]


def test_what_is_missing_stands_in_a_sentence(shipped_library, words_of) -> None:
    kept = {k: s for k, s in shipped_library.scenarios.items() if s.setting != "gp-practice"}
    page = body(replace(shipped_library, scenarios=kept), "coverage.html")
    assert "No story is set in: GP practice." in words_of(page)
    assert "of the 6 stories it should have" in words_of(page.find_class("coverage-gaps")[0])


def test_the_launch_plan_gives_words_and_alternative_text_for_each_picture(
    shipped_library, words_of
) -> None:
    page = body(shipped_library, "launch.html")
    assert len(page.find_class("week")) == 4
    for item in page.xpath("//ul[@class='day-items']/li"):
        if any(href.endswith(".png") for href in hrefs(item)):
            assert "Alternative text of the picture:" in words_of(item)
            assert "No Excuse for Abuse" in words_of(item.find_class("day-alt")[0])

"""Guides: every kind of section, promises only when confirmed, and every shipped one drawn."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import outloud
import pytest

from generator.finding import Place
from generator.model.vocabulary import TrackedState
from generator.printables import guides
from generator.product import Audience
from generator.typesetting.fits import NO_GLYPH, TOO_LONG
from generator.typesetting.tags import strays

SHIPPED = (
    "welcome-international",
    "manager-induction",
    "de-bias-tracker",
    "hate-crime-card",
    "bystander-card",
    "concern-raised",
    "photo-consent",
    "welcome-sop",
    "check-in-plan",
    "disclosure",
    "safe-room",
    "write-a-scenario",
    "dpia",
    "data-flow",
    "portal-privacy-notice",
    "equality-assessment",
    "board-paper",
    "staff-side-briefing",
    "press-lines",
)
ONE_OF_EACH = (
    "concern-raised",
    "manager-induction",
    "hate-crime-card",
    "photo-consent",
    "board-paper",
)
"""A guide with a cover, a checklist, a card, a form and a template with a table."""


def test_every_guide_is_planned_and_fits(library) -> None:
    planned = [p for p in guides.products(library) if p.path.parts[1] == "guides"]
    assert [p.path.stem for p in planned] == [*library.guides, "launch-plan"]
    assert set(SHIPPED) <= set(library.guides)
    for product in planned:
        assert product.draw(product.inputs).findings == (), product.path
        guide = library.guides.get(product.path.stem)
        assert product.audience is (Audience(guide.audience) if guide else Audience.LEAD)


def test_a_project_without_a_launch_has_no_launch_plan(library) -> None:
    without = replace(library, launch={})
    assert "launch-plan" not in {p.path.stem for p in guides.products(without)}


def test_the_launch_plan_gives_day_need_words_and_alternative_text(
    library, draw, opened, told
) -> None:
    text = told(opened(draw(library, "launch-plan.pdf").data))
    for part in (
        "Week 1: Leaders and routes first",
        "Tuesday",
        "You need: nobody-complained-square-1080.png",
        "Words to use: “Nobody complained.” “Would you?”",
        "Alternative text: The words “Nobody complained.” are struck through",
    ):
        assert part in text, part


def test_the_tracker_leaves_room_until_somebody_has_begun(library, own, draw, opened, told) -> None:
    section = {"kind": "tracker", "stage": "shortlist"}
    text = told(opened(draw(own([section]), "mine.pdf").data))
    assert "Two people score, apart. Each criterion on its own, before they talk." in text
    assert "Recruiting manager: Both sheets, with times" in text
    assert "Not started" not in text
    begun = library.tracked["two-apart"].model_copy(
        update={"status": TrackedState.PARTLY, "review_on": date(2026, 1, 31), "reason": "Late."}
    )
    later = replace(own([section]), tracked={**library.tracked, "two-apart": begun})
    text = told(opened(draw(later, "mine.pdf").data))
    assert "0 of 2 in place, 1 partly, 1 not started. 1 is late." in text
    assert "Partly. Late. It was to be looked at by 31 January 2026." in text


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_guide_is_accessible(library, draw, tmp_path, name: str) -> None:
    data = draw(library, f"{name}.pdf").data
    path = tmp_path / "guide.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert (result.error, [f"{f.rule} {f.message}" for f in result.findings]) == (None, [])
    assert strays(data) == ()


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_a_guide_keeps_its_floor_and_comes_out_the_same(library, draw, opened, name: str) -> None:
    data = draw(library, f"{name}.pdf").data
    assert data == draw(library, f"{name}.pdf").data
    pdf = opened(data)
    sizes = {size for page in range(len(pdf.pages)) for size in pdf.sizes(page)}
    floor = 11.0 if name.endswith("card") else 12.0
    assert {size for size in sizes if size < floor} <= {9.0, 9.5}


def test_the_board_paper_keeps_to_two_pages(draw, library, opened) -> None:
    assert len(opened(draw(library, "board-paper.pdf").data).pages) == 2


@pytest.mark.parametrize("name", ["hate-crime-card", "bystander-card"])
def test_a_card_has_two_sides_and_credits_what_it_borrows(
    library, draw, opened, told, name: str
) -> None:
    pdf = opened(draw(library, f"{name}.pdf").data)
    assert len(pdf.pages) == 2
    assert pdf.pages[0].get_size() == pytest.approx((419.53, 595.28), abs=0.01)
    credit = {"hate-crime-card": "Crown Prosecution Service", "bystander-card": "Right To Be"}
    assert credit[name] in told(pdf)


def test_a_promise_stands_only_when_it_is_confirmed(library, draw, opened, told) -> None:
    promise = library.promises["no-detriment-checks"]
    before = told(opened(draw(library, "welcome-international.pdf").data))
    assert promise.says not in before
    assert library.words.common.unconfirmed_promise in before
    confirmed = {k: p.model_copy(update={"confirmed": True}) for k, p in library.promises.items()}
    after = told(
        opened(draw(replace(library, promises=confirmed), "welcome-international.pdf").data)
    )
    assert promise.says in after
    assert f"Owner: {promise.owner}. Due 30 June 2027." in after
    assert library.words.common.unconfirmed_promise not in after


def test_the_welcome_pack_has_values_as_behaviours_and_the_law_on_worse_treatment(
    library, draw, opened, told
) -> None:
    text = told(opened(draw(library, "welcome-international.pdf").data))
    for value in library.organisation.values.values():
        for line in (*value.expect, *value.refuse):
            assert line in text
    assert "You can expect" in text
    assert "Nobody has to accept" in text
    assert "The law calls it victimisation" in text


def test_routes_that_nobody_filled_in_are_named_apart(own, draw, opened, told) -> None:
    library = own([{"kind": "routes", "show": ["samaritans", "hr-advice"]}])
    text = told(opened(draw(library, "mine.pdf").data))
    assert "Samaritans Call 116 123" in text
    assert "Not filled in yet, ask locally: HR advice." in text
    assert "[fill in" not in text


def test_a_route_in_full_says_who_sees_it_and_what_it_cannot_do(own, draw, opened, told) -> None:
    library = own([{"kind": "routes", "full": "yes", "show": ["police-101"]}])
    text, route = told(opened(draw(library, "mine.pdf").data)), None
    route = library.organisation.routes["police-101"]
    for part in (route.for_what, route.who_sees, route.takes, route.cannot):
        assert part in text


def test_every_kind_of_section_is_drawn(own, draw, opened, told) -> None:
    sections = [
        {"kind": "prose", "body": "Some **strong** words.\n\n1. First\n2. Second"},
        {"kind": "steps", "numbered": "yes",
         "steps": [{"head": "Go", "text": "On.", "say": "Hi."}]},
        {"kind": "checklist",
         "tasks": [{"do": "Ring", "owner": "Lead", "when": "Now", "note": "N."}]},
        {"kind": "tracker", "stage": "shortlist"},
        {"kind": "table", "columns": ["Step", "Who"], "shares": ["3", "1"],
         "rows": [{"cells": ["Import", "Reader"]}, {"cells": ["Purge", "-"]}]},
        {"kind": "blanks", "blanks": [{"label": "Write here", "lines": "3"}]},
        {"kind": "ticks", "choices": ["On posters", "On screens"]},
        {"kind": "values"},
        {"kind": "law", "show": ["time-limits"]},
        {"kind": "promises", "show": ["answer-times"]},
    ]  # fmt: skip
    text = told(opened(draw(own(sections), "mine.pdf").data))
    for part in (
        "Some strong words.",
        "2 Second",
        "1 Go",
        "Say Hi.",
        "What Who When Done, date",
        "Ring N. Lead Now",
        "It shows in: WRES 2, WDES 2",
        "Step Who Import Reader Purge -",
        "Write here",
        "□ On posters",
        "Time limits for a tribunal claim",
    ):
        assert part in text, part


@pytest.mark.parametrize(("new_page", "pages"), [("yes", 2), ("no", 1)])
def test_blanks_begin_a_new_page_when_they_ask_for_it(own, draw, opened, new_page, pages) -> None:
    rest = {"kind": "blanks", "blanks": [{"label": "Signature"}], "new_page": new_page}
    library = own([{"kind": "prose", "body": "What it is for."}, rest], kind="form")
    pdf = opened(draw(library, "mine.pdf").data)
    assert len(pdf.pages) == pages
    assert pdf.words(pages - 1).startswith("Head 1") == (pages == 2)


def test_the_photo_consent_has_a_side_to_choose_and_a_side_to_sign(library, draw, opened) -> None:
    pdf = opened(draw(library, "photo-consent.pdf").data)
    assert len(pdf.pages) == 2
    assert "You may use my picture" in pdf.words(0)
    assert pdf.words(1).startswith("For how long")


def test_a_restorative_guide_carries_neither_strapline_nor_signal(
    own, draw, opened, share_of, library
) -> None:
    section = [{"kind": "prose", "body": "Nothing is decided."}]
    calm = opened(draw(own(section, restorative="yes"), "mine.pdf").data).picture(0)
    loud = opened(draw(own(section), "mine.pdf").data).picture(0)
    signal = library.brand.light.signal
    assert share_of(calm, signal) == 0
    assert share_of(loud, signal) > 0.02


def test_a_link_to_the_site_waits_for_its_address(own, draw) -> None:
    library = own([{"kind": "prose", "body": "See [who you can ask](help-now.html#ask-outside)."}])
    assert b"help-now" not in draw(library, "mine.pdf").data
    address = {"site_address": "https://toolkit.example.org/site"}
    known = replace(library, organisation=library.organisation.model_copy(update=address))
    expected = b"https://toolkit.example.org/site/help-now.html#ask-outside"
    assert expected in draw(known, "mine.pdf").data


def test_a_word_too_wide_and_a_missing_character_are_found_in_the_guide(own, draw) -> None:
    section = {"kind": "checklist", "tasks": [{"do": "m" * 60, "owner": "Lead 🙂", "when": "Now"}]}
    found = {f.code: f.place for f in draw(own([section]), "mine.pdf").findings}
    at = ("sections", 0, "tasks", 0)
    assert found[TOO_LONG] == Place("guide", "mine", (*at, "do"))
    assert found[NO_GLYPH] == Place("guide", "mine", (*at, "owner"), offset=5)


def test_a_second_brand_shows_on_the_cover(own, draw, opened, share_of, other_brand) -> None:
    from generator.model.brand import Brand

    library = own([{"kind": "prose", "body": "Words."}])
    data = library.brand.model_dump(mode="json")
    other = replace(library, brand=Brand.model_validate({**data, **other_brand}))
    before, after = (opened(draw(each, "mine.pdf").data) for each in (library, other))
    assert share_of(after.picture(0), other.brand.light.ground) > 0.4
    assert share_of(after.picture(0), library.brand.light.ground) == 0
    assert "Plain Speaking" in after.words(0)
    assert "Place for your logo" in before.words(0)
    assert "Place for your logo" not in after.words(0)

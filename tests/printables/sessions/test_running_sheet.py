"""The running sheet: one page with all of P13, and P14 on top."""

from __future__ import annotations

import pytest

from generator.finding import Place
from generator.model.organisation import Contact
from generator.typesetting.fits import NO_GLYPH, TOO_LONG

SHEET = "running-sheet"


def test_it_is_one_page_for_every_session(library, draw, opened) -> None:
    pdf = opened(draw(library, SHEET).data)
    assert len(pdf.pages) == 1
    assert pdf.pages[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)


def test_the_question_that_may_stop_it_and_the_rule_alone_stand_first(library, draw, opened):
    pdf, words = opened(draw(library, SHEET).data), library.words.papers
    text = pdf.words(0)
    assert words.stop_question in text
    assert library.sessions["awareness-60"].alone in text
    top = max(pdf.position(0, head)[1] for head in (words.stop_head, words.alone_head))
    assert top < pdf.position(0, words.clock_head)[1]


def test_it_has_clock_opening_words_cards_moments_and_routes(library, draw, opened) -> None:
    text, session = opened(draw(library, SHEET).data).words(0), library.sessions["awareness-60"]
    for line in ("00:21 First story: the drug round 13", "00:59 Thank you 1"):
        assert line in text
    for block in session.blocks:
        assert block.title in text
    for said in session.blocks[0].say:
        assert said in text
    for key in library.told_in(session):
        assert library.scenarios[key].title in text
        assert library.scenarios[key].content_note in text
    for moment in library.words.papers.moments:
        assert f"{moment.happens}: {moment.do}" in text
    assert "Where to go, checked 23 November 2026" in text
    assert "Call 116 123" in text


def test_a_route_not_filled_in_is_never_a_way_to_get_help(library, draw, opened) -> None:
    text = opened(draw(library, SHEET).data).words(0)
    assert "fill in" not in text.lower()
    waiting = library.words.papers.routes_waiting.split("{")[0]
    assert library.organisation.routes["freedom-to-speak-up"].title in text.split(waiting)[1]


def test_days_that_differ_stand_with_each_route(library, change, draw, opened) -> None:
    routes = library.organisation.routes
    earlier = routes["samaritans"].model_copy(
        update={"checked_on": routes["samaritans"].checked_on.replace(day=2)}
    )
    other = change(organisation={"routes": {**routes, "samaritans": earlier}})
    text = opened(draw(other, SHEET).data).words(0)
    assert "Checked 2 November 2026" in text
    assert "Checked 23 November 2026" in text


def test_an_organisation_that_fills_its_routes_in_still_has_one_page(
    library, change, draw, opened
) -> None:
    filled = {
        key: route.model_copy(
            update={"contact": Contact(phone="01632 960001", email="somebody@example.org")}
        )
        for key, route in library.organisation.routes.items()
    }
    result = draw(change(organisation={"routes": filled}), SHEET)
    assert result.findings == ()
    assert "somebody@example.org" in opened(result.data).words(0)


def test_too_much_for_the_page_is_a_finding_at_the_yamls_line(shipped, change, draw) -> None:
    long = "Level 1 only. Name who will check on anyone who leaves the room. " * 12
    (finding,) = draw(change(session={"alone": long}), SHEET).findings
    assert (finding.code, finding.place) == (TOO_LONG, Place("session", "awareness-60", ("alone",)))
    assert "the running sheet's one page" in finding.message
    assert "mm more at 11 pt" in finding.message
    at = shipped.source_map.locate(finding.place)
    line = at.path.read_text("utf-8").splitlines()[at.line - 1]
    assert (at.path.name, line) == ("awareness-60.yml", "alone: >-")


def test_a_character_without_a_picture_is_found_where_it_stands(change, draw) -> None:
    (finding,) = draw(change(session={"alone": "Only 🙂."}), SHEET).findings
    assert finding.code == NO_GLYPH
    assert finding.place == Place("session", "awareness-60", ("alone",), offset=5)

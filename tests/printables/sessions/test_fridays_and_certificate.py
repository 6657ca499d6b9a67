"""Four Friday cards with the manager's question, and the certificate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.finding import Place
from generator.typesetting.fits import TOO_LONG

FRIDAYS, CERTIFICATE = "four-fridays", "certificate"


def test_four_cards_stand_on_one_sheet_and_the_managers_question_on_the_next(
    library, draw, opened
) -> None:
    pdf, session = opened(draw(library, FRIDAYS).data), library.sessions["awareness-60"]
    assert len(pdf.pages) == 2
    for friday in session.fridays:
        assert friday.title in pdf.words(0)
        assert friday.text in pdf.words(0)
    assert pdf.words(0).count("The story: The drug round") == 2
    assert session.manager_question in pdf.words(1)
    quarters = {
        (x < 105, y < 148.5)
        for x, y in (pdf.position(0, f"Week {number}:") for number in (1, 2, 3, 4))
    }
    assert len(quarters) == 4


def test_a_week_whose_story_may_not_be_shown_is_left_out(library, draw, opened) -> None:
    kept = {key: s for key, s in library.scenarios.items() if key != "the-drug-round"}
    text = opened(draw(replace(library, scenarios=kept), FRIDAYS).data).words(0)
    assert "Week 2: a name" in text
    assert "Week 1" not in text
    assert "Dan" not in text


def test_a_friday_that_is_too_long_is_found(library, change, draw) -> None:
    fridays = library.sessions["awareness-60"].fridays
    long = fridays[1].model_copy(update={"text": "Say it once more, and then again. " * 40})
    (finding,) = draw(
        change(session={"fridays": (fridays[0], long, *fridays[2:])}), FRIDAYS
    ).findings
    assert finding.code == TOO_LONG
    assert finding.place == Place("session", "awareness-60", ("fridays", 1, "text"))


def test_the_certificate_is_landscape_and_assesses_nobody(library, draw, opened) -> None:
    pdf, words = opened(draw(library, CERTIFICATE).data), library.words.papers
    assert len(pdf.pages) == 1
    assert pdf.pages[0].get_size() == pytest.approx((841.89, 595.28), abs=0.01)
    text = pdf.words(0)
    for part in (words.certificate_kicker, words.certificate_name, words.certificate_note):
        assert part in text
    assert "60 minutes" in text


@pytest.mark.parametrize("name", [CERTIFICATE, FRIDAYS, "facilitator-guide"])
def test_no_strapline_and_no_excuse_stands_on_it(library, draw, opened, name: str) -> None:
    pdf = opened(draw(library, name).data)
    text = " ".join(pdf.words(page) for page in range(len(pdf.pages)))
    assert library.brand.strapline not in text
    for message in library.messages.values():
        assert message.answer not in text

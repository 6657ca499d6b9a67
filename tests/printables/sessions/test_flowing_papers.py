"""The facilitator guide, the handout and the forms: what is in them, and what must not be."""

from __future__ import annotations

import re

import pytest

from generator.finding import Place
from generator.model.scenario import AffectedResponse, Facilitate, OtherResponse, Pushback
from generator.printables import sessions
from generator.typesetting.fits import TOO_LONG

GUIDE, HANDOUT = "facilitator-guide", "handout"


def told(pdf) -> str:
    return " ".join(pdf.words(page) for page in range(len(pdf.pages)))


def squashed(text: str) -> str:
    """The text without what a line's end does to it: spaces, and hyphens as PDFium gives them."""
    return re.sub(r"[\s\-\ufffe\x02]", "", text)


@pytest.fixture
def planted(library, change):
    """The library with words in every place that a handout may not show."""
    responses = (
        OtherResponse(role="bystander", does="VERDICT", says="VERDICT", lands="harms",
                      because="VERDICT", then="VERDICT", on_card=True),
        AffectedResponse(role="affected", does="VERDICT", says="VERDICT", may_cost="VERDICT",
                         may_bring="VERDICT", owed="VERDICT", on_card=True),
    )  # fmt: skip
    notes = Facilitate(
        listen_for=("TRAINER",),
        pushback=(Pushback(heard="TRAINER", reply="TRAINER"),),
        stop_if="TRAINER",
        alone="TRAINER",
    )
    blocks = tuple(
        block.model_copy(
            update={"say": ("TRAINER",), "ask": ("TRAINER",), "watch_for": ("TRAINER",)}
        )
        for block in library.sessions["awareness-60"].blocks
    )
    session = {
        "blocks": blocks,
        "difficult_moments": (Pushback(heard="TRAINER", reply="TRAINER"),),
        "disclosure": ("TRAINER",),
        "stop_if": ("TRAINER",),
        "alone": "TRAINER",
        "before": ("TRAINER",),
        "after": ("TRAINER",),
    }
    return change(session=session, scenario={"responses": responses, "facilitate": notes})


def test_the_handout_has_no_answers_and_nothing_for_trainers(planted, draw, opened) -> None:
    text = told(opened(draw(planted, HANDOUT).data))
    assert "VERDICT" not in text
    assert "TRAINER" not in text
    for judgement in planted.words.common.lands.values():
        assert judgement not in text


def test_the_guide_has_what_is_for_trainers(planted, draw, opened) -> None:
    text = told(opened(draw(planted, GUIDE).data))
    assert text.count("TRAINER") > 40
    assert "VERDICT" in text  # words people could use, on the trainer's paper alone


def test_the_handout_has_stories_words_law_routes_and_room_to_write(library, draw, opened) -> None:
    text, session = told(opened(draw(library, HANDOUT).data)), library.sessions["awareness-60"]
    for key in library.told_in(session):
        scenario = library.scenarios[key]
        for part in (*scenario.story, scenario.question, *scenario.prompts, scenario.content_note):
            assert part in text
    assert "Please don’t speak to her like that" in text
    assert "The law in England, checked 23 November 2026." in text
    assert library.words.common.law_not_advice in text
    assert "Contact Acas within three months less one day" in text
    assert "Not yet read by anyone with this experience." in text
    assert "This week I will go to somebody and ask" in text


def test_the_guide_has_its_parts_in_order(library, draw, opened) -> None:
    text, words = told(opened(draw(library, GUIDE).data)), library.words.papers
    heads = (
        words.stop_head,
        words.before,
        words.during,
        words.script,
        words.stories,
        words.difficult,
        words.disclosure,
        words.stop_rules,
        words.online,
        words.after,
        words.evaluation,
        words.fridays_head,
        words.manager_head,
    )
    where = [text.find(f" {head} ") for head in heads]
    assert where == sorted(where)
    assert where[0] > 0
    assert "00:21 to 00:34 First story: the drug round" in text


def test_the_spare_story_stands_last_and_a_recall_finds_it(library, draw, named, opened) -> None:
    text, words = told(opened(draw(library, GUIDE).data)), library.words.papers
    spare = library.scenarios[library.sessions["awareness-60"].spare]
    assert text.find(words.spare) < text.find(spare.story[0]) < text.find(words.disclosure)
    assert "the-lunch-table" in named(library, GUIDE).contains
    assert spare.story[0] not in told(opened(draw(library, HANDOUT).data))


def test_an_employers_own_routes_stand_in_the_guide(library, change, draw, opened) -> None:
    employer = library.organisation.employers["hospital-sample"]
    own = {"freedom-to-speak-up": {"email": "guardian@example.org"}}
    filled = type(employer).model_validate(
        {"name": "Hill Trust", "kind": "hospital", "routes": own}
    )
    other = change(organisation={"employers": {"hill": filled}})
    product = sessions.facilitator_guide(other, "awareness-60", "hill")
    text = told(opened(product.draw(product.inputs).data))
    assert "Routes of: Hill Trust" in text
    assert "guardian@example.org" in text
    assert "guardian@example.org" not in told(opened(draw(other, GUIDE).data))


def test_a_word_wider_than_the_page_is_a_finding_in_its_place(change, draw) -> None:
    (finding,) = draw(change(session={"before": ("An " + "m" * 70,)}), GUIDE).findings
    assert finding.code == TOO_LONG
    assert finding.place == Place("session", "awareness-60", ("before", 0))
    assert "wider than the page's width" in finding.message


def test_the_form_asks_the_same_six_things_on_both_sides_and_no_name(
    library, change, draw, opened
) -> None:
    pdf, words = opened(draw(library, "confidence-form").data), library.words.papers
    assert len(pdf.pages) == 2
    for page, head in enumerate((words.side_before, words.side_after)):
        text = pdf.words(page)
        assert head in text
        for item in words.items.values():
            assert squashed(f"{item} 1 2 3 4 5") in squashed(text)
        for part in words.code_parts:
            assert part in text
    assert len(words.items) == 6
    assert "Name" not in told(pdf)
    assert "at least 10 people" in pdf.words(0)
    small = library.organisation.small_numbers.model_copy(update={"threshold": 12})
    other = opened(draw(change(organisation={"small_numbers": small}), "confidence-form").data)
    assert "at least 12 people" in other.words(0)


def test_the_follow_up_asks_again_and_says_where_to_turn(library, draw, opened) -> None:
    pdf, words = opened(draw(library, "follow-up-form").data), library.words.papers
    text = told(pdf)
    for item in (*words.items.values(), *words.follow_items):
        assert squashed(item) in squashed(text)
    assert "You don’t have to finish the form." in text
    assert "Samaritans Call 116 123" in text


def test_the_attendance_sheet_has_counts_and_no_names(library, draw, opened) -> None:
    pdf, words = opened(draw(library, "attendance").data), library.words.papers
    assert len(pdf.pages) == 1
    text = pdf.words(0)
    for label in (words.field_date, words.field_organisation, words.field_headcount):
        assert label in text
    assert "See it, name it, back each other (60 minutes)" in text
    assert "names go into its own training record and nowhere else" in text
    assert "Signature" not in text

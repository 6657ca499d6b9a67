"""A story's other pages: the huddle, the plain page, the passport; and messages in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from generator.model.scenario import Withdrawn
from generator.project import Mode
from generator.website.huddle import steps_of

STORY, PLAIN, HUDDLE = (f"{folder}/the-rota.html" for folder in ("scenarios", "plain", "huddle"))
MESSAGE = "campaign/only-a-joke.html"


def test_the_huddle_asks_to_stop_before_anything_else(library, parsed, words_of) -> None:
    page = parsed(library)[HUDDLE]
    first = page.xpath("//article//h2")[0]
    assert words_of(first) == "Before you begin"
    text = words_of(page.find_class("huddle-first")[0])
    assert "Has something like this happened on this team lately" in text
    assert "On your own? Level 1 only" in text


def test_the_huddle_has_the_story_the_exact_words_and_only_routes_one_can_reach(
    library, parsed, words_of
) -> None:
    page = parsed(library)[HUDDLE]
    text = words_of(page.get_element_by_id("main"))
    story = library.scenarios["the-rota"]
    for part in (*story.story, *story.prompts, story.content_note):
        assert part in text
    for line in library.words.site.huddle.begin_say:
        assert line in text
    routes = [words_of(h) for h in page.xpath("//*[@class='huddle-steps']//h3 | //li/h3")]
    assert "A helpline" in routes
    assert "Raise a concern" not in routes


@pytest.mark.parametrize("minutes", [None, 3, 8, 13, 60])
def test_the_huddles_steps_follow_each_other_and_leave_time_to_talk(library, minutes) -> None:
    steps = steps_of(library, minutes)
    assert steps[0].start == 0
    assert all(a.end == b.start for a, b in pairwise(steps))
    assert next(s.end - s.start for s in steps if s.id == "talk") >= 2
    if minutes and minutes >= 8:
        assert steps[-1].end == minutes


def test_the_plain_page_has_a_picture_slot_for_each_sentence(library, parsed, words_of) -> None:
    page = parsed(library)[PLAIN]
    summary = library.scenarios["the-rota"].alternatives.plain_summary
    rows = page.find_class("easy-lines")[0]
    assert [words_of(row) for row in rows] == list(summary)
    assert all(len(row.find_class("easy-slot")) == 1 for row in rows)
    assert page.xpath("//a[starts-with(@href, 'tel:')]")


def test_a_story_without_plain_sentences_has_no_plain_page(library, made) -> None:
    story = library.scenarios["the-rota"]
    bare = story.model_copy(
        update={"alternatives": story.alternatives.model_copy(update={"plain_summary": ()})}
    )
    found = made(replace(library, scenarios={"the-rota": bare}))
    assert PLAIN not in found
    assert "plain/" not in found[STORY].html


def test_a_recall_reaches_every_page_of_the_story(library, made) -> None:
    recalled = replace(
        library,
        scenarios={},
        sessions={},
        withdrawn={"the-rota": Withdrawn(on=date(2026, 11, 20), reason="Too close.")},
    )
    found = made(recalled)
    for uri in (STORY, PLAIN, HUDDLE):
        assert "Too close." in found[uri].html
        assert "Ana" not in found[uri].html
        assert found[uri].kind == "withdrawn"


def test_the_passport_says_who_read_it_what_it_passed_and_what_is_unknown(
    library, parsed, words_of
) -> None:
    text = words_of(parsed(library)[STORY].find_class("passport")[0])
    assert "Invented for training" in text
    assert "Written by: writer-1." in text
    assert "Approved by reader-1, 20 November 2026." in text
    assert library.words.common.approvals_prove in text
    assert "Chance likeness cannot be ruled out" in text
    assert "No, not in edition 2026.1" in text


def test_a_preview_claims_no_checks(library, parsed, words_of) -> None:
    page = parsed(replace(library, mode=Mode.DRAFT))[STORY]
    text = words_of(page.find_class("passport")[0])
    assert library.words.site.passport.preview in text
    assert library.words.site.passport.passed[0] not in text


def test_a_message_stands_in_words_with_its_answer_larger(library, parsed, words_of) -> None:
    page = parsed(library)[MESSAGE]
    message = library.messages["only-a-joke"]
    told = {words_of(d.find("dt")): words_of(d.find("dd")) for d in page.xpath("//dl/div")}
    assert told == {"The excuse": message.excuse, "The answer": message.answer}
    assert words_of(page.xpath("//article//h1")[0]) != message.excuse


def test_the_story_leads_to_its_huddle_its_plain_page_and_its_theme(library, parsed) -> None:
    hrefs = parsed(library)[STORY].xpath("//article//a/@href")
    for way in ("../huddle/the-rota.html", "../plain/the-rota.html", "../themes/at-work.html"):
        assert way in hrefs

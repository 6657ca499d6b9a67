"""Sessions: sums, titles and picks."""

from __future__ import annotations

from generator.checks.sessions import minutes_add_up, picks_find, titles_differ


def test_it_names_both_sums(make, say):
    library = make.library(sessions={"s": make.session(minutes="45")})
    assert say(minutes_add_up(library)) == [
        "SESSION001 error session s minutes: The session says 45 minutes; its blocks add up to 30. "
        "Change the blocks by +15 minutes, or set minutes to 30."
    ]


def test_minutes_that_add_up_are_fine(make, say):
    assert say(minutes_add_up(make.library())) == []


def test_two_slides_may_not_have_one_title(make, say):
    blocks = [
        {"kind": "welcome", "title": "Practice", "minutes": "10"},
        {"kind": "break", "title": "Break", "minutes": "10"},
        {"kind": "close", "title": "practice", "minutes": "10"},
    ]
    library = make.library(sessions={"s": make.session(blocks=blocks)})
    assert say(titles_differ(library)) == [
        "SESSION002 error session s blocks 2 title: The title “practice” stands on block 1 "
        "already. Give each slide a title of its own."
    ]


def test_titles_that_differ_in_a_word_are_fine(make, say):
    assert say(titles_differ(make.library())) == []


def _picking(make, **pick):
    blocks = [
        {"kind": "welcome", "title": "Welcome", "minutes": "10"},
        {"kind": "pick", "title": "Stories", "minutes": "20", **pick},
    ]
    return make.library(sessions={"s": make.session(blocks=blocks)})


def test_a_pick_that_finds_nothing_is_an_error_and_too_few_a_warning(make, say):
    hint = "Ask for fewer, or for a wider theme, setting or intensity."
    assert say(picks_find(_picking(make, setting="pharmacy"))) == [
        f"SESSION003 error session s blocks 1: This block asks for 1 stories and finds 0. {hint}"
    ]
    assert say(picks_find(_picking(make, count="2"))) == [
        f"SESSION003 warning session s blocks 1: This block asks for 2 stories and finds 1. {hint}"
    ]


def test_a_pick_that_finds_enough_is_fine(make, say):
    assert say(picks_find(_picking(make, setting="office"))) == []

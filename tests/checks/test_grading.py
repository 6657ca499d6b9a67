"""The person affected is never graded, and can always stay silent or leave."""

from __future__ import annotations

import pytest

from generator.checks.grading import quiet_choices, verdicts

HINT = "Say what the choice may cost, what it may bring and what others owe them."


def choosing(response, **changes):
    return [response("say-nothing", **changes), response("leave")]


@pytest.mark.parametrize("field", ["does", "says", "may_cost", "may_bring", "owed"])
def test_a_verdict_is_found_in_every_field(make, say, response, field):
    text = "That is the right choice for her."
    responses = choosing(response, **{field: text})
    said = f"scenario the-list responses 0 {field} @12: “right choice” grades the person affected."
    assert say(verdicts(make.told(responses=responses))) == [f"SAFE001 error {said} {HINT}"]
    assert say(verdicts(make.draft(responses=responses))) == [f"SAFE001 warning {said} {HINT}"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("She should have spoken.", "should have"),
        ("It is a mistake to wait.", "is a mistake"),
        ("She is brave enough.", "brave enough"),
        ("It is the best response.", "best response"),
        ("She fails to challenge it.", "fails to challenge"),
        ("She must report it.", "She must report"),
        ("It is the wrong thing to do.", "wrong thing to do"),
        ("She gives in.", "gives in"),
    ],
)
def test_words_that_judge_are_found(make, say, response, text, word):
    (said,) = say(verdicts(make.told(responses=choosing(response, does=text))))
    assert f": “{word}” grades the person affected." in said


@pytest.mark.parametrize(
    "text",
    [
        "Her manager must not change her rota, and should ask her first.",
        "She has the right to a break.",
        "She may wonder whether it was the right thing to do.",
        "Others may think that she is too sensitive.",
        "There is no wrong choice here.",
        "She finishes, as the tablets must be given now.",
        "Somebody says that what happened was wrong.",
        "People may treat it as if it were her mistake.",
    ],
)
def test_duties_of_others_and_doubts_of_ones_own_pass(make, say, response, text):
    assert say(verdicts(make.told(responses=choosing(response, owed=text)))) == []


def test_a_verdict_on_others_is_ours_to_give(make, say, response):
    speak = response("speak", role="manager", because="It is the right choice.")
    assert say(verdicts(make.told(responses=[*choosing(response), speak]))) == []


def test_both_quiet_choices_are_always_there(make, say, response):
    assert say(quiet_choices(make.told(responses=[response("leave"), response("speak")]))) == [
        "SAFE001 error scenario the-list responses: The person affected cannot choose saying "
        "nothing here. Add a response with role affected and id say-nothing."
    ]


def test_a_finished_story_without_any_choice_lacks_both(make, say, response):
    responses = [response("a", role="manager"), response("b", role="bystander")]
    assert [
        said.split(" Add")[1] for said in say(quiet_choices(make.told(responses=responses)))
    ] == [
        " a response with role affected and id leave.",
        " a response with role affected and id say-nothing.",
    ]
    assert say(quiet_choices(make.draft(responses=responses))) == []


def test_a_draft_with_one_choice_is_only_warned(make, say, response):
    library = make.draft(responses=[response("leave"), response("a", role="manager")])
    assert [said[:15] for said in say(quiet_choices(library))] == ["SAFE001 warning"]

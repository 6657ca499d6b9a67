"""Nothing presses people to speak, blames silence or asks those harmed to be stronger."""

from __future__ import annotations

import pytest

from generator.checks.pressure import blame, to_report


def page(make, text):
    return make.library(pages={"p": make.prose(text)})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Please always report it.", "always report"),
        ("It helps if you must report it.", "you must report"),
        ("Log it every time.", "Log it every time"),
        ("Everyone should speak up.", "Everyone should speak up"),
        ("Never stay silent.", "Never stay silent"),
    ],
)
def test_pressure_to_report_is_found(make, say, text, words):
    at = text.index(words)
    assert say(to_report(page(make, text))) == [
        f"SAFE007 error page p sections 0 body @{at}: “{words}” presses people to speak. Whether "
        "and when is theirs to choose. Say what each route does, who sees it, and that they can "
        "decide later."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You can report it. You don't have to decide today.",
        "Nobody may say that you must report it.",
        "You do not need to report each one, and it is not true that you must report.",
        "It always helps to be asked.",
    ],
)
def test_an_offer_and_a_denial_pass(make, say, text):
    assert say(to_report(page(make, text))) == []


def test_blaming_silence_is_found(make, say):
    assert say(blame(page(make, "Remember: silence is complicity."))) == [
        "SAFE008 error page p sections 0 body @10: “silence is complicity” blames people who said "
        "nothing. Saying nothing is always allowed. Say what others can still do."
    ]


@pytest.mark.parametrize(
    "text", ["Why didn't she say anything?", "Why did he not report it?", "You are complicit."]
)
def test_a_question_can_blame_too(make, say, text):
    assert len(say(blame(page(make, text)))) == 1


def test_asking_for_strength_is_found(make, say, response):
    responses = [
        response("say-nothing", may_bring="She will learn to be resilient."),
        response("leave"),
    ]
    assert say(blame(make.told(responses=responses))) == [
        "SAFE008 error scenario the-list responses 0 may_bring @18: “be resilient” asks people to "
        "bear what should not have happened. Say what others owe them; it is never their job to "
        "mend it."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Silence is not consent, and it is allowed.",
        "It is not your job to educate them.",
        "Why might she say nothing? Why did you say that?",
        "Nobody has to be more resilient.",
    ],
)
def test_near_misses_pass(make, say, text):
    assert say(blame(page(make, text))) == []


def test_what_others_say_is_not_our_voice(make, say, response):
    bad = "You must report it. Be more resilient."
    library = make.told(
        story=[f"“{bad}” says the manager."],
        facilitate={
            "pushback": [{"heard": bad, "reply": "No one has to."}],
            "listen_for": [f"“{bad}” Bring it back to Ade."],
        },
        responses=[
            response("say-nothing"),
            response("leave"),
            response("push", role="manager", lands="harms", says=bad),
        ],
    )
    assert say([*to_report(library), *blame(library)]) == []


def test_the_same_words_in_a_response_that_helps_are_ours(make, say, response):
    good = response("push", role="manager", lands="helps", says="You must report it.")
    library = make.told(responses=[response("say-nothing"), response("leave"), good])
    assert [said.split(":")[0] for said in say(to_report(library))] == [
        "SAFE007 error scenario the-list responses 2 says @0"
    ]

"""Whose excuses are struck, and whom the campaign addresses."""

from __future__ import annotations

import pytest

from generator.checks.campaign import excuse_alone, no_power, to_those_with_power


@pytest.mark.parametrize(
    ("excuse", "word"),
    [
        ("I have been waiting for four hours.", "waiting"),
        ("I was stressed.", "stressed"),
        ("He has dementia.", "dementia"),
        ("I'm disabled.", "disabled"),
        ("She was ill.", "ill"),
    ],
)
def test_an_excuse_without_power_is_refused(make, say, excuse, word):
    assert say(no_power(make.library(messages={"m": make.message(excuse=excuse)}))) == [
        f"SAFE006 error message m excuse @{excuse.index(word)}: “{word}” is not an excuse of "
        "somebody with power over what happened. Strike out only what people with power say; "
        "never illness, stress, disability or waiting."
    ]


@pytest.mark.parametrize(
    "excuse", ["It was only a joke.", "They will get used to it.", "I'll see."]
)
def test_an_excuse_with_power_passes(make, say, excuse):
    assert say(no_power(make.library(messages={"m": make.message(excuse=excuse)}))) == []


def test_a_title_is_not_the_excuse_alone(make, say):
    messages = {"m": make.message(title="It was only a joke")}
    assert say(excuse_alone(make.library(messages=messages))) == [
        "CAMP001 error message m title: The title “It was only a joke” is the excuse alone. Say "
        "that it is answered: “Answered: it was only a joke”."
    ]
    assert say(excuse_alone(make.library())) == []


def speaking(make, *audiences):
    return make.library(
        messages={
            f"m{n}": make.message(order=n, speaks_to=audience)
            for n, audience in enumerate(audiences, 1)
        }
    )


def test_two_thirds_of_the_messages_speak_to_those_with_power(make, say):
    library = speaking(make, "colleagues", "leaders", "colleagues", *["visitors"] * 3)
    assert say(to_those_with_power(library)) == [
        "CAMP002 error message m6 speaks_to: Of 6 messages 3 speak to colleagues or leaders; at "
        "least 4 must. Add messages for colleagues and leaders, or take out one for visitors."
    ]


@pytest.mark.parametrize(
    "audiences",
    [
        (),
        ("leaders",),
        ("colleagues", "leaders", "visitors"),
        (*["leaders"] * 4, "visitors", "visitors"),
    ],
)
def test_a_set_with_enough_passes(make, say, audiences):
    assert say(to_those_with_power(speaking(make, *audiences))) == []

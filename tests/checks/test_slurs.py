"""Slurs by fingerprint: no slur stands in the code, the list or these tests."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from generator.checks.slurs import fingerprint, is_slur, printed

STAND_IN = "zzslurword"
"""A made-up word on the list, so that the real list can be tested without printing a slur."""


def test_it_finds_one_and_does_not_repeat_it(make, say):
    library = make.told(card_story=f"He calls Ade a {STAND_IN.title()}.")
    assert say(printed(library)) == [
        "SAFE004 error scenario the-list card_story @15: A slur is printed here. Describe it "
        "instead: “a racist slur”, “a slur about disabled people”."
    ]


def test_every_kind_of_text_is_read(make, say):
    library = make.library(
        pages={"p": make.prose(f"Not **{STAND_IN}s**.")},
        messages={"m": make.message(excuse=f"Only a {STAND_IN}.")},
    )
    assert [said.split(":")[0] for said in say(printed(library))] == [
        "SAFE004 error message m excuse @7",
        "SAFE004 error page p sections 0 body @6",
    ]


@pytest.mark.parametrize("text", ["a racist slur", "zzslur word", "class, pass, less and yes"])
def test_a_description_passes(make, say, text):
    assert say(printed(make.told(card_story=text))) == []


def test_the_list_holds_fingerprints_and_no_words():
    listed = json.loads(files("generator.checks").joinpath("slurs.json").read_text())
    assert len(listed) > 30
    assert all(re.fullmatch("[0-9a-f]{20}", entry) for entry in listed)
    assert fingerprint(STAND_IN) in listed
    assert is_slur(STAND_IN.upper())

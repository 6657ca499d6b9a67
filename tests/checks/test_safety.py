"""Formal routes, plain names, and hard stories in short sessions."""

from __future__ import annotations

import pytest

from generator.checks.safety import formal_routes, huddles, shrunk


@pytest.mark.parametrize("behaviour", ["harassment", "discrimination", "possible-hate-crime"])
def test_serious_behaviour_needs_a_formal_route(make, say, behaviour):
    changes = {"behaviour": behaviour, "routes": ["helpline"]}
    said = (
        f"scenario the-list routes: This is {behaviour.replace('-', ' ')}, and no formal route "
        "stands beside it. Add a route of kind formal or police such as `complaint`."
    )
    assert say(formal_routes(make.told(**changes))) == [f"SAFE002 error {said}"]
    assert say(formal_routes(make.draft(**changes))) == [f"SAFE002 warning {said}"]


@pytest.mark.parametrize("behaviour", ["micro-aggression", "incivility", "poor-leadership"])
def test_other_behaviour_does_not(make, say, behaviour):
    assert say(formal_routes(make.told(behaviour=behaviour, routes=["helpline"]))) == []


def test_a_draft_without_routes_is_only_unfinished(make, say):
    assert say(formal_routes(make.draft(routes=[]))) == []
    assert len(say(formal_routes(make.told(routes=[])))) == 1


@pytest.mark.parametrize(
    ("behaviour", "name"),
    [("micro-aggression", "a micro-aggression"), ("incivility", "incivility")],
)
def test_racism_is_not_shrunk(make, say, behaviour, name):
    library = make.told(behaviour=behaviour, card_story="He shouts a slur at Ade.")
    assert say(shrunk(library)) == [
        f"SAFE003 error scenario the-list card_story @12: “slur” is more than {name}. Call it "
        "harassment, discrimination or a possible hate crime, and show the formal routes."
    ]


@pytest.mark.parametrize(
    "note",
    ["Includes a racist remark.", "Somebody is shoved.", "Tells her to go back to her land."],
)
def test_the_content_note_is_read_as_well(make, say, note):
    library = make.told(behaviour="micro-aggression", content_note=note)
    assert [said.split(" @")[0] for said in say(shrunk(library))] == [
        "SAFE003 error scenario the-list content_note"
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"behaviour": "harassment", "card_story": "He shouts a slur at Ade."},
        {"behaviour": "micro-aggression", "card_story": "Nobody used a slur, and they laughed."},
        {"behaviour": "micro-aggression", "card_story": "They copy how Ade says a word."},
        {"behaviour": "micro-aggression", "prompts": ["Was that racism?", "Who saw?"]},
    ],
)
def test_plain_names_denials_and_questions_pass(make, say, changes):
    assert say(shrunk(make.told(**changes))) == []


def huddle(make, minutes, intensity, **changes):
    blocks = [
        {"kind": "welcome", "title": "Welcome", "minutes": "5"},
        {"kind": "scenario", "title": "The list", "minutes": "10", "show": "the-list"},
    ]
    session = make.session(minutes=minutes, **{"blocks": blocks, **changes})
    story = make.scenario(intensity=intensity)
    return make.library(sessions={"s": session}, scenarios={"the-list": story})


def test_a_hard_story_does_not_fit_a_huddle(make, say):
    said = say(huddles(huddle(make, "20", "3")))
    assert said[0] == (
        "SAFE005 warning session s blocks 1 show: A level 3 story in 20 minutes leaves no time to "
        "look after people. Choose a story of level 1 or 2, or a longer session."
    )


@pytest.mark.parametrize(("minutes", "intensity"), [("21", "3"), ("15", "2"), ("15", None)])
def test_a_milder_story_or_a_longer_session_does(make, say, minutes, intensity):
    assert say(huddles(huddle(make, minutes, intensity))) == []


def test_a_huddle_may_not_pick_hard_stories(make, say):
    blocks = [
        {"kind": "welcome", "title": "Welcome", "minutes": "5"},
        {"kind": "pick", "title": "Story", "minutes": "10", "at_most": "3"},
    ]
    said = say(huddles(huddle(make, "15", "2", blocks=blocks)))
    assert [line.split(":")[0] for line in said] == ["SAFE005 warning session s blocks 1 at_most"]

"""Figures and where they come from."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.checks.evidence import heard, made_up, without_source
from generator.project import Mode

HINT = "Show it as evidence, link to its source beside it, or say it without a number."


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("In all 62% of staff agree.", "62%"),
        ("About 14.5 per cent said so.", "14.5 per cent"),
        ("One in four nurses left.", "One in four"),
        ("That is 3 out of 10.", "3 out of 10"),
    ],
)
def test_a_figure_on_a_page_needs_a_source(make, say, text, figure):
    assert say(without_source(make.library(pages={"p": make.prose(text)}))) == [
        f"EVID001 error page p sections 0 body @{text.index(figure)}: The figure “{figure}” has no "
        f"source here. {HINT}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In all 62% agree, says [the study](https://example.org/study).",
        "One in each group speaks.",
        "Choose two out of five minutes.",
        "Ring 101.",
    ],
)
def test_a_figure_with_a_link_and_a_number_that_is_none_pass(make, say, text):
    assert say(without_source(make.library(pages={"p": make.prose(text)}))) == []


def _teaching(make, **changes):
    teach = {
        "kind": "teach",
        "title": "Facts",
        "minutes": "20",
        "points": [{"head": "Many", "text": "It was 62% of staff."}],
    }
    blocks = [{"kind": "welcome", "title": "Welcome", "minutes": "10"}, {**teach, **changes}]
    return make.library(sessions={"s": make.session(blocks=blocks)})


def test_a_teaching_block_needs_its_sources(make, say):
    assert say(without_source(_teaching(make))) == [
        "EVID001 error session s blocks 1 points 0 text @7: The figure “62%” has no source here. "
        f"{HINT}"
    ]
    assert say(without_source(_teaching(make, sources=["a-study"]))) == []


def test_a_message_may_not_carry_a_bare_figure(make, say):
    library = make.library(messages={"m": make.message(line="It is 1 in 4 of us.")})
    assert [said.split(":")[0] for said in say(without_source(library))] == [
        "EVID001 error message m line @6"
    ]


def test_made_up_figures_must_say_so(make, say):
    library = make.library(evidence={"e": make.evidence(synthetic="yes")})
    assert say(made_up(library)) == [
        "EVID002 error evidence e synthetic: These figures are made up, and neither the title nor "
        "the statement says so. Say “sample” or “made up” in the title.",
        "EVID003 note evidence e synthetic: These figures are made up; a release may not carry "
        "them. Put real figures with their source in their place.",
    ]


@pytest.mark.parametrize(("mode", "severity"), [(Mode.SAMPLE, "note"), (Mode.RELEASE, "error")])
def test_a_release_may_not_carry_made_up_figures(make, say, mode, severity):
    evidence = {"e": make.evidence(synthetic="yes", title="Sample figures")}
    (said,) = say(made_up(make.library(mode=mode, evidence=evidence)))
    assert said.startswith(f"EVID003 {severity} evidence e synthetic: ")


def test_real_figures_are_fine_in_a_release(make, say):
    library = make.library(mode=Mode.RELEASE, evidence={"e": make.evidence()})
    assert say(made_up(library)) == []


HEARD = {
    "held_on": "2026-04-15",
    "how": "Online",
    "audience": "Care workers",
    "headcount": "20-to-49",
    "said": ["Rotas come late."],
}


def test_a_listening_event_says_when_who_and_how_many(make, say):
    assert say(heard(make.library(evidence={"e": make.evidence(kind="listening")}))) == [
        "EVID004 error evidence e kind: A listening event needs `heard`: when, who was invited, "
        "and how many came. Give the day, the audience, the headcount as a band, and what was "
        "said in other words."
    ]
    whole = make.evidence(kind="listening", heard=HEARD)
    assert say(heard(make.library(evidence={"e": whole}))) == []


def test_only_a_listening_event_was_heard(make, say):
    library = make.library(evidence={"e": make.evidence(heard=HEARD)})
    assert say(heard(library)) == [
        "EVID004 error evidence e heard: `heard` belongs to a listening event alone. Set `kind` to "
        "listening, or take `heard` out."
    ]


def test_there_is_no_band_for_fewer_than_ten(make):
    with pytest.raises(ValidationError):
        make.evidence(kind="listening", heard={**HEARD, "headcount": "1-to-9"})

"""Promises stand in promises.yml, are confirmed by someone, and say why they are late."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks.promises import confirmed, late, outside

HINT = "Give it an owner and a day there, or say what happens, who sees it and its limits."


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("After that we will act.", "we will act"),
        ("Here you will be supported.", "you will be supported"),
        ("All of it is confidential.", "confidential"),
        ("Tell us in strict confidence.", "in strict confidence"),
        ("And we promise that.", "we promise"),
        ("A reply is guaranteed.", "guaranteed"),
        ("Say: “You will be believed.”", "You will be believed"),
        ("Now we’ll take this seriously.", "we’ll take this seriously"),
        ("It has full confidentiality.", "full confidentiality"),
        ("Concerns will be acted on.", "will be acted on"),
    ],
)
def test_a_promise_elsewhere_is_refused(make, say, text, promise):
    assert say(outside(make.library(pages={"p": make.prose(text)}))) == [
        f"PROMISE001 error page p sections 0 body @{text.index(promise)}: “{promise}” is a "
        f"promise, and it does not stand in promises.yml. {HINT}"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We will start with a story, and we will stop at three.",
        "This is not confidential.",
        "Nobody can promise that you will be believed.",
        "Leave out confidential patient details and confidential information.",
        "She was told in confidence in her own skill.",
        "It was supported by staff.",
        "What you say stays with the trainer, unless somebody is in danger.",
    ],
)
def test_near_misses_pass(make, say, text):
    assert say(outside(make.library(pages={"p": make.prose(text)}))) == []


def test_a_phrase_over_a_wrapped_line_is_found_at_its_place(make, say):
    library = make.library(pages={"p": make.prose("After that we\nwill act.\n\n- Not here\n- we")})
    assert [said.split(":")[0] for said in say(outside(library))] == [
        "PROMISE001 error page p sections 0 body @11"
    ]


def test_every_kind_of_text_is_read(make, say, response):
    words = "We will act."
    library = make.library(
        organisation=make.routes(who_sees=words),
        messages={"m": make.message(line=words)},
        sessions={"s": make.session(disclosure=[words])},
        pledges={"p": make.pledge(words)},
        terms={"t": make.term(words)},
        law={"harassment": make.law(says=words)},
        scenarios={
            "the-list": make.scenario(
                responses=[
                    response("say-nothing", owed=words),
                    response("act", role="manager", says=words),
                ]
            )
        },
    )
    assert [
        said.split(" @")[0].removeprefix("PROMISE001 error ") for said in say(outside(library))
    ] == [
        "law harassment says",
        "message m line",
        "organisation  routes helpline who_sees",
        "pledge p text",
        "scenario the-list responses 0 owed",
        "scenario the-list responses 1 says",
        "session s disclosure 0",
        "term t means",
    ]


def test_promises_sources_stories_objections_and_harm_may_hold_the_words(make, say, response):
    words = "We will act. It is confidential."
    library = make.library(
        promises={"p": make.promise(says=words)},
        sources={"a-study": make.source(taken=words)},
        evidence={"e": make.evidence(statement=words)},
        messages={"m": make.message(excuse=words)},
        scenarios={
            "the-list": make.scenario(
                story=[words],
                facilitate={"pushback": [{"heard": words, "reply": "And then?"}]},
                responses=[
                    response("say-nothing"),
                    response("soothe", role="manager", lands="harms", says=words),
                ],
            )
        },
    )
    assert say(outside(library)) == []


def test_only_an_organisation_can_confirm_a_promise(make, say):
    promises = {"p": make.promise()}
    library = make.library(promises=promises, organisation=make.organisation(adopted="no"))
    assert say(confirmed(library)) == [
        "PROMISE002 error promise p confirmed: This promise is confirmed, and no organisation has "
        "adopted the toolkit. Set `confirmed: no`, or adopt the toolkit in "
        "content/organisation.yml."
    ]
    assert say(confirmed(make.library(promises=promises))) == []


@pytest.mark.parametrize(("is_confirmed", "severity"), [("yes", "error"), ("no", "warning")])
def test_a_late_promise_gives_its_reason(make, say, is_confirmed, severity):
    promises = {"p": make.promise(confirmed=is_confirmed)}
    library = make.library(promises=promises, as_of=date(2027, 4, 1))
    assert say(late(library)) == [
        f"PROMISE003 {severity} promise p by: This promise was due on 2027-03-31 and gives no "
        "reason. Write the reason as readers will see it."
    ]


def test_a_promise_that_was_not_kept_gives_its_reason(make, say):
    assert say(late(make.library(promises={"p": make.promise(status="could-not")}))) == [
        "PROMISE003 error promise p status: This promise could not be kept and gives no reason. "
        "Write the reason as readers will see it."
    ]


@pytest.mark.parametrize(
    "changes", [{"status": "kept"}, {"reason": "The post was vacant."}, {"by": "2027-04-01"}]
)
def test_a_kept_explained_or_current_promise_passes(make, say, changes):
    library = make.library(promises={"p": make.promise(**changes)}, as_of=date(2027, 4, 1))
    assert say(late(library)) == []

"""Frameworks of others: used with their word, or not at all."""

from __future__ import annotations

from generator.checks.sources import not_answered, without_permission
from generator.project import Mode


def _source(make, **changes):
    return make.library(sources={"five": make.source(kind="framework", title="Five", **changes)})


def test_a_framework_without_permission_is_refused(make, say):
    assert say(without_permission(_source(make))) == [
        "SRC001 error source five: “Five” is somebody else's framework, and nothing says that it "
        "may be used. Set `permission`: free-to-name, asked or refused."
    ]


def test_one_that_was_refused_may_not_be_used(make, say):
    assert say(without_permission(_source(make, permission="refused"))) == [
        "SRC001 error source five permission: The owner of “Five” has refused its use. Take out "
        "what rests on it, then the source."
    ]


def test_one_that_is_free_to_name_passes_and_research_needs_no_word(make, say):
    assert say(without_permission(_source(make, permission="free-to-name"))) == []
    assert say(without_permission(make.library())) == []


def test_a_question_without_an_answer_weighs_more_in_a_release(make):
    asked = _source(make, permission="asked")
    released = make.library(mode=Mode.RELEASE, sources=asked.sources)
    assert [f.severity.value for f in not_answered(asked)] == ["note"]
    assert [f.severity.value for f in not_answered(released)] == ["warning"]

"""Placeholders and adoption, by mode."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks.placeholders import left, not_adopted, templates
from generator.model.guide import Guide, GuideKind
from generator.project import Mode

GUIDE = {
    "title": "A guide",
    "lead": "What it is for.",
    "audience": "lead",
    "order": "1",
    "reviewed_on": "2026-11-23",
    "review_by": "2027-05-23",
}

BY_MODE = [(Mode.DRAFT, "note"), (Mode.SAMPLE, "warning"), (Mode.RELEASE, "error")]


@pytest.mark.parametrize(("mode", "severity"), BY_MODE)
def test_a_placeholder_weighs_by_mode(make, say, mode, severity):
    organisation = make.routes(contact={"phone": "Ring [fill in: number]"})
    assert say(left(make.library(mode=mode, organisation=organisation))) == [
        f"PLACE001 {severity} organisation  routes helpline contact phone @5: [fill in: number] "
        "is still to be filled in. Write what stands in the brackets, or take the field out."
    ]


def test_rich_text_and_drafts_are_read(make, say):
    library = make.library(
        pages={"p": make.prose("Ask [fill in: whom].")},
        scenarios={},
        drafts={"d": make.scenario(content_note="[Fill in: it]")},
        sessions={},
    )
    assert [said.split(":")[0] for said in say(left(library))] == [
        "PLACE001 warning page p sections 0 body @4",
        "PLACE001 warning scenario d content_note @0",
    ]


def test_square_brackets_alone_are_no_placeholder(make, say):
    assert say(left(make.library(pages={"p": make.prose("A [note] in brackets.")}))) == []


def test_a_template_may_leave_places_open_in_a_release(make, say):
    body = "[fill in: a] [fill in: b]"
    sections = [{"kind": "prose", "id": "one", "heading": "One", "body": body}]
    guide = Guide.model_validate({**GUIDE, "kind": "template", "sections": sections})
    library = replace(make.library(mode=Mode.RELEASE), guides={"dpia": guide})
    assert say(left(library)) == []
    assert say(templates(library)) == [
        "PLACE002 note guide dpia title: This template leaves 2 places to fill in. Fill them in in "
        "a copy of its Word file, and keep that copy where it belongs."
    ]
    form = replace(library, guides={"dpia": guide.model_copy(update={"kind": GuideKind.FORM})})
    assert len(say(left(form))) == 2
    assert say(templates(form)) == []


@pytest.mark.parametrize(("mode", "severity"), BY_MODE)
def test_what_is_not_adopted_weighs_by_mode(make, say, mode, severity):
    library = make.library(mode=mode, organisation=make.organisation(adopted="no"))
    assert say(not_adopted(library)) == [
        f"ADOPT001 {severity} organisation  adopted: No organisation has adopted this toolkit, so "
        "everything is marked as a demonstration. When an organisation answers for it, set "
        "`adopted: yes`."
    ]


def test_an_adopted_toolkit_is_quiet_in_a_release(make, say):
    assert say(not_adopted(make.library(mode=Mode.RELEASE))) == []

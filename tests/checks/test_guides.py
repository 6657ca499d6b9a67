"""Guides are content like any other: every rule reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.checks import check
from generator.finding import Place
from generator.library import Library
from generator.model.guide import Guide

HEAD = {
    "title": "A guide",
    "lead": "What it is for.",
    "kind": "checklist",
    "audience": "lead",
    "order": "1",
    "reviewed_on": "2026-11-23",
    "review_by": "2027-05-23",
}
TASK = {"owner": "Lead", "when": "Now"}


def with_guide(make, section: dict[str, Any], **head: Any) -> Library:
    sections = [{"id": "one", "heading": "One", **section}]
    guide = Guide.model_validate({**HEAD, **head, "sections": sections})
    return replace(make.library(), guides={"mine": guide})


def found(library: Library, code: str) -> list[Place]:
    return [f.place for f in check(library) if f.code == code and f.place.kind == "guide"]


AT = ("sections", 0)


@pytest.mark.parametrize(
    ("section", "code", "keys"),
    [
        ({"kind": "prose", "body": "Then we will act."}, "PROMISE001", (*AT, "body")),
        (
            {"kind": "checklist", "tasks": [{**TASK, "do": "Tell them: you must report it."}]},
            "SAFE007",
            (*AT, "tasks", 0, "do"),
        ),
        (
            {"kind": "blanks", "blanks": [{"label": "[fill in: role]"}]},
            "PLACE001",
            (*AT, "blanks", 0, "label"),
        ),
        (
            {"kind": "ticks", "choices": ["For BAME staff"]},
            "LANG001",
            (*AT, "choices", 0),
        ),
        ({"kind": "routes", "show": ["nowhere"]}, "REF001", (*AT, "show", 0)),
        ({"kind": "law", "show": ["no-law"]}, "REF001", (*AT, "show", 0)),
        ({"kind": "promises", "show": ["no-promise"]}, "REF001", (*AT, "show", 0)),
        ({"kind": "prose", "body": "See [it](no-page.html)."}, "LINK001", (*AT, "body")),
    ],
)
def test_a_rule_finds_it_in_a_guide(make, section, code: str, keys: tuple[str | int, ...]) -> None:
    (place,) = found(with_guide(make, section), code)
    assert (place.id, place.keys) == ("mine", keys)


def test_a_source_it_rests_on_must_exist(make) -> None:
    library = with_guide(make, {"kind": "prose", "body": "Words."}, sources=["no-source"])
    (place,) = found(library, "REF001")
    assert place.keys == ("sources", 0)


def test_a_guide_past_its_day_is_overdue(make) -> None:
    library = with_guide(make, {"kind": "prose", "body": "Words."})
    assert found(library, "CURR004") == []
    (place,) = found(replace(library, as_of=date(2027, 6, 1)), "CURR004")
    assert place == Place("guide", "mine", ("review_by",))

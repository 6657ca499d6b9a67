"""The codebook: every place counts once, and every theme it names exists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.checks.codebook import one_group_each
from generator.checks.references import references
from generator.model.codebook import Codebook
from tests.checks.conftest import written


@pytest.fixture
def shipped() -> Codebook:
    return Codebook.model_validate(written("codebook.yml"))


def test_the_shipped_codebook_has_each_setting_once(make, say, shipped) -> None:
    assert say(one_group_each(replace(make.library(), codebook=shipped))) == []


def test_a_setting_in_no_group_or_in_two_is_an_error(make, say, shipped) -> None:
    groups = dict(shipped.setting_groups)
    groups["again"] = groups["care-home"]
    del groups["practices"]
    changed = shipped.model_copy(update={"setting_groups": groups})
    assert [line.split(": ", 1)[1] for line in say(
        one_group_each(replace(make.library(), codebook=changed)))] == [
        "The setting `care-home` stands in 2 groups of the codebook. Let it stand in exactly one.",
        "The setting `gp-practice` stands in no group of the codebook. Let it stand in exactly "
        "one.",
        "The setting `pharmacy` stands in no group of the codebook. Let it stand in exactly one.",
    ]  # fmt: skip


def test_the_themes_of_codes_are_references(make, shipped) -> None:
    library = replace(make.library(), codebook=shipped)
    named = [r for r in references(library) if r.place.kind == "codebook"]
    assert [(r.kind, r.id) for r in named] == [
        ("theme", code.theme) for code in shipped.codes.values() if code.theme
    ]

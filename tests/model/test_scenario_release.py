"""What release still asks of a scenario, by names that an editor understands."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.model.scenario import Scenario
from generator.model.scenario_release import missing_for_release


@pytest.fixture
def whole(good_scenario_text: str) -> dict[str, Any]:
    """The data of a complete scenario."""
    data: dict[str, Any] = yaml.load(good_scenario_text, Loader=yaml.CBaseLoader)
    return data


def missing(data: dict[str, Any]) -> tuple[str, ...]:
    return missing_for_release(Scenario.model_validate(data))


def test_a_complete_scenario_lacks_nothing(whole: dict[str, Any]) -> None:
    assert missing(whole) == ()


@pytest.mark.parametrize(
    "field",
    [
        "provenance", "based_on_something_that_happened", "author", "intensity", "card_story",
        "question", "routes", "learning", "minutes", "behaviour",
    ],
)  # fmt: skip
def test_each_field_is_asked_for_by_name(whole: dict[str, Any], field: str) -> None:
    del whole[field]
    assert missing(whole) == (field,)


@pytest.mark.parametrize(
    "path",
    [
        "roles.affected", "roles.bystander", "roles.did_it", "roles.manager",
        "alternatives.plain_summary", "impact.team", "impact.patients", "facilitate.listen_for",
        "facilitate.pushback", "facilitate.stop_if", "facilitate.alone",
    ],
)  # fmt: skip
def test_each_field_of_a_block_is_asked_for_by_its_path(whole: dict[str, Any], path: str) -> None:
    block, field = path.split(".")
    del whole[block][field]
    assert missing(whole) == (path,)


@pytest.mark.parametrize("field", ["id", "does", "approach", "lands", "because", "then"])
def test_a_response_of_the_others_must_be_complete(whole: dict[str, Any], field: str) -> None:
    del whole["responses"][1][field]
    assert missing(whole) == (f"responses 2: {field}",)


@pytest.mark.parametrize("field", ["id", "does", "may_cost", "may_bring", "owed"])
def test_a_response_of_the_person_affected_must_be_complete(
    whole: dict[str, Any], field: str
) -> None:
    del whole["responses"][4][field]
    assert missing(whole) == (f"responses 5: {field}",)


def test_the_affected_are_not_asked_for_words_or_verdicts(whole: dict[str, Any]) -> None:
    assert all(r.get("says") is None for r in whole["responses"] if r["role"] == "affected")
    assert missing(whole) == ()


def test_prompts_responses_and_words_for_the_card_are_counted(whole: dict[str, Any]) -> None:
    whole["prompts"] = whole["prompts"][:2]
    whole["responses"] = whole["responses"][:3]
    assert missing(whole) == (
        "prompts: 3 or more",
        "responses: 6 or more",
        "responses: one with role affected",
        "responses: one with role did_it",
        "responses: 3 with on_card: yes and words in says",
    )


@pytest.mark.parametrize(
    ("behaviour", "asked"),
    [("harassment", ("law",)), ("possible-hate-crime", ("law",)), ("incivility", ())],
)
def test_serious_behaviour_needs_its_law(
    whole: dict[str, Any], behaviour: str, asked: tuple[str, ...]
) -> None:
    whole["behaviour"] = behaviour
    whole["law"] = []
    assert missing(whole) == asked

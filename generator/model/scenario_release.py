"""What release asks of a scenario beyond the nine fields of a draft (people.md P18)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kept import kept
from generator.model.scenario import AffectedResponse, OtherResponse, Scenario
from generator.model.vocabulary import ScenarioRole

LEAST_PROMPTS = 3
LEAST_RESPONSES = 6
WORDS_ON_CARD = 3
"""A card's back has room for three things to say (people.md P16)."""

_SIMPLE = (
    "provenance", "author", "intensity", "behaviour", "card_story", "question", "routes",
    "learning", "minutes",
)  # fmt: skip
_NESTED = (
    "alternatives.plain_summary",
    "impact.team",
    "impact.patients",
    "facilitate.listen_for",
    "facilitate.pushback",
    "facilitate.stop_if",
    "facilitate.alone",
)
_OF_AFFECTED = ("id", "does", "may_cost", "may_bring", "owed")
_OF_OTHERS = ("id", "does", "approach", "lands", "because", "then")


@kept
def missing_for_release(scenario: Scenario) -> tuple[str, ...]:
    """The names of what is still missing, as an editor writes them; empty when complete.

    A field in a block stands as `block.field`, one of a response as `responses 2: field`.
    """
    return tuple(_missing(scenario))


def _missing(scenario: Scenario) -> Iterator[str]:
    yield from (name for name in _SIMPLE if not getattr(scenario, name))
    if scenario.based_on_something_that_happened is None:
        yield "based_on_something_that_happened"
    yield from (f"roles.{role}" for role in ScenarioRole if not getattr(scenario.roles, role))
    for path in _NESTED:
        block, name = path.split(".")
        if not getattr(getattr(scenario, block), name):
            yield path
    if scenario.behaviour and scenario.behaviour.serious and not scenario.law:
        yield "law"
    if len(scenario.prompts) < LEAST_PROMPTS:
        yield f"prompts: {LEAST_PROMPTS} or more"
    yield from _missing_responses(scenario)


def _missing_responses(scenario: Scenario) -> Iterator[str]:
    if len(scenario.responses) < LEAST_RESPONSES:
        yield f"responses: {LEAST_RESPONSES} or more"
    for role in ScenarioRole:
        if not scenario.said(role):
            yield f"responses: one with role {role.value}"
    if len(scenario.words_for_the_card) < WORDS_ON_CARD:
        yield f"responses: {WORDS_ON_CARD} with on_card: yes and words in says"
    for number, response in enumerate(scenario.responses, 1):
        yield from (f"responses {number}: {name}" for name in _incomplete(response))


def _incomplete(response: AffectedResponse | OtherResponse) -> Iterator[str]:
    needed = _OF_AFFECTED if isinstance(response, AffectedResponse) else _OF_OTHERS
    return (name for name in needed if not getattr(response, name))

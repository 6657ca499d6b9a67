"""What release asks of a scenario beyond the nine fields of a draft (people.md P18).

What is asked stands in ASKED, which the page "Suggest a scenario" reads too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.kept import kept
from generator.model.scenario import AffectedResponse, OtherResponse, Scenario
from generator.model.vocabulary import ScenarioRole


@dataclass(frozen=True)
class Asked:
    """What is asked for, and how it is named to an editor.

    simple, others: the fields before and after the roles; a field in a block as `block.field`.
    of_affected, of_others: fields of each response. words_on_card: a card's back has room for
    three things to say (P16). said_*: the names of what is no single field.
    """

    simple: tuple[str, ...] = (
        "provenance",
        "author",
        "intensity",
        "behaviour",
        "card_story",
        "question",
        "routes",
        "learning",
        "minutes",
        "based_on_something_that_happened",
    )
    others: tuple[str, ...] = (
        "alternatives.plain_summary",
        "impact.team",
        "impact.patients",
        "facilitate.listen_for",
        "facilitate.pushback",
        "facilitate.stop_if",
        "facilitate.alone",
    )
    of_affected: tuple[str, ...] = ("id", "does", "may_cost", "may_bring", "owed")
    of_others: tuple[str, ...] = ("id", "does", "approach", "lands", "because", "then")
    least_prompts: int = 3
    least_responses: int = 6
    words_on_card: int = 3
    said_prompts: str = "prompts: {n} or more"
    said_responses: str = "responses: {n} or more"
    said_role: str = "responses: one with role {role}"
    said_card: str = "responses: {n} with on_card: yes and words in says"
    said_response: str = "responses {n}: {name}"


ASKED = Asked()


@kept
def missing_for_release(scenario: Scenario) -> tuple[str, ...]:
    """The names of what is still missing, as an editor writes them; empty when complete.

    A field in a block stands as `block.field`, one of a response as `responses 2: field`.
    """
    return tuple(_missing(scenario))


def _missing(scenario: Scenario) -> Iterator[str]:
    roles = tuple(f"roles.{role}" for role in ScenarioRole)
    for path in (*ASKED.simple, *roles, *ASKED.others):
        if not _is_given(scenario, path):
            yield path
    if scenario.behaviour and scenario.behaviour.serious and not scenario.law:
        yield "law"
    if len(scenario.prompts) < ASKED.least_prompts:
        yield ASKED.said_prompts.format(n=ASKED.least_prompts)
    yield from _missing_responses(scenario)


def _is_given(scenario: Scenario, path: str) -> bool:
    value: object = scenario
    for name in path.split("."):
        value = getattr(value, name)
    return value not in (None, "", ())


def _missing_responses(scenario: Scenario) -> Iterator[str]:
    if len(scenario.responses) < ASKED.least_responses:
        yield ASKED.said_responses.format(n=ASKED.least_responses)
    for role in ScenarioRole:
        if not scenario.said(role):
            yield ASKED.said_role.format(role=role.value)
    if len(scenario.words_for_the_card) < ASKED.words_on_card:
        yield ASKED.said_card.format(n=ASKED.words_on_card)
    for number, response in enumerate(scenario.responses, 1):
        for name in _incomplete(response):
            yield ASKED.said_response.format(n=number, name=name)


def _incomplete(response: AffectedResponse | OtherResponse) -> Iterator[str]:
    affected = isinstance(response, AffectedResponse)
    needed = ASKED.of_affected if affected else ASKED.of_others
    return (name for name in needed if not getattr(response, name))

"""The person affected is never graded (P3): no verdict, and always the two quiet choices.

A verdict on the other three roles is signed as our judgement; on the person affected
there is none, in any field. The model refuses the verdict fields; these rules read the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule, finished, once_finished
from generator.checks.speech import denied, sentence_before
from generator.finding import Finding, Place
from generator.kept import kept
from generator.library import Library
from generator.model.scenario import AffectedResponse, Scenario

ALWAYS = {
    "say-nothing": "saying nothing",
    "leave": "leaving",
}
"""The choices that are always among those of the person affected, by id."""

GRADED_FIELDS = ("does", "says", "may_cost", "may_bring", "owed")

VERDICT = re.compile(
    r"\b(?:should(?:n['’]t)? have|should not have|ought to(?: have)?|could have done more)\b"
    r"|\b(?:right|best|better|correct|good|wrong|bad|worst|poor|weak|strong|strongest) "
    r"(?:choice|thing to do|thing|response|answer|decision|way to respond|move)\b"
    r"|\b(?:is|was|be|makes?|made|as) (?:a|her own|his own|their own) mistake\b"
    r"|\bmistake (?:not )?to\b"
    r"|\b(?:brave|strong|resilient|confident|assertive) enough\b|\bbraver|\bbravest"
    r"|\bcoward\w*|\bgives? in\b|\bweakness\b"
    r"|\bfail(?:s|ed|ing)? to (?:speak|say|act|report|challenge)\b"
    r"|\b(?:over-?reacts?|over-?reacting|too sensitive|oversensitive)\b"
    r"|\b(?:she|he|they|you) (?:must|need to|needs to|has to|have to) "
    r"(?:speak|say|report|challenge|confront|tell|raise)\b",
    re.IGNORECASE,
)
SOMEBODY_ELSES = re.compile(
    r"\b(?:wonder|worr|fear|doubt|ask(?:s|ing)? (?:her|him|them)sel)"
    r"|\b(?:feels? (?:as if|like)|may (?:think|say|see|call|take|treat|tell|hear|feel|decide)"
    r"|may be (?:told|called|seen|taken|treated))\b",
    re.IGNORECASE,
)
"""A doubt of their own, or a judgement that others may pass: a cost, not our verdict."""


def verdicts(library: Library) -> Iterable[Finding]:
    """SAFE001: a word that grades what the person affected does."""
    for key, scenario in library.written.items():
        for number, field, start, word in _graded(scenario):
            yield Finding(
                "SAFE001",
                once_finished(library, key),
                Place("scenario", key, ("responses", number, field), start),
                f"“{word}” grades the person affected.",
                "Say what the choice may cost, what it may bring and what others owe them.",
            )


@kept
def _graded(scenario: Scenario) -> tuple[tuple[int, str, int, str], ...]:
    """Each verdict on the person affected: the response's number, its field, where, the words."""
    return tuple(
        (number, field, found.start(), found.group())
        for number, response in enumerate(scenario.responses)
        if isinstance(response, AffectedResponse)
        for field in GRADED_FIELDS
        for found in _verdicts_in(getattr(response, field) or "")
    )


def _verdicts_in(text: str) -> Iterator[re.Match[str]]:
    for found in VERDICT.finditer(text):
        elses = SOMEBODY_ELSES.search(sentence_before(text, found.start()))
        if not denied(text, found.start()) and not elses:
            yield found


def quiet_choices(library: Library) -> Iterable[Finding]:
    """SAFE001: saying nothing and leaving are always among the choices.

    A draft that has no choices of the person affected yet is only unfinished.
    """
    for key, scenario in library.written.items():
        choices = scenario.said("affected")
        if not choices and not finished(library, key):
            continue
        missing = ALWAYS.keys() - {choice.id for choice in choices}
        for choice in sorted(missing):
            yield Finding(
                "SAFE001",
                once_finished(library, key),
                Place("scenario", key, ("responses",)),
                f"The person affected cannot choose {ALWAYS[choice]} here.",
                f"Add a response with role affected and id {choice}.",
            )


RULES: tuple[Rule, ...] = (verdicts, quiet_choices)

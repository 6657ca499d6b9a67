"""The person affected is never graded (P3): no verdict, and always the two quiet choices.

A verdict on the other three roles is signed as our judgement; on the person affected
there is none, in any field. The model refuses the verdict fields; these rules read the words.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.phrases import findings
from generator.checks.rule import Rule, finished, once_finished
from generator.checks.rulebook import saying, value
from generator.finding import Finding, Place
from generator.library import Library


def verdicts(library: Library) -> Iterable[Finding]:
    """SAFE001: a word that grades what the person affected does."""
    return findings(library, "grading")


def quiet_choices(library: Library) -> Iterable[Finding]:
    """SAFE001: saying nothing and leaving are always among the choices.

    A draft that has no choices of the person affected yet is only unfinished.
    """
    for key, scenario in library.written.items():
        choices = scenario.said("affected")
        if not choices and not finished(library, key):
            continue
        always = value("always")
        for choice in sorted(always.keys() - {each.id for each in choices}):
            place = Place("scenario", key, ("responses",))
            severity = once_finished(library, key)
            yield saying("quiet_choice").at(place, severity, choice=always[choice], id=choice)


RULES: tuple[Rule, ...] = (verdicts, quiet_choices)

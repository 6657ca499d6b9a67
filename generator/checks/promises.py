"""Promises have owners (P22): they stand in promises.yml and nowhere else.

A promise in quotation marks is still a promise when somebody is to say it, so quotation
marks excuse nothing. What a sentence denies first ("nobody can promise", "this is not
confidential") is no promise. Limits are best said without the word: "What you say stays
with the trainer, unless somebody is in danger."
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.phrases import findings
from generator.checks.rule import Rule
from generator.finding import Finding, Place, Severity, error
from generator.library import Library


def outside(library: Library) -> Iterable[Finding]:
    """PROMISE001: a promise that nobody owns."""
    return findings(library, "promises")


def confirmed(library: Library) -> Iterable[Finding]:
    """PROMISE002: a promise confirmed for an organisation that has not adopted the toolkit."""
    for key, promise in library.promises.items():
        if promise.confirmed and not library.organisation.adopted:
            yield error(
                "PROMISE002",
                Place("promise", key, ("confirmed",)),
                "This promise is confirmed, and no organisation has adopted the toolkit.",
                "Set `confirmed: no`, or adopt the toolkit in content/organisation.yml.",
            )


def late(library: Library) -> Iterable[Finding]:
    """PROMISE003: a promise that is late, or was not kept, and does not say why.

    An unconfirmed one is nobody's promise yet, so it warns.
    """
    for key, promise in library.promises.items():
        overdue = promise.by < library.as_of and promise.status in ("planned", "doing")
        if promise.reason or not (overdue or promise.status == "could-not"):
            continue
        was = f"was due on {promise.by}" if overdue else "could not be kept"
        yield Finding(
            "PROMISE003",
            Severity.ERROR if promise.confirmed else Severity.WARNING,
            Place("promise", key, ("by",) if overdue else ("status",)),
            f"This promise {was} and gives no reason.",
            "Write the reason as readers will see it.",
        )


RULES: tuple[Rule, ...] = (outside, confirmed, late)

"""What a check of a finished deck tells: the rule, how much it weighs, the slide, and why."""

from __future__ import annotations

from dataclasses import dataclass

from generator.finding import Severity


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a .pptx; slide 0 is the deck itself."""

    rule: str
    severity: Severity
    slide: int
    message: str


def errors(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """Those of the faults that are errors."""
    return tuple(each for each in faults if each.severity is Severity.ERROR)

"""Nothing tells people to report every time, blames silence, or asks those harmed to be stronger.

The rules read what the toolkit says in its own voice; a manager in a story who says "be more
resilient" is the story's point, and an objection a trainer will hear is not our advice.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.phrases import findings
from generator.checks.rule import Rule
from generator.finding import Finding
from generator.library import Library


def to_report(library: Library) -> Iterable[Finding]:
    """SAFE007: words that press people to report or to speak."""
    return findings(library, "pressure")


def blame(library: Library) -> Iterable[Finding]:
    """SAFE008: words that blame silence, or ask people who were harmed to be stronger."""
    return findings(library, "blame")


RULES: tuple[Rule, ...] = (to_report, blame)

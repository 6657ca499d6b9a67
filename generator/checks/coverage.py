"""What the stories do not cover yet; for information."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.editorial.coverage import gaps
from generator.finding import Finding, Place, note
from generator.library import Library

SCENARIOS = Place("file", "scenarios")
"""What no single file is to blame for."""


def not_covered(library: Library) -> Iterable[Finding]:
    """COVER001 to COVER004: what the inventory asks for and no story gives."""
    for gap in gaps(library):
        place = Place("theme", gap.theme, ("stories_wanted",)) if gap.theme else SCENARIOS
        yield note(gap.code, place, gap.said, "`noexcuse check --coverage` shows all of it.")


RULES: tuple[Rule, ...] = (not_covered,)

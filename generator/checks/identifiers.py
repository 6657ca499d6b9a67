"""What identifies by its form: addresses, numbers, days, beds, and marks of a copied text."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.phrases import findings
from generator.checks.rule import Rule
from generator.finding import Finding
from generator.library import Library


def identifiers(library: Library) -> Iterable[Finding]:
    """ANON001 to ANON007 and ANON012: what can identify a person, a place or a day."""
    return findings(library, "identifiers")


RULES: tuple[Rule, ...] = (identifiers,)

"""What an organisation must still fill in, and that nobody answers for the content yet."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule, by_mode
from generator.checks.texts import entities, texts
from generator.finding import Finding, Place, Severity
from generator.library import Library
from generator.model.base import PLACEHOLDER


def _severity(library: Library) -> Severity:
    return by_mode(library.mode, Severity.NOTE, Severity.WARNING, Severity.ERROR)


def not_adopted(library: Library) -> Iterable[Finding]:
    """ADOPT001: no organisation answers for the content yet (P21)."""
    if not library.organisation.adopted:
        yield Finding(
            "ADOPT001",
            _severity(library),
            Place("organisation", "", ("adopted",)),
            "No organisation has adopted this toolkit, so everything is marked as a demonstration.",
            "When an organisation answers for it, set `adopted: yes`.",
        )


def left(library: Library) -> Iterable[Finding]:
    """PLACE001: a placeholder that is still there; one finding each."""
    for place, entity in entities(library):
        for keys, text in texts(entity):
            for found in PLACEHOLDER.finditer(text):
                yield Finding(
                    "PLACE001",
                    _severity(library),
                    place.at(*keys, offset=found.start()),
                    f"{found.group()} is still to be filled in.",
                    "Write what stands in the brackets, or take the field out.",
                )


RULES: tuple[Rule, ...] = (not_adopted, left)

"""Made-up entries, which show how something looks: never in a release (P21)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule, by_mode
from generator.checks.texts import entities
from generator.finding import Finding, Severity
from generator.library import Library


def samples(library: Library) -> Iterable[Finding]:
    """SAMPLE001: an entry that says `sample: yes`, of whatever kind; listed outside a release."""
    severity = by_mode(library.mode, Severity.NOTE, Severity.NOTE, Severity.ERROR)
    for place, entity in entities(library):
        if getattr(entity, "sample", False) is True:
            yield Finding(
                "SAMPLE001",
                severity,
                place.at("sample"),
                "This entry is made up; a release may not carry it.",
                "Put your own in its place, or take it out. A later content folder can leave out"
                " what ships: `content/leave-out.yml`.",
            )


RULES: tuple[Rule, ...] = (samples,)

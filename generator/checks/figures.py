"""An organisation's own figures: none that could point to a person (P26)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.editorial.small_numbers import SHARES_FROM
from generator.finding import Finding, Place, error
from generator.library import Library
from generator.model.indicator import Count, Reading


def too_few(library: Library) -> Iterable[Finding]:
    """OWN001: a figure that too few people stand behind, or too few on one side of it."""
    least = library.organisation.small_numbers.threshold
    for key, figures in library.figures.items():
        for year, reading in enumerate(figures.readings):
            for number, count in enumerate(reading.counts):
                why = _too_few(reading, count, least)
                if why:
                    keys = ("readings", year, "counts", number)
                    yield error(
                        "OWN001",
                        Place("figure", key, keys),
                        f"The figure of “{count.of}” could point to people: {why}.",
                        "Merge it with another group, or leave it out; zero counts as small.",
                    )


def _too_few(reading: Reading, count: Count, least: int) -> str:
    """Why a figure is too small to publish; empty where it is not."""
    if reading.unit == "people":
        return f"{count.value:g} is under {least}" if count.value < least else ""
    wanted = max(least, SHARES_FROM) if reading.unit == "%" else least
    if count.people < wanted:
        return f"{count.people} people stand behind it, and at least {wanted} must"
    if reading.unit == "%":
        inside = count.people * count.value / 100
        if min(inside, count.people - inside) < least:
            return f"on one side of it are fewer than {least} people"
    return ""


def one_way(library: Library) -> Iterable[Finding]:
    """OWN002: two years' figures under one year, which could be told apart by difference."""
    for key, figures in library.figures.items():
        seen: set[str] = set()
        for number, reading in enumerate(figures.readings):
            if reading.year in seen:
                yield error(
                    "OWN002",
                    Place("figure", key, ("readings", number, "year")),
                    f"There are figures for {reading.year} already.",
                    "Give one set of figures a year, by one thing at a time.",
                )
            seen.add(reading.year)


RULES: tuple[Rule, ...] = (too_few, one_way)

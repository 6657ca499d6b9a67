"""Findings of the vault's checks that a role has set aside; the report lists them (P7)."""

from __future__ import annotations

from collections.abc import Mapping

from generator.library import Library
from generator.model.review import Waiver, valid_waivers
from generator.model.scenario import Scenario


def waived(library: Library) -> tuple[tuple[str, Waiver], ...]:
    """Every waiver that holds, with its scenario's id."""
    return tuple(
        (key, waiver)
        for key, scenario in sorted(library.written.items())
        for waiver in valid_of(library, key, scenario).values()
    )


def valid_of(library: Library, key: str, scenario: Scenario) -> Mapping[str, Waiver]:
    """A scenario's waivers that hold, by code."""
    listed = library.waivers.get(key)
    return valid_waivers(scenario, listed.waivers) if listed else {}

"""Words about people: what the content style of health and care has left behind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.checks.speech import unquoted
from generator.checks.texts import entities, texts
from generator.finding import Finding, error
from generator.library import Library

EXEMPT = ("evidence", "source")
"""Titles and findings of others are quoted as they stand."""
LUMPED = re.compile(r"\bB(?:A)?ME\b")


def lumped(library: Library) -> Iterable[Finding]:
    """LANG001: BAME or BME outside a quoted indicator."""
    for place, entity in entities(library):
        if place.kind in EXEMPT:
            continue
        for keys, text in texts(entity):
            if "ME" not in text:
                continue
            for found in LUMPED.finditer(unquoted(text)):
                yield error(
                    "LANG001",
                    place.at(*keys, offset=found.start()),
                    f"“{found.group()}” lumps people together.",
                    "Write “ethnic minorities”, or name the group that is meant; "
                    "put an indicator's own words in quotation marks.",
                )


RULES: tuple[Rule, ...] = (lumped,)

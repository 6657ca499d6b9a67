"""The plan of everything printed, and what it is drawn with."""

from __future__ import annotations

from typing import Any

from generator.library import Library
from generator.printables import campaign, cards
from generator.product import Product

DRAWS_WITH = ("typst", "segno", "pikepdf")
"""Distributions whose version changes what a drawing looks like; for the fingerprint."""


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every product of this medium, in a stable order."""
    return (*cards.products(library), *campaign.products(library))

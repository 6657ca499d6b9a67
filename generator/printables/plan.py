"""The plan of everything printed, and what it is drawn with."""

from __future__ import annotations

from typing import Any

from generator.library import Library
from generator.printables import (
    campaign,
    cards,
    facilitator,
    guides,
    packs,
    private,
    sessions,
    word,
)
from generator.product import Product

DRAWS_WITH = ("typst", "segno", "pikepdf", "python-docx", "pillow")
"""Distributions whose version changes what a drawing looks like; for the fingerprint."""


Sets = tuple[tuple[cards.Set, tuple[Product[Any], ...]], ...]
"""Files of cards by what they are of."""


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every product of this medium, in a stable order."""
    sets: Sets = (*cards.sets(library), *facilitator.sets(library))
    pieces = campaign.products(library)
    printed = (row for _, rows in sets for row in rows)
    papers = (*sessions.products(library), *guides.products(library), *word.products(library))
    packed = packs.products(library, sets, pieces, papers)
    return (*printed, *pieces, *papers, *packed, *private.products(library))

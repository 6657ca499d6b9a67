"""Library to PowerPoint: decks that a trainer can edit, all facilitation in the notes.

Beside each deck stands a picture of its first slides, for the page that offers it.
"""

from __future__ import annotations

from typing import Any

from generator.decks import preview
from generator.decks.catalogue import DRAWS_WITH, briefings, draw
from generator.decks.catalogue import products as decks
from generator.library import Library
from generator.product import Product

__all__ = ["DRAWS_WITH", "draw", "products"]


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every deck with its picture, each in order of id; last what is private, with none."""
    made: list[Product[Any]] = []
    for deck in decks(library):
        made.append(deck)
        # The picture is drawn in our look; in an organisation's own it would show another deck.
        if deck.inputs.template is None:
            made.append(preview.product(deck.inputs))
    return (*made, *briefings(library))

"""Library to PowerPoint: decks that a trainer can edit, all facilitation in the notes."""

from generator.decks.catalogue import DRAWS_WITH, draw, products

__all__ = ["DRAWS_WITH", "draw", "products"]

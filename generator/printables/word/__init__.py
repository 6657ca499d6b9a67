"""Library -> Word files of the papers that an organisation must make its own."""

from generator.printables.word.plan import draw, products

__all__ = ["draw", "products"]

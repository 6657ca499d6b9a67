"""Library -> Word files of the papers that an organisation must make its own."""

from generator.printables.word.plan import products

__all__ = ["products"]

"""Library -> guides, and each story's plain summary, as PDFs."""

from generator.printables.guides.plan import products

__all__ = ["products"]

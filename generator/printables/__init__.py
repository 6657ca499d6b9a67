"""Library -> cards, posters and pictures for print and screens.

`products(library)` plans them; nothing is drawn until a product's `draw` is called.
"""

from generator.printables.plan import DRAWS_WITH, products

__all__ = ["DRAWS_WITH", "products"]

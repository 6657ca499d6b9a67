"""Every product there will be, before anything is drawn: cheap, and complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import Any

from generator.library import Library
from generator.product import Product


class Medium(StrEnum):
    """A package that plans products; its name is the package's."""

    DECKS = "decks"
    PRINTABLES = "printables"
    WEBSITE = "website"


def plan(library: Library, only: Medium | None = None) -> tuple[Product[Any], ...]:
    """The products of all media, or of one beside the website's own, sorted by path.

    Raises ValueError when two products would have the same path: a bug in a medium.
    """
    media = [m for m in Medium if only in (None, m) or m is Medium.WEBSITE]
    products = [product for medium in media for product in _products(medium)(library)]
    return unique(products)


def unique(products: list[Product[Any]]) -> tuple[Product[Any], ...]:
    """The products sorted by path. Raises ValueError when two have the same path."""
    paths = Counter(str(product.path).lower() for product in products)
    twice = sorted(path for path, count in paths.items() if count > 1)
    if twice:
        raise ValueError(f"more than one product has the path {twice[0]}")
    return tuple(sorted(products, key=lambda product: str(product.path)))


def _products(medium: Medium) -> Callable[[Library], tuple[Product[Any], ...]]:
    # By name: what a command does not need, such as python-pptx, is not imported.
    products: Callable[[Library], tuple[Product[Any], ...]] = import_module(
        f"generator.{medium}"
    ).products
    return products

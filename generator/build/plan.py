"""Every product there will be, before anything is drawn: cheap, and complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

from generator.build import form
from generator.library import Library
from generator.product import Channel, Pack, Product


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
    products.append(form.product(library, form.form_json(library)))
    return tuple(complete(unique(products), strict=only is None))


def unique(products: list[Product[Any]]) -> tuple[Product[Any], ...]:
    """The products sorted by path. Raises ValueError when two have the same path."""
    paths = Counter(str(product.path).lower() for product in products)
    twice = sorted(path for path, count in paths.items() if count > 1)
    if twice:
        raise ValueError(f"more than one product has the path {twice[0]}")
    return tuple(sorted(products, key=lambda product: str(product.path)))


def complete(products: Sequence[Product[Any]], strict: bool) -> Iterator[Product[Any]]:
    """The products without packs that lack a member, as when one medium alone is planned.

    Raises ValueError, a bug in a medium, when strict and a member is planned by nobody, or when
    one is private.
    """
    public = {p.path for p in products if p.channel is Channel.PUBLIC}
    for product in products:
        inputs = product.inputs
        lacking = _lacking(inputs, public) if isinstance(inputs, Pack) else ()
        if lacking and strict:
            raise ValueError(f"{product.path} packs {lacking[0]}, which nobody plans")
        if not lacking:
            yield product


def _lacking(inputs: Pack, there: set[PurePosixPath]) -> tuple[PurePosixPath, ...]:
    return tuple(path for _, path in inputs.members if path not in there)


def _products(medium: Medium) -> Callable[[Library], tuple[Product[Any], ...]]:
    # By name: what a command does not need, such as python-pptx, is not imported.
    products: Callable[[Library], tuple[Product[Any], ...]] = import_module(
        f"generator.{medium}"
    ).products
    return products

"""The pictures that pages need: share images, and portraits of those who agreed to be shown."""

from __future__ import annotations

from typing import Any

from generator.library import Library
from generator.product import Product
from generator.website import ambassadors, share

DRAWS_WITH = ("typst", "pillow")
"""Distributions whose version changes what a picture looks like; for the fingerprint."""


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every picture, in a stable order."""
    return (*share.products(library), *ambassadors.products(library))

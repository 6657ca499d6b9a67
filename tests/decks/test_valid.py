"""Each kind of deck through Microsoft's Open XML SDK, and through our own checks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.decks import accessibility, references
from generator.decks.catalogue import draw, products
from generator.decks.fault import errors
from generator.library import Library
from tests.decks.tools import sdk_errors

KINDS = ("session", "quiet", "theme", "library", "pocket", "own", "gallery")


@pytest.mark.parametrize("kind", KINDS)
def test_the_open_xml_sdk_has_nothing_against_it(
    kinds: dict[str, bytes], kind: str, tmp_path: Path
) -> None:
    assert sdk_errors(kinds[kind], tmp_path) == []


def negative_axis(deck: Any) -> None:
    """What python-pptx writes by itself."""
    (chart,) = [s.chart for slide in deck.slides for s in slide.shapes if s.has_chart]
    next(chart._chartSpace.iter("{*}axId")).set("val", "-2068027336")


def test_it_would_see_what_the_schema_forbids(
    short: bytes, changed: Callable[..., bytes], tmp_path: Path
) -> None:
    assert sdk_errors(short, tmp_path) == []
    assert sdk_errors(changed(short, negative_axis), tmp_path) != []


@pytest.mark.full
def test_every_shipped_deck_is_whole(library: Library, tmp_path: Path) -> None:
    wrong = {}
    for product in products(library):
        made = draw(product.inputs)
        found = [*made.findings, *sdk_errors(made.data, tmp_path)]
        found += errors(accessibility.faults(made.data))
        found += references.faults(made.data)
        if found:
            wrong[str(product.path)] = found
    assert wrong == {}

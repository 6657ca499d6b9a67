"""The shipped library, and a library with one guide of one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.library import Library
from generator.model.guide import Guide
from generator.printables import guides
from generator.product import Drawn
from generator.project import Mode, open_project, shipped_root
from generator.reading import read

HEAD = {
    "title": "A guide",
    "lead": "What it is for.",
    "kind": "guide",
    "audience": "everyone",
    "order": "1",
    "reviewed_on": "2026-11-23",
    "review_by": "2027-05-23",
}
Own = Callable[..., Library]


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that ships."""
    found = read(open_project(shipped_root()), Mode.SAMPLE, date(2026, 11, 23))
    assert found.library is not None, found.findings
    return found.library


@pytest.fixture(scope="session")
def own(library: Library) -> Own:
    """The library with one guide, of these sections."""

    def make(sections: list[dict[str, Any]], **head: Any) -> Library:
        each = [{"id": f"s{n}", "heading": f"Head {n}", **s} for n, s in enumerate(sections)]
        guide = Guide.model_validate({**HEAD, **head, "sections": each})
        return replace(library, guides={"mine": guide})

    return make


@pytest.fixture(scope="session")
def draw() -> Callable[[Library, str], Drawn]:
    """Draws a product of the guides by its file's name."""

    def drawn(library: Library, name: str) -> Drawn:
        (product,) = [p for p in guides.products(library) if p.path.name == name]
        return product.draw(product.inputs)

    return drawn


@pytest.fixture(scope="session")
def told() -> Callable[[Any], str]:
    """All words of an opened PDF."""

    def words(pdf: Any) -> str:
        return " ".join(pdf.words(page) for page in range(len(pdf.pages)))

    return words

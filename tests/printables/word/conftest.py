"""The shipped library and its Word files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from generator.library import Library
from generator.printables import word
from generator.project import Mode, open_project, shipped_root
from generator.reading import read


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that ships."""
    found = read(open_project(shipped_root()), Mode.SAMPLE, date(2026, 11, 23))
    assert found.library is not None, found.findings
    return found.library


@pytest.fixture(scope="session")
def written(library: Library) -> Callable[[str], bytes]:
    """The bytes of a Word file by its name."""

    def write(name: str) -> bytes:
        (product,) = [p for p in word.products(library) if p.path.name == name]
        return product.draw(product.inputs).data

    return write

"""The library that ships, read once; tests change one thing of it."""

from __future__ import annotations

from datetime import date

import pytest

from generator.library import Library
from generator.project import Mode, open_project, shipped_root
from generator.reading import read


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that ships, as of one day."""
    found = read(open_project(shipped_root()), Mode.SAMPLE, date(2026, 11, 24))
    assert found.library is not None, found.findings
    return found.library

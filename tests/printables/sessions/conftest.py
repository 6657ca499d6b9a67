"""The shipped library, and the papers of its sessions drawn once for all tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.library import Library
from generator.printables import sessions
from generator.product import Drawn, Product
from generator.project import Mode, open_project, shipped_root
from generator.reading import Read, read

SESSION = "awareness-60"
Change = Callable[..., Library]


@pytest.fixture(scope="session")
def shipped() -> Read:
    """The content that ships, as read."""
    return read(open_project(shipped_root()), Mode.SAMPLE, date(2026, 11, 23))


@pytest.fixture(scope="session")
def library(shipped: Read) -> Library:
    """Its library."""
    assert shipped.library is not None, shipped.findings
    return shipped.library


@pytest.fixture(scope="session")
def change(library: Library) -> Change:
    """The library with its first session, every story or the organisation changed."""

    def changed(
        session: dict[str, Any] | None = None,
        scenario: dict[str, Any] | None = None,
        organisation: dict[str, Any] | None = None,
    ) -> Library:
        first = library.sessions[SESSION].model_copy(update=session or {})
        stories = {i: s.model_copy(update=scenario or {}) for i, s in library.scenarios.items()}
        return replace(
            library,
            sessions={**library.sessions, SESSION: first},
            scenarios=stories,
            organisation=library.organisation.model_copy(update=organisation or {}),
        )

    return changed


@pytest.fixture(scope="session")
def named() -> Callable[[Library, str], Product[Any]]:
    """The paper of the first session by the end of its file's name."""

    def find(library: Library, name: str) -> Product[Any]:
        wanted = f"session-{SESSION}-{name}.pdf"
        (product,) = [p for p in sessions.products(library) if p.path.name == wanted]
        return product

    return find


@pytest.fixture(scope="session")
def draw(named: Callable[[Library, str], Product[Any]]) -> Callable[[Library, str], Drawn]:
    """Draws a paper of the first session."""

    def drawn(library: Library, name: str) -> Drawn:
        product = named(library, name)
        return product.draw(product.inputs)

    return drawn

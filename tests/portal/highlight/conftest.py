"""The highlighter as far as it is installed here, made once."""

from __future__ import annotations

import pytest

from generator.portal.highlight.rules import Rules
from generator.portal.highlight.stack import Highlighter, installed
from generator.portal.highlight.words import Words


@pytest.fixture(scope="session")
def bare() -> Highlighter:
    """What runs without any package: rules and words."""
    return Highlighter((Rules(), Words()), ("rampart", "spacy"))


@pytest.fixture(scope="session")
def whole() -> Highlighter:
    """Every detector; the test is skipped where a package is missing."""
    found = installed()
    if found.missing:
        pytest.skip("the highlighter's models are not installed: make portal")
    return found

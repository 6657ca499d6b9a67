"""Where a package's files lie, without running any of its code."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path


def folder(package: str) -> Path:
    """The folder of an installed package. Raises ImportError."""
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise ImportError(package, name=package)
    return Path(next(iter(places)))

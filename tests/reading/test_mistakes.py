"""What editors get wrong, and every word they are told about it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.project import Project
from generator.reading import Read

MISTAKES: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "mistakes.toml").read_text(encoding="utf-8")
)


def test_there_are_thirty_mistakes_or_more() -> None:
    assert len(MISTAKES) >= 30


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_it_says_what_is_wrong_and_where(
    mistake: dict[str, Any],
    small_project: Project,
    reading: Callable[..., Read],
    told: Callable[[Read], list[str]],
) -> None:
    path = small_project.home / mistake["file"]
    text = path.read_text(encoding="utf-8")
    assert mistake["find"] in text
    if "raw" in mistake:
        put = mistake["raw"].encode("latin-1").decode("unicode_escape").encode("latin-1")
        path.write_bytes(text.encode().replace(mistake["find"].encode(), put, 1))
    else:
        path.write_bytes(text.replace(mistake["find"], mistake["put"], 1).encode())

    result = reading(small_project)

    assert told(result) == mistake["told"]
    files = {result.source_map.locate(finding.place).path for finding in result.findings}
    assert files == {path}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_it_never_speaks_python(mistake: dict[str, Any]) -> None:
    for line in mistake["told"]:
        for word in ("NoneType", "pydantic", "tuple", "dict", "Input should", "valid string"):
            assert word not in line

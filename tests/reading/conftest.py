"""What the tests of reading share: read a project, say its findings as an editor sees them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.finding import Finding
from generator.project import Mode, Project
from generator.reading import Read, read
from generator.reading.files import Parsed, parse_bytes

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def reading() -> Callable[..., Read]:
    """Read a project on a fixed day, in draft mode unless told otherwise."""

    def reading(project: Project, mode: Mode = Mode.DRAFT, previous: Read | None = None) -> Read:
        return read(project, mode, DAY, previous)

    return reading


@pytest.fixture(scope="session")
def told() -> Callable[[Read], list[str]]:
    """Every finding as "line:column CODE message | hint"."""

    def line(result: Read, finding: Finding) -> str:
        at = result.source_map.locate(finding.place)
        return f"{at.line}:{at.column} {finding.code} {finding.message} | {finding.hint}"

    return lambda result: [line(result, finding) for finding in result.findings]


@pytest.fixture(scope="session")
def parsed() -> Callable[[str | bytes], Parsed]:
    """Text or bytes as a parsed file."""

    def parsed(text: str | bytes) -> Parsed:
        data = text.encode() if isinstance(text, str) else text
        return parse_bytes(Path("it.yml"), data)

    return parsed


@pytest.fixture(scope="session")
def problems(parsed: Callable[[str | bytes], Parsed]) -> Callable[[str | bytes], list[str]]:
    """The problems of a text as "line:column CODE"."""

    def problems(text: str | bytes) -> list[str]:
        file = parsed(text)
        return [
            "{}:{} {}".format(*file.source.line_and_column(problem.offset), problem.code)
            for problem in file.problems
        ]

    return problems

"""What is told while and after working: progress, and where findings belong and how many."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.finding import Finding, Severity
from generator.reading import Location, SourceMap

Progress = Callable[[int, int, str], None]
"""Called with how many are drawn, how many there are to draw, and the last one's title."""


def counted(findings: Iterable[Finding]) -> str:
    """How many findings of each weight, as in "1 error, 2 warnings"; empty for none."""
    kinds = [finding.severity for finding in findings]
    counts = [(kinds.count(kind), kind.value) for kind in Severity]
    return ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for n, name in counts if n)


def file_of(at: Location, source_map: SourceMap) -> str:
    """The file as people should read it: from the project's home where that is shorter."""
    try:
        return at.path.relative_to(source_map.home).as_posix()
    except ValueError:
        return at.path.as_posix()


def spot(finding: Finding, source_map: SourceMap) -> str:
    """Where a finding belongs, as in "scenarios/the-drug-round.yml:12:3"."""
    at = source_map.locate(finding.place)
    return f"{file_of(at, source_map)}:{at.line}:{at.column}"

"""What a rule is, how heavy its findings are in each mode, and the order they come in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.finding import Finding, Key, Severity
from generator.library import Library
from generator.project import Mode

Rule = Callable[[Library], Iterable[Finding]]
"""A rule reads a library and gives what it finds; it changes nothing and reads no clock."""


def by_mode(mode: Mode, draft: Severity, sample: Severity, release: Severity) -> Severity:
    """The severity that a row of DESIGN section 6's table gives in this mode."""
    return {Mode.DRAFT: draft, Mode.SAMPLE: sample, Mode.RELEASE: release}[mode]


def finished(library: Library, scenario_id: str) -> bool:
    """Whether release asks for nothing more of a scenario; an unlisted one counts as finished."""
    standing = library.standing.get(scenario_id)
    return standing is None or not standing.missing


def once_finished(library: Library, scenario_id: str) -> Severity:
    """An error in a finished scenario, a warning in one that is still being written (P18)."""
    return Severity.ERROR if finished(library, scenario_id) else Severity.WARNING


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by place, then code, then message; each once."""
    return tuple(sorted(dict.fromkeys(findings), key=_rank))


def _rank(finding: Finding) -> tuple[str, str, tuple[tuple[bool, int, str], ...], int, str, str]:
    place = finding.place
    keys = tuple(_comparable(key) for key in place.keys)
    return (place.kind, place.id, keys, place.offset or 0, finding.code, finding.message)


def _comparable(key: Key) -> tuple[bool, int, str]:
    """Numbers before names, numbers by value: item 2 stands before item 10."""
    return (False, key, "") if isinstance(key, int) else (True, 0, key)

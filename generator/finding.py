"""What the toolkit tells a person about their content.

A finding names a place by entity and keys, never by file: the reading layer's
SourceMap turns places into file:line:column at the edge.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

Key = str | int


class Severity(StrEnum):
    """How much a finding weighs. Only errors stop a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Place:
    """Where in the content a finding belongs.

    kind: the entity's kind ("scenario", "organisation"...), or "file" for a file that
          cannot be read at all; then id is its path below the content root.
    id:   the entity's id, empty for what exists once.
    keys: the way down to the value, as in ("responses", 2, "says").
    offset: a character offset within that value; for kind "file", within the file.
    on_key: true when the finding is about the field's name, not its value.
    """

    kind: str
    id: str = ""
    keys: tuple[Key, ...] = ()
    offset: int | None = None
    on_key: bool = False

    def at(self, *keys: Key, offset: int | None = None) -> Place:
        """The place further down by these keys."""
        return Place(self.kind, self.id, (*self.keys, *keys), offset)


@dataclass(frozen=True)
class Finding:
    """One thing to mend or to know.

    code: stable, explained by `noexcuse explain CODE`.
    message: one plain sentence that says what is wrong.
    hint: what to do about it; empty when the message says it all.
    """

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""


def error(code: str, place: Place, message: str, hint: str = "") -> Finding:
    """A finding that stops a build."""
    return Finding(code, Severity.ERROR, place, message, hint)


def warning(code: str, place: Place, message: str, hint: str = "") -> Finding:
    """A finding that is shown and does not stop a build."""
    return Finding(code, Severity.WARNING, place, message, hint)


def note(code: str, place: Place, message: str, hint: str = "") -> Finding:
    """A finding for information."""
    return Finding(code, Severity.NOTE, place, message, hint)


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of the findings that stop a build."""
    return tuple(f for f in findings if f.severity is Severity.ERROR)

"""rules.yml, ready to use: what phrases to look for, how long texts may be, what is said.

The page "Suggest a scenario" reads the same file (browser.py), so a rule changed there changes
in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from generator.finding import Finding, Place, Severity

FINISHED, BY_MODE, BY_CASE = "finished", "by-mode", "by-case"
"""Severities that depend on the scenario, on the mode, or on what was found."""
_PART = re.compile(r"<([A-Z_]+)>")


@dataclass(frozen=True)
class Pattern:
    """Expressions of which the first in a text counts, then the next behind it.

    any_case, exact: the expressions' texts, the parts of rules.yml put in.
    """

    any_case: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    compiled: tuple[re.Pattern[str], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        loose = (re.compile("|".join(self.any_case), re.IGNORECASE),) if self.any_case else ()
        strict = (re.compile("|".join(self.exact)),) if self.exact else ()
        object.__setattr__(self, "compiled", (*loose, *strict))

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """What matches, from left to right; nothing overlaps."""
        if len(self.compiled) == 1:
            yield from self.compiled[0].finditer(text)
            return
        start = 0
        while found := min(self._from(text, start), key=lambda match: match.start(), default=None):
            yield found
            start = found.end()

    def _from(self, text: str, start: int) -> Iterator[re.Match[str]]:
        matches = (pattern.search(text, start) for pattern in self.compiled)
        return (match for match in matches if match)


@dataclass(frozen=True)
class Saying:
    """What is said of a finding: its code, how heavy it weighs, message and hint with slots."""

    code: str
    severity: str
    message: str
    hint: str

    def at(self, place: Place, severity: Severity | None = None, **slots: object) -> Finding:
        """The finding at a place. severity: for sayings whose weight depends on more."""
        weight = severity or Severity(self.severity)
        message, hint = self.message.format(**slots), self.hint.format(**slots)
        return Finding(self.code, weight, place, message, hint)


@dataclass(frozen=True)
class Phrase:
    """A way of speaking to look for; rules.yml says what each field means."""

    read: str
    pattern: Pattern
    saying: Saying
    marks: tuple[str, ...] = ()
    exempt: frozenset[str] = frozenset()
    unquoted: bool = False
    unless_denied: bool = False
    unless_before: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Length:
    """How many words or items; rules.yml says what each field means."""

    of: str
    path: tuple[str, ...]
    saying: Saying
    least: int = 0
    most: int = 10**6
    where: str = ""
    under: str = ""
    over: str = ""

    def hint(self, count: int) -> str:
        """What to do about a number that is too small or too large."""
        if count < self.least:
            return self.under.format(by=self.least - count)
        return self.over.format(by=count - self.most)


@cache
def written() -> Mapping[str, Any]:
    """rules.yml as it stands."""
    text = files("generator.checks").joinpath("rules.yml").read_text("utf-8")
    data: Mapping[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


@cache
def phrases(family: str) -> tuple[Phrase, ...]:
    """A family's phrases, in their order."""
    return tuple(_phrase(row) for row in written()["phrases"][family])


@cache
def lengths() -> tuple[Length, ...]:
    """Every length."""
    return tuple(_length(row) for row in written()["lengths"])


@cache
def saying(key: str) -> Saying:
    """What another rule says."""
    return _saying(written()["sentences"][key])


@cache
def value(key: str) -> Any:
    """A value that a rule needs."""
    return written()["values"][key]


@cache
def letters(key: str) -> re.Pattern[str]:
    """A pattern of names and words, by its key in rules.yml."""
    (compiled,) = pattern(written()["values"]["letters"][key]).compiled
    return compiled


@cache
def spoken(key: str) -> Any:
    """What tells who speaks: a list of fields, or a pattern."""
    row = written()["speech"][key]
    return pattern(row) if isinstance(row, dict) else tuple(row)


def pattern(row: Mapping[str, Any]) -> Pattern:
    """The pattern of a row of rules.yml."""
    any_case, exact = (
        tuple(put_in(each) for each in row.get(key, ())) for key in ("any_case", "exact")
    )
    return Pattern(any_case, exact)


def put_in(expression: str) -> str:
    """The expression with the parts of rules.yml in place of their names."""
    parts: Mapping[str, str] = written()["parts"]
    while _PART.search(expression):
        expression = _PART.sub(lambda found: parts[found.group(1)], expression)
    return expression


def _saying(row: Mapping[str, Any]) -> Saying:
    return Saying(row["code"], row.get("severity", FINISHED), row["message"], row.get("hint", ""))


def _phrase(row: Mapping[str, Any]) -> Phrase:
    before = "|".join(row.get("unless_before", ()))
    return Phrase(
        read=row["read"],
        pattern=pattern(row),
        saying=_saying(row),
        marks=tuple(row.get("marks", ())),
        exempt=frozenset(row.get("exempt", ())),
        unquoted=row.get("unquoted", False),
        unless_denied=row.get("unless_denied", False),
        unless_before=re.compile(put_in(before), re.IGNORECASE) if before else None,
    )


def _length(row: Mapping[str, Any]) -> Length:
    plain = {
        key: row[key] for key in ("of", "least", "most", "where", "under", "over") if key in row
    }
    return Length(path=tuple(row["path"]), saying=_saying(row), **plain)

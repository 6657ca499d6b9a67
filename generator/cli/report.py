"""Turns findings into text, JSON or annotations; the only place that prints.

What a person asked for goes to standard output; complaints and progress go to standard error.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import typer
from rich.console import Console, JustifyMethod
from rich.text import Text

from generator.build.telling import Progress, counted, file_of, spot
from generator.cli.formats import as_code_quality, as_sarif
from generator.finding import Finding, Severity, errors
from generator.reading import Location, SourceMap

LOOKS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
ANNOTATIONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

EXCERPT = 96
"""How many characters of a line are shown around the place."""


class Format(StrEnum):
    """How findings are told."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"


def say(text: str = "") -> None:
    """A line on standard output, as it is."""
    _console(stderr=False).print(Text(text), soft_wrap=True)


def complain(text: str) -> None:
    """A line on standard error, as it is."""
    _console(stderr=True).print(Text(text), soft_wrap=True)


def write(text: str) -> None:
    """A text on standard output without a line's end of its own."""
    sys.stdout.write(text)


@dataclass
class Report:
    """What one command tells: findings as they come, and how it ended.

    quiet: findings alone. as_json: one JSON object at the end, and nothing before it.
    """

    quiet: bool = False
    as_json: bool = False
    told: list[dict[str, Any]] = field(default_factory=list)

    @contextmanager
    def progress(self, title: str) -> Iterator[Progress]:
        """A bar on standard error while drawing takes long; none for a program or in a pipe."""
        console = _console(stderr=True)
        if self.quiet or self.as_json or not console.is_terminal:
            yield _silent
            return
        from rich.progress import Progress as Bar

        with Bar(console=console, transient=True) as bar:
            task = bar.add_task(title, total=None)

            def show(done: int, total: int, last: str) -> None:
                bar.update(task, completed=done, total=total, description=f"{title} {last}")

            yield show

    def findings(self, found: Iterable[Finding], source_map: SourceMap) -> None:
        """Tell findings, the gravest first."""
        if self.as_json:
            self.told.extend(_as_data(finding, source_map) for finding in _ranked(found))
        else:
            show(found, source_map, Format.TEXT)

    def errors(self, found: Sequence[Finding], source_map: SourceMap) -> None:
        """Tell the errors in full, and of the rest how many there are and who shows them."""
        if self.as_json:
            self.findings(found, source_map)
            return
        show(errors(found), source_map, Format.TEXT)
        rest = counted(f for f in found if f.severity is not Severity.ERROR)
        if rest and not self.quiet:
            complain(f"{rest}; noexcuse check shows them.")

    def end(self, state: str, sentence: str, **more: Any) -> None:
        """Tell how the command ended: a word for programs, a sentence for people."""
        if self.as_json:
            told = {"state": state, "message": sentence, **more, "findings": self.told}
            write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        elif not self.quiet:
            say(sentence)


def show(found: Iterable[Finding], source_map: SourceMap, form: Format) -> None:
    """Tell findings on standard output in a form, the gravest first."""
    ranked = _ranked(found)
    if form in _WHOLE:
        show_data(_WHOLE[form](ranked, source_map))
        return
    tell = _as_annotation if form is Format.GITHUB else _as_text
    for finding in ranked:
        tell(finding, source_map)


def show_table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table on standard output: the first column to the left, the others are numbers."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(title=Text(title, style="bold"), title_justify="left", box=SIMPLE_HEAD)
    table.padding = (0, 1, 0, 0)
    for number, column in enumerate(head):
        longest = max(map(len, column.split()), default=0)
        justify: JustifyMethod = "right" if number else "left"
        least = longest if number else None
        table.add_column(Text(column), justify=justify, min_width=least, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    _console(stderr=False).print(table)


def show_data(data: object) -> None:
    """Data on standard output, for programs."""
    write(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def ask(question: str) -> str:
    """A person's answer to a question, without the white space around it."""
    return str(typer.prompt(question)).strip()


def ask_freely(question: str) -> str:
    """A person's answer, which may be empty, without the white space around it."""
    return str(typer.prompt(question, default="", show_default=False)).strip()


def ask_one_of(question: str, choices: Sequence[str]) -> str:
    """One of the choices, by its number or its word; asks again until it is one."""
    say(question)
    for number, choice in enumerate(choices, 1):
        say(f"  {number}  {choice}")
    while True:
        answer = ask("Number")
        if answer in choices:
            return answer
        if answer.isdecimal() and 0 < int(answer) <= len(choices):
            return choices[int(answer) - 1]
        say(f"Please give a number from 1 to {len(choices)}.")


def _ranked(found: Iterable[Finding]) -> list[Finding]:
    return sorted(found, key=lambda finding: list(Severity).index(finding.severity))


def _as_text(finding: Finding, source_map: SourceMap) -> None:
    at = source_map.locate(finding.place)
    head = Text()
    head.append(f"{spot(finding, source_map)}: ", style="bold")
    head.append(f"{finding.severity} {finding.code}", style=LOOKS[finding.severity])
    head.append(f" {finding.message}")
    console = _console(stderr=False)
    console.print(head, soft_wrap=True)
    for line in _excerpt(at, source_map):
        console.print(Text(f"    {line}", style="dim"), soft_wrap=True)
    if finding.hint:
        console.print(Text(f"  {finding.hint}"), soft_wrap=True)


def _excerpt(at: Location, source_map: SourceMap) -> tuple[str, ...]:
    """The line itself with a mark under the place; none for what is in no file."""
    text = next((s.text for s in source_map.files.values() if s.path == at.path), "")
    lines = re.split("\r\n|\n|\r", text)
    if not text or at.line > len(lines):
        return ()
    first = max(0, at.column - EXCERPT // 2)
    line = lines[at.line - 1].replace("\t", " ")[first : first + EXCERPT]
    return (line, f"{' ' * (at.column - 1 - first)}^") if line.strip() else ()


def _as_annotation(finding: Finding, source_map: SourceMap) -> None:
    at = source_map.locate(finding.place)
    where = f"file={_property(file_of(at, source_map))},line={at.line},col={at.column}"
    message = " ".join(part for part in (finding.message, finding.hint) if part)
    kind = ANNOTATIONS[finding.severity]
    write(f"::{kind} {where},title={_property(finding.code)}::{_data(message)}\n")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_data(finding: Finding, source_map: SourceMap) -> dict[str, Any]:
    at = source_map.locate(finding.place)
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "file": file_of(at, source_map),
        "line": at.line,
        "column": at.column,
        "message": finding.message,
        "hint": finding.hint,
        "kind": place.kind,
        "id": place.id,
        "keys": list(place.keys),
    }


def _as_json(ranked: Sequence[Finding], source_map: SourceMap) -> object:
    return [_as_data(finding, source_map) for finding in ranked]


_WHOLE = {Format.JSON: _as_json, Format.SARIF: as_sarif, Format.GITLAB: as_code_quality}
"""Formats that are one document for all findings."""


def _silent(_done: int, _total: int, _last: str) -> None:
    return


def _console(stderr: bool) -> Console:
    return Console(stderr=stderr, highlight=False, markup=False)

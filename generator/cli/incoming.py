"""Scenarios from a file: a spreadsheet's rows, a saved YAML file, or the text of an issue.

What comes in is data. Each is judged by itself: a bad one does not stop a good one, and nothing of
a bad one is written. One that says that it happened is refused, with what can be done (P7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import typer

from generator.build.errors import UnableError
from generator.build.settings import Settings
from generator.checks import check
from generator.cli.common import modeline
from generator.cli.drafts import folder_for_new, id_from, taken, write_new
from generator.cli.new_answers import draft_yaml
from generator.cli.report import Format, complain, say, show
from generator.cli.sheet import SUFFIXES, Row, rows
from generator.cli.sheet_template import template
from generator.disk import write_whole
from generator.finding import Finding, Place, Severity, error, errors
from generator.library import Library, Standing
from generator.mending.schema_line import LINE
from generator.model.editor import Column
from generator.model.review import state
from generator.model.scenario import Composite, Scenario
from generator.model.scenario_release import missing_for_release
from generator.portal.errors import RefusedError
from generator.reading import Read, SourceMap
from generator.reading.files import parse_bytes
from generator.reading.source_map import Entry
from generator.reading.text import SourceText
from generator.reading.validate import validate

IT_HAPPENED = (
    "Something like it happened, so it is not taken: somebody may know themselves in it. A story"
    " may stand on three unrelated events or more, never on one; or write about something else."
)
UNANSWERED = (
    "It does not say whether this, or something like it, happened to anyone you know of. Answer"
    " `based_on_something_that_happened: no`, or yes."
)
YAML = (".yml", ".yaml")
ISSUE = ".md"
FENCED = re.compile(r"^(`{3,})ya?ml[ \t]*\r?\n(.*?)^\1[ \t]*\r?$", re.MULTILINE | re.DOTALL)
FIELDS = {
    Column.HAPPENED: "based_on_something_that_happened",
    Column.SAYS: "responses",
}
"""Columns whose field has another name."""


@dataclass(frozen=True)
class Judged:
    """A scenario that came in, with its id where it may be written, and else why it may not."""

    name: str
    text: str
    id: str = ""
    refusal: str = ""
    told: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    source_map: SourceMap | None = field(default=None, repr=False)


def write_template(library: Library, path: Path) -> None:
    """Write the spreadsheet to fill in. Raises UnableError where it cannot be written."""
    if path.suffix != ".xlsx":
        raise typer.BadParameter(f"{path.name} has to end in .xlsx.")
    if path.exists():
        raise UnableError(f"{path} exists already and is left as it is.")
    try:
        write_whole(path, template(library))
    except OSError as problem:
        raise UnableError(f"{path} cannot be written ({problem.strerror}).") from None
    say(f"Wrote {path}. Fill it in, then: noexcuse new scenario --from {path}")
    say("Do not send it round with a real story in it.")


def take_in(settings: Settings, found: Read, library: Library, path: Path) -> bool:
    """Write each good scenario of a file as a draft and tell of the others; whether all were good.

    Raises UnableError for a file that cannot be read at all.
    """
    judged: list[Judged] = []
    try:
        for one in _judged(found, library, path):
            earlier = next((j.name for j in judged if j.id and j.id == one.id), "")
            if earlier:
                why = f"{earlier} has the same title; give one of the two another."
                one = replace(one, id="", refusal=why)
            judged.append(one)
    except RefusedError as refusal:
        raise UnableError(str(refusal)) from None
    if not judged:
        complain(f"{path.name} holds no scenario besides the example.")
        return False
    folder = folder_for_new(settings) / "scenarios"
    for one in judged:
        _tell(one)
        if one.id:
            target = folder / f"{one.id}.yml"
            write_new(target, modeline(settings.project, target, "scenario") + one.text)
            say(f"{one.name}: wrote {settings.project.relative(target)}.")
    taken_in = sum(1 for one in judged if one.id)
    see = " See them with noexcuse serve." if taken_in else ""
    complain(f"{taken_in} of {len(judged)} taken.{see}")
    return taken_in == len(judged)


def _tell(one: Judged) -> None:
    for line in one.told:
        say(line)
    if one.findings and one.source_map:
        show(one.findings, one.source_map, Format.TEXT)
    if not one.id:
        say(f"{one.name}: not taken. {one.refusal}".rstrip())


def _judged(found: Read, library: Library, path: Path) -> Iterator[Judged]:
    if path.suffix.lower() in SUFFIXES:
        yield from (_judge_row(found, library, row) for row in rows(path, library))
    elif path.suffix.lower() in (*YAML, ISSUE):
        yield _judge_text(found, library, path)
    else:
        raise UnableError(
            f"{path.name} is none of the files that scenarios come from: .xlsx, .csv, .yml, .md."
        )


# A row of the spreadsheet.


def _judge_row(found: Read, library: Library, row: Row) -> Judged:
    title = row.answers.title
    name = f"Row {row.number}" + (f" “{title}”" if title else "")
    heads = library.words.editor.columns
    wrong = tuple(f"{row.cells[c]} ({heads[c]}): {said}" for c, said in row.wrong.items())
    if wrong:
        return Judged(name, "", told=wrong)
    if row.answers.happened == "yes":
        return Judged(name, "", refusal=IT_HAPPENED)
    text = draft_yaml(row.answers)
    one = _judge(found, library, name, text, Path(f"{name}.yml"), title)
    columns = {FIELDS.get(column, column.value): column for column in Column}
    told = tuple(_in_cell(f, row.cells, heads, columns) for f in one.findings)
    return replace(one, told=told, source_map=None)


def _in_cell(
    finding: Finding,
    cells: Mapping[Column, str],
    heads: Mapping[Column, str],
    columns: Mapping[str, Column],
) -> str:
    """A finding by its cell, in the words that `check` has for it."""
    column = columns.get(str(finding.place.keys[0]) if finding.place.keys else "", Column.TITLE)
    sentence = " ".join(part for part in (finding.message, finding.hint) if part)
    return f"{cells[column]} ({heads[column]}): {finding.severity} {finding.code} {sentence}"


# A file of YAML, or an issue with YAML in it.


def _judge_text(found: Read, library: Library, path: Path) -> Judged:
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise UnableError(f"{path} cannot be read ({problem.strerror}).") from None
    if path.suffix.lower() == ISSUE:
        data = _yaml_of(data).encode()
    return _judge(found, library, path.name, "", path, "", data)


def _yaml_of(data: bytes) -> str:
    """The one block of YAML in an issue, its lines where they stood. Raises UnableError."""
    text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    blocks = list(FENCED.finditer(text))
    if len(blocks) != 1:
        raise UnableError(
            "This text has to hold one scenario between a line ```yaml and a line ```; it holds"
            f" {len(blocks) or 'none'}."
        )
    return "\n" * text.count("\n", 0, blocks[0].start(2)) + blocks[0].group(2)


# What both are judged by.


def _judge(
    found: Read,
    library: Library,
    name: str,
    text: str,
    path: Path,
    title: str,
    data: bytes | None = None,
) -> Judged:
    """A scenario's text as the toolkit reads and checks it, beside all that is there already."""
    parsed = parse_bytes(path.resolve(), text.encode() if data is None else data)
    files = {path.name: parsed.source}
    if parsed.tree is None:
        place = Place("file", path.name)
        wrong = [error(p.code, replace(place, offset=p.offset), p.message, p.hint)
                 for p in parsed.problems]  # fmt: skip
        return Judged(name, "", findings=tuple(wrong), source_map=_map(found, files))
    checked = validate("scenario", "new", Scenario, parsed.tree)
    scenario = checked.value if isinstance(checked.value, Scenario) else None
    entry = Entry(parsed.tree, parsed.source, value=scenario)
    if scenario is None:
        at = _map(found, files, {("scenario", "new"): entry})
        return Judged(name, "", findings=checked.findings, source_map=at)
    try:
        id_ = id_from(title or scenario.title)
    except typer.BadParameter as problem:
        return Judged(name, "", refusal=problem.message)
    findings = _own_findings(library, id_, scenario)
    refusal = taken(found, "scenario", id_) or _because_of(scenario)
    fine = not refusal and not errors(findings)
    body = "\n".join(line for line in parsed.source.text.splitlines() if not LINE.match(line))
    return Judged(
        name,
        body.strip("\n") + "\n",
        id=id_ if fine else "",
        refusal=refusal,
        findings=findings,
        source_map=_map(found, files, {("scenario", id_): entry}),
    )


def _map(
    found: Read,
    files: Mapping[str, SourceText],
    entries: Mapping[tuple[str, str], Entry] | None = None,
) -> SourceMap:
    return SourceMap(found.source_map.home, entries or {}, files)


def _because_of(scenario: Scenario) -> str:
    if scenario.based_on_something_that_happened is None:
        return UNANSWERED
    composite = isinstance(scenario.provenance, Composite)
    return IT_HAPPENED if scenario.based_on_something_that_happened and not composite else ""


def _own_findings(library: Library, id_: str, scenario: Scenario) -> tuple[Finding, ...]:
    """The errors and warnings that the checks have on the scenario, were it there."""
    missing = missing_for_release(scenario)
    standing = Standing(state(scenario, (), missing), shipped=False, missing=missing)
    there = replace(
        library,
        scenarios={**library.scenarios, id_: scenario},
        standing={**library.standing, id_: standing},
    )
    return tuple(
        finding
        for finding in check(there)
        if (finding.place.kind, finding.place.id) == ("scenario", id_)
        and finding.severity is not Severity.NOTE
    )

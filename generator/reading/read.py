"""Reading a project: bytes to a Library, a SourceMap and findings, all at once.

Nothing an editor writes makes this raise. What a former Read knew is used twice: unchanged
files are not read again, and a broken file's last valid version stands in for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import chain
from pathlib import Path, PurePosixPath

from generator.finding import Finding, Place, Severity, error
from generator.library import Library
from generator.model.ambassador import Ambassador
from generator.model.base import Model
from generator.model.scenario import Scenario
from generator.project import Mode, Project
from generator.reading.assemble import assemble, shipped_hashes
from generator.reading.assets import read_assets
from generator.reading.entities import CheckKey, File, Loaded, Which, load_entities
from generator.reading.files import Found, Parsed, Stamp, find, fingerprint, load, name_finding
from generator.reading.portraits import read_portraits
from generator.reading.source_map import SourceMap
from generator.reading.text import SourceText
from generator.reading.validate import Checked


@dataclass(frozen=True)
class Memory:
    """What the next reading may use again: parsed files, validations, last valid entities."""

    files: Mapping[Path, tuple[Stamp, Parsed]] = field(default_factory=dict)
    checked: Mapping[CheckKey, Checked] = field(default_factory=dict)
    valid: Mapping[Which, Model] = field(default_factory=dict)


@dataclass(frozen=True)
class Read:
    """A project as read.

    library: None while the organisation, the brand or a wording is broken and never was whole.
    inputs: SHA-256 over all files read. broken: the entities, by kind and id, that are on file
    but cannot be used; a last valid version, if one is known, stands in the library for each.
    """

    library: Library | None
    source_map: SourceMap
    findings: tuple[Finding, ...]
    inputs: str
    broken: frozenset[Which] = frozenset()
    memory: Memory = field(default_factory=Memory, repr=False, compare=False)


def read(project: Project, mode: Mode, as_of: date, previous: Read | None = None) -> Read:
    """Read all content of a project, in one mode, as of one day."""
    memory = previous.memory if previous else Memory()
    found = find(project)
    files = load(found, memory.files)
    ids = _file_ids(project, found)
    each = [File(f, files[f.path][1], ids[f.path]) for f in found]
    loaded = load_entities(each, memory.checked)
    values = {**_last_valid(loaded, memory.valid), **loaded.values}
    assets = read_assets(values, found)
    people = {
        key: value
        for (kind, key), value in values.items()
        if kind == "ambassador" and isinstance(value, Ambassador)
    }
    digests = {path: parsed.digest for path, (_, parsed) in files.items()}
    portraits = read_portraits(project, people, found, digests, ids)
    source_map = SourceMap(project.home, loaded.entries, _texts(each))
    findings = [
        *_file_findings(each),
        *assets.findings,
        *portraits.findings,
        *chain.from_iterable(loaded.findings.values()),
    ]
    broken = frozenset(loaded.broken)
    shipped = shipped_hashes(project)
    library = assemble(values, mode, as_of, shipped, broken, assets.files, portraits.files)
    withdrawn = library.withdrawn.keys() if library else ()
    told = (_eased(finding, withdrawn) for finding in findings)
    return Read(
        library=library,
        source_map=source_map,
        findings=_in_order(told, source_map),
        inputs=fingerprint(project, found, files),
        broken=broken,
        memory=Memory(files, loaded.checked, values),
    )


def reinstated(project: Project, found: Read, story: str) -> Library | None:
    """The library as if a withdrawn story had not been, to tell what it was in.

    None where that cannot be known: its file, or something that exists once, is not valid.
    """
    library = found.library
    scenario = found.memory.valid.get(("scenario", story))
    if library is None or not isinstance(scenario, Scenario):
        return None
    back = {("scenario", story): scenario.model_copy(update={"withdrawn": None})}
    valid = {
        which: each for which, each in found.memory.valid.items() if which != ("withdrawn", story)
    }
    hashes = shipped_hashes(project)
    return assemble(
        {**valid, **back}, library.mode, library.as_of, hashes, found.broken, library.assets
    )


def _file_ids(project: Project, found: Iterable[Found]) -> dict[Path, str]:
    """An id for each file: its path below its root, or a longer one where that is taken."""
    ids: dict[Path, str] = {}
    taken: set[str] = set()
    for each in found:
        wish = each.below
        if wish in taken:
            wish = project.relative(each.path)
        ids[each.path] = f"{each.root}:{each.below}" if wish in taken else wish
        taken.add(ids[each.path])
    return ids


def _texts(files: Iterable[File]) -> dict[str, SourceText]:
    return {file.id: file.parsed.source for file in files}


def _file_findings(files: Iterable[File]) -> list[Finding]:
    findings: list[Finding] = []
    for file in files:
        wrong_name = name_finding(file.found, file.id)
        if wrong_name:
            findings.append(wrong_name)
        for problem in file.parsed.problems:
            place = Place("file", file.id, offset=problem.offset)
            findings.append(error(problem.code, place, problem.message, problem.hint))
    return findings


def _eased(finding: Finding, withdrawn: Collection[str]) -> Finding:
    """The finding as a warning if it is of a withdrawn story: a recall waits for nothing."""
    place = finding.place
    path = PurePosixPath(place.id)
    of_file = place.kind == "file" and path.parent.name == "scenarios"
    story = path.stem if of_file else place.id
    ours = of_file or place.kind in ("scenario", "reviews")
    if ours and story in withdrawn and finding.severity is Severity.ERROR:
        return replace(finding, severity=Severity.WARNING)
    return finding


def _last_valid(loaded: Loaded, valid: Mapping[Which, Model]) -> dict[Which, Model]:
    """The last valid version of what is broken now."""
    return {
        which: value
        for which, value in valid.items()
        if which in loaded.broken or which[0] in loaded.broken_kinds
    }


def _in_order(findings: Iterable[Finding], source_map: SourceMap) -> tuple[Finding, ...]:
    def where(finding: Finding) -> tuple[str, int, int, str]:
        at = source_map.locate(finding.place)
        return at.path.as_posix(), at.line, at.column, finding.code

    return tuple(sorted(findings, key=where))

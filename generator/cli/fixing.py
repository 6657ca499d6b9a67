"""What `noexcuse check --fix` puts right in your own files, and how `check` tells of it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.cli.common import schema_for
from generator.disk import write_whole
from generator.finding import Finding, Place, note
from generator.mending import Kind, Mended, Rules, mend, schema_of
from generator.model.base import Model
from generator.model.leave_out import LeaveOut
from generator.model.scenario import WRITTEN_ORDER
from generator.project import LEAVE_OUT, PACKAGE, Entity, Project, Shape
from generator.reading import SourceMap
from generator.reading.files import Found, find, is_content
from generator.reading.text import decode
from generator.reading.tree import Mapping
from generator.reading.validate import validate

BOM = b"\xef\xbb\xbf"
ORDERS = {"scenario": WRITTEN_ORDER}
"""Kinds whose fields have a fixed order; the others stay as they are written."""


@dataclass(frozen=True)
class Fixed:
    """A file of yours and what mending would make of it."""

    path: Path
    before: str
    mended: Mended
    data: bytes

    @property
    def diff(self) -> str:
        """The change as lines taken out and put in."""
        name = self.path.name
        old, new = self.before.splitlines(True), self.mended.text.splitlines(True)
        return "".join(difflib.unified_diff(old, new, name, f"{name}, mended", n=1))


def own_files(project: Project) -> Iterator[Found]:
    """The content files that are yours to change: below your folder, and not the installed copy."""
    for found in find(project):
        inside = found.path.is_relative_to(project.home)
        if is_content(found) and inside and not found.path.is_relative_to(PACKAGE):
            yield found


def fixable(project: Project, paths: Iterable[Path] = (), signs: bool = True) -> Iterator[Fixed]:
    """Each of your files in which something mechanical can be put right, by path.

    signs: also set typographic signs, which are read alike without.
    """
    chosen = [path.resolve() for path in paths]
    for found in own_files(project):
        if chosen and not any(found.path.is_relative_to(one) for one in chosen):
            continue
        fixed = _fixed(project, found, signs)
        if fixed and fixed.mended.kinds:
            yield fixed


def _fixed(project: Project, found: Found, signs: bool) -> Fixed | None:
    try:
        data = found.path.read_bytes()
    except OSError:
        return None
    text, problems = decode(data)
    if problems:
        return None
    made = mend(text, _rules(project, found, text, signs))
    mark = BOM if data.startswith(BOM) else b""
    return Fixed(found.path, text, made, mark + made.text.encode())


def write_fixed(fixed: Fixed) -> None:
    """Put the mended file in the old one's place, whole, with the rights that it had."""
    rights = fixed.path.stat().st_mode
    write_whole(fixed.path, fixed.data)
    fixed.path.chmod(rights)


def loose_ends(project: Project, source_map: SourceMap) -> tuple[Finding, ...]:
    """TIDY001 and TIDY002, one note a file: what `--fix` would put right."""
    ids = {source.path: key for key, source in source_map.files.items()}
    found: list[Finding] = []
    for fixed in fixable(project, signs=False):
        place = Place("file", ids[fixed.path], offset=0)
        if Kind.SCHEMA in fixed.mended.kinds:
            message = "This file does not name its schema, so an editor's program can't help in it."
            found.append(note("TIDY001", place, message, _HINT))
        rest = [kind.value for kind in fixed.mended.kinds if kind is not Kind.SCHEMA]
        if rest:
            message = f"This can be put right without changing a word: {', '.join(rest)}."
            found.append(note("TIDY002", place, message, _HINT))
    return tuple(found)


_HINT = "Run noexcuse check --fix; with --diff it shows the change first."


def _rules(project: Project, found: Found, text: str, signs: bool) -> Rules:
    entity = found.entity
    kind = entity.kind if entity else "leave-out"
    wanted = schema_for(project, found.path, kind)
    return Rules(
        model=lambda tree: _read(entity, found, tree),
        order=ORDERS.get(kind, ()),
        schema="" if _leads_to(schema_of(text), found.path, kind) else wanted,
        signs=signs,
    )


def _leads_to(address: str, path: Path, kind: str) -> bool:
    """Whether an address is a file of the kind's schema, or on the web, where nobody here looks."""
    if address.startswith("https://"):
        return True
    return address.endswith(f"{kind}.json") and (path.parent / address).is_file()


def _read(entity: Entity | None, found: Found, tree: Mapping) -> object:
    """What a file's tree is read as; None where it is not valid by itself."""
    if entity is None or found.below == LEAVE_OUT:
        return validate("leave-out", "", LeaveOut, tree).value
    if entity.shape is not Shape.KEYED:
        return validate(entity.kind, found.pure.stem, entity.model, tree).value
    read: dict[str, Model | None] = {}
    for key, item in tree.items.items():
        value = item.value
        read[key] = validate(entity.kind, key, entity.model, value).value if value else None
    return None if None in read.values() else read

"""Every entity of a project from its parsed files: merged, replaced, validated, placed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.finding import Finding, Place, error
from generator.model.base import Model
from generator.model.leave_out import LeaveOut
from generator.project import ENTITIES, LEAVE_OUT, Entity, Shape
from generator.reading.files import Found, Parsed
from generator.reading.overlay import BLOCKS, Holders, Part, leave_out, merge, without
from generator.reading.source_map import Entry
from generator.reading.speech import name
from generator.reading.tree import Mapping as Tree
from generator.reading.tree import Node
from generator.reading.validate import Checked, id_finding, validate

Which = tuple[str, str]
"""An entity: its kind and id; the id is empty for what exists once."""
CheckKey = tuple[str, str, str]
"""What a validation depends on: kind, id, and the contents of its files."""


@dataclass(frozen=True)
class File:
    """A parsed file with its place among the roots and its id in findings."""

    found: Found
    parsed: Parsed
    id: str


@dataclass
class Loaded:
    """What the files gave. `broken` are entities on file that cannot be used as they stand."""

    values: dict[Which, Model] = field(default_factory=dict)
    entries: dict[Which, Entry] = field(default_factory=dict)
    findings: dict[Which, tuple[Finding, ...]] = field(default_factory=dict)
    broken: set[Which] = field(default_factory=set)
    broken_kinds: set[str] = field(default_factory=set)
    holders: Holders = field(default_factory=dict)
    checked: dict[CheckKey, Checked] = field(default_factory=dict)


def load_entities(files: list[File], remembered: Mapping[CheckKey, Checked]) -> Loaded:
    """All entities of all files, with what is wrong with them."""
    loaded = Loaded()
    by_kind: dict[str, list[File]] = {entity.kind: [] for entity in ENTITIES}
    for file in files:
        if file.found.entity:
            by_kind[file.found.entity.kind].append(file)
    leaving = [f for f in files if f.found.below == LEAVE_OUT]
    for entity in ENTITIES:
        _Reader(entity, loaded, remembered, leaving).read(by_kind[entity.kind])
    _leave_out(leaving, loaded)
    return loaded


@dataclass(frozen=True)
class _Reader:
    """Reads the files of one kind into what is loaded."""

    entity: Entity
    loaded: Loaded
    remembered: Mapping[CheckKey, Checked]
    leaving: list[File]

    def read(self, files: list[File]) -> None:
        if self.entity.shape is Shape.ONE:
            self._one(files)
        elif self.entity.shape is Shape.KEYED:
            self._keyed(files)
        else:
            self._folder(files)

    def _one(self, files: list[File]) -> None:
        if not files:
            self._absent()
            return
        parts = [(f.parsed.tree, f.parsed.source) for f in files if f.parsed.tree]
        if len(parts) < len(files):
            self.loaded.broken.add((self.entity.kind, ""))
            return
        digest = " ".join(f.parsed.digest for f in files)
        if self.entity.kind == "organisation":
            parts = [self._kept(f, parts[n]) for n, f in enumerate(files)]
            digest += " ".join(f.parsed.digest for f in self.leaving)
        tree, origins = merge(parts)
        self._take("", Entry(tree, parts[0][1], None, origins), digest)

    def _kept(self, file: File, part: Part) -> Part:
        """A file of the organisation less what later folders leave out of it."""
        tree, source = part
        for kind, block in BLOCKS.items():
            item = tree.items.get(block)
            if item and isinstance(item.value, Tree):
                for id_ in item.value.items:
                    self.loaded.holders.setdefault((kind, id_), []).append(file.found.root)
        gone = {
            (kind, id_)
            for later in self.leaving
            if later.found.root > file.found.root
            for kind, id_ in _wanted(later)
        }
        return without(tree, gone), source

    def _absent(self) -> None:
        path = self.entity.path
        place = Place("file", path)
        hint = "Copy the one that ships with the toolkit, or add `shipped` to the content folders."
        which = (self.entity.kind, "")
        self.loaded.findings[which] = (error("FILE004", place, f"There is no {name(path)}.", hint),)
        self.loaded.broken.add(which)

    def _keyed(self, files: list[File]) -> None:
        for file in files:
            if file.parsed.tree is None:
                self.loaded.broken_kinds.add(self.entity.kind)
                self.loaded.broken.add((self.entity.kind, ""))
                continue
            for id_, item in file.parsed.tree.items.items():
                if item.value is not None:
                    entry = Entry(item.value, file.parsed.source, item.key)
                    self._hold(id_, entry, file)

    def _folder(self, files: list[File]) -> None:
        for file in files:
            node: Node = file.parsed.tree or Tree(0)
            entry = Entry(node, file.parsed.source)
            self._hold(file.found.pure.stem, entry, file)

    def _hold(self, id_: str, entry: Entry, file: File) -> None:
        kind = self.entity.kind
        self.loaded.holders.setdefault((kind, id_), []).append(file.found.root)
        self._take(id_, entry, file.parsed.digest, usable=file.parsed.tree is not None)
        wrong_id = id_finding(kind, id_)
        if wrong_id:
            self.loaded.findings[(kind, id_)] += (wrong_id,)
            self._drop((kind, id_))

    def _take(self, id_: str, entry: Entry, digest: str, usable: bool = True) -> None:
        """Validate an entity and put it, or its being broken, over an earlier root's."""
        which = (self.entity.kind, id_)
        checked = self._checked(id_, entry.node, digest) if usable else Checked(None)
        self.loaded.entries[which] = Entry(
            entry.node, entry.source, entry.key, entry.origins, checked.value
        )
        self.loaded.findings[which] = checked.findings
        if checked.value is None:
            self._drop(which)
        else:
            self.loaded.values[which] = checked.value
            self.loaded.broken.discard(which)

    def _checked(self, id_: str, node: Node, digest: str) -> Checked:
        key = (self.entity.kind, id_, digest)
        checked = self.remembered.get(key)
        if checked is None:
            checked = validate(self.entity.kind, id_, self.entity.model, node)
        self.loaded.checked[key] = checked
        return checked

    def _drop(self, which: Which) -> None:
        self.loaded.values.pop(which, None)
        self.loaded.broken.add(which)


def _wanted(file: File) -> Iterator[Which]:
    """What a list of what to leave out names of the organisation; nothing where it is broken."""
    checked = validate("leave-out", file.id, LeaveOut, file.parsed.tree or Tree(0))
    if isinstance(checked.value, LeaveOut):
        for kind in BLOCKS:
            yield from ((kind, id_) for id_ in getattr(checked.value, kind))


def _leave_out(files: list[File], loaded: Loaded) -> None:
    for file in files:
        if file.parsed.tree is None:
            continue
        checked = validate("leave-out", file.id, LeaveOut, file.parsed.tree)
        loaded.entries[("leave-out", file.id)] = Entry(file.parsed.tree, file.parsed.source)
        told = checked.findings
        if isinstance(checked.value, LeaveOut):
            wanted = checked.value
            gone, unknown = leave_out(wanted, file.id, file.found.root, loaded.holders)
            told += tuple(unknown)
            _forget(_with_reviews(gone), loaded)
        loaded.findings[("leave-out", file.id)] = told


def _with_reviews(gone: set[Which]) -> Iterator[Which]:
    for kind, id_ in gone:
        yield kind, id_
        if kind == "scenario":
            yield "reviews", id_
            yield "waivers", id_


def _forget(gone: Iterator[Which], loaded: Loaded) -> None:
    for which in gone:
        loaded.values.pop(which, None)
        loaded.findings.pop(which, None)
        loaded.broken.discard(which)

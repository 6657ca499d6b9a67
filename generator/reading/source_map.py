"""From a place in the content to a line and column of a file.

Positions live here and never in models. An entity that several roots make together keeps, for
each part, the file that holds it.
"""

from __future__ import annotations

from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.finding import Key, Place
from generator.model.base import Model
from generator.model.richtext import RichText
from generator.reading.positions import offset_in_source
from generator.reading.text import SourceText
from generator.reading.tree import Item, Mapping, Node, Scalar, Sequence

Keys = tuple[Key, ...]


@dataclass(frozen=True)
class Location:
    """A place in a file; line and column from 1, columns in characters."""

    path: Path
    line: int
    column: int


@dataclass(frozen=True)
class Entry:
    """Where one entity was written.

    key: its key, where several entities share a file. origins: the file of each part that
    another file than `source` holds. value: the entity as read, if it is valid.
    """

    node: Node
    source: SourceText
    key: Scalar | None = None
    origins: AbstractMapping[Keys, SourceText] = field(default_factory=dict)
    value: Model | None = None


@dataclass(frozen=True)
class _Found:
    """The way's end: the node there, its key, and its file."""

    node: Node | None
    key: Scalar | None
    source: SourceText
    whole: bool


@dataclass(frozen=True)
class SourceMap:
    """Every entity and every file that was read. `home` answers for what is in none."""

    home: Path
    entries: AbstractMapping[tuple[str, str], Entry] = field(default_factory=dict)
    files: AbstractMapping[str, SourceText] = field(default_factory=dict)

    def locate(self, place: Place) -> Location:
        """Where a place is; the nearest thing above it where it is not written itself."""
        if place.kind == "file":
            return self._in_file(place)
        entry = self.entries.get((place.kind, place.id))
        if entry is None:
            return Location(self.home, 1, 1)
        found = _walk(entry, place.keys)
        return _location(found.source, _offset(found, entry, place))

    def file_of(self, kind: str, id_: str = "") -> Path | None:
        """The file that holds an entity, or None."""
        entry = self.entries.get((kind, id_))
        return entry.source.path if entry else None

    def _in_file(self, place: Place) -> Location:
        source = self.files.get(place.id)
        if source is None:
            return Location(self.home / place.id, 1, 1)
        return _location(source, place.offset or 0)


def _location(source: SourceText, offset: int) -> Location:
    line, column = source.line_and_column(offset)
    return Location(source.path, line, column)


def _walk(entry: Entry, keys: Keys) -> _Found:
    node: Node | None = entry.node
    key, source = entry.key, entry.source
    for depth, step in enumerate(keys, 1):
        item = _child(node, step)
        if item is None:
            return _Found(node, key, source, False)
        source = entry.origins.get(keys[:depth], source)
        if isinstance(item, Item):
            node, key = item.value, item.key
        else:
            node, key = item, None
    return _Found(node, key, source, True)


def _child(node: Node | None, step: Key) -> Item | Node | None:
    if isinstance(node, Mapping) and isinstance(step, str):
        return node.items.get(step) or node.blanks.get(step)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def _offset(found: _Found, entry: Entry, place: Place) -> int:
    node, key = found.node, found.key
    value_missing = node is None or node.blank or not found.whole
    if key is not None and (place.on_key or value_missing):
        return key.start
    if node is None:
        return 0
    if place.offset is None or not isinstance(node, Scalar) or not found.whole:
        return node.start
    raw = found.source.text[node.start : node.end]
    text = _value(entry.value, place.keys)
    return node.start + offset_in_source(raw, node.style, text or node.text, place.offset)


def _value(value: object, keys: Keys) -> str | None:
    """The text at these keys of a valid entity, as checks read it."""
    for step in keys:
        if isinstance(value, Model) and isinstance(step, str):
            value = getattr(value, step, None)
        elif isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, tuple) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    if isinstance(value, RichText):
        return value.source
    return value if isinstance(value, str) else None

"""YAML text to a tree of texts with their places, in one pass over the parser's events.

Every plain scalar is text; a field's type decides later. Aliases, anchors, tags, second
documents, duplicate and non-text keys and deep nesting are refused as they go by. Nothing here
composes or loads: the C composer crashes the process on deep nesting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.reading.positions import offset_in_source
from generator.reading.speech import name, quoted
from generator.reading.syntax import syntax_problem
from generator.reading.text import HIDDEN, Problem, SourceText, hidden_character

MAX_DEPTH = 20
MAX_VALUES = 50_000
"""More values than this in one file are refused: reading must end within a second."""
EMPTY = "YAML015"
"""The code of a file that holds nothing."""
MAX_PROBLEMS = 50
"""How many problems of one file are collected before reading it stops."""


@dataclass(slots=True)
class Scalar:
    """A text and where it stands: offsets of its first character and behind its last."""

    text: str
    start: int
    end: int
    style: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was written, not even quotes."""
        return not self.text and not self.style


@dataclass(slots=True)
class Sequence:
    """A list; items left empty are not in it."""

    start: int
    items: list[Node] = field(default_factory=list)
    written: int = 0

    @property
    def blank(self) -> bool:
        """Whether it had items and all were left empty."""
        return self.written > 0 and not self.items


@dataclass(slots=True)
class Item:
    """A key and its value; the value is None where nothing was written."""

    key: Scalar
    value: Node | None


@dataclass(slots=True)
class Mapping:
    """Fields; those left empty stand apart, in `blanks`, so that they can be pointed at."""

    start: int
    items: dict[str, Item] = field(default_factory=dict)
    blanks: dict[str, Item] = field(default_factory=dict)

    @property
    def blank(self) -> bool:
        """Whether it had fields and all were left empty."""
        return bool(self.blanks) and not self.items


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> Any:
    """The data of a tree: dicts, lists and text."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(item.value) for key, item in node.items.items() if item.value is not None}


def parse(source: SourceText) -> tuple[Mapping | None, tuple[Problem, ...]]:
    """The tree of a file's text, and what is wrong with it.

    With problems the tree holds what was read until then, or is None.
    """
    builder = _Builder(source)
    try:
        for event in yaml.parse(source.text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except _EnoughError:
        pass
    except yaml.YAMLError as problem:
        builder.stop_at(syntax_problem(source.text, problem))
    return builder.result()


def _start(event: yaml.Event) -> int:
    assert event.start_mark is not None  # the C parser always gives one
    return event.start_mark.index


def _end(event: yaml.Event) -> int:
    assert event.end_mark is not None
    return event.end_mark.index


class _EnoughError(Exception):
    """Reading on would help nobody."""


@dataclass(slots=True)
class _Frame:
    """A collection being built. `key` waits for its value; `skip` drops the next value."""

    node: Sequence | Mapping
    key: Scalar | None = None
    skip: bool = False
    lost: bool = False


class _Builder:
    """Takes events and keeps the tree, the open collections and the problems."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.root: Node | None = None
        self.frames: list[_Frame] = []
        self.documents = self.values = 0

    def result(self) -> tuple[Mapping | None, tuple[Problem, ...]]:
        root = self.root
        if isinstance(root, Mapping) and not root.blank:
            return root, tuple(self.problems)
        if not self.problems:
            self._refuse_root(root)
        return None, tuple(self.problems)

    def stop_at(self, problem: Problem) -> None:
        """Add what ended the parsing, unless the line's reference or tag caused it."""
        line, _ = self.source.line_and_column(problem.offset)
        causes = {"YAML007", "YAML008"}
        for earlier in self.problems:
            if earlier.code in causes and self.source.line_and_column(earlier.offset)[0] == line:
                return
        self.problems.append(problem)

    def _refuse_root(self, root: Node | None) -> None:
        if root is None or root.blank:
            self._problem(EMPTY, 0, "This file is empty.", "Fill it, or delete it.")
            return
        what = "text" if isinstance(root, Scalar) else "a list"
        self._problem(
            "YAML012",
            root.start,
            f"This file must hold fields, but {what} stands here.",
            "Begin a line with a field's name, a colon and a space, as in `title: The round`.",
        )

    def _problem(self, code: str, offset: int, message: str, hint: str = "") -> None:
        self.problems.append(Problem(code, offset, message, hint))
        if len(self.problems) >= MAX_PROBLEMS:
            raise _EnoughError

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._marks(event)
            start, end = _start(event), _end(event)
            style = "" if event.style is None else event.style
            scalar = Scalar(event.value, start, end, style)
            self._check_characters(scalar)
            self._node(scalar)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._marks(event)
            self._open(event)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        offset = _start(event)
        if event.version or event.tags:
            self._problem("YAML008", offset, "A line with % stands here.", "Delete that line.")
        if self.documents > 1:
            self._problem(
                "YAML009",
                offset,
                "A second document begins here.",
                "One file holds one thing: delete the line `---` or move the rest to a new file.",
            )
            raise _EnoughError

    def _marks(self, event: Any) -> None:
        offset = _start(event)
        if event.anchor is not None:
            self._refuse_anchor(offset, "&" + event.anchor)
        if event.tag is not None:
            self._problem(
                "YAML008",
                offset,
                f"The tag {quoted(event.tag)} stands here; tags are not used.",
                "If the text begins with an exclamation mark, put the whole text in quotes.",
            )

    def _refuse_anchor(self, offset: int, written: str) -> None:
        sign = "ampersand" if written.startswith("&") else "star"
        self._problem(
            "YAML007",
            offset,
            f"The reference {quoted(written)} stands here; references are not used.",
            f"If the text begins with {'an' if sign == 'ampersand' else 'a'} {sign}, "
            "put the whole text in quotes; else write the value out.",
        )

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        offset = _start(event)
        written = f"*{event.anchor}"
        self._refuse_anchor(offset, written)
        self._node(Scalar(written, offset, _end(event), "*"))

    def _check_characters(self, scalar: Scalar) -> None:
        # Hidden characters in the file itself are found before parsing; here are escapes.
        if scalar.style != '"':
            return
        for match in HIDDEN.finditer(scalar.text):
            raw = self.source.text[scalar.start : scalar.end]
            inside = offset_in_source(raw, scalar.style, scalar.text, match.start())
            found = hidden_character(match.group(), scalar.start + inside)
            self._problem(found.code, found.offset, found.message, found.hint)

    def _open(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        start = _start(event)
        node = Mapping(start) if isinstance(event, yaml.MappingStartEvent) else Sequence(start)
        frame = _Frame(node)
        above = self.frames[-1] if self.frames else None
        if above and isinstance(above.node, Mapping) and not above.key and not above.skip:
            self._refuse_key(start)
            above.skip = frame.lost = True
        if len(self.frames) >= MAX_DEPTH:
            self._problem(
                "YAML006",
                start,
                f"Something is nested more than {MAX_DEPTH} deep here.",
                "Check the indentation, and that no bracket or dash is repeated.",
            )
            raise _EnoughError
        self.frames.append(frame)

    def _close(self) -> None:
        frame = self.frames.pop()
        if not frame.lost:
            self._node(frame.node)

    def _refuse_key(self, offset: int) -> None:
        self._problem(
            "YAML011",
            offset,
            "A field's name must be text.",
            "Put text that begins with a bracket, a brace or a question mark in quotes.",
        )

    def _node(self, node: Node) -> None:
        """Put a finished node where it belongs: as a key, a value, an item or the root."""
        self.values += 1
        if self.values > MAX_VALUES:
            most = f"This file holds more than {MAX_VALUES:,} values."
            self._problem("YAML003", node.start, most, "Split it.")
            raise _EnoughError
        if not self.frames:
            self.root = node
            return
        frame = self.frames[-1]
        if isinstance(frame.node, Sequence):
            frame.node.written += 1
            if not node.blank:
                frame.node.items.append(node)
        elif frame.skip:
            frame.skip = False
        elif frame.key is None:
            self._key(frame, frame.node, node)
        else:
            _put(frame.node, frame.key, node)
            frame.key = None

    def _key(self, frame: _Frame, mapping: Mapping, node: Node) -> None:
        if not isinstance(node, Scalar) or node.blank:
            self._refuse_key(node.start)
            frame.skip = True
            return
        earlier = mapping.items.get(node.text) or mapping.blanks.get(node.text)
        if earlier is None:
            frame.key = node
            return
        frame.skip = True
        line, _ = self.source.line_and_column(earlier.key.start)
        self._problem(
            "YAML010",
            node.start,
            f"{name(node.text)} stands here a second time; the first is on line {line}.",
            "Keep one of them.",
        )


def _put(mapping: Mapping, key: Scalar, value: Node) -> None:
    if value.blank:
        # Kept, so that a finding about a missing field can point at its name.
        mapping.blanks[key.text] = Item(key, None if isinstance(value, Scalar) else value)
    else:
        mapping.items[key.text] = Item(key, value)

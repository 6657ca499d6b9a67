"""Where a file's texts and comments stand; what the steps of mending need to know of YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from generator.reading.files import Parsed, parse_bytes

COMMENT = re.compile(r"(?:^|(?<=[ \t\r\n]))#[^\r\n]*")


@dataclass(frozen=True)
class Span:
    """A text as written: from its first character to behind its last, and how it is quoted."""

    start: int
    end: int
    style: str
    value: str


@lru_cache(maxsize=4)
def parsed(text: str) -> Parsed:
    """The text as the toolkit reads it; remembered while the steps ask for it again."""
    return parse_bytes(Path("text.yml"), text.encode("utf-8", "surrogatepass"))


def values(text: str) -> Iterator[Span]:
    """Every value of a whole file that is text, keys left out, in order. The text must parse."""
    opened: list[str] = []
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            if _is_value(opened):
                yield _span(event)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            _is_value(opened)
            opened.append("key" if isinstance(event, yaml.MappingStartEvent) else "item")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            opened.pop()


def _is_value(opened: list[str]) -> bool:
    """Whether the node at hand is a value; in a mapping keys and values take turns."""
    if not opened or opened[-1] == "item":
        return True
    opened[-1] = "value" if opened[-1] == "key" else "key"
    return opened[-1] == "key"


def _span(event: yaml.ScalarEvent) -> Span:
    assert event.start_mark is not None
    assert event.end_mark is not None
    return Span(event.start_mark.index, event.end_mark.index, event.style or "", event.value)


def comments(text: str) -> tuple[str, ...]:
    """Every comment of a whole file, without white space at its end, in order."""
    masked, last = [], 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent):
            span = _span(event)
            masked += [text[last : span.start], _mask(text[span.start : span.end], span.style)]
            last = span.end
    masked.append(text[last:])
    return tuple(found.group().rstrip() for found in COMMENT.finditer("".join(masked)))


def _mask(raw: str, style: str) -> str:
    """A text's own characters out of sight; a comment behind a block's sign stays."""
    head = raw.find("\n") + 1 if style in ("|", ">") else 0
    return raw[:head] + re.sub(r"[^\r\n]", "x", raw[head:])

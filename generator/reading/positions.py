"""Where a character of a value stands in the file, whatever the way it was written.

Quotes, escapes and folded lines make a value's characters stand elsewhere than its offset
says, and values are tidied when read: white space folded, NFC, typographic signs. What is
counted are characters that are neither white space nor combining marks, three full stops in a
row as one: those counts survive all of it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

_HEX = {"x": 2, "u": 4, "U": 8}
_WHITE = {"n", "r", "t", "v", "f", " ", "_", "N", "L", "P"}
_OTHER = "x"
"""Stands for what an escape of one letter means, as in a backslash before a quotation mark."""

Placed = tuple[int, str]
"""A character and its offset in the file's text."""


def offset_in_source(raw: str, style: str, value: str, offset: int) -> int:
    """The offset within `raw`, the text in the file, of a value's character.

    style: as YAML's events give it: "" plain, ' or " quoted, | or > a block.
    value: as read, tidied or not. offset: within value.
    """
    before = sum(1 for _ in _counted(enumerate(value[: max(0, offset)])))
    at = -1
    for number, (at, _) in enumerate(_counted(_written(raw, style))):
        if number == before:
            return at
    return min(at + 1, len(raw))


def _counted(characters: Iterable[Placed]) -> Iterator[Placed]:
    """The characters that count: no white space, no marks, the first of three full stops."""
    stops = 0
    for at, character in characters:
        if character.isspace() or unicodedata.combining(character):
            continue
        stops = stops % 3 + 1 if character == "." else 0
        if stops in (0, 1):
            yield at, character


def _written(raw: str, style: str) -> Iterator[Placed]:
    """The characters of a value as written, quotes and escapes resolved."""
    if style == '"':
        return _double(raw)
    if style == "'":
        return _single(raw)
    first = raw.find("\n") + 1 if style in ("|", ">") else 0
    return ((at, raw[at]) for at in range(first, len(raw)))


def _single(raw: str) -> Iterator[Placed]:
    at = 1
    while at < len(raw) - 1:
        yield at, raw[at]
        at += 2 if raw.startswith("''", at) else 1


def _double(raw: str) -> Iterator[Placed]:
    at = 1
    while at < len(raw) - 1:
        if raw[at] != "\\":
            yield at, raw[at]
            at += 1
            continue
        letter = raw[at + 1]
        digits = _HEX.get(letter, 0)
        if letter not in _WHITE and letter not in "\r\n":
            yield at, _escaped(raw, at, digits)
        at += 2 + digits


def _escaped(raw: str, at: int, digits: int) -> str:
    """The character of a hexadecimal escape; for a short one, a letter in its place."""
    try:
        return chr(int(raw[at + 2 : at + 2 + digits], 16)) if digits else _OTHER
    except (ValueError, OverflowError):
        return _OTHER

"""Puts a file's fields in the order that its kind is written in, each with its comments.

Lines are moved and none is changed. A comment goes with the field below it; those at the head of
the file stay there, those behind the last field stay last.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.mending.schema_line import newline
from generator.reading.tree import Mapping


def in_order(text: str, tree: Mapping, order: Sequence[str]) -> str:
    """The text with its top-level fields in order; those not in it stay behind their neighbour."""
    keys = sorted(
        (item.key for item in (*tree.items.values(), *tree.blanks.values())),
        key=lambda key: key.start,
    )
    starts = [text.rfind("\n", 0, key.start) + 1 for key in keys]
    if any(start != key.start for start, key in zip(starts, keys, strict=True)):
        return text  # written in braces, or moved in: not ours to take apart
    names = [key.text for key in keys]
    ranks = _ranks(names, order)
    if ranks == sorted(ranks):
        return text
    lines = text.splitlines(keepends=True)
    rows = [text.count("\n", 0, start) for start in starts]
    begins = [_first(lines, rows[0]), *(_begin(lines, row) for row in rows[1:])]
    foot = _begin(lines, len(lines))
    chunks = [lines[a:b] for a, b in pairwise([*begins, foot])]
    moved = [chunk for _, chunk in sorted(zip(ranks, chunks, strict=True), key=lambda c: c[0])]
    end = newline(text)
    whole = [line if line.endswith("\n") else line + end for chunk in moved for line in chunk]
    return "".join((*lines[: begins[0]], *whole, *lines[foot:]))


def _ranks(names: Sequence[str], order: Sequence[str]) -> list[int]:
    """Where each field belongs; one that is not in the order stays with the one before it."""
    ranks, last = [], -1
    for name in names:
        last = order.index(name) if name in order else last
        ranks.append(last)
    return ranks


def _begin(lines: Sequence[str], row: int) -> int:
    """Where what belongs to the field in this row begins: the comments right above it."""
    while row and _is_remark(lines[row - 1]):
        row -= 1
    return row


def _first(lines: Sequence[str], row: int) -> int:
    """The same for the first field: only what an empty line parts from the file's head."""
    begin = row
    while begin and lines[begin - 1].startswith("#"):
        begin -= 1
    return begin if begin and not lines[begin - 1].strip() else row


def _is_remark(line: str) -> bool:
    return line.startswith("#") or not line.strip()

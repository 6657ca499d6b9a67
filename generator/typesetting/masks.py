"""The data mask that makes a QR code easiest to read, found fast.

ISO/IEC 18004 section 7.8.3 scores each of eight masks by how much the code then looks like its
own finder patterns, and takes the lowest. segno does so module by module, which took two thirds
of a code's time; here a whole code is one number, and a rule a few operations on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import segno

_MASKS = range(8)
_GAP = 4  # light modules between two rows of a number: so far some rules look beyond an edge
_DIGITS = bytes.maketrans(b"\0\1", b"01")

Rows = Sequence[Iterable[int]]
"""Modules row by row, 1 for a dark one."""


@dataclass(frozen=True)
class _Grid:
    """What codes of one size share, as numbers.

    pairs: the modules with another after them in their row. scored: all but format information,
    which is not; by rows, and by columns. turns: what differs between mask 0 and each mask,
    whatever the code says; by rows and by columns.
    """

    pairs: int
    scored: tuple[int, int]
    turns: tuple[tuple[int, int], ...]


def best_rows(rows: Rows) -> tuple[str, ...]:
    """The code with the mask of the lowest score, as rows of 0 and 1.

    rows: the code with mask 0.
    """
    size = len(rows)
    grid, (across, down) = _grid(size), _both(rows)
    (scored_across, scored_down) = grid.scored
    turn, _ = min(
        grid.turns,
        key=lambda turn: score(
            (across ^ turn[0]) & scored_across, (down ^ turn[1]) & scored_down, size
        ),
    )
    digits = f"{across ^ turn:0{size * (size + _GAP)}b}"
    return tuple(digits[at : at + size] for at in range(0, len(digits), size + _GAP))


def score(across: int, down: int, size: int) -> int:
    """How hard a code is to read: the sum of four rules (ISO/IEC 18004, 7.8.3.1).

    across, down: the code's rows and its columns, each as `number` makes them.
    """
    grid = _grid(size)
    lines = sum(_runs(line, grid) + _finders(line) for line in (across, down))
    dark = across.bit_count() * 100 / size**2
    return lines + _blocks(across, size + _GAP, grid) + 10 * int(abs(dark - 50) / 5)


def number(rows: Rows) -> int:
    """The rows as one number, the first in its highest bits, with a light gap after each."""
    return int(b"".join(bytes(row).translate(_DIGITS) + b"0" * _GAP for row in rows), 2)


def _both(rows: Rows) -> tuple[int, int]:
    return number(rows), number(tuple(zip(*rows, strict=True)))


def _runs(line: int, grid: _Grid) -> int:
    """3 points for five alike in a row, and one for each more."""
    same = _same(line, 1) & grid.pairs
    five = same & same >> 1 & same >> 2 & same >> 3
    return five.bit_count() + 2 * (five & ~(five << 1)).bit_count()


def _blocks(across: int, row: int, grid: _Grid) -> int:
    """3 points for each two by two alike."""
    beside = _same(across, 1) & grid.pairs
    return 3 * (beside & beside >> row & _same(across, row)).bit_count()


def _finders(line: int) -> int:
    """40 points for each 1:1:3:1:1 with four light modules before or after it."""
    dark = line & line >> 2 & line >> 3 & line >> 4 & line >> 6
    found = dark & ~(line >> 1 | line >> 5)
    four_light = ~(line | line >> 1 | line >> 2 | line >> 3)
    return 40 * (found & (four_light << 4 | four_light >> 7)).bit_count()


def _same(line: int, step: int) -> int:
    """The modules that are like the one so many bits higher."""
    return ~(line ^ line >> step)


@lru_cache(maxsize=16)
def _grid(size: int) -> _Grid:
    codes = [_both(_some_code(size, mask)) for mask in _MASKS]
    plain = codes[0]
    beside = {*range(9), *range(size - 8, size)} - {6}  # of format information, row and column 8
    return _Grid(
        pairs=number([[column > 0 for column in range(size)]] * size),
        scored=_both(
            [
                [not ((i == 8 and j in beside) or (j == 8 and i in beside)) for j in range(size)]
                for i in range(size)
            ]
        ),
        turns=tuple((across ^ plain[0], down ^ plain[1]) for across, down in codes),
    )


def _some_code(size: int, mask: int) -> Rows:
    """Any code of this size; two of them with two masks differ as all do with these."""
    version = (size - 17) // 4
    code = segno.make("0", version=version, error="l", mask=mask, micro=False, boost_error=False)
    rows: Rows = code.matrix
    return rows

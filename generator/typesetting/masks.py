"""Which of the eight data masks makes a QR code easiest to read, found fast.

ISO/IEC 18004 section 7.8.3 scores each mask by how much the code then looks like its own finder
patterns, and takes the lowest. segno does so module by module, which took two thirds of a code's
time; here a whole code is one number, and a rule a few operations on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

Pattern = Callable[[int, int], bool]
PATTERNS: tuple[Pattern, ...] = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, j: i % 2 == 0,
    lambda i, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: (i * j) % 2 + (i * j) % 3 == 0,
    lambda i, j: ((i * j) % 2 + (i * j) % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + (i * j) % 3) % 2 == 0,
)
"""What each mask turns over, by row and column (ISO/IEC 18004, table 10)."""

_GAP = 4  # light modules between two rows of a number: so far some rules look beyond an edge
_DIGITS = bytes.maketrans(b"\0\1", b"01")

Rows = Sequence[Iterable[int]]
"""Modules row by row, 1 for a dark one."""


@dataclass(frozen=True)
class _Grid:
    """What codes of one size share, as numbers.

    pairs: the modules with another after them in their row. scored: all but format
    information, which differs from mask to mask and is not scored; by rows, and by columns.
    turns: what lies between mask 0 and each mask, by rows and by columns.
    """

    pairs: int
    scored: tuple[int, int]
    turns: tuple[tuple[int, int], ...]


def best_mask(rows: Rows) -> int:
    """The mask with the lowest score; rows: the code as it is with mask 0."""
    size = len(rows)
    grid = _grid(size)
    across, down = (
        number(lines) & scored
        for lines, scored in zip((rows, _turned(rows)), grid.scored, strict=True)
    )
    scores = [score(across ^ one, down ^ other, size) for one, other in grid.turns]
    return scores.index(min(scores))


def number(rows: Rows) -> int:
    """The rows as one number, the first in its highest bits, with a light gap after each."""
    return int(b"".join(bytes(row).translate(_DIGITS) + b"0" * _GAP for row in rows), 2)


def score(across: int, down: int, size: int) -> int:
    """How hard a code is to read: the sum of four rules (ISO/IEC 18004, 7.8.3.1).

    across, down: the code's rows and its columns, each as `number` makes them.
    """
    grid = _grid(size)
    lines = sum(_runs(line, grid) + _finders(line) for line in (across, down))
    dark = across.bit_count() * 100 / size**2
    return lines + _blocks(across, size + _GAP, grid) + 10 * int(abs(dark - 50) / 5)


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


def _turned(rows: Rows) -> Rows:
    return tuple(zip(*rows, strict=True))


@lru_cache(maxsize=16)
def _grid(size: int) -> _Grid:
    def both(holds: Pattern) -> tuple[int, int]:
        rows = [[holds(i, j) for j in range(size)] for i in range(size)]
        return number(rows), number(_turned(rows))

    fixed, first = frozenset(_fixed(size)), PATTERNS[0]

    def turns(pattern: Pattern) -> tuple[int, int]:
        return both(lambda i, j: (i, j) not in fixed and first(i, j) != pattern(i, j))

    return _Grid(
        pairs=both(lambda i, j: j > 0)[0],
        scored=both(lambda i, j: not _is_format(i, j, size)),
        turns=tuple(turns(pattern) for pattern in PATTERNS),
    )


def _is_format(i: int, j: int, size: int) -> bool:
    """Whether format information stands there: beside the three finder patterns."""
    beside = {*range(9), *range(size - 8, size)} - {6}
    return (i == 8 and j in beside) or (j == 8 and i in beside)


def _fixed(size: int) -> Iterator[tuple[int, int]]:
    """The modules that no mask turns over: patterns, format and version information."""
    version, last = (size - 17) // 4, size - 9
    for i in range(size):
        for j in range(size):
            corner = (i < 9 and (j < 9 or j > last)) or (i > last and j < 9)
            versioned = version > 6 and min(i, j) < 6 and max(i, j) > size - 12
            if corner or versioned or 6 in (i, j):
                yield i, j
    for i, j in _alignments(version, size):
        yield from ((i + a, j + b) for a in range(-2, 3) for b in range(-2, 3))


def _alignments(version: int, size: int) -> Iterator[tuple[int, int]]:
    """The middles of the alignment patterns (ISO/IEC 18004, annex E)."""
    if version == 1:
        return
    count = version // 7 + 2
    step = 26 if version == 32 else -(-(version * 4 + 4) // (2 * count - 2)) * 2
    ends = [6, *sorted(size - 7 - step * n for n in range(count - 1))]
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    yield from ((i, j) for i in ends for j in ends if (i, j) not in corners)

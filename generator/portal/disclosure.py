"""Tables that may leave the vault: small counts hidden, and none of them to be worked out (P26).

Each table counts all entries of a group once, by one thing. Small counts are hidden; where one
could be worked out the next lowest is hidden too; a table that would be more than half hidden has
its smallest rows counted together, and is kept back when that is not enough.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from generator.editorial.small_numbers import (
    ANY,
    ENDLESS,
    LEAST_SPREAD,
    Range,
    Sum,
    is_small,
    narrowed,
    reading,
    rounded,
    small,
)

Counts = Mapping[str, int]
"""True counts of one dimension by value, every value of its list included."""
TOTAL = "total"


@dataclass(frozen=True)
class Row:
    """Values counted together, with their true counts; shown: whether the sum is published."""

    of: tuple[str, ...]
    counts: tuple[int, ...]
    shown: bool

    @property
    def n(self) -> int:
        """The true count."""
        return sum(self.counts)


Table = tuple[Row, ...]
"""What is published of a dimension; empty: kept back."""


def candidates(counts: Counts, threshold: int) -> Iterator[Table]:
    """The ways to publish a table, the most telling first; the last is to keep it back."""
    by_size = sorted(counts, key=lambda value: (counts[value], value))
    least = sum(is_small(n, threshold) for n in counts.values())
    for count in range(least, len(counts) // 2 + 1):
        hidden = set(by_size[:count])
        yield tuple(Row((v,), (n,), v not in hidden) for v, n in counts.items())
    for count in range(max(least, 2), len(counts)):
        pool = by_size[:count]
        merged = Row(tuple(v for v in counts if v in pool), _of(counts, pool), True)
        if not is_small(merged.n, threshold):
            yield (*(Row((v,), (n,), True) for v, n in counts.items() if v not in pool), merged)
    yield ()


def _of(counts: Counts, values: list[str]) -> tuple[int, ...]:
    return tuple(n for value, n in counts.items() if value in values)


def known(table: Table, row: Row, threshold: int) -> Range:
    """What a reader who knows these rules can tell of a row by itself."""
    if row.shown:
        return reading(rounded(row.n), threshold)
    return known_value(table, row.n, threshold)


def known_value(table: Table, n: int, threshold: int) -> Range:
    """The same of a value that is not shown by itself; the worst case is taken.

    That is a reader who knows which values are small, and which are hidden for their sake.
    """
    few = small(threshold)
    if n <= few.high:
        return few
    shown = [reading(rounded(r.n), threshold).high for r in table if r.shown and len(r.of) == 1]
    return Range(few.high + 1, min(shown, default=ENDLESS))


@dataclass(frozen=True)
class Part:
    """A dimension that divides a whole: the total, or a value of another dimension."""

    counts: Counts
    of: tuple[str, str] | None = None


def tables(parts: Mapping[str, Part], total: int, threshold: int) -> dict[str, Table]:
    """What may be published of each dimension, so that no small count can be worked out.

    Raises ValueError where the counts of a dimension do not add up to what they divide.
    """
    ways = {name: list(candidates(part.counts, threshold)) for name, part in parts.items()}
    for name, part in parts.items():
        whole = parts[part.of[0]].counts[part.of[1]] if part.of else total
        if sum(part.counts.values()) != whole:
            raise ValueError(f"{name} does not add up")
    while True:
        chosen = {name: each[0] for name, each in ways.items()}
        told = exposed(parts, chosen, total, threshold)
        if not told:
            return chosen
        for name in told:
            ways[name].pop(0)


def exposed(
    parts: Mapping[str, Part], chosen: Mapping[str, Table], total: int, threshold: int
) -> tuple[str, ...]:
    """The tables by which a small count could be told from all that is published.

    A dimension that is kept back may be told by one that divides a value of it.
    """
    known_of = knowledge(parts, chosen, total, threshold)
    told = {
        name
        for name, part in parts.items()
        if any(
            is_small(n, threshold) and known_of[(name, value)].size < LEAST_SPREAD
            for value, n in part.counts.items()
        )
    }
    return tuple(
        name
        for name, part in parts.items()
        if chosen[name] and (name in told or _divides_hidden(part, chosen, told))
    )


def _divides_hidden(part: Part, chosen: Mapping[str, Table], told: set[str]) -> bool:
    return part.of is not None and part.of[0] in told and not chosen[part.of[0]]


def knowledge(
    parts: Mapping[str, Part], chosen: Mapping[str, Table], total: int, threshold: int
) -> dict[Hashable, Range]:
    """What a reader can tell of each value, (dimension, value), and of the total."""
    ranges: dict[Hashable, Range] = {TOTAL: reading(rounded(total), threshold)}
    sums: list[Sum] = []
    for name, part in parts.items():
        table = chosen[name]
        for value in part.counts:
            ranges[(name, value)] = ANY
        for row in table:
            for value, n in zip(row.of, row.counts, strict=True):
                alone = len(row.of) == 1
                ranges[(name, value)] = (
                    known(table, row, threshold) if alone else known_value(table, n, threshold)
                )
            if len(row.of) > 1:
                ranges[(name, row.of)] = known(table, row, threshold)
                sums.append(Sum((name, row.of), tuple((name, value) for value in row.of)))
        rows = tuple((name, row.of if len(row.of) > 1 else row.of[0]) for row in table)
        values = tuple((name, value) for value in part.counts)
        sums.append(Sum(part.of or TOTAL, rows or values))
    return narrowed(ranges, sums)

"""What a published number tells of the true one, and what several tell together (P26).

Counts are shown to the nearest 5, and not at all where they are small; zero is small. Whoever
knows this can still narrow a hidden count down by totals and other tables. Here that is worked
out, for the portal before it publishes and for the check of what somebody has edited.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

STEP = 5
"""Counts are shown to the nearest of these."""
SHARES_FROM = 20
"""The least number of people or entries that a percentage is given for (domain.md section 8)."""
LEAST_SPREAD = STEP
"""How many values a small count must still be able to have: as many as a rounded one has."""
ENDLESS = 10**9

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True)
class Range:
    """The whole numbers from low to high, both included."""

    low: int
    high: int

    @property
    def size(self) -> int:
        """How many numbers are in it; none or less where it contradicts itself."""
        return self.high - self.low + 1

    def met(self, other: Range) -> Range:
        """The numbers in both."""
        return Range(max(self.low, other.low), min(self.high, other.high))


ANY = Range(0, ENDLESS)


def rounded(n: int) -> int:
    """The number to the nearest 5."""
    return (n + STEP // 2) // STEP * STEP


def share(part: int, whole: int) -> int | None:
    """A percentage from two rounded numbers; None on a base under 20."""
    return round(100 * part / whole) if whole >= SHARES_FROM else None


def is_small(n: int, threshold: int) -> bool:
    """Whether a count is hidden: it is under the threshold, or would be shown as if it were."""
    return n < threshold or rounded(n) < threshold


def shown_as(n: int, threshold: int) -> int | None:
    """What is published of a true count; None where it is hidden."""
    return None if is_small(n, threshold) else rounded(n)


def small(threshold: int) -> Range:
    """The counts that are hidden for being small."""
    most = threshold - 1
    while is_small(most + 1, threshold):
        most += 1
    return Range(0, most)


def reading(shown: int, threshold: int) -> Range:
    """The true counts that a published number can stand for."""
    half = STEP // 2
    return Range(max(small(threshold).high + 1, shown - half), shown + half)


@dataclass(frozen=True)
class Sum:
    """That one count is the sum of others, each named by its key."""

    whole: Hashable
    parts: tuple[Hashable, ...]


def narrowed(ranges: Mapping[K, Range], sums: Sequence[Sum]) -> dict[K, Range]:
    """What each count can still be when the sums are known to hold.

    Exact where no two sums share more than one count and none come back to each other, as with
    one-way tables of one total; otherwise no narrower than the truth. An empty range means that
    no true counts fit.
    """
    known: dict[K, Range] = dict(ranges)
    changed = True
    while changed:
        before = dict(known)
        for each in sums:
            _narrow(known, each)
        changed = known != before and all(r.size > 0 for r in known.values())
    return known


def _narrow(known: dict[K, Range], each: Sum) -> None:
    whole: K = each.whole  # type: ignore[assignment]
    parts: tuple[K, ...] = each.parts  # type: ignore[assignment]
    low, high = _added(known[part] for part in parts)
    known[whole] = known[whole].met(Range(low, high))
    for part in parts:
        own = known[part]
        rest = Range(low - own.low, high - own.high)
        known[part] = own.met(Range(known[whole].low - rest.high, known[whole].high - rest.low))
        low, high = rest.low + known[part].low, rest.high + known[part].high


def _added(ranges: Iterable[Range]) -> tuple[int, int]:
    low = high = 0
    for each in ranges:
        low, high = low + each.low, high + each.high
    return low, high

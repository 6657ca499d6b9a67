"""Entries that may tell of the same event: a hint for a reader, who alone decides."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from generator.portal.records import Contents, Quarter, Record
from generator.portal.tokens import frequencies, rare, words

SHOWN = 5
LEAST_SHARED = 2


@dataclass
class Likeness:
    """The rare words of a vault's entries, counted once for a sitting."""

    counts: Counter[str] = field(repr=False)

    @classmethod
    def of(cls, contents: Contents) -> Likeness:
        """Count the words of all entries."""
        return cls(frequencies(record.words for record in contents.records))

    def likely(self, record: Record, contents: Contents) -> tuple[Record, ...]:
        """The entries read already, of about the same time, that share most rare words."""
        own = rare(set(words(record.words)), self.counts)
        found = []
        for other in contents.records if len(own) >= LEAST_SHARED else ():
            if other.id != record.id and other.coding and _near(record.quarter, other.quarter):
                shared = len(own.intersection(words(other.words)))
                if shared >= LEAST_SHARED:
                    found.append((-shared, other.id, other))
        return tuple(other for _, _, other in sorted(found)[:SHOWN])


def _near(one: Quarter, other: Quarter) -> bool:
    return one in (other, other.months_later(3)) or one.months_later(3) == other

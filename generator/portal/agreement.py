"""How far two readers agree, beyond what chance would give: Cohen's kappa."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.portal.records import Record

DIMENSIONS = ("theme", "source", "group", "behaviour")
"""What two readers are compared in: the fields of a coding that hold one choice."""


@dataclass(frozen=True)
class Agreement:
    """Over n entries, the share in which two readers chose alike, and kappa from -1 to 1.

    kappa is None where it says nothing: no entries, or both readers always chose the same one.
    """

    n: int
    observed: float
    kappa: float | None


def kappa(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """The agreement of pairs of choices, the first reader's first."""
    if not pairs:
        return Agreement(0, 0.0, None)
    n = len(pairs)
    observed = sum(one == two for one, two in pairs) / n
    first, second = Counter(one for one, _ in pairs), Counter(two for _, two in pairs)
    chance = sum(first[choice] * second[choice] for choice in first) / n**2
    if chance == 1:
        return Agreement(n, observed, None)
    return Agreement(n, observed, (observed - chance) / (1 - chance))


def agreement(records: Iterable[Record]) -> dict[str, Agreement]:
    """The agreement in each dimension over the entries that two roles have coded."""
    both = [record.codings[:2] for record in records if len(record.codings) > 1]
    return {
        dimension: kappa([(getattr(a, dimension), getattr(b, dimension)) for a, b in both])
        for dimension in DIMENSIONS
    }

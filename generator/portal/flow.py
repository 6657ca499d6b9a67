"""How far a hidden count can be worked out from a table with two directions and its margins.

A published table and its margins are a network: each count is the flow along an arc that is known
to lie between two numbers. Which values a count can still have follows from how much more, and
how much less, could flow along its arc. For whole numbers that is exact.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from generator.editorial.small_numbers import Range


@dataclass(frozen=True)
class Arc:
    """A count: the true one, and the range that a reader knows it to be in."""

    tail: Hashable
    head: Hashable
    flow: int
    known: Range


def spread(arcs: Sequence[Arc], which: int, enough: int) -> int:
    """How many values an arc's count can still have, counted up to `enough`.

    What flows into each node flows out of it; the true counts are such a flow.
    """
    arc, others = arcs[which], [a for n, a in enumerate(arcs) if n != which]
    need = enough - 1
    more = _through(others, arc.head, arc.tail, min(need, arc.known.high - arc.flow))
    less = _through(others, arc.tail, arc.head, min(need - more, arc.flow - arc.known.low))
    return more + less + 1


def ends(arcs: Sequence[Arc], which: int) -> Range:
    """The least and the most that an arc's count can be, all that is known taken together."""
    arc, others = arcs[which], [a for n, a in enumerate(arcs) if n != which]
    more = _through(others, arc.head, arc.tail, arc.known.high - arc.flow)
    less = _through(others, arc.tail, arc.head, arc.flow - arc.known.low)
    return Range(arc.flow - less, arc.flow + more)


def _through(arcs: Sequence[Arc], source: Hashable, sink: Hashable, most: int) -> int:
    """How much more can flow from one node to another, up to `most`: shortest paths first."""
    free: dict[Hashable, dict[Hashable, int]] = {}
    for arc in arcs:
        for one, two, room in (
            (arc.tail, arc.head, arc.known.high - arc.flow),
            (arc.head, arc.tail, arc.flow - arc.known.low),
        ):
            row = free.setdefault(one, {})
            row[two] = row.get(two, 0) + room
    total = 0
    while total < most:
        path = _path(free, source, sink)
        if not path:
            break
        amount = min(most - total, *(free[one][two] for one, two in path))
        for one, two in path:
            free[one][two] -= amount
            back = free.setdefault(two, {})
            back[one] = back.get(one, 0) + amount
        total += amount
    return total


def _path(
    free: dict[Hashable, dict[Hashable, int]], source: Hashable, sink: Hashable
) -> list[tuple[Hashable, Hashable]]:
    came: dict[Hashable, Hashable] = {source: source}
    waiting = deque([source])
    while waiting and sink not in came:
        here = waiting.popleft()
        for there, room in free.get(here, {}).items():
            if room > 0 and there not in came:
                came[there] = here
                waiting.append(there)
    if sink not in came:
        return []
    path, here = [], sink
    while here != source:
        path.append((came[here], here))
        here = came[here]
    return path[::-1]

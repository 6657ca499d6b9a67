"""A slide's text or table in parts: what stays together, and where it is cut."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any

from generator.decks.plan import Grid, Para, SlidePlan, Text, Value

Named = Callable[[Text, int, int], Text]
"""The title of part n of a continued slide: (title, n, of how many)."""
Group = tuple[Para, ...] | tuple[tuple[str | Para, ...], ...]


def groups_of(value: Value) -> list[Group]:
    """What must stay together: a head and its text, or one row of a table."""
    if isinstance(value, Grid):
        return [(row,) for row in value.rows]
    groups: list[Group] = []
    held: tuple[Para, ...] = ()
    for each in value.paras if isinstance(value, Text) else ():
        held = (*held, each)
        if not each.held:
            groups, held = [*groups, held], ()
    return [*groups, held] if held else groups


def evenly(
    groups: Sequence[Group], heights: Sequence[float], count: int
) -> tuple[tuple[Group, ...], ...]:
    """The groups in `count` runs, none of them empty, the highest as low as it can be.

    Of ways that are alike in this, the one whose first runs are the fuller.
    """
    starts = [0.0, *accumulate(heights)]
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {
        (end, 1): (starts[end], (0, end)) for end in range(1, len(groups) + 1)
    }
    for runs in range(2, count + 1):
        for end in range(runs, len(groups) + 1):
            ways = (
                (max(best[cut, runs - 1][0], starts[end] - starts[cut]), -cut)
                for cut in range(runs - 1, end)
            )
            high, latest = min(ways)
            best[end, runs] = high, (*best[-latest, runs - 1][1], end)
    return tuple(tuple(groups[a:b]) for a, b in pairwise(best[len(groups), count][1]))


def cut(
    plan: SlidePlan, name: str, shares: Sequence[Sequence[Group]], named: Named
) -> list[SlidePlan]:
    """The plan once for each share, with that share of the field in place of the whole."""
    value = dict(plan.fills)[name]
    plans = []
    for at, share in enumerate(shares, 1):
        items = tuple(item for group in share for item in group)
        part = with_items(value, items)
        fills = tuple((key, part if key == name else other) for key, other in plan.fills)
        plans.append(replace(plan, title=named(plan.title, at, len(shares)), fills=fills))
    return plans


def with_items(value: Value, items: tuple[Any, ...]) -> Value:
    """The value with only these rows or paragraphs."""
    if isinstance(value, Grid):
        return replace(value, rows=items)
    return replace(value, paras=items) if isinstance(value, Text) else value


def starts_of(shares: Sequence[Sequence[Group]]) -> list[int]:
    """The number of each share's first group, counted through from 1."""
    return list(accumulate(map(len, shares[:-1]), initial=1))

"""Tables for one employer each, for its own leaders alone, safe beside the public ones (P24, P26).

All employers' tables and the public ones are looked at together, as if one person held them all:
what is left over for the other employers must not become small and known by subtraction.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from generator.editorial.small_numbers import (
    ANY,
    LEAST_SPREAD,
    SHARES_FROM,
    Range,
    is_small,
)
from generator.portal.disclosure import (
    TOTAL,
    Counts,
    Part,
    Table,
    candidates,
    exposed,
    knowledge,
    known,
    known_value,
)
from generator.portal.flow import Arc, ends, spread

REST = ""
"""Stands for everyone whose employer has no annex."""
_ALL = "all"
Tables = Mapping[str, Table]
"""One group's tables by dimension; an empty one is kept back."""


@dataclass(frozen=True)
class Group:
    """The true counts of one group of entries: its total, and each dimension's."""

    total: int
    counts: Mapping[str, Counts]


def big_enough(groups: Mapping[str, Group], everyone: int, threshold: int) -> dict[str, Group]:
    """The employers that may have an annex, the largest first.

    Its base is 20 or more, and so many entries are not its own that nobody's are found by
    taking it away from the whole.
    """
    base = max(SHARES_FROM, threshold)
    fit = {k: g for k, g in groups.items() if g.total >= base and everyone - g.total >= threshold}
    return dict(sorted(fit.items(), key=lambda item: (-item[1].total, item[0])))


def annexes(
    public: Group, shown: Tables, everyone: Range, groups: Mapping[str, Group], threshold: int
) -> dict[str, Tables]:
    """What each employer's annex may hold; an employer whose total would tell too much is left out.

    public, shown: everyone's true counts, and what is published of them. everyone: what can be
    told of their total from all that is published. Every dimension of a group divides its total.
    """
    kept = big_enough(groups, public.total, threshold)
    while kept:
        chosen = _choose(public, shown, everyone, kept, threshold)
        if chosen is not None:
            return chosen
        kept.popitem()  # the smallest
    return {}


def _choose(
    public: Group, shown: Tables, everyone: Range, groups: Mapping[str, Group], threshold: int
) -> dict[str, Tables] | None:
    """Tables for all these employers; None where even their totals tell too much."""
    ways = {
        (key, name): list(candidates(counts, threshold))
        for key, group in groups.items()
        for name, counts in group.counts.items()
    }
    while True:
        chosen: dict[str, Tables] = {
            k: {n: ways[(k, n)][0] for n in g.counts} for k, g in groups.items()
        }
        told = _told(public, shown, everyone, groups, chosen, threshold)
        if told is None:
            return chosen
        step = _next(told, groups, chosen)
        if step is None:
            return None
        ways[step].pop(0)


@dataclass(frozen=True)
class _Exposed:
    """A small count that could be worked out: in which dimension, of what value, of which group."""

    dimension: str
    value: str
    group: str


def _told(
    public: Group,
    shown: Tables,
    everyone: Range,
    groups: Mapping[str, Group],
    chosen: Mapping[str, Tables],
    threshold: int,
) -> _Exposed | None:
    """The first small count that all tables together give away."""
    for key, group in groups.items():
        own = {name: Part(counts) for name, counts in group.counts.items()}
        for name in exposed(own, chosen[key], group.total, threshold):
            return _Exposed(name, "", key)
    for name, arcs in _networks(public, shown, everyone, groups, chosen, threshold).items():
        for number, arc in enumerate(arcs):
            if is_small(arc.flow, threshold) and spread(arcs, number, LEAST_SPREAD) < LEAST_SPREAD:
                return _Exposed(name, _value(arc), _group(arc))
    return None


def _networks(
    public: Group,
    shown: Tables,
    everyone: Range,
    groups: Mapping[str, Group],
    chosen: Mapping[str, Tables],
    threshold: int,
) -> dict[str, list[Arc]]:
    """Each dimension by employer. What one tells of the totals is known in the others."""
    totals = {key: _total(group, chosen[key], threshold) for key, group in groups.items()}
    totals |= {REST: ANY, TOTAL: everyone}
    while True:
        made = {
            name: _network(name, public, shown[name], groups, chosen, totals, threshold)
            for name in public.counts
        }
        told = dict(totals)
        for arcs in made.values():
            for number, arc in enumerate(arcs):
                key = _whole(arc)
                if key is not None:
                    told[key] = told[key].met(ends(arcs, number))
        if told == totals:
            return made
        totals = told


def _whole(arc: Arc) -> str | None:
    """Whose total an arc is; None where it is no total."""
    if arc.head == TOTAL:
        return TOTAL
    return _group(arc) if arc.head == _ALL else None


def _total(group: Group, tables: Tables, threshold: int) -> Range:
    """What can be told of a group's total from all of its tables."""
    parts = {name: Part(counts) for name, counts in group.counts.items()}
    return knowledge(parts, tables, group.total, threshold)[TOTAL]


def _network(
    name: str,
    public: Group,
    shown: Table,
    groups: Mapping[str, Group],
    chosen: Mapping[str, Tables],
    totals: Mapping[str, Range],
    threshold: int,
) -> list[Arc]:
    """One dimension by employer: from the total to values, to employers, and back."""
    arcs = _side(public.counts[name], shown, TOTAL, "value", "", threshold)
    rest = dict(public.counts[name])
    for key, group in groups.items():
        counts = group.counts[name]
        arcs += _side(counts, chosen[key][name], ("group", key), "value", key, threshold, up=True)
        arcs.append(Arc(("group", key), _ALL, group.total, totals[key]))
        rest = {value: n - counts.get(value, 0) for value, n in rest.items()}
    arcs += [Arc(("value", v), ("group", REST), n, ANY) for v, n in rest.items()]
    arcs.append(Arc(("group", REST), _ALL, sum(rest.values()), totals[REST]))
    arcs.append(Arc(_ALL, TOTAL, public.total, totals[TOTAL]))
    return arcs


def _side(
    counts: Counts,
    table: Table,
    node: Hashable,
    values: str,
    key: str,
    threshold: int,
    up: bool = False,
) -> list[Arc]:
    """The arcs between a group's node and the values' nodes, by the way of rows put together."""
    arcs: list[Arc] = []

    def join(one: Hashable, two: Hashable, n: int, told: Range) -> None:
        arcs.append(Arc(two, one, n, told) if up else Arc(one, two, n, told))

    if not table:
        for value, n in counts.items():
            join(node, (values, value), n, ANY)
    for row in table:
        if len(row.of) == 1:
            join(node, (values, row.of[0]), row.n, known(table, row, threshold))
            continue
        join(node, ("row", key, row.of), row.n, known(table, row, threshold))
        for value, n in zip(row.of, row.counts, strict=True):
            join(("row", key, row.of), (values, value), n, known_value(table, n, threshold))
    return arcs


def _value(arc: Arc) -> str:
    return next(
        (
            str(end[1])
            for end in (arc.tail, arc.head)
            if isinstance(end, tuple) and end[0] == "value"
        ),
        "",
    )


def _group(arc: Arc) -> str:
    for end in (arc.head, arc.tail):
        if isinstance(end, tuple) and end[0] in ("group", "row"):
            return str(end[1])
    return REST


def _next(
    told: _Exposed, groups: Mapping[str, Group], chosen: Mapping[str, Tables]
) -> tuple[str, str] | None:
    """Whose table tells less next: the group's own, else the one with the least to show there."""
    open_ = [key for key in groups if chosen[key].get(told.dimension)]
    if told.group in open_:
        return told.group, told.dimension
    if not open_:
        return None

    def size(key: str) -> tuple[bool, int, str]:
        rows = [r for r in chosen[key][told.dimension] if told.value in r.of]
        seen = [row.n for row in rows if row.shown]
        return not seen, seen[0] if seen else groups[key].total, key

    return min(open_, key=size), told.dimension

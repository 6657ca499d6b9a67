"""A table with a header row and its source: figures, replies, what a deck rests on.

Whoever has rows to show gives a Grid; figures stand to the right of their column.
"""

from __future__ import annotations

from generator.decks.canvas import (
    BODY_FLOOR,
    BOTTOM,
    EDGE,
    FOOT_FLOOR,
    WIDTH,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    few_of,
    roomy,
    tick,
    title,
)
from generator.decks.plan import Grid, Para, SlidePlan, Text, Value

NAME = "Table"
_WIDE = WIDTH - 2 * EDGE

_FULL = Layout(
    NAME,
    (
        title(Rect(EDGE, 60, _WIDE, 72), Style(38, True, track=-0.035, line=0.93)),
        Placeholder(
            1,
            "tbl",
            "Table",
            Rect(EDGE, 138, _WIDE, 294),
            (Style(BODY_FLOOR, bold=True, colour="quiet"), Style(20)),
        ),
        body(
            2,
            "Foot: source",
            Rect(EDGE, 436, _WIDE, BOTTOM + 10 - 436),
            Style(14, colour="quiet"),
            anchor="b",
            floor=FOOT_FLOOR,
        ),
    ),
    (tick(),),
    foot_x=EDGE,
)
LAYOUTS = (roomy(_FULL, 1.3, "Table"), _FULL)


def plan(
    head: Text, rows: Grid, notes: tuple[Para, ...], foot: Text | None = None, most: int = 4
) -> SlidePlan:
    """A slide with the table, its rows on as many slides as they need up to `most`."""
    fills: list[tuple[str, Value]] = [("Table", rows)]
    if foot is not None:
        fills.append(("Foot: source", foot))
    return SlidePlan((few_of(NAME), NAME), head, tuple(fills), notes, most=most)

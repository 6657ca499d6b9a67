"""Something to explain, in at most four points: each a head and a sentence on a card of its own."""

from __future__ import annotations

from dataclasses import replace

from generator.decks.canvas import (
    BOTTOM,
    EDGE,
    WIDTH,
    Decoration,
    Layout,
    Rect,
    Style,
    body,
    column,
    few_of,
    side_by_side,
    stacked,
    tick,
    title,
    within,
)
from generator.decks.notes import law_lines, slide, source_lines
from generator.decks.plan import SlidePlan, pairs
from generator.decks.scene import Scene
from generator.model.session import Teach

NAME, ONE = "Teach", "Teach, one point"
_AREA = Rect(EDGE, 148, WIDTH - 2 * EDGE, BOTTOM - 148)
_RULE = 5


def carded(count: int) -> str:
    """The layout with so many cards."""
    return f"{NAME}, {count} cards"


def _rects(count: int) -> tuple[Rect, ...]:
    """Two or three cards stand one below the other, four in two rows."""
    if count < 4:
        return stacked(_AREA, count)
    return tuple(rect for row in stacked(_AREA, 2) for rect in side_by_side(row, 2))


def _cards(count: int, head: float, size: float) -> Layout:
    looks = (
        Style(head, bold=True, track=-0.025, after=6, line=0.96),
        Style(size, colour="quiet", line=1.02),
    )
    rects = _rects(count)
    cards = [
        body(at, f"Point {at}", within(rect, 24, 12), *looks, anchor="ctr", group="cards")
        for at, rect in enumerate(rects, 1)
    ]
    boxes = [Decoration(rect, "panel") for rect in rects]
    rules = [Decoration(Rect(rect.x, rect.y, _RULE, rect.h), "ground") for rect in rects]
    return Layout(
        carded(count),
        (title(Rect(EDGE, 60, WIDTH - 2 * EDGE, 76)), *cards),
        (tick(), *boxes, *rules),
        foot_x=EDGE,
    )


def _list(name: str, head: float, size: float, gap: float, after: float) -> Layout:
    looks = (
        Style(head, bold=True, track=-0.025, after=gap),
        Style(size, colour="quiet", after=after),
    )
    points = body(1, "Points", column(), *looks, anchor="ctr")
    return Layout(name, (title(), points), (tick(),))


_SIZES = {2: (40, 28), 3: (32, 24), 4: (32, 24)}
"""The sizes of a card's head and sentence, by how many cards there are."""
_PLAIN = (_list(few_of(NAME), 36, 26, 6, 30), _list(NAME, 28, 22, 2, 20))
LAYOUTS = (
    _list(ONE, 56, 34, 12, 30),
    *(_cards(count, *sizes) for count, sizes in _SIZES.items()),
    *_PLAIN,
)


def slides(block: Teach, scene: Scene) -> tuple[SlidePlan, ...]:
    """One slide with all points; law and sources stand in its notes."""
    inputs = scene.inputs
    rows = [(point.head, point.text or "") for point in block.points]
    law = [note for note in inputs.law if note.key in block.law]
    sources = [source for key, source in inputs.sources if key in block.sources]
    more = (*law_lines(inputs, law), *source_lines(inputs, sources))
    where = scene.place.at("points")
    alone = (ONE,) if len(rows) == 1 else ()
    plain = (*alone, *(each.name for each in _PLAIN))
    plainly = slide(scene, plain, ("Points", pairs(where, rows)), notes=more)
    if len(rows) not in _SIZES:
        return (plainly,)
    cards = [(f"Point {at}", pairs(where, [row])) for at, row in enumerate(rows, 1)]
    return (replace(slide(scene, (carded(len(rows)),), *cards, notes=more), otherwise=plainly),)

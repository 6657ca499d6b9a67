"""Two things side by side."""

from __future__ import annotations

from generator.decks.canvas import (
    EDGE,
    WIDTH,
    Decoration,
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
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan
from generator.decks.scene import Scene
from generator.model.session import Comparison

NAME = "Comparison"
_GAP, _PAD = 16, 28
_CARD = (WIDTH - 2 * EDGE - _GAP) / 2
_TOP, _HIGH = 148, 336
_LEFT, _RIGHT = EDGE + _PAD, EDGE + _CARD + _GAP + _PAD
_WIDE = _CARD - 2 * _PAD


def _side(idx: int, name: str, x: float, colour: str) -> tuple[Placeholder, Placeholder]:
    """A card's head and its points."""
    head = Style(32, bold=True, colour=colour, track=-0.03)
    point = Style(26, colour=colour, after=18, track=-0.005, bullet="■", indent=26)
    below = Rect(x, _TOP + 82, _WIDE, _HIGH - 102)
    return (
        body(idx, f"{name} head", Rect(x, _TOP + 24, _WIDE, 44), head),
        body(idx + 1, f"{name} points", below, point, group="points"),
    )


_FULL = (
    Layout(
        NAME,
        (
            title(Rect(EDGE, 60, WIDTH - 2 * EDGE, 80)),
            *_side(1, "Left", _LEFT, "on_paper"),
            *_side(3, "Right", _RIGHT, "on_ground"),
        ),
        (
            tick(),
            Decoration(Rect(EDGE, _TOP, _CARD, _HIGH), "panel"),
            Decoration(Rect(EDGE + _CARD + _GAP, _TOP, _CARD, _HIGH), "ground"),
        ),
        foot_x=EDGE,
    ),
)


LAYOUTS = (roomy(_FULL[0], 1.3, "Left points", "Right points"), *_FULL)


def slides(block: Comparison, scene: Scene) -> tuple[SlidePlan, ...]:
    """One slide with both sides."""
    fills = (
        ("Left head", scene.lines("left", block.left.head)),
        ("Left points", scene.lines("left", *block.left.points)),
        ("Right head", scene.lines("right", block.right.head)),
        ("Right points", scene.lines("right", *block.right.points)),
    )
    return (slide(scene, (few_of(NAME), NAME), *fills),)

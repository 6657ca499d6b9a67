"""One sentence to remember, as large as it will go."""

from __future__ import annotations

from generator.decks.canvas import (
    EDGE,
    WIDTH,
    Decoration,
    Layout,
    Rect,
    Style,
    body,
    few_of,
    roomy,
    title,
)
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan
from generator.decks.scene import Scene
from generator.model.session import KeyMessage

NAME = "Key message"

_FULL = (
    Layout(
        NAME,
        (
            title(
                Rect(EDGE, 48, WIDTH - 2 * EDGE, 34),
                Style(24, bold=True, colour="signal", track=-0.01),
            ),
            body(
                1,
                "Message",
                Rect(EDGE, 104, 800, 372),
                Style(64, bold=True, colour="on_ground", track=-0.035, line=0.92),
                anchor="ctr",
                floor=36,
            ),
        ),
        (Decoration(Rect(WIDTH - 24, 0, 24, 540), "signal"),),
        ground="ground",
        foot="on_ground",
        foot_x=EDGE,
    ),
)
LAYOUTS = (roomy(_FULL[0], "Message", 1.55), *_FULL)


def slides(block: KeyMessage, scene: Scene) -> tuple[SlidePlan, ...]:
    """The sentence and its short title."""
    return (slide(scene, (few_of(NAME), NAME), ("Message", scene.lines("text", block.text))),)

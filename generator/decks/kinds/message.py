"""One sentence to remember, as large as it will go, in the campaign's yellow speech bubble."""

from __future__ import annotations

from generator.decks.canvas import EDGE, WIDTH, Layout, Rect, Style, body, few_of, title, within
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan
from generator.decks.scene import Scene
from generator.decks.shapes import bubble
from generator.model.session import KeyMessage

NAME = "Key message"
_BUBBLE = Rect(EDGE, 100, WIDTH - 2 * EDGE, 330)


def _layout(name: str, size: float, floor: float) -> Layout:
    head = Style(24, bold=True, colour="signal", track=-0.01)
    look = Style(size, bold=True, colour="on_signal", track=-0.035, line=0.94)
    return Layout(
        name,
        (
            title(Rect(EDGE, 44, WIDTH - 2 * EDGE, 34), head),
            body(1, "Message", within(_BUBBLE, 44, 24), look, anchor="ctr", floor=floor),
        ),
        bubble(_BUBBLE, "signal", 44),
        ground="ground",
        foot="on_ground",
        foot_x=EDGE,
    )


LAYOUTS = (_layout(few_of(NAME), 72, 56), _layout(NAME, 52, 30))


def slides(block: KeyMessage, scene: Scene) -> tuple[SlidePlan, ...]:
    """The sentence and its short title."""
    return (slide(scene, (few_of(NAME), NAME), ("Message", scene.lines("text", block.text))),)

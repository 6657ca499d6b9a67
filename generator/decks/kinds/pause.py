"""A break: its minutes, as large as a clock."""

from __future__ import annotations

from generator.decks.canvas import EDGE, Decoration, Layout, Rect, Style, body, title
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan
from generator.decks.scene import Scene
from generator.model.session import Break

NAME = "Break"

LAYOUTS = (
    Layout(
        NAME,
        (
            title(
                Rect(EDGE, 150, 500, 110),
                Style(54, bold=True, colour="on_ground", track=-0.035, line=0.92),
                anchor="b",
            ),
            body(
                1,
                "Minutes",
                Rect(EDGE, 276, 500, 60),
                Style(40, bold=True, colour="signal", track=-0.03),
            ),
        ),
        (
            Decoration(Rect(528, 70, 400, 400), "ground_soft", "donut", (("adj", 9000),)),
            Decoration(Rect(720, 150, 16, 128), "signal"),
            Decoration(Rect(720, 262, 96, 16), "signal"),
        ),
        ground="ground",
        foot="on_ground",
        foot_x=EDGE,
    ),
)


def slides(block: Break, scene: Scene) -> tuple[SlidePlan, ...]:
    """The break's title and length."""
    return (slide(scene, (NAME,), ("Minutes", scene.lines("minutes", scene.minutes))),)

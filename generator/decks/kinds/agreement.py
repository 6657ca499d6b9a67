"""How we work together, with the content note beside it before any story."""

from __future__ import annotations

from generator.decks.canvas import (
    EDGE,
    HEAD_WIDTH,
    TOP,
    Layout,
    Rect,
    Style,
    body,
    column,
    few_of,
    panel,
    roomy,
    tick,
    title,
)
from generator.decks.notes import disclosure, slide
from generator.decks.plan import SlidePlan, Text, para
from generator.decks.scene import Scene
from generator.finding import Place
from generator.model.session import Agreement

NAME = "Agreement and content note"

_FULL = (
    Layout(
        NAME,
        (
            title(Rect(EDGE, TOP + 16, HEAD_WIDTH, 170)),
            body(
                1,
                "Content note",
                Rect(EDGE, 262, HEAD_WIDTH, 220),
                Style(20, bold=True, colour="on_signal", after=4),
                Style(20, colour="on_signal"),
                anchor="b",
            ),
            body(
                2,
                "Points",
                column(),
                Style(27, after=20, track=-0.01, bullet="■", bullet_colour="ground", indent=30),
                anchor="ctr",
            ),
        ),
        (panel("signal"), tick("on_signal")),
    ),
)
LAYOUTS = (roomy(_FULL[0], 1.4, "Points"), *_FULL)


def slides(block: Agreement, scene: Scene) -> tuple[SlidePlan, ...]:
    """The agreement's points and the session's content note."""
    inputs = scene.inputs
    note = inputs.session.content_note if inputs.session else ""
    where = Place("session", inputs.id, ("content_note",))
    fills = (
        ("Content note", Text((para(inputs.deck.content_note, 0), para(note, 1)), where)),
        ("Points", scene.lines("points", *block.points)),
    )
    return (slide(scene, (few_of(NAME), NAME), *fills, notes=disclosure(inputs)),)

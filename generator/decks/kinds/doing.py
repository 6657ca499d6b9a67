"""What the group does: steps of an activity, and words said aloud from a phrase bank.

Both carry their minutes as large as a clock, on the same dark panel.
"""

from __future__ import annotations

from generator.decks.canvas import (
    EDGE,
    HEAD_WIDTH,
    HEADLINE,
    TOP,
    Layout,
    Placeholder,
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
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan, Value
from generator.decks.scene import Scene
from generator.editorial.wording import fill
from generator.model.session import Activity, Practise

ACTIVITY, PRACTISE = "Activity", "Practise"


def _frame(name: str, *main: Placeholder) -> Layout:
    """The shared panel: title, minutes and groups on the dark ground."""
    return Layout(
        name,
        (
            title(
                Rect(EDGE, TOP + 16, HEAD_WIDTH, 150),
                Style(HEADLINE.size, True, "on_ground", HEADLINE.track, line=HEADLINE.line),
            ),
            body(
                1,
                "Minutes",
                Rect(EDGE, 262, HEAD_WIDTH, 54),
                Style(40, bold=True, colour="signal", track=-0.03),
                anchor="b",
            ),
            body(
                2, "Group", Rect(EDGE, 326, HEAD_WIDTH, 154), Style(20, colour="on_ground", after=6)
            ),
            *main,
        ),
        (panel("ground"), tick("signal")),
    )


_FULL = (
    _frame(
        ACTIVITY,
        body(
            3,
            "Steps",
            column(),
            Style(28, after=22, track=-0.01, bullet="1.", bullet_colour="quiet", indent=44),
            anchor="ctr",
        ),
    ),
    _frame(
        PRACTISE,
        body(3, "Phrases", column(), Style(27, bold=True, after=22, track=-0.015), anchor="ctr"),
    ),
)
LAYOUTS = (
    roomy(_FULL[0], "Steps", 1.4),
    roomy(_FULL[1], "Phrases", 1.4),
    *_FULL,
)


def activity_slides(block: Activity, scene: Scene) -> tuple[SlidePlan, ...]:
    """The steps, with the minutes and the groups."""
    fills = (*_panel(scene, block.group), ("Steps", scene.lines("steps", *block.steps)))
    return (slide(scene, (few_of(ACTIVITY), ACTIVITY), *fills),)


def practise_slides(block: Practise, scene: Scene) -> tuple[SlidePlan, ...]:
    """The phrase bank, with the minutes, the groups and the rounds."""
    rounds = fill(scene.inputs.deck.rounds, n=block.rounds)
    fills = (
        *_panel(scene, block.group, rounds),
        ("Phrases", scene.lines("phrases", *block.phrases)),
    )
    return (slide(scene, (few_of(PRACTISE), PRACTISE), *fills),)


def _panel(scene: Scene, *lines: str) -> tuple[tuple[str, Value], ...]:
    return (
        ("Minutes", scene.lines("minutes", scene.minutes)),
        ("Group", scene.lines("group", *lines)),
    )

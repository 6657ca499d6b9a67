"""What the group does: steps of an activity, and words said aloud from a phrase bank.

Both carry their minutes as large as a clock, on the same dark panel.
"""

from __future__ import annotations

from dataclasses import replace

from generator.decks.canvas import (
    BOTTOM,
    EDGE,
    HEAD_WIDTH,
    HEADLINE,
    TOP,
    Decoration,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    few_of,
    panel,
    roomy,
    stacked,
    tick,
    title,
    within,
)
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan, Value
from generator.decks.scene import Scene
from generator.decks.shapes import bubble
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
)


_PHRASES = {2: 36, 3: 32, 4: 27, 5: 24, 6: 21}
"""The size of a phrase, by how many there are."""


def bubbled(count: int) -> str:
    """The layout with a speech bubble for each of so many phrases."""
    return f"{PRACTISE}, {count} phrases"


def _bubbles(count: int, size: float) -> Layout:
    """Phrases as two people speaking: in turn from the left and from the right."""
    look = Style(size, bold=True, track=-0.015, line=0.98)
    gap, tail = (22, 16) if count < 5 else (14, 10)
    places: list[Placeholder] = []
    shapes: list[Decoration] = []
    for at, row in enumerate(stacked(column(TOP - 12, BOTTOM - 4), count, gap), 1):
        right = at % 2 == 0
        rect = Rect(row.x + _SHIFT * right, row.y, row.w - _SHIFT, row.h)
        shapes += bubble(rect, "panel", tail, right=right)
        inner = within(rect, 22, 5)
        places.append(body(at + 2, f"Phrase {at}", inner, look, anchor="ctr", group="said"))
    frame = _frame(bubbled(count), *places)
    return replace(frame, decorations=(*frame.decorations, *shapes))


_SHIFT = 44
"""How far a bubble stands from the side that it does not speak from."""
LAYOUTS = (
    roomy(_FULL[0], 1.4, "Steps"),
    *_FULL,
    *(_bubbles(count, size) for count, size in _PHRASES.items()),
    _frame(
        PRACTISE,
        body(3, "Phrases", column(), Style(27, bold=True, after=22, track=-0.015), anchor="ctr"),
    ),
)


def activity_slides(block: Activity, scene: Scene) -> tuple[SlidePlan, ...]:
    """The steps, with the minutes and the groups."""
    fills = (*_panel(scene, block.group), ("Steps", scene.lines("steps", *block.steps)))
    return (slide(scene, (few_of(ACTIVITY), ACTIVITY), *fills),)


def practise_slides(block: Practise, scene: Scene) -> tuple[SlidePlan, ...]:
    """The phrase bank in speech bubbles, with the minutes, the groups and the rounds."""
    rounds = fill(scene.inputs.deck.rounds, n=block.rounds)
    beside = _panel(scene, block.group, rounds)
    plainly = slide(
        scene, (PRACTISE,), *beside, ("Phrases", scene.lines("phrases", *block.phrases))
    )
    if len(block.phrases) not in _PHRASES:
        return (plainly,)
    said = [
        (f"Phrase {at}", scene.lines("phrases", each)) for at, each in enumerate(block.phrases, 1)
    ]
    layouts = (bubbled(len(block.phrases)),)
    return (replace(slide(scene, layouts, *beside, *said), otherwise=plainly),)


def _panel(scene: Scene, *lines: str) -> tuple[tuple[str, Value], ...]:
    return (
        ("Minutes", scene.lines("minutes", scene.minutes)),
        ("Group", scene.lines("group", *lines)),
    )

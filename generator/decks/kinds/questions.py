"""Questions: for the room, and for each person alone."""

from __future__ import annotations

from generator.decks.canvas import (
    EDGE,
    HEAD_WIDTH,
    TOP,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    few_of,
    roomy,
    tick,
    title,
)
from generator.decks.notes import slide
from generator.decks.plan import SlidePlan, text
from generator.decks.scene import Scene
from generator.finding import Place
from generator.model.session import Commitment, Discuss, Reflect

DISCUSS, REFLECT, COMMITMENT = "Discuss", "Reflect", "Commitment"
_LARGE = Style(36, bold=True, after=34, track=-0.025, line=0.98)


def _quiet(name: str, main: Placeholder) -> Layout:
    """A calm slide: the title, a word on how it works, and the questions."""
    return Layout(
        name,
        (
            title(Rect(EDGE, TOP + 16, HEAD_WIDTH, 200)),
            body(1, "How", Rect(EDGE, 330, HEAD_WIDTH, 150), Style(20, colour="quiet"), anchor="b"),
            main,
        ),
        (tick("ground"),),
    )


_FULL = (
    Layout(DISCUSS, (title(), body(1, "Questions", column(), _LARGE, anchor="ctr")), (tick(),)),
    _quiet(REFLECT, body(2, "Questions", column(), _LARGE, anchor="ctr")),
    _quiet(COMMITMENT, body(2, "Prompts", column(), _LARGE, anchor="ctr")),
)
LAYOUTS = (
    roomy(_FULL[0], 1.5, "Questions"),
    roomy(_FULL[1], 1.5, "Questions"),
    roomy(_FULL[2], 1.5, "Prompts"),
    *_FULL,
)


def discuss_slides(block: Discuss, scene: Scene) -> tuple[SlidePlan, ...]:
    """The questions, large."""
    return (
        slide(
            scene,
            (few_of(DISCUSS), DISCUSS),
            ("Questions", scene.lines("questions", *block.questions)),
        ),
    )


def reflect_slides(block: Reflect, scene: Scene) -> tuple[SlidePlan, ...]:
    """The questions, and that nobody has to share."""
    how = text(Place("wording-decks", "", ("reflect_how",)), scene.inputs.deck.reflect_how)
    questions = scene.lines("questions", *block.questions)
    return (slide(scene, (few_of(REFLECT), REFLECT), ("How", how), ("Questions", questions)),)


def commitment_slides(block: Commitment, scene: Scene) -> tuple[SlidePlan, ...]:
    """Beginnings of sentences, and whose they are."""
    how = text(Place("wording-decks", "", ("commitment_how",)), scene.inputs.deck.commitment_how)
    prompts = scene.lines("prompts", *block.prompts)
    return (slide(scene, (few_of(COMMITMENT), COMMITMENT), ("How", how), ("Prompts", prompts)),)

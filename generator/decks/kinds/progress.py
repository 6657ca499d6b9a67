"""You said, we did: what was heard, what came of it, and where that stands (P22)."""

from __future__ import annotations

from collections.abc import Sequence

from generator.decks.canvas import (
    BODY_FLOOR,
    BOTTOM,
    EDGE,
    WIDTH,
    Layout,
    Placeholder,
    Rect,
    Style,
    few_of,
    roomy,
    tick,
    title,
)
from generator.decks.inputs import DeckInputs
from generator.decks.notes import slide
from generator.decks.plan import Grid, SlidePlan, Text, Value, text
from generator.decks.scene import Scene
from generator.editorial.progress import ActionView
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.session import Progress

NAME, NONE = "You said, we did", "You said, we did: nothing yet"
_WIDE = WIDTH - 2 * EDGE

_FULL = (
    Layout(
        NAME,
        (
            title(Rect(EDGE, 60, _WIDE, 76), Style(38, True, track=-0.035, line=0.93)),
            Placeholder(
                1,
                "tbl",
                "Actions",
                Rect(EDGE, 148, _WIDE, BOTTOM - 148),
                (Style(BODY_FLOOR, bold=True), Style(22)),
            ),
        ),
        (tick("ground"),),
        foot_x=EDGE,
    ),
    Layout(
        NONE,
        (
            title(),
            Placeholder(
                1, "body", "Text", Rect(344, 52, 576, 428), (Style(36, True, track=-0.02),), "ctr"
            ),
        ),
        (tick("ground"),),
    ),
)

LAYOUTS = (roomy(_FULL[0], 1.3, "Actions"), *_FULL)


def slides(block: Progress, scene: Scene) -> tuple[SlidePlan, ...]:
    """The actions that answer the block's theme, or all; where there are none, that."""
    inputs = scene.inputs
    actions = [each for each in inputs.actions if block.theme in (None, each.theme)]
    if actions:
        return (slide(scene, (few_of(NAME), NAME), ("Actions", table(inputs, actions))),)
    return (slide(scene, (NONE,), ("Text", _nothing(inputs))),)


def table(inputs: DeckInputs, actions: Sequence[ActionView]) -> Value:
    """What was heard, what is done, and where it stands, one action a row."""
    words = inputs.deck
    header = (words.progress_heard, words.progress_did, words.progress_stands)
    rows = tuple((each.heard, each.did, _stands(inputs, each)) for each in actions)
    return Grid(header, rows, (0.33, 0.37, 0.3), words.progress_alt, Place("action"))


def _nothing(inputs: DeckInputs) -> Text:
    return text(Place("wording-decks", "", ("progress_none",)), inputs.deck.progress_none)


def _stands(inputs: DeckInputs, action: ActionView) -> str:
    words = inputs.deck
    label = words.progress[action.progress]
    said = fill(words.progress_line, label=label, owner=action.owner, date=action.on)
    made_up = words.progress_sample if action.sample else ""
    return " ".join(part for part in (said, action.reason, made_up) if part)

"""The session's objectives, and its agenda with times that come from the blocks."""

from __future__ import annotations

from generator.decks.canvas import (
    BODY_FLOOR,
    Layout,
    Placeholder,
    Style,
    body,
    column,
    few_of,
    roomy,
    tick,
    title,
)
from generator.decks.inputs import DeckInputs
from generator.decks.notes import block_notes, slide
from generator.decks.plan import Grid, SlidePlan, text
from generator.decks.scene import Scene
from generator.editorial.agenda import Timed, agenda
from generator.finding import Place
from generator.model.session import Agreement, Close, Objectives, Welcome

OBJECTIVES, AGENDA = "Objectives", "Agenda"
MOST_ROWS = 9
"""More rows than this cannot be read from the back of a room."""

_FULL = (
    Layout(
        OBJECTIVES,
        (
            title(),
            body(
                1,
                "Objectives",
                column(),
                Style(
                    30,
                    bold=True,
                    after=24,
                    track=-0.02,
                    bullet="1.",
                    bullet_colour="quiet",
                    indent=44,
                ),
                anchor="ctr",
            ),
        ),
        (tick(),),
    ),
    Layout(
        AGENDA,
        (
            title(),
            Placeholder(
                1,
                "tbl",
                "Agenda",
                column(),
                (Style(BODY_FLOOR, bold=True), Style(22)),
                anchor="ctr",
            ),
        ),
        (tick(),),
    ),
)
LAYOUTS = (roomy(_FULL[0], 1.3, "Objectives"), *_FULL)


def slides(block: Objectives, scene: Scene) -> tuple[SlidePlan, ...]:
    """Two slides: what people will be able to do, and when what comes."""
    inputs, session = scene.inputs, scene.inputs.session
    if session is None:
        return ()
    place = Place("session", inputs.id, ("objectives",))
    first = slide(
        scene, (few_of(OBJECTIVES), OBJECTIVES), ("Objectives", text(place, *session.objectives))
    )
    words = inputs.deck
    rows = agenda_rows(inputs)
    alt = words.agenda_alt
    grid = Grid((words.agenda_time, words.agenda_what), rows, (0.2, 0.8), alt, place, strong=True)
    title_text = text(Place("wording-decks", "", ("agenda",)), words.agenda)
    return (first, SlidePlan((AGENDA,), title_text, (("Agenda", grid),), block_notes(scene)))


def agenda_rows(inputs: DeckInputs) -> tuple[tuple[str, str], ...]:
    """When each block begins and its title; the shortest go first where there are too many.

    The opening and the close need no row of their own: they are where everybody is.
    """
    session = inputs.session
    rows = [
        timed
        for timed in (agenda(session) if session else ())
        if not isinstance(timed.block, Welcome | Agreement | Objectives | Close)
    ]
    while len(rows) > MOST_ROWS:
        rows.remove(min(rows, key=_weight))
    return tuple((timed.clock.split(" ")[0], timed.block.title) for timed in rows)


def _weight(timed: Timed) -> tuple[int, int]:
    """The shortest and, of these, the latest counts least."""
    return timed.block.minutes, -timed.start

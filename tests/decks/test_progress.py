"""You said, we did; and the quiet deck of a session about mending."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from pptx import Presentation

from generator.decks import accessibility, draw
from generator.decks.gathering import session_inputs
from generator.decks.plan import Grid, Text
from generator.decks.planning import plan_deck
from generator.library import Library
from tests.decks.rich import action, with_session

SESSION = "awareness-60"
BLOCK: dict[str, object] = {"kind": "progress", "title": "You said, we did", "minutes": 5}
CLOSE: dict[str, object] = {"kind": "close", "title": "Thank you", "minutes": 5}


def table(library: Library, **block: object) -> Grid | Text:
    cut = with_session(library, SESSION, {**BLOCK, **block})
    (slide,) = [
        p for p in plan_deck(session_inputs(cut, SESSION)) if p.title.joined == BLOCK["title"]
    ]
    ((_, value),) = slide.fills
    assert isinstance(value, Grid | Text)
    return value


def test_each_action_is_a_row_with_its_owner_and_where_it_stands(library: Library) -> None:
    grid = table(replace(library, actions={"names": action()}))
    assert isinstance(grid, Grid)
    heard, did, stands = grid.rows[0]
    assert heard == "Names are changed on boards." and did.startswith("Every board")
    assert stands == "Under way. Chief nurse, 31 March 2027."


def test_what_is_past_its_day_is_late_and_says_why(library: Library) -> None:
    late = action(due="2026-11-01", reason="Two wards have no board.")
    grid = table(replace(library, actions={"names": late}))
    assert isinstance(grid, Grid)
    assert grid.rows[0][2] == "Late. Chief nurse, 1 November 2026. Two wards have no board."


def test_a_made_up_action_says_so(library: Library) -> None:
    grid = table(replace(library, actions={"names": action(sample="yes")}))
    assert isinstance(grid, Grid)
    assert library.words.decks.progress_sample in grid.rows[0][2]


def test_a_block_may_show_one_theme_alone(library: Library) -> None:
    both = {"one": action(), "other": action(theme="poor-leadership", heard="Nobody answers.")}
    grid = table(replace(library, actions=both), theme="poor-leadership")
    assert isinstance(grid, Grid)
    assert [row[0] for row in grid.rows] == ["Nobody answers."]


def test_without_actions_the_slide_says_that_there_are_none(library: Library) -> None:
    words = table(replace(library, actions={}))
    assert isinstance(words, Text)
    assert words.joined == library.words.decks.progress_none


def quiet_deck(library: Library, *, restorative: str) -> bytes:
    made = with_session(library, SESSION, BLOCK, CLOSE, restorative=restorative)
    drawn = draw(session_inputs(replace(made, actions={"names": action()}), SESSION))
    assert drawn.findings == () and accessibility.faults(drawn.data) == ()
    return drawn.data


def test_a_restorative_session_opens_quietly_and_never_names_the_campaign_on_a_slide(
    library: Library,
) -> None:
    deck = Presentation(BytesIO(quiet_deck(library, restorative="yes")))
    assert deck.slides[0].slide_layout.name == "Title, quiet"
    assert "Campaign" not in {shape.name for slide in deck.slides for shape in slide.shapes}
    other = Presentation(BytesIO(quiet_deck(library, restorative="no")))
    assert other.slides[0].slide_layout.name == "Title"
    assert "Campaign" in {shape.name for shape in other.slides[0].shapes}

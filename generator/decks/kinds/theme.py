"""A theme: its divider, what was told, how it shows, what sits behind it, what can change.

Content that a theme does not have yet makes no slide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.decks.canvas import BODY_FLOOR, EDGE, Layout, Rect, Style, body, few_of, title
from generator.decks.inputs import DeckInputs, ThemeView
from generator.decks.kinds import progress
from generator.decks.kinds.story_names import BEAT, LISTS, LONG_BEAT, POINTS, TABLE, named
from generator.decks.notes import disclosure, headed, source_lines
from generator.decks.plan import Grid, Para, SlidePlan, Text, Value, pairs, para, rich, text, under
from generator.decks.shapes import theme_shape
from generator.editorial.told import Told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.brand import Slot

OPENING = "theme"
_LIGHT = "panel"
_WIDE = 540


def layouts(theme: str, look: Slot) -> tuple[Layout, ...]:
    """The divider of one theme; all else wears the layouts of its stories."""
    return (
        Layout(
            named(theme, OPENING),
            (
                title(
                    Rect(EDGE, 92, _WIDE, 220),
                    Style(64, True, _LIGHT, -0.04, line=0.9),
                    anchor="b",
                ),
                body(
                    1,
                    "Campaign",
                    Rect(EDGE, 48, _WIDE, 30),
                    Style(22, bold=True, colour="slot_bright", track=-0.01),
                ),
                body(2, "Summary", Rect(EDGE, 328, _WIDE, 92), Style(24, colour=_LIGHT)),
                body(
                    3,
                    "Marks",
                    Rect(EDGE, 432, _WIDE, 52),
                    Style(BODY_FLOOR, colour=_LIGHT),
                    anchor="b",
                ),
            ),
            theme_shape(look.shape, Rect(612, 110, 308, 308), "slot_soft"),
            ground="slot",
            foot=_LIGHT,
            foot_x=EDGE,
            look=theme,
        ),
    )


def opening(view: ThemeView, inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """The divider and everything before the stories, the list of them last."""
    return (
        divider(view, inputs),
        *_told(view, inputs),
        *_list(view, inputs.deck.theme_shows, view.theme.shows, "shows"),
        *_behind(view, inputs),
        contents(view, inputs),
    )


def ending(view: ThemeView, inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    """What can change, how anyone could tell, and what was done so far."""
    return (
        *_list(view, inputs.deck.theme_change, view.theme.change, "change"),
        *_list(view, inputs.deck.theme_measure, view.measures, "measure"),
        *_actions(view, inputs),
    )


def contents(view: ThemeView, inputs: DeckInputs) -> SlidePlan:
    """The theme's stories as a table, with where each happens, its level and its time."""
    words = inputs.deck
    stories = [inputs.tell(key) for key in view.stories]
    rows = tuple((each.scenario.title, each.setting, each.level, each.minutes) for each in stories)
    header = (words.story, words.story_setting, words.story_level, words.story_minutes)
    table = Grid(
        header, rows, (0.34, 0.24, 0.22, 0.2), words.theme_stories_alt, Place("theme", view.key),
        strong=True,
    )  # fmt: skip
    notes = (para(words.stop_question), *_notes_of(stories))
    plan = _plan(view, (TABLE,), words.theme_stories, (("Table", table),), notes)
    return replace(plan, most=max(plan.most, len(stories)))


def _notes_of(stories: Sequence[Told]) -> tuple[Para, ...]:
    """Each story's title with what to know before it."""
    return tuple(
        line
        for each in stories
        for line in headed(each.scenario.title, (each.scenario.content_note,))
    )


def divider(view: ThemeView, inputs: DeckInputs) -> SlidePlan:
    """The slide that opens a theme."""
    theme, place = view.theme, Place("theme", view.key)
    fills: tuple[tuple[str, Value], ...] = (
        ("Campaign", text(Place("brand", "", ("campaign",)), inputs.brand.campaign)),
        ("Summary", text(place.at("summary"), theme.summary)),
        ("Marks", text(Place("wording-common"), *inputs.edition.marks)),
    )
    sources = [source for key, source in view.sources if key == theme.source]
    notes = (
        para(theme.summary),
        *headed(inputs.deck.notes_before, (inputs.deck.stop_question,)),
        *disclosure(inputs),
        *source_lines(inputs, sources),
    )
    head = text(place.at("title"), theme.title)
    return SlidePlan((named(theme.short, OPENING),), head, fills, notes)


def _told(view: ThemeView, inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    if view.theme.told is None:
        return ()
    said = Text(rich(view.theme.told), Place("theme", view.key, ("told",)))
    sources = [source for key, source in view.sources if key == view.theme.source]
    notes = (
        *headed(inputs.deck.notes_found, (each.text for each in said.paras)),
        *source_lines(inputs, sources),
    )
    return (_plan(view, (BEAT, LONG_BEAT), inputs.deck.theme_told, (("Story", said),), notes),)


def _list(view: ThemeView, head: str, lines: Sequence[str], field: str) -> tuple[SlidePlan, ...]:
    if not lines:
        return ()
    points = text(Place("theme", view.key, (field,)), *lines)
    notes = (para(view.theme.summary), *(para(line) for line in lines))
    return (_plan(view, LISTS, head, (("Points", points),), notes),)


def _behind(view: ThemeView, inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    behind = view.theme.behind
    if not behind:
        return ()
    points = pairs(Place("theme", view.key, ("behind",)), ((b.head, b.text) for b in behind))
    keys = {key for each in behind for key in each.sources}
    sources = [source for key, source in view.sources if key in keys]
    lines = tuple(p for each in behind for p in headed(each.head, (each.text,)))
    notes = (*lines, *source_lines(inputs, sources))
    return (_plan(view, POINTS, inputs.deck.theme_behind, (("Points", points),), notes),)


def _actions(view: ThemeView, inputs: DeckInputs) -> tuple[SlidePlan, ...]:
    actions = [each for each in inputs.actions if each.theme == view.key]
    if not actions:
        return ()
    grid = progress.table(inputs, actions)
    lines = tuple(p for each in actions for p in headed(each.heard, (each.did, each.reason)))
    head = _head(view, inputs.deck.theme_progress)
    return (SlidePlan((few_of(progress.NAME), progress.NAME), head, (("Actions", grid),), lines),)


def _head(view: ThemeView, second: str) -> Text:
    """What this slide is, under the theme's short name."""
    return under(Place("theme", view.key, ("short",)), view.theme.short, second)


def _plan(
    view: ThemeView,
    kinds: tuple[str, ...],
    second: str,
    fills: tuple[tuple[str, Value], ...],
    notes: tuple[Para, ...],
) -> SlidePlan:
    names = tuple(named(view.theme.short, kind) for kind in kinds)
    return SlidePlan(names, _head(view, second), fills, notes)


def library_summary(inputs: DeckInputs) -> str:
    """How many stories the library's deck has, under how many themes."""
    said = fill(inputs.deck.library_stories, len(inputs.told))
    return f"{said} {fill(inputs.deck.library_themes, len(inputs.themes))}"

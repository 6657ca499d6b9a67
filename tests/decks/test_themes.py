"""Decks of a theme, of the whole library and of chosen stories."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.decks import accessibility, references
from generator.decks.catalogue import deck_title, draw
from generator.decks.fault import errors
from generator.decks.gathering import library_inputs, stories_inputs, theme_inputs
from generator.decks.inputs import DeckInputs
from generator.decks.plan import Grid, SlidePlan, Text
from generator.decks.planning import deck_slides, plan_deck
from generator.library import Library
from tests.decks.rich import THEME, action, with_theme

FULL = {
    "told": "Names were changed without asking.\n\nMany said nothing.",
    "shows": ["A name is shortened for somebody", "The heavy bay, again"],
    "behind": [{"head": "A higher bar", "text": "Twice checked.", "sources": ["rcn-2025"]}],
    "change": ["Ask for the name first"],
    "measure": ["The survey's question on fairness"],
}  # fmt: skip


@pytest.fixture(scope="module")
def full(library: Library) -> DeckInputs:
    rich = with_theme(library, **FULL)
    return theme_inputs(replace(rich, actions={"names": action()}), THEME)


@pytest.fixture(scope="module")
def whole(library: Library) -> DeckInputs:
    return library_inputs(library)


def said(plan: SlidePlan) -> str:
    values = [value for _, value in plan.fills]
    texts = [p for v in values if isinstance(v, Text) for p in v.paras]
    cells = [c for v in values if isinstance(v, Grid) for row in v.cells() for c in row]
    return "\n".join(each.text for each in (*texts, *cells))


def titles(inputs: DeckInputs) -> list[str]:
    return [slide.title for slide in deck_slides(inputs)[0]]


def test_a_theme_deck_says_all_that_the_theme_does_then_tells_its_stories(full: DeckInputs) -> None:
    plans = plan_deck(full)
    everything = "\n".join(said(plan) for plan in plans)
    for line in ("Many said nothing.", *FULL["shows"], "A higher bar", *FULL["change"]):
        assert line in everything
    stories = {each.scenario.title for each in full.told}
    first_story = next(i for i, p in enumerate(plans) if p.title.joined in stories)
    assert [p.title.joined for p in plans[:first_story]][-1].endswith(full.deck.theme_stories)
    assert {each.scenario.theme for each in full.told} == {THEME}


def test_what_a_theme_does_not_say_yet_makes_no_slide(library: Library) -> None:
    bare = theme_inputs(with_theme(library), THEME)
    words = bare.deck
    seconds = (words.theme_told, words.theme_shows, words.theme_behind, words.theme_change)
    assert not [title for title in titles(bare) for second in seconds if title.endswith(second)]


def test_sources_of_what_sits_behind_stand_in_its_notes(full: DeckInputs) -> None:
    (slide,) = [p for p in plan_deck(full) if p.title.joined.endswith(full.deck.theme_behind)]
    assert dict(full.themes[0].sources)["rcn-2025"].title in "\n".join(p.text for p in slide.notes)


def test_the_library_tells_every_story_once_under_its_theme(
    whole: DeckInputs, library: Library
) -> None:
    shown = titles(whole)
    for key, scenario in library.scenarios.items():
        assert shown.count(scenario.title) == 1
        divider = shown.index(library.themes[scenario.theme].title)
        assert divider < shown.index(scenario.title), key
    assert {each.id for each in whole.told} == set(library.scenarios)


def test_the_library_has_a_passport_for_each_theme_and_they_come_last(whole: DeckInputs) -> None:
    hidden = [plan for plan in plan_deck(whole) if plan.hidden]
    assert len(hidden) == len(whole.themes)
    assert all(plan.title.joined.startswith(whole.deck.passport) for plan in hidden)
    everything = "\n".join(said(plan) for plan in hidden)
    assert all(each.passport in everything for each in whole.told)


def test_many_stories_still_have_one_passport_that_fits(library: Library) -> None:
    many = stories_inputs(library, tuple(library.scenarios) * 4)
    plan = plan_deck(many)[-1]
    assert plan.most >= len(many.told)


def test_chosen_stories_make_one_deck_in_their_order(library: Library) -> None:
    chosen = stories_inputs(library, ("the-open-door", "the-drug-round"))
    shown = titles(chosen)
    assert shown.index("The open door") < shown.index("The drug round")
    assert deck_title(chosen) == "2 stories"


def test_a_theme_deck_and_the_library_have_no_finding_and_no_fault(
    full: DeckInputs, whole: DeckInputs
) -> None:
    for inputs in (full, whole):
        made = draw(inputs)
        assert made.findings == ()
        assert errors(accessibility.faults(made.data)) == ()
        assert errors(references.faults(made.data)) == ()

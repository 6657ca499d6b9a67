"""What a file is made from: alike over editions, different as soon as a word in it changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.build.contents import contents
from generator.build.make import preview
from generator.library import Library
from generator.project import Mode, Project

DAY = date(2026, 11, 23)


@pytest.fixture
def library(small_project: Project) -> Library:
    found = preview(small_project, Mode.SAMPLE, DAY).read.library
    assert found is not None
    return found


def changed(before: Library, after: Library) -> set[str]:
    old, new = contents(before), contents(after)
    assert old.keys() == new.keys()
    return {path for path in old if old[path] != new[path]}


def test_another_edition_and_day_alone_are_no_change(library: Library) -> None:
    later = {"edition": "2027.4", "edition_on": date(2027, 5, 1)}
    organisation = library.organisation.model_copy(update=later)
    assert changed(library, replace(library, organisation=organisation)) == set()


def test_a_word_in_a_story_changes_the_files_that_hold_it_and_their_packs(library: Library) -> None:
    story = library.scenarios["the-rota"].model_copy(update={"prompts": ("New?", "Newer?")})
    after = changed(library, replace(library, scenarios={"the-rota": story}))
    assert "downloads/decks/scenario-the-rota.pptx" in after
    assert any(path.startswith("downloads/packs/") for path in after), after
    assert not any(path.startswith("downloads/campaign/") for path in after)


def test_what_serves_the_site_alone_is_not_listed(library: Library) -> None:
    assert all(path.startswith("downloads/") for path in contents(library))

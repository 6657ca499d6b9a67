"""A recall takes a story out of every session at once, and the sessions still add up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from generator.finding import errors
from generator.library import Library, Recall
from generator.model.session import Discuss, Story
from generator.project import Mode, Project
from generator.reading import Read, reinstated

Reading = Callable[..., Read]
RECALL = "the-rota: {on: 2026-11-20, reason: It was too close.}\n"


def recall(project: Project, text: str = RECALL) -> None:
    """Withdraw a story by the list of recalls."""
    (project.home / "content" / "withdrawn.yml").write_text(text)


def add_story(project: Project, text: str, **changes: object) -> None:
    """A second story, not yet approved; draft mode shows it."""
    data = {**yaml.load(text, Loader=yaml.CBaseLoader), "title": "Another", **changes}
    path = project.home / "scenarios" / "another.yml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))


def edit_session(project: Project, old: str, new: str) -> None:
    path = project.home / "content" / "sessions" / "short-15.yml"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def whole(read: Read) -> Library:
    assert read.library is not None, read.findings
    return read.library


@pytest.mark.parametrize("mode", list(Mode))
def test_the_list_withdraws_a_story_whose_file_is_untouched(
    small_project: Project, reading: Reading, mode: Mode
) -> None:
    recall(small_project)
    library = whole(reading(small_project, mode))
    assert library.written == {}
    assert library.withdrawn["the-rota"].reason == "It was too close."


def test_without_a_spare_the_group_talks_for_as_long(
    small_project: Project, reading: Reading
) -> None:
    before = whole(reading(small_project)).sessions["short-15"]
    recall(small_project)
    library = whole(reading(small_project))
    session = library.sessions["short-15"]
    block = session.blocks[1]
    assert isinstance(block, Discuss)
    assert [each.minutes for each in session.blocks] == [each.minutes for each in before.blocks]
    assert sum(each.minutes for each in session.blocks) == session.minutes
    assert block.questions == library.words.common.recall.questions
    assert session.before == (library.words.common.recall.before, *before.before)
    assert session.fridays == ()
    assert library.recalls["short-15"] == (
        Recall("the-rota", ("blocks", 1)),
        *(Recall("the-rota", ("fridays", week)) for week in range(4)),
    )


def test_the_spare_story_takes_the_place_once(
    small_project: Project, reading: Reading, good_scenario_text: str
) -> None:
    add_story(small_project, good_scenario_text)
    edit_session(small_project, "before: [", "spare: another\nbefore: [")
    second = "  - {kind: scenario, title: Again, minutes: 5, show: the-rota}\n  - kind: close"
    edit_session(small_project, "  - kind: close", second)
    edit_session(small_project, "minutes: 15", "minutes: 20")
    recall(small_project)
    library = whole(reading(small_project))
    first, again = library.sessions["short-15"].blocks[1:3]
    assert isinstance(first, Story)
    assert first.show == "another"
    assert isinstance(again, Discuss)
    assert library.told_in(library.sessions["short-15"]) == ("another",)


def test_two_places_get_two_titles(small_project: Project, reading: Reading) -> None:
    second = "  - {kind: scenario, title: Again, minutes: 5, show: the-rota}\n  - kind: close"
    edit_session(small_project, "  - kind: close", second)
    recall(small_project)
    titles = [b.title for b in whole(reading(small_project)).sessions["short-15"].blocks]
    assert len(set(titles)) == len(titles)


def test_a_choice_that_is_left_with_nothing_becomes_a_talk(
    small_project: Project, reading: Reading
) -> None:
    edit_session(small_project, "kind: scenario", "kind: pick")
    edit_session(small_project, "    show: the-rota\n", "")
    recall(small_project)
    library = whole(reading(small_project))
    assert isinstance(library.sessions["short-15"].blocks[1], Discuss)
    assert library.recalls["short-15"][0] == Recall("the-rota", ("blocks", 1))


def test_a_withdrawn_spare_is_left_out(
    small_project: Project, reading: Reading, good_scenario_text: str
) -> None:
    add_story(small_project, good_scenario_text)
    edit_session(small_project, "before: [", "spare: another\nbefore: [")
    recall(small_project, RECALL.replace("the-rota", "another"))
    library = whole(reading(small_project))
    assert library.sessions["short-15"].spare is None
    assert library.recalls["short-15"] == (Recall("another", ("spare",)),)


def test_other_sessions_stay_the_same_object(small_project: Project, reading: Reading) -> None:
    first = reading(small_project)
    again = whole(reading(small_project, previous=first))
    assert again.sessions["short-15"] is whole(first).sessions["short-15"]


@pytest.mark.parametrize("broken", ["title: [\n", "title: The rota\nthemes: at-work\n"])
def test_what_is_wrong_in_a_withdrawn_story_holds_nothing_up(
    small_project: Project, reading: Reading, broken: str
) -> None:
    (small_project.home / "scenarios" / "the-rota.yml").write_text(broken)
    assert errors(reading(small_project).findings)
    recall(small_project)
    found = reading(small_project)
    assert not errors(found.findings)
    assert found.findings
    assert "the-rota" in whole(found).withdrawn


def test_what_held_it_can_still_be_worked_out(small_project: Project, reading: Reading) -> None:
    recall(small_project)
    found = reading(small_project)
    before = reinstated(small_project, found, "the-rota")
    assert before is not None
    assert before.told_in(before.sessions["short-15"]) == ("the-rota",)
    assert before.recalls == {}


def test_of_a_story_that_cannot_be_read_nothing_can_be_worked_out(
    small_project: Project, reading: Reading
) -> None:
    (small_project.home / "scenarios" / "the-rota.yml").write_text("title: [\n")
    recall(small_project)
    found = reading(small_project)
    assert reinstated(small_project, found, "the-rota") is None

"""The library: in order, with each scenario's standing, and only what a mode may show."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model.review import State
from generator.project import Mode, Project
from generator.reading import Read

Reading = Callable[..., Read]


@dataclass(frozen=True)
class ShippedProject(Project):
    """A project whose list of shipped scenarios is its own."""

    @property
    def shipped_list(self) -> Path:
        """A list below the home."""
        return self.home / "shipped.json"


@pytest.fixture
def unreviewed(small_project: Project) -> Project:
    """The small project without its approvals."""
    (small_project.home / "scenarios" / "reviews" / "the-rota.yml").unlink()
    return ShippedProject(small_project.home, small_project.roots)


def ship(project: Project, listed: dict[str, str]) -> None:
    """Write the list of shipped scenarios."""
    project.shipped_list.write_text(json.dumps({"scenarios": listed}))


@pytest.mark.parametrize("mode", [Mode.SAMPLE, Mode.RELEASE])
def test_a_scenario_without_approvals_is_shown_as_a_draft_alone(
    unreviewed: Project, reading: Reading, mode: Mode
) -> None:
    strict, draft = reading(unreviewed, mode).library, reading(unreviewed, Mode.DRAFT).library
    assert strict is not None
    assert draft is not None
    assert (list(strict.scenarios), list(strict.drafts)) == ([], ["the-rota"])
    assert (list(draft.scenarios), list(draft.drafts)) == (["the-rota"], [])
    assert list(strict.written) == list(draft.written) == ["the-rota"]
    assert strict.standing["the-rota"].state is State.WAITING


def test_a_shipped_scenario_is_published_while_its_words_are_the_shipped_ones(
    unreviewed: Project, reading: Reading, good_scenario_text: str
) -> None:
    from generator.model.review import public_hash

    first = reading(unreviewed).library
    assert first is not None
    listed = public_hash(first.scenarios["the-rota"])
    ship(unreviewed, {"the-rota": listed})
    path = unreviewed.home / "scenarios" / "the-rota.yml"
    (unreviewed.home / "scenarios" / "the-copy.yml").write_text(good_scenario_text)

    whole = reading(unreviewed, Mode.RELEASE).library
    path.write_text(good_scenario_text.replace("Friday rota", "Monday rota"))
    changed = reading(unreviewed, Mode.RELEASE).library

    assert whole is not None
    assert changed is not None
    assert whole.standing["the-rota"].shipped
    assert list(whole.scenarios) == ["the-rota"]
    assert list(whole.drafts) == ["the-copy"]  # the same words under another id
    assert not changed.standing["the-rota"].shipped
    assert changed.scenarios == {}


def test_no_content_folder_can_add_to_the_shipped_list(
    unreviewed: Project, reading: Reading
) -> None:
    for folder in ("", "content", "scenarios"):
        listed = {"scenarios": {"the-rota": "public-1:" + "0" * 64}}
        (unreviewed.home / folder / "shipped.json").write_text(json.dumps(listed))
    library = reading(Project(unreviewed.home, unreviewed.roots)).library
    assert library is not None
    assert not library.standing["the-rota"].shipped


def test_an_approved_scenario_that_changes_is_stale(
    small_project: Project, reading: Reading, good_scenario_text: str
) -> None:
    approved = reading(small_project, Mode.RELEASE).library
    changed_text = good_scenario_text.replace("Friday rota", "Monday rota")
    (small_project.home / "scenarios" / "the-rota.yml").write_text(changed_text)
    changed = reading(small_project, Mode.RELEASE).library

    assert approved is not None
    assert changed is not None
    assert approved.standing["the-rota"].state is State.APPROVED
    assert len(approved.standing["the-rota"].approvals) == 2
    assert changed.standing["the-rota"].state is State.STALE
    assert changed.standing["the-rota"].approvals == ()
    assert changed.scenarios == {}


@pytest.mark.parametrize("mode", list(Mode))
def test_a_withdrawn_scenario_is_nowhere_but_among_the_withdrawn(
    small_project: Project, reading: Reading, good_scenario_text: str, mode: Mode
) -> None:
    text = good_scenario_text + "withdrawn:\n  on: 2026-11-20\n  reason: Too close.\n"
    (small_project.home / "scenarios" / "the-rota.yml").write_text(text)

    library = reading(small_project, mode).library

    assert library is not None
    assert library.written == {}
    assert list(library.withdrawn) == ["the-rota"]
    assert library.standing["the-rota"].state is State.WITHDRAWN


def test_nine_fields_make_a_draft_and_release_asks_for_the_rest(
    small_project: Project, reading: Reading
) -> None:
    (small_project.home / "scenarios" / "the-tea.yml").write_text(
        "title: The tea\ntheme: at-work\nsetting: office\ndone_by: colleague\nstory: [It began.]\n"
        "impact: {person: It stayed.}\ncontent_note: A remark.\nprompts: [What?, Who?]\n"
        "responses:\n  - {role: bystander, says: Stop.}\n  - {role: manager, says: Enough.}\n"
    )

    library = reading(small_project, Mode.SAMPLE).library

    assert library is not None
    standing = library.standing["the-tea"]
    assert standing.state is State.DRAFT
    assert not standing.publishable
    assert "card_story" in standing.missing
    assert list(library.drafts) == ["the-tea"]


def test_everything_stands_in_its_order(small_project: Project, reading: Reading) -> None:
    content = small_project.home / "content"
    theme = (content / "themes" / "in-care.yml").read_text().replace("order: 2", "order: 1")
    (content / "themes" / "a-first.yml").write_text(theme)
    session = (content / "sessions" / "short-15.yml").read_text()
    (content / "sessions" / "a-later.yml").write_text(session.replace("order: 1", "order: 9"))
    message = (content / "campaign" / "only-a-joke.yml").read_text()
    (content / "campaign" / "later.yml").write_text(message.replace("order: 1", "order: 2"))

    library = reading(small_project).library

    assert library is not None
    assert list(library.themes) == ["a-first", "at-work", "in-care"]
    assert list(library.sessions) == ["short-15", "a-later"]
    assert list(library.messages) == ["only-a-joke", "later"]
    assert list(library.pledges) == ["first", "second"]
    assert list(library.sources) == ["a-study", "an-act"]

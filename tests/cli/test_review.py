"""`noexcuse review`: what waits for whom, all that is approved, and one way to record it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.model.portal import ReviewCheck
from generator.model.review import NOT_PUBLIC, State
from generator.project import Mode, open_project, today
from generator.reading import read

Run = Callable[..., tuple[int, str, str]]
CHECKED = [word for check in ReviewCheck for word in ("--confirm", check.value)]


@pytest.fixture
def several(run: Run, home: Path) -> Path:
    """A draft, one waiting for a second reader, one changed since, one approved, one withdrawn."""
    text = (home / "scenarios" / "the-rota.yml").read_text()

    def write(name: str, title: str, more: str = "", lose: str = "") -> None:
        lines = text.replace("title: The rota", f"title: {title}").splitlines(keepends=True)
        kept = "".join(line for line in lines if not lose or not line.startswith(lose))
        (home / "scenarios" / f"{name}.yml").write_text(kept + more)

    write("the-draft", "The draft", lose="intensity:")
    write("the-queue", "The queue")
    write("the-change", "The change")
    write("the-recall", "The recall", "withdrawn:\n  on: 2026-11-01\n  reason: Too close.\n")
    run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    run("approve", "the-change", "--as", "reader-1", *CHECKED)
    write("the-change", "The changed one")
    return home


def listed(run: Run, *more: str) -> dict[str, Any]:
    code, out, _ = run("review", "--json", *more)
    assert code == 0
    return {each["id"]: each for each in json.loads(out)}


def test_it_lists_every_state_with_who_wrote_who_read_and_what_it_waits_for(
    run: Run, several: Path
) -> None:
    told = listed(run)
    states = {key: one["state"] for key, one in told.items()}
    assert states == {
        "the-rota": "approved",
        "the-draft": "draft",
        "the-queue": "waiting",
        "the-change": "stale",
        "the-recall": "withdrawn",
    }
    assert set(states.values()) == {state.value for state in State}
    assert told["the-queue"]["read_by"] == ["reader-1"]
    assert told["the-queue"]["waits_for"] == "waits for 1 reader, not writer-1 or reader-1"
    assert told["the-draft"]["waits_for"] == "still needs intensity"
    assert "reader-1 read an earlier text" in told["the-change"]["waits_for"]
    assert "2026-11-01: Too close." in told["the-recall"]["waits_for"]


def test_for_people_it_comes_in_groups_and_says_what_it_cannot_prove(
    run: Run, several: Path
) -> None:
    code, out, _ = run("review")
    assert code == 0
    heads = [line for line in out.splitlines() if line.endswith(")") and not line.startswith(" ")]
    assert [head.split(" (")[0] for head in heads] == [
        "Waiting for a reader",
        "Changed since it was approved: to be read again",
        "Draft: with its author",
        "Approved",
        "Withdrawn",
    ]
    assert "can't prove" in out


def test_a_role_sees_only_what_it_may_read(run: Run, several: Path) -> None:
    assert set(listed(run, "--as", "reader-1")) == {"the-change"}
    assert set(listed(run, "--as", "reader-2")) == {"the-queue", "the-change"}
    assert set(listed(run, "--as", "writer-1")) == set()
    assert "Nothing waits for writer-1." in run("review", "--as", "writer-1")[1]


def test_a_story_with_errors_waits_for_its_author(run: Run, several: Path) -> None:
    file = several / "scenarios" / "the-queue.yml"
    file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
    assert "has errors" in listed(run)["the-queue"]["waits_for"]


def test_it_shows_every_word_that_an_approval_is_bound_to_and_the_checklist(
    run: Run, several: Path
) -> None:
    code, out, _ = run("review", "the-queue")
    assert code == 0
    library = read(open_project(several, (".",)), Mode.SAMPLE, today()).library
    assert library is not None

    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for part in value.values() for text in texts(part)]
        if isinstance(value, list):
            return [text for part in value for text in texts(part)]
        return [] if isinstance(value, bool) else [str(value)]

    scenario = library.written["the-queue"]
    public = scenario.model_dump(mode="json", exclude_unset=True, exclude=NOT_PUBLIC)
    assert len(texts(public)) > 40
    assert [text for text in texts(public) if text not in out] == []
    assert [line for line in library.words.portal.checklist.values() if line not in out] == []
    assert "can't prove" in out
    assert "--as ROLE" in out


def test_with_a_role_it_records_what_approve_records(run: Run, several: Path) -> None:
    code, out, _ = run("review", "the-queue", "--as", "reader-2", *CHECKED)
    assert code == 0
    assert "2 of 2 approvals" in out
    assert "can't prove" in out
    file = several / "scenarios" / "reviews" / "the-queue.yml"
    first, second = yaml.load(file.read_text(), Loader=yaml.CBaseLoader)["approvals"]
    assert {**first, "by": "reader-2"} == second
    assert listed(run)["the-queue"]["state"] == "approved"


def test_it_refuses_what_approve_refuses(run: Run, several: Path) -> None:
    before = (several / "scenarios" / "reviews" / "the-queue.yml").read_bytes()
    for role in ("writer-1", "reader-1"):
        assert run("review", "the-queue", "--as", role, *CHECKED)[0] == 1
    assert run("review", "the-queue", "--as", "reader-2", *CHECKED[:-2])[0] == 2
    assert run("review", "the-draft", "--as", "reader-2", *CHECKED)[0] == 1
    assert (several / "scenarios" / "reviews" / "the-queue.yml").read_bytes() == before


def test_an_unknown_one_is_refused_with_the_nearest(run: Run, several: Path) -> None:
    code, _, err = run("review", "the-quee")
    assert code == 1
    assert "Did you mean `the-queue`?" in err

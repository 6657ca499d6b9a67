"""Approving a scenario, and finding everything that holds it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from generator.model.portal import ReviewCheck

Run = Callable[..., tuple[int, str, str]]
CHECKED = [word for check in ReviewCheck for word in ("--confirm", check.value)]


@pytest.fixture
def waiting(home: Path) -> Path:
    """The small project with a complete scenario that nobody has approved; its review file."""
    text = (home / "scenarios" / "the-rota.yml").read_text()
    (home / "scenarios" / "the-queue.yml").write_text(
        text.replace("title: The rota", "title: The queue")
    )
    return home / "scenarios" / "reviews" / "the-queue.yml"


def test_two_readers_approve_and_each_time_it_says_what_that_cannot_prove(
    run: Run, waiting: Path
) -> None:
    for number, role in enumerate(("reader-1", "reader-2"), 1):
        code, out, _ = run("approve", "the-queue", "--as", role, *CHECKED, "--as-of", "2026-11-22")
        assert code == 0
        assert f"{number} of 2 approvals" in out
        assert "can't prove" in out
    told = yaml.load(waiting.read_text(), Loader=yaml.CBaseLoader)["approvals"]
    assert [each["by"] for each in told] == ["reader-1", "reader-2"]
    assert told[0]["on"] == "2026-11-22"
    code, out, _ = run("where", "the-queue")
    assert "scenarios/the-queue.html" in out


def test_an_approval_is_added_behind_the_others_which_stay_as_they_are(
    run: Run, waiting: Path
) -> None:
    run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    before = waiting.read_bytes()
    run(
        "approve",
        "the-queue",
        "--as",
        "reader-2",
        *CHECKED,
        "--remark",
        'Calm: "well said" # really',
    )
    assert waiting.read_bytes().startswith(before)
    assert (
        yaml.load(waiting.read_text(), Loader=yaml.CBaseLoader)["approvals"][1]["remark"]
        == 'Calm: "well said" # really'
    )
    assert waiting.read_text().startswith("# yaml-language-server: $schema=")


def test_each_line_of_the_checklist_has_to_be_confirmed(run: Run, waiting: Path) -> None:
    code, _, err = run("approve", "the-queue", "--as", "reader-1", *CHECKED[:-2])
    assert code == 2
    assert "--confirm person-accused" in err
    assert not waiting.exists()
    run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    told = yaml.load(waiting.read_text(), Loader=yaml.CBaseLoader)["approvals"]
    assert told[0]["checked"] == list(ReviewCheck)


def test_a_no_to_a_line_of_the_checklist_ends_it(
    run: Run, waiting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("generator.cli.approving.can_ask", lambda: True)
    monkeypatch.setattr(
        "generator.cli.approving.ask_one_of",
        lambda question, choices: asked.append(question) or choices[len(asked) > 1],
    )
    code, _, err = run("approve", "the-queue", "--as", "reader-1")
    assert (code, len(asked)) == (1, 2)
    assert "Tell its author" in err
    assert not waiting.exists()


@pytest.mark.parametrize(
    ("role", "says"),
    [("writer-1", "somebody else has to read it"), ("reader-1", "has approved this text already")],
)
def test_the_author_and_a_second_time_are_refused(
    run: Run, waiting: Path, role: str, says: str
) -> None:
    run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    before = waiting.read_bytes()
    code, _, err = run("approve", "the-queue", "--as", role, *CHECKED)
    assert code == 1
    assert says in err
    assert waiting.read_bytes() == before


def test_an_incomplete_scenario_is_refused_with_what_it_needs(run: Run, waiting: Path) -> None:
    file = waiting.parents[1] / "the-queue.yml"
    lines = file.read_text().splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("intensity:")))
    code, _, err = run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    assert code == 1
    assert "intensity" in err
    assert not waiting.exists()


def test_a_scenario_with_errors_is_refused_and_they_are_shown(run: Run, waiting: Path) -> None:
    file = waiting.parents[1] / "the-queue.yml"
    file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
    code, out, err = run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    assert code == 1
    assert "at-wrok" in out
    assert "has errors" in err
    assert not waiting.exists()


def test_a_reader_may_approve_again_after_a_change(run: Run, waiting: Path) -> None:
    run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    file = waiting.parents[1] / "the-queue.yml"
    file.write_text(file.read_text().replace("title: The queue", "title: The long queue"))
    code, out, _ = run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    assert code == 0
    assert "1 of 2 approvals" in out
    assert len(yaml.load(waiting.read_text(), Loader=yaml.CBaseLoader)["approvals"]) == 2


def test_no_approval_is_written_into_the_installed_copy(
    run: Run, waiting: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.drafts.PACKAGE", waiting.parents[2])
    code, _, err = run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    assert code == 2
    assert "content_dirs after `shipped`" in err
    assert not waiting.exists()


def test_an_approval_of_an_earlier_folders_scenario_goes_into_the_last_one(
    run: Run, waiting: Path, home: Path
) -> None:
    run("approve", "the-queue", "--as", "reader-1", *CHECKED)
    ours = home / "ours"
    ours.mkdir()
    settings = home / "mkdocs.yml"
    settings.write_text(settings.read_text().replace('["."]', '[".", "ours"]'))
    before = waiting.read_bytes()
    code, out, _ = run("approve", "the-queue", "--as", "reader-2", *CHECKED)
    assert code == 0
    assert "ours/scenarios/reviews/the-queue.yml: 2 of 2 approvals" in out
    assert waiting.read_bytes() == before


def test_an_unknown_id_is_refused_with_the_nearest(run: Run, waiting: Path) -> None:
    for command in (["approve", "the-quee", "--as", "reader-1"], ["where", "the-quee"]):
        code, _, err = run(*command)
        assert code == 1
        assert "Did you mean `the-queue`?" in err


def test_where_lists_downloads_and_pages_and_draws_nothing(run: Run, home: Path) -> None:
    code, out, _ = run("where", "the-rota", "--json")
    told = json.loads(out)
    assert code == 0
    assert "downloads/decks/session-short-15.pptx" in told["downloads"]
    assert any(path.startswith("downloads/cards/") for path in told["downloads"])
    assert {"scenarios/the-rota.html", "library.html", "sessions/short-15.html"} <= set(
        told["pages"]
    )
    assert not (home / ".cache" / "drawn").exists()


def test_where_lists_what_held_a_withdrawn_story(run: Run, home: Path) -> None:
    before = json.loads(run("where", "the-rota", "--json")[1])
    (home / "content" / "withdrawn.yml").write_text(
        "the-rota: {on: 2026-11-20, reason: It was too close.}\n"
    )
    manifest = home / "site" / "downloads" / "manifest.json"
    manifest.parent.mkdir(parents=True)
    files = [{"path": "downloads/a.pdf", "scenarios": ["the-rota"]}]
    manifest.write_text(json.dumps([*files, {"path": "downloads/b.pdf", "scenarios": []}]))
    told = json.loads(run("where", "the-rota", "--json")[1])
    assert told["withdrawn"]
    assert told["downloads"] == before["downloads"]
    assert "scenarios/the-rota.html" in told["pages"]
    assert "sessions/short-15.html" not in told["pages"]
    assert (told["sessions"], told["still"]) == (["short-15"], ["downloads/a.pdf"])
    code, out, _ = run("where", "the-rota")
    assert code == 0
    assert "the-rota is withdrawn. Nothing is made of it any more." in out
    assert "built before: 1 of its files hold it. Build and publish it again." in out
    assert "downloads/decks/scenario-the-rota.pptx" in out


def test_where_says_that_a_draft_is_in_nothing(run: Run, waiting: Path) -> None:
    code, out, _ = run("where", "the-queue")
    assert (code, out) == (0, "the-queue is in nothing that is built in sample mode.\n")
    assert "scenarios/the-queue.html" in run("where", "the-queue", "--mode", "draft")[1]

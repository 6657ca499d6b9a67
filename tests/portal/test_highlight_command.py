"""`portal highlight` as a person or a program runs it."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.portal import Meaning
from generator.portal.highlight.rules import Rules
from generator.portal.highlight.stack import Highlighter
from generator.portal.highlight.words import Words
from generator.portal.records import Quarter, Record
from generator.portal.vault import create, opened, read_contents, read_key
from tests.portal.conftest import MADE, Run

AS_OF = ("--as-of", "2026-11-24")
STORY = "It was Dr Zorvane Quillby on Pemberwick ward. Nobody looked up."


@pytest.fixture(autouse=True)
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same on every computer: as if no package were installed."""
    bare = Highlighter((Rules(), Words()), ("rampart", "spacy"))
    monkeypatch.setattr("generator.portal.highlight.stack.installed", lambda places: bare)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the other end."""
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda _: True, raising=False)


@pytest.fixture
def vault(portal_home: Path, key_file: Path) -> Path:
    """Two entries in the project's vault."""
    path, key = portal_home / "private" / "vault.age", read_key(key_file)
    create(path, key, MADE)
    told = (("E1", STORY), ("E2", "They laughed at my food."))
    records = tuple(Record(i, Quarter(2026, 1), {Meaning.WHAT: t}, mark=i) for i, t in told)
    with opened(path, key) as vault:
        vault.save(replace(vault.contents, records=records), MADE)
    return path


def csv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "texts.csv"
    path.write_text(text, "utf-8", newline="")
    return path


def test_a_file_gives_one_object_a_line_in_order(run: Run, tmp_path: Path) -> None:
    path = csv(tmp_path, f'text,id\n"{STORY}",7\n"",7\n"😀 Dr Quillby\r\nwent",é\n')
    code, out, err = run("portal", "highlight", path, "--format", "jsonl", *AS_OF)
    assert code == 0, err
    told = [json.loads(line) for line in out.splitlines()]
    assert [one["id"] for one in told] == ["7", "7", "é"]
    assert told[1]["spans"] == []
    assert {frozenset(span) for one in told for span in one["spans"]} == {
        frozenset({"start", "end", "kind", "by"})
    }
    marked = {(s["kind"], STORY[s["start"] : s["end"]]) for s in told[0]["spans"]}
    assert ("name", "Dr Zorvane Quillby") in marked
    assert ("ward", "Pemberwick ward") in marked
    (span,) = told[2]["spans"]
    assert (span["start"], span["end"], span["kind"]) == (2, 12, "name")


def test_it_tells_none_of_the_text(run: Run, tmp_path: Path) -> None:
    path = csv(tmp_path, f'id,text\n1,"{STORY}"\n')
    _, out, err = run("portal", "highlight", path, "--format", "jsonl", *AS_OF)
    assert "Quillby" not in out + err
    assert "Pemberwick" not in out + err


def test_each_run_tells_what_ran_what_did_not_and_what_it_cannot_find(
    run: Run, tmp_path: Path
) -> None:
    path = csv(tmp_path, "id,text\n")
    _, out, err = run("portal", "highlight", path, "--format", "jsonl", *AS_OF)
    assert out == ""
    assert "detectors ran: rules, words." in err
    assert "not installed: rampart, spacy." in err
    assert "People must find the rest" in err
    assert "facts of a life" in " ".join(err.split())


def test_a_broken_file_is_refused_after_what_came_before_it(run: Run, tmp_path: Path) -> None:
    path = csv(tmp_path, f'id,text\n1,"{STORY}"\n2\n')
    code, out, err = run("portal", "highlight", path, "--format", "jsonl", *AS_OF)
    assert code == 1
    assert len(out.splitlines()) == 1
    assert "Row 3 has 1 columns" in err


def test_entries_are_shown_one_at_a_time_with_marks_in_words(
    run: Run, vault: Path, key_file: Path, terminal: None
) -> None:
    code, out, err = run(
        *("portal", "highlight", "--as", "reader-1", "--key", key_file, "--plain", *AS_OF),
        typed="1\n2\n",
    )
    assert code == 0, err
    assert "[name: Dr Zorvane Quillby] on [ward or room: Pemberwick ward]" in out
    assert "Nothing is marked in this entry. That does not make it safe." in out
    assert out.index("Quillby") < out.index("They laughed")
    assert "People must find the rest" in out
    assert "Shown to you now: 2." in out
    shown = [e for e in read_contents(vault, read_key(key_file)).audit if "marks" in e.did]
    assert [(e.by, e.what) for e in shown] == [("reader-1", "E1"), ("reader-1", "E2")]


def test_it_begins_with_the_entry_asked_for(
    run: Run, vault: Path, key_file: Path, terminal: None
) -> None:
    asked = ("portal", "highlight", "--as", "reader-1", "--key", key_file, "--plain", *AS_OF)
    code, out, _ = run(*asked, "--entry", "E2", typed="1\n")
    assert code == 0
    assert "Quillby" not in out
    code, _, err = run(*asked, "--entry", "E9")
    assert code == 1
    assert "No entry is called E9" in err


def test_entries_never_go_into_a_file(run: Run, vault: Path, key_file: Path) -> None:
    code, out, err = run("portal", "highlight", "--as", "reader-1", "--key", key_file, *AS_OF)
    assert code == 1
    assert out == ""
    assert "in a terminal only" in err


@pytest.mark.parametrize(
    "asked", [(), ("x.csv",), ("--format", "jsonl"), ("x.csv", "--format", "jsonl", "--as", "r-1")]
)
def test_half_a_question_is_not_understood(run: Run, asked: tuple[str, ...]) -> None:
    code, _, err = run("portal", "highlight", *asked)
    assert code == 2
    assert "Give --as ROLE" in err

"""What changed in the shipped content since an organisation last looked, in plain sentences."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from generator.build.errors import UnableError
from generator.cli.lock import LOCK, Item, Locked, read_lock, shipped_state, write_lock
from generator.cli.upgrade import changes

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def now() -> Locked:
    return shipped_state()


@pytest.fixture
def ours(home: Path) -> Path:
    """The small project's folder, made one that builds upon the shipped content alone."""
    for name in ("content", "scenarios"):
        for path in sorted((home / name).rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
    text = (home / "mkdocs.yml").read_text()
    (home / "mkdocs.yml").write_text(text.replace('["."]', '[shipped, "."]'))
    return home


def write(home: Path, path: str, text: str) -> None:
    (home / path).parent.mkdir(parents=True, exist_ok=True)
    (home / path).write_text(text)


def earlier(now: Locked, **items: Item | None) -> Locked:
    """The state as it was: items given another hash, taken out with None."""
    kept = dict(now.items)
    for key, item in items.items():
        if item is None:
            del kept[key]
        else:
            kept[key] = item
    return replace(now, toolkit="0.0.1", edition="2025.1", items=kept)


def test_it_tells_by_title_what_is_new_changed_and_gone(run: Run, ours: Path, now: Locked) -> None:
    before = earlier(
        now,
        **{
            "scenario/the-drug-round": None,
            "scenario/the-count": Item("The count", "0"),
            "session/old-90": Item("The old session", "1"),
            "organisation/routes.samaritans": Item("Samaritans", "2"),
            "wording-site/home_origin": Item("home origin", "3"),
        },
    )
    write_lock(ours, before)
    code, out, _ = run("upgrade")
    assert code == 0
    assert "version 0.0.1, edition 2025.1" in out
    assert "New: the scenario “The drug round”." in out
    assert "Changed: the scenario “The count”." in out
    assert "No longer there: the session “The old session”." in out
    assert "Samaritans" in out
    assert "Changed: 1 phrase of the wording of the site." in out
    assert "Nothing was written" in out
    assert read_lock(ours) == before


def test_it_asks_you_to_look_where_a_file_of_yours_stands_in_its_place(
    run: Run, ours: Path, now: Locked
) -> None:
    key = next(key for key in now.items if key.startswith("term/")).partition("/")[2]
    write_lock(ours, earlier(now, **{f"term/{key}": Item("A term", "0")}))
    write(ours, "content/glossary.yml", f"{key}:\n  term: Ours\n  means: Our own words.\n")
    _, out, _ = run("upgrade")
    (line,) = [line for line in out.splitlines() if line.startswith("Look:")]
    assert "content/glossary.yml stands in its place" in line
    assert "Changed:" not in out


def test_what_you_leave_out_is_not_told_as_changed(run: Run, ours: Path, now: Locked) -> None:
    write_lock(ours, earlier(now, **{"scenario/the-night-book": Item("The night book", "0")}))
    write(ours, "content/leave-out.yml", "scenario:\n  - the-night-book\n")
    _, out, _ = run("upgrade")
    assert "night book" not in out


def test_a_recall_comes_first_with_its_reason_and_says_if_yours_still_stands() -> None:
    before = {"scenario/a": Item("A", "1"), "scenario/b": Item("B", "1")}
    now = {"scenario/a": Item("A", "2", "Too close to somebody."), "scenario/b": Item("B", "2")}
    found = changes(before, now)
    assert (found.withdrawn, found.changed) == (["scenario/a"], ["scenario/b"])
    # Told once: a recall that was there when they looked is no news.
    assert changes(now, now).withdrawn == []


def test_only_accept_writes_and_only_the_lock(run: Run, ours: Path, now: Locked) -> None:
    write_lock(ours, earlier(now, **{"scenario/the-drug-round": None}))
    before = {p: p.read_bytes() for p in ours.rglob("*") if p.is_file() and p.name != LOCK}
    code, out, _ = run("upgrade", "--accept")
    assert code == 0
    assert "Wrote no-excuse.lock" in out
    assert read_lock(ours) == now
    assert {p: p.read_bytes() for p in before} == before
    _, out, _ = run("upgrade")
    assert "Nothing in the shipped content has changed" in out


def test_without_a_lock_it_says_so_and_how_to_begin_one(run: Run, ours: Path) -> None:
    code, out, _ = run("upgrade")
    assert code == 0
    assert "There is no no-excuse.lock here yet" in out
    assert not (ours / LOCK).exists()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"toolkit": 1}', '{"toolkit":"1","edition":"1","items":{"a":{"x":1}}}']
)
def test_a_broken_lock_is_told_with_the_way_out(home: Path, text: str) -> None:
    (home / LOCK).write_text(text)
    with pytest.raises(UnableError, match="upgrade --accept"):
        read_lock(home)


def test_it_is_for_folders_that_build_upon_the_shipped_content(run: Run) -> None:
    code, _, err = run("upgrade")
    assert code == 2
    assert "does not build upon the shipped content" in err


def test_the_lock_is_plain_text_that_shows_little_when_little_changes(
    tmp_path: Path, now: Locked
) -> None:
    write_lock(tmp_path, now)
    text = (tmp_path / LOCK).read_text("utf-8")
    assert json.loads(text) == asdict(now)
    assert list(now.items) == sorted(now.items)
    assert max(map(len, text.splitlines())) < 400

"""Reading again: only what changed, and the last valid version of what is broken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.project import Project
from generator.reading import Read, inputs_of

Reading = Callable[..., Read]


def edit(path: Path, old: str, new: str) -> None:
    """Change a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_unchanged_files_are_not_read_again(
    small_project: Project, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = reading(small_project)
    edit(small_project.home / "scenarios" / "the-rota.yml", "title: The rota", "title: The list")
    opened: list[str] = []
    whole = Path.read_bytes

    def spy(path: Path) -> bytes:
        opened.append(path.name)
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", spy)
    second = reading(small_project, previous=first)

    assert [name for name in opened if name.endswith(".yml")] == ["the-rota.yml"]
    assert second.library is not None
    assert second.library.scenarios["the-rota"].title == "The list"


def test_reading_again_gives_what_reading_anew_gives(
    small_project: Project, reading: Reading
) -> None:
    first = reading(small_project)
    edit(small_project.home / "content" / "law.yml", "Harassment", "Harassment at work")
    (small_project.home / "content" / "themes" / "in-care.yml").unlink()

    again, anew = reading(small_project, previous=first), reading(small_project)

    assert again == anew
    assert again.inputs != first.inputs


def test_the_last_valid_version_stands_in_for_a_broken_file(
    small_project: Project, reading: Reading
) -> None:
    first = reading(small_project)
    home = small_project.home
    edit(home / "scenarios" / "the-rota.yml", "title: The rota", "title: [The rota")
    edit(home / "content" / "organisation.yml", "adopted: no", "adopted: perhaps")
    edit(home / "content" / "brand.yml", "strapline:", "strap line:")
    edit(home / "content" / "law.yml", "  title: Harassment", "  title: 'Harassment")
    edit(home / "content" / "sources.yml", "  title: A study\n", "")

    broken = reading(small_project, previous=first)
    still_broken = reading(small_project, previous=broken)

    assert len(broken.findings) == 5
    assert still_broken.findings == broken.findings
    assert first.library is not None
    for result in (broken, still_broken):
        assert result.library is not None
        assert replace(result.library, broken=frozenset()) == first.library
        assert result.library.broken == result.broken
        assert {
            ("scenario", "the-rota"), ("organisation", ""), ("brand", ""), ("law", ""),
            ("source", "a-study"),
        } == result.broken  # fmt: skip


def test_a_mended_file_takes_its_place_again(small_project: Project, reading: Reading) -> None:
    path = small_project.home / "scenarios" / "the-rota.yml"
    first = reading(small_project)
    edit(path, "title: The rota", "title: [The rota")
    broken = reading(small_project, previous=first)
    edit(path, "title: [The rota", "title: The list of swaps")

    mended = reading(small_project, previous=broken)

    assert mended.findings == ()
    assert mended.library is not None
    assert mended.library.scenarios["the-rota"].title == "The list of swaps"


def test_a_deleted_file_leaves_nothing_behind(small_project: Project, reading: Reading) -> None:
    first = reading(small_project)
    (small_project.home / "scenarios" / "the-rota.yml").unlink()

    result = reading(small_project, previous=first)

    assert result.library is not None
    assert result.library.written == {}


@pytest.mark.parametrize(
    "path", ["content/organisation.yml", "content/brand.yml", "content/wording/site.yml"]
)
def test_without_an_earlier_version_there_is_no_library(
    small_project: Project, reading: Reading, path: str
) -> None:
    (small_project.home / path).write_text("nothing: right\n")

    assert reading(small_project).library is None


def test_one_broken_scenario_leaves_the_others(
    small_project: Project, reading: Reading, good_scenario_text: str
) -> None:
    folder = small_project.home / "scenarios"
    (folder / "the-swap.yml").write_text(good_scenario_text)
    (folder / "the-break.yml").write_text("title: [")

    result = reading(small_project)

    assert result.library is not None
    assert sorted(result.library.scenarios) == ["the-rota", "the-swap"]
    assert result.broken == {("scenario", "the-break")}


def test_the_inputs_are_known_without_parsing(small_project: Project, reading: Reading) -> None:
    first = reading(small_project).inputs
    assert inputs_of(small_project) == first
    edit(small_project.home / "content" / "pledges.yml", "We listen", "We Listen")
    assert inputs_of(small_project) != first
    assert inputs_of(small_project) == reading(small_project).inputs


def test_the_inputs_do_not_depend_on_where_the_project_is(
    small_project: Project, reading: Reading, tmp_path: Path
) -> None:
    moved = tmp_path / "elsewhere"
    before = reading(small_project).inputs
    small_project.home.rename(moved)
    assert reading(Project(moved, (moved,))).inputs == before


def test_a_picture_that_changes_changes_the_inputs(
    small_project: Project, reading: Reading
) -> None:
    picture = small_project.home / "content" / "pictures" / "round.png"
    picture.parent.mkdir()
    picture.write_bytes(b"one")
    before = reading(small_project)
    picture.write_bytes(b"three")
    assert before.findings == ()
    assert reading(small_project).inputs != before.inputs

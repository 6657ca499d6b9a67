"""Files: what their names say, which are read, and which belong to nothing."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from generator.finding import Severity
from generator.project import Project
from generator.reading import Read

Reading = Callable[..., Read]
Told = Callable[[Read], list[str]]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("content/theme/x.yml", "FILE002 Nothing reads `content/theme/x.yml`. | "
         "Did you mean `content/themes/x.yml`?"),
        ("content/organization.yml", "FILE002 Nothing reads `content/organization.yml`. | "
         "Did you mean `content/organisation.yml`?"),
        ("content/themes/more/x.yml", "FILE002 Nothing reads `content/themes/more/x.yml`. | "
         "Did you mean `content/themes/x.yml`?"),
        ("content/budget-2031.yml", "FILE002 Nothing reads `content/budget-2031.yml`. | "
         "Check its folder and its name."),
        ("scenarios/tea.yaml", "FILE003 The name `tea.yaml` does not end in `.yml`, so nothing "
         "reads it. | Rename it to `tea.yml`."),
        ("scenarios/tea.YML", "FILE003 The name `tea.YML` does not end in `.yml`, so nothing "
         "reads it. | Rename it to `tea.yml`."),
        ("scenarios/tea.yml.txt", "FILE003 The name `tea.yml.txt` does not end in `.yml`, so "
         "nothing reads it. | Rename it to `tea.yml`."),
    ],
)  # fmt: skip
def test_a_file_that_nothing_reads_is_an_error(
    small_project: Project, reading: Reading, told: Told, path: str, said: str
) -> None:
    file = small_project.home / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("title: x\n")

    result = reading(small_project)

    assert told(result) == [f"1:1 {said}"]
    assert result.source_map.locate(result.findings[0].place).path == file
    assert result.findings[0].severity is Severity.ERROR


def test_a_spreadsheet_among_the_content_is_a_warning(
    small_project: Project, reading: Reading
) -> None:
    (small_project.home / "content" / "answers.xlsx").write_bytes(b"PK")
    found = reading(small_project).findings
    assert [(f.code, f.severity) for f in found] == [("FILE002", Severity.WARNING)]


@pytest.mark.parametrize(
    "path",
    [
        "content/_notes.yml", "content/themes/.hidden.yml", "content/_old/x.yml",
        "content/themes/.gitkeep", "content/pictures/a.png", "content/README.md",
        "scenarios/_drafts/x.yml", "notes.yml",
    ],
)  # fmt: skip
def test_notes_hidden_files_and_pictures_are_left_alone(
    small_project: Project, reading: Reading, path: str
) -> None:
    file = small_project.home / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("not: [valid")
    assert reading(small_project).findings == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("My Story", "A scenario cannot be called `My Story`. | Use lower-case letters, digits "
         "and hyphens, and begin with a letter: `my-story`."),
        ("2-tea", "A scenario cannot be called `2-tea`. | Use lower-case letters, digits and "
         "hyphens, and begin with a letter: `tea`."),
        ("ünïque", "A scenario cannot be called `ünïque`. | Use lower-case letters, digits and "
         "hyphens, and begin with a letter: `n-que`."),
        ("a" * 44, "A scenario has the name `" + "a" * 40 + "…`, too long by 4. | A name has at "
         "most 40 letters, digits and hyphens."),
    ],
)  # fmt: skip
def test_a_file_name_that_is_no_id_is_told(
    small_project: Project,
    reading: Reading,
    told: Told,
    good_scenario_text: str,
    name: str,
    said: str,
) -> None:
    (small_project.home / "scenarios" / f"{name}.yml").write_text(good_scenario_text)
    result = reading(small_project)
    assert told(result) == [f"2:1 FILE001 {said}"]
    assert result.library is not None
    assert list(result.library.scenarios) == ["the-rota"]


def test_a_project_without_its_files_says_which_are_missing(
    small_project: Project, reading: Reading, told: Told
) -> None:
    (small_project.home / "content" / "brand.yml").unlink()
    (small_project.home / "content" / "glossary.yml").unlink()
    result = reading(small_project)
    assert told(result) == [
        "1:1 FILE004 There is no `content/brand.yml`. | Copy the one that ships with the "
        "toolkit, or add `shipped` to the content folders.",
    ]
    assert result.library is None


def test_an_empty_home_ends_in_findings(small_project: Project, reading: Reading) -> None:
    nowhere = small_project.home / "nowhere"
    result = reading(Project(nowhere, (nowhere,)))
    assert {finding.code for finding in result.findings} == {"FILE004"}
    assert result.library is None


def test_what_cannot_be_opened_is_told_and_nothing_waits(
    small_project: Project, reading: Reading, told: Told
) -> None:
    folder = small_project.home / "scenarios"
    os.mkfifo(folder / "pipe.yml")
    (folder / "gone.yml").symlink_to(folder / "never-was.yml")
    (folder / "folder.yml").mkdir()
    said = [line.split(" ")[1] for line in told(reading(small_project))]
    assert said == ["FILE005", "FILE005"]

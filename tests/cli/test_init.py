"""An organisation's own folder from eight answers: everything to fill in is theirs, and listed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.build.settings import find
from generator.checks import check
from generator.checks.names import lists
from generator.cli import init as init_command
from generator.cli.init import _asked, _wrong
from generator.cli.lock import read_lock
from generator.library import Library
from generator.model.editor import Asked
from generator.model.vocabulary import EmployerKind
from generator.project import Mode, today
from generator.reading import Read, read

Run = Callable[..., tuple[int, str, str]]

ANSWERS = """\
name: "Saltmarsh: health & care"
short_name: "# 1"
address: https://www.example.org/saltmarsh/
employers: [ambulance, hospital]
contact: inclusion@saltmarsh.example.org
signed_by: Inclusion leads group
threshold_set_by: data-guardian
colours: ["#3a0f2f", "#ffd166"]
"""


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder begun with every question answered; tests only look at it."""
    from generator.cli import main

    folder = tmp_path_factory.mktemp("init")
    (folder / "answers.yml").write_text(ANSWERS, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setattr(
            "sys.argv", ["noexcuse", "init", "ours", "--answers", str(folder / "answers.yml")]
        )
        try:
            main()
        except SystemExit as end:
            assert not end.code
    yield folder / "ours"


@pytest.fixture(scope="module")
def found(begun: Path) -> Read:
    return read(find(begun).project, Mode.SAMPLE, today())


@pytest.fixture(scope="module")
def library(found: Read) -> Library:
    assert found.library is not None
    return found.library


def test_the_answers_stand_where_everyone_looks_for_them(library: Library) -> None:
    ours = library.organisation
    assert (ours.name, ours.short_name) == ("Saltmarsh: health & care", "# 1")
    assert ours.address == "https://www.example.org/saltmarsh/"
    assert (ours.content_contact, ours.signed_by) == (
        "inclusion@saltmarsh.example.org",
        "Inclusion leads group",
    )
    assert (ours.small_numbers.threshold, ours.small_numbers.set_by) == (10, "data-guardian")
    assert (library.brand.light.ground, library.brand.light.signal) == ("#3a0f2f", "#ffd166")
    assert not ours.adopted


def test_the_employers_are_of_the_kinds_that_were_named_and_no_sample(library: Library) -> None:
    kinds = {key: employer.kind for key, employer in library.organisation.employers.items()}
    assert kinds == {"ambulance-1": EmployerKind.AMBULANCE, "hospital-1": EmployerKind.HOSPITAL}


def test_every_place_to_fill_in_is_listed_and_lies_in_a_file_of_ones_own(
    begun: Path, found: Read, library: Library
) -> None:
    listed: dict[Path, int] = {}
    for finding in (*found.findings, *check(library)):
        if finding.code == "PLACE001":
            at = found.source_map.locate(finding.place).path
            listed[at] = listed.get(at, 0) + 1
    assert {path for path in listed if not path.is_relative_to(begun)} == set()
    waiting = {
        path for path in (begun / "content").rglob("*.yml")
        if re.search(r"\[fill in: (?!\.\.\.)", _without_remarks(path))
    }  # fmt: skip
    assert set(listed) == waiting
    assert len(waiting) > 5


def _without_remarks(path: Path) -> str:
    return re.sub(r"(?m)^#.*$", "", path.read_text("utf-8"))


def test_it_begins_without_an_error_and_without_a_sample(found: Read, library: Library) -> None:
    wrong = [f for f in (*found.findings, *check(library)) if f.severity.value == "error"]
    assert wrong == []
    assert not [e for e in library.evidence.values() if e.synthetic]
    assert not [a for a in library.actions.values() if a.sample]
    assert not [e for e in library.events.values() if e.sample]


def test_no_day_of_a_check_comes_along_for_what_nobody_has_rung(library: Library) -> None:
    local = [r for r in library.organisation.routes.values() if r.contact.waiting]
    assert local
    assert [route.title for route in local if route.checked_on or route.review_by] == []


def test_nothing_in_the_folder_names_who_was_first(begun: Path) -> None:
    named = [
        path.relative_to(begun).as_posix()
        for path in sorted(begun.rglob("*"))
        if path.is_file() and list(lists().places.find(path.read_text("utf-8")))
    ]
    # Two shipped texts come along for their places to fill in, and say where the idea began.
    assert set(named) <= {"content/pages/evidence.yml", "content/sessions/board-45.yml"}


def test_the_readme_hooks_settings_and_lock_are_there(begun: Path) -> None:
    assert 'content_dirs: [shipped, "."]' in (begun / "mkdocs.yml").read_text()
    assert "/private/" in (begun / ".gitignore").read_text().splitlines()
    hook = begun / ".githooks" / "pre-commit"
    assert hook.stat().st_mode & 0o100
    assert "portal guard --staged" in hook.read_text()
    readme = (begun / "README.md").read_text()
    for name in re.findall(r"^\| `([^`]+)` \|", readme, re.MULTILINE):
        assert (begun / name).exists() or name == "scenarios/", name
    assert (begun / "schemas" / "scenario.json").is_file()
    assert (begun / ".vscode" / "settings.json").is_file()
    locked = read_lock(begun)
    assert locked is not None
    assert "scenario/the-drug-round" in locked.items


def test_each_file_names_a_schema_that_is_there(begun: Path) -> None:
    for path in (begun / "content").rglob("*.yml"):
        address = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text("utf-8"))
        assert address, path
        assert (path.parent / address.group(1)).is_file(), path


def test_a_folder_with_anything_in_it_is_left_alone(run: Run, home: Path) -> None:
    before = sorted(path.name for path in home.iterdir())
    code, _, err = run("init", str(home))
    assert code != 0
    assert "is not empty" in err
    assert sorted(path.name for path in home.iterdir()) == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("employers: [hospitl]\n", "`hospital`"),
        ("address: http://x\n", "address"),
        ("title: x\n", "title"),
        ('colours: ["#ffffff", "#fffffe"]\n', "hard to read"),
        ('colours: ["#000000"]\n', "two colours"),
        ("name: [\n", "answers.yml:"),
    ],
)
def test_answers_that_cannot_be_are_told_with_their_line(
    run: Run, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "answers.yml").write_text(text)
    folder = tmp_path / "new"
    code, out, err = run("init", str(folder), "--answers", str(tmp_path / "answers.yml"))
    assert code == 1
    assert said in out + err
    assert not folder.exists()


def test_without_a_person_and_without_answers_it_writes_nothing(run: Run, tmp_path: Path) -> None:
    code, _, err = run("init", str(tmp_path / "new"))
    assert code == 2
    assert "--answers" in err
    assert not (tmp_path / "new").exists()


def test_a_person_is_asked_eight_questions_and_again_where_an_answer_cannot_be(
    monkeypatch: pytest.MonkeyPatch, library: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    given = iter(
        ["Saltmarsh", "", "example.org", "https://www.example.org/", "hospital, care-home", "",
         "", "Data Guardian", "data-guardian", "#3a0f2f #ffd166"]
    )  # fmt: skip
    monkeypatch.setattr(init_command, "can_ask", lambda: True)
    monkeypatch.setattr(init_command, "ask_freely", lambda _: next(given))
    told = _asked(library)
    assert (told.name, told.short_name) == ("Saltmarsh", None)
    assert told.address == "https://www.example.org/"
    assert told.employers == (EmployerKind.HOSPITAL, EmployerKind.CARE_HOME)
    assert told.threshold_set_by == "data-guardian"
    assert told.colours == ("#3a0f2f", "#ffd166")
    assert list(given) == []
    assert len(Asked) == 8
    said = capsys.readouterr().out
    assert [q for q in Asked if library.words.editor.asked[q] not in said] == []


@pytest.mark.parametrize("text", ["x: y", "- a", "{", "# no", "&a *a", "“quoted”", "yes"])
def test_a_name_may_hold_any_sign(library: Library, text: str) -> None:
    assert _wrong(Asked.NAME, text, library) == ""

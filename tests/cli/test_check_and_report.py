"""How findings are told: to people, to programs, to a code host."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def broken(home: Path) -> Path:
    """The small project with one mistake on line 3, column 8."""
    file = home / "scenarios" / "the-rota.yml"
    file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
    return file


def test_a_finding_shows_its_place_the_line_a_mark_and_the_fix(run: Run, broken: Path) -> None:
    code, out, _ = run("check")
    assert code == 1
    lines = out.splitlines()
    at = next(
        n for n, line in enumerate(lines) if line.startswith("scenarios/the-rota.yml:3:8: error")
    )
    assert lines[at + 1] == "    theme: at-wrok"
    assert lines[at + 2] == "           ^"
    assert "`at-work`" in lines[at + 3]


def test_errors_come_first_and_are_counted(run: Run, broken: Path) -> None:
    _, out, err = run("check")
    kinds = [line.split()[1] for line in out.splitlines() if line[:1].strip() and ": " in line]
    assert kinds == sorted(kinds, key=["error", "warning", "note"].index)
    assert f"{kinds.count('error')} error" in err


def test_clean_content_ends_with_0(run: Run) -> None:
    code, out, _ = run("check")
    assert code == 0
    assert ": error" not in out


def test_paths_choose_what_is_told(run: Run, broken: Path) -> None:
    code, out, _ = run("check", "content/brand.yml")
    assert code == 0
    assert out
    assert all(line.startswith((" ", "content/brand.yml:")) for line in out.splitlines())
    assert run("check", "scenarios")[0] == 1
    code, _, err = run("check", "nowhere.yml")
    assert (code, err) == (2, "There is no file or folder nowhere.yml.\n")


def test_json_holds_all_of_a_finding(run: Run, broken: Path) -> None:
    code, out, err = run("check", "--format", "json")
    told = next(each for each in json.loads(out) if each["severity"] == "error")
    assert (code, err) == (1, "")
    assert (told["file"], told["line"], told["column"]) == ("scenarios/the-rota.yml", 3, 8)
    assert (told["kind"], told["id"], told["keys"]) == ("scenario", "the-rota", ["theme"])
    assert told["message"]
    assert told["code"]


def test_github_annotations_are_escaped_lines(run: Run, home: Path) -> None:
    (home / "scenarios" / "a,b.yml").write_text("title: [\n")
    code, out, _ = run("check", "--format", "github")
    assert code == 1
    assert all(
        line.startswith(("::error ", "::warning ", "::notice ")) for line in out.splitlines()
    )
    assert "::error file=scenarios/a%2Cb.yml,line=" in out


def test_check_tells_what_was_drawn_before_and_release_draws(run: Run, home: Path) -> None:
    _, _, err = run("check")
    assert "not drawn yet" in err
    run("build", "--quiet")
    assert "not drawn yet" not in run("check")[2]


def test_release_asks_for_more(run: Run) -> None:
    code, out, _ = run("check", "--release")
    assert code == 1
    assert "error PLACE001" in out


def test_build_reports_as_json(run: Run, broken: Path) -> None:
    code, out, _ = run("build", "--json")
    told = json.loads(out)
    assert (code, told["state"]) == (1, "refused")
    assert "error" in {each["severity"] for each in told["findings"]}


def test_a_bug_of_ours_shows_a_traceback_and_ends_with_2(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("generator.checks.registry.in_order", fail)
    code, _, err = run("check")
    assert code == 2
    assert "Traceback" in err
    assert "ZeroDivisionError: ours" in err


def test_wrong_usage_ends_with_2(run: Run) -> None:
    assert run("build", "--mode", "nonsense")[0] == 2
    assert run("nonsense")[0] == 2


def test_a_broken_mkdocs_yml_is_said_in_one_sentence(run: Run, home: Path) -> None:
    (home / "mkdocs.yml").write_text("plugins: [\n")
    code, _, err = run("check")
    assert code == 2
    assert err.count("\n") == 1
    assert "mkdocs.yml cannot be read" in err


def test_a_missing_content_folder_is_said_in_one_sentence(run: Run, home: Path) -> None:
    (home / "mkdocs.yml").write_text("plugins:\n  - noexcuse: {content_dirs: [nowhere]}\n")
    code, _, err = run("check")
    assert code == 2
    assert "content_dirs names nowhere" in err


def test_explain_tells_why_wrong_and_right(run: Run) -> None:
    code, out, _ = run("explain", "safe001")
    assert code == 0
    assert out.startswith("SAFE001: ")
    assert "Wrong:" in out
    assert "Right:" in out


def test_explain_knows_the_nearest_code(run: Run) -> None:
    code, _, err = run("explain", "SAFE01")
    assert code == 1
    assert "Did you mean `SAFE001`?" in err

"""The two commands that write into the toolkit's own repository, and nowhere else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.model.review import public_hash
from generator.project import Mode, Project, today
from generator.reading import read

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def checkout(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the commands take for the toolkit's checkout."""
    package = home / "generator"
    package.mkdir()
    for module in ("project", "cli.shipped", "cli.schema"):
        monkeypatch.setattr(f"generator.{module}.PACKAGE", package)
    return home


def test_it_lists_every_scenario_on_file_with_its_fingerprint(run: Run, checkout: Path) -> None:
    code, out, _ = run("shipped")
    assert code == 0
    assert "Wrote 1 scenarios" in out
    told = json.loads((checkout / "generator" / "shipped.json").read_text())
    library = read(Project(checkout, (checkout,)), Mode.DRAFT, today()).library
    assert library is not None
    assert told == {"scenarios": {"the-rota": public_hash(library.scenarios["the-rota"])}}


def test_what_is_listed_is_published_without_approvals(run: Run, checkout: Path) -> None:
    shutil.rmtree(checkout / "scenarios" / "reviews")
    assert "is in nothing" in run("where", "the-rota")[1]
    run("shipped")
    assert "scenarios/the-rota.html" in run("where", "the-rota")[1]


def test_a_broken_scenario_is_refused(run: Run, checkout: Path) -> None:
    (checkout / "scenarios" / "the-rota.yml").write_text("title: [\n")
    code, out, _ = run("shipped")
    assert code == 1
    assert "scenarios/the-rota.yml" in out
    assert not (checkout / "generator" / "shipped.json").exists()


@pytest.mark.parametrize("command", ["shipped", "schema"])
def test_it_refuses_to_work_outside_a_checkout(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr("generator.project.PACKAGE", home / "somewhere" / "generator")
    code, _, err = run(command)
    assert code == 2
    assert err.startswith("This command works in a checkout of the toolkit")


def test_in_an_organisations_folder_schema_keeps_its_own_copies_current(
    run: Run, home: Path
) -> None:
    (home / "schemas").mkdir()
    assert run("schema", "--write")[0] == 0
    assert (home / "schemas" / "scenario.json").is_file()
    assert (home / ".vscode" / "tasks.json").is_file()
    assert not (home / "docs" / "guides" / "commands.md").exists()
    run("check", "--fix", "scenarios")
    assert (
        (home / "scenarios" / "the-rota.yml")
        .read_text("utf-8")
        .startswith("# yaml-language-server: $schema=../schemas/scenario.json\n")
    )


def test_schema_tells_what_is_stale_and_writes_it(run: Run, checkout: Path) -> None:
    code, out, _ = run("schema")
    assert code == 1
    assert "generator/schemas/scenario.json is out of date." in out
    assert run("schema", "--write")[0] == 0
    assert (checkout / "docs" / "guides" / "commands.md").exists()
    assert run("schema") == (0, "", "")

"""What helps in an editor's program: schema lines, valid snippets, findings at their places."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from generator.cli.check import WATCH_BEGINS, WATCH_ENDS
from generator.cli.fixing import fixable, own_files
from generator.cli.serve import SERVED_AT
from generator.cli.snippets import blocks
from generator.cli.workspace import workspace
from generator.model.scenario import Response
from generator.model.session import AnyBlock
from generator.project import PACKAGE, open_project

Run = Callable[..., tuple[int, str, str]]
MADE = {name: json.loads(text) for name, text in workspace().items()}
TASKS = {task["label"]: task for task in MADE[".vscode/tasks.json"]["tasks"]}
SNIPPETS = MADE[".vscode/noexcuse.code-snippets"]
CHECKOUT = PACKAGE.parent


@pytest.mark.parametrize("name", MADE)
def test_the_committed_files_are_current(name: str) -> None:
    """When this fails, run `noexcuse schema --write`."""
    assert (CHECKOUT / name).read_text("utf-8") == workspace()[name]


def test_every_shipped_file_names_its_schema_and_is_in_order() -> None:
    project = open_project(CHECKOUT)
    assert len(list(own_files(project))) > 100
    assert [fixed.path.name for fixed in fixable(project, signs=False)] == []


def test_the_yaml_extension_is_recommended() -> None:
    assert MADE[".vscode/extensions.json"]["recommendations"] == ["redhat.vscode-yaml"]


def filled(snippet: dict[str, Any]) -> str:
    """A snippet as it stands when a person only presses the tab key."""
    text = "\n".join(snippet["body"])
    text = re.sub(r"\$\{\d+\|([^,|]+)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("$0", "")


def test_the_scenarios_snippet_is_a_valid_draft(run: Run, home: Path) -> None:
    text = filled(SNIPPETS["Scenario"]).replace("international-staff", "at-work")
    file = home / "scenarios" / "the-new-one.yml"
    file.write_text(text, encoding="utf-8")
    told = json.loads(run("check", "--format", "json", str(file))[1])
    assert {each["code"] for each in told} <= {"STATE001", "COMPLETE001", "TIDY001"} | {
        each["code"] for each in told if each["severity"] != "error"
    }
    assert "the-new-one" in run("review")[1]


@pytest.mark.parametrize("name", [name for name in SNIPPETS if name.startswith("Response")])
def test_each_response_is_valid(name: str) -> None:
    (data,) = yaml.load(filled(SNIPPETS[name]), Loader=yaml.CBaseLoader)
    TypeAdapter(Response).validate_python(data)


def test_there_is_a_snippet_for_each_kind_of_block_and_each_is_valid() -> None:
    made = {name: s for name, s in SNIPPETS.items() if name.startswith("Session block: ")}
    assert len(made) == len(blocks()) > 15
    for name, snippet in made.items():
        (data,) = yaml.load(filled(snippet), Loader=yaml.CBaseLoader)
        block = TypeAdapter(AnyBlock).validate_python(data)
        assert name == f"Session block: {block.kind}"


def test_the_problem_matcher_reads_just_the_findings_of_a_real_check(run: Run, home: Path) -> None:
    file = home / "scenarios" / "the-rota.yml"
    file.write_text(file.read_text().replace("theme: at-work", "theme: at-wrok"))
    (home / "scenarios" / "The Round.yml").write_text("title: [\n")
    told = json.loads(run("check", "--format", "json")[1])
    pattern = TASKS["Check the content"]["problemMatcher"]["pattern"]
    regexp = re.compile(pattern["regexp"])
    read = [found for line in run("check")[1].splitlines() if (found := regexp.match(line))]
    keys = ("file", "line", "column", "severity", "code", "message")
    assert [tuple(f[pattern[key]] for key in keys) for f in read] == [
        tuple(str(each[key]) for key in keys) for each in told
    ]
    assert {each["severity"] for each in told} >= {"error", "note"}


def test_the_task_that_watches_knows_when_a_round_begins_and_ends() -> None:
    background = TASKS["Check while I write"]["problemMatcher"]["background"]
    assert re.match(background["beginsPattern"], WATCH_BEGINS)
    assert re.match(background["endsPattern"], WATCH_ENDS)
    served = TASKS["Show the site while I write"]["problemMatcher"]["background"]
    assert re.match(served["endsPattern"], f"{SERVED_AT} http://127.0.0.1:8000/ in a moment;")


def test_each_task_runs_a_command_that_there_is(run: Run) -> None:
    for task in TASKS.values():
        name, *words = task["command"].split()
        assert name == "noexcuse"
        assert run(*words, "--help")[0] == 0

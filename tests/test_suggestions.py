"""From a suggested scenario to a proposed change: text stays data, and no real story is invited."""

from __future__ import annotations

import json
import os
import re
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
GITLAB = ROOT / ".gitlab"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORM = GITHUB / "ISSUE_TEMPLATE" / "suggest-a-scenario.yml"


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8").replace("\non:", '\n"on":'))


def check(data: Any, schema: str) -> list[str]:
    """What the service's own schema has against a file; the copies come with check-jsonschema."""
    folder = files("check_jsonschema") / "builtin_schemas" / "vendor"
    told = json.loads((folder / f"{schema}.json").read_text("utf-8"))
    return [f"{list(e.path)}: {e.message[:200]}" for e in Draft7Validator(told).iter_errors(data)]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_workflow_keeps_to_githubs_schema(path: Path) -> None:
    assert check(load(path), "github-workflows") == []


@pytest.mark.parametrize("path", [ROOT / ".gitlab-ci.yml", GITLAB / "suggestions.yml"],
                         ids=lambda path: path.name)  # fmt: skip
def test_each_pipeline_keeps_to_gitlabs_schema(path: Path) -> None:
    assert check(load(path), "gitlab-ci") == []


def test_the_issue_form_keeps_to_githubs_schema() -> None:
    assert check(load(FORM), "github-issue-forms") == []
    assert check(load(FORM.with_name("config.yml")), "github-issue-config") == []


def test_a_schema_of_a_service_can_refuse() -> None:
    assert check({"on": {"issues": {"types": ["labelled"]}}}, "github-workflows")
    assert check({"name": "x"}, "github-issue-forms")


def commands(path: Path) -> list[str]:
    return [
        step["run"] for job in load(path)["jobs"].values() for step in job["steps"] if "run" in step
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_command_holds_what_somebody_may_have_written(path: Path) -> None:
    """An expression in a command is replaced before the shell reads it, quotes and all."""
    assert [run for run in commands(path) if "${{" in run] == []


def test_text_from_an_issue_reaches_no_place_but_an_environment_variable() -> None:
    text = (GITHUB / "workflows" / "suggestions.yml").read_text("utf-8")
    for line in text.splitlines():
        if "github.event.issue.body" in line:
            assert re.fullmatch(r" +BODY: \$\{\{ github\.event\.issue\.body \}\}", line)
    assert "issue.title" not in text


def test_it_waits_for_a_person_and_who_writes_runs_nothing_of_what_came_in() -> None:
    workflow = load(GITHUB / "workflows" / "suggestions.yml")
    assert workflow["on"] == {"issues": {"types": ["labeled"]}}
    assert workflow["permissions"] == {}
    read, propose = workflow["jobs"]["read"], workflow["jobs"]["propose"]
    assert read["if"] == "github.event.label.name == 'take up'"
    assert read["permissions"] == {"contents": "read"}
    assert propose["needs"] == "read"
    assert "noexcuse " not in " ".join(
        step["run"].split("--body")[0] for step in propose["steps"] if "run" in step
    )
    assert not [step for step in propose["steps"] if "pip" in step.get("run", "")]
    used = {step["uses"] for job in (read, propose) for step in job["steps"] if "uses" in step}
    assert all(use.startswith("actions/") for use in used)


def test_drafts_reach_few() -> None:
    steps = load(GITHUB / "workflows" / "suggestions.yml")["jobs"]["read"]["steps"]
    (preview,) = [s for s in steps if s.get("with", {}).get("path") == "site"]
    assert preview["if"] == "github.event.repository.private"
    assert load(GITLAB / "suggestions.yml")["suggestion"]["artifacts"]["access"] == "developer"


def test_findings_on_a_change_may_write_nothing() -> None:
    workflow = load(GITHUB / "workflows" / "findings.yml")
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["on"] == {"pull_request": None}
    assert any("check --format github" in run for run in commands(WORKFLOWS[0]))


@pytest.mark.parametrize("path", [FORM, GITLAB / "issue_templates" / "suggest-a-scenario.md"],
                         ids=lambda path: path.suffix)  # fmt: skip
def test_the_forms_first_words_warn_of_a_real_story_and_name_help(path: Path) -> None:
    text = path.read_text("utf-8")
    warning = text.index("Do not send a real story")
    assert warning < text.index("The scenario")
    assert "Help now" in text
    assert "no way to report it" in text
    assert not re.search(r"(what happened to you|your (story|experience)|tell us)", text, re.I)


def test_the_form_takes_nothing_without_the_word_that_it_is_not_real() -> None:
    body = load(FORM)["body"]
    (boxes,) = [part for part in body if part["type"] == "checkboxes"]
    assert all(option["required"] for option in boxes["attributes"]["options"])
    (scenario,) = [part for part in body if part.get("id") == "scenario"]
    assert scenario["attributes"]["render"] == "yaml"


HOSTILE = [
    "`touch harmed`",
    '"; touch harmed; "',
    "$(touch harmed)",
    "-n\n--help\n'\ntouch harmed #",
    "${IFS}touch harmed\x1b[2J",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_step_that_keeps_the_text_keeps_it_as_it_is(text: str, tmp_path: Path) -> None:
    (github,) = [run for run in commands(GITHUB / "workflows" / "suggestions.yml") if "BODY" in run]
    (gitlab,) = [
        line for line in load(GITLAB / "suggestions.yml")["suggestion"]["script"]
        if "printenv" in line
    ]  # fmt: skip
    for command, variable in ((github, "BODY"), (gitlab, "SUGGESTION")):
        env = {"PATH": os.environ["PATH"], variable: text, "RUNNER_TEMP": str(tmp_path),
               "CI_BUILDS_DIR": str(tmp_path)}  # fmt: skip
        subprocess.run(["bash", "-e", "-c", command], env=env, cwd=tmp_path, check=True)
        assert (tmp_path / "issue.md").read_text("utf-8") == f"{text}\n"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["issue.md"]


@pytest.mark.parametrize(
    ("name", "fine"),
    [
        ("scenarios/the-late-handover.yml", True),
        ("ours/scenarios/the-late-handover.yml", True),
        ("scenarios/a.yml\nscenarios/b.yml", False),
        ("../scenarios/a.yml", False),
        ("scenarios/a b.yml", False),
        ("scenarios/$(id).yml", False),
        ("", False),
    ],
)
def test_only_one_file_of_a_fixed_form_is_proposed(name: str, fine: bool, tmp_path: Path) -> None:
    runs = "\n".join(commands(GITHUB / "workflows" / "suggestions.yml"))
    guards = re.findall(r"printf '%s' \"\$(name|SCENARIO)\" \| (grep [^\n]+)", runs)
    assert len(guards) == 2
    for variable, guard in guards:
        command = f"printf '%s' \"${variable}\" | {guard}"
        env = {"PATH": os.environ["PATH"], variable: name}
        done = subprocess.run(["bash", "-c", command], env=env, check=False)
        assert (done.returncode == 0) is fine


def test_codeowners_ask_nobody_until_teams_are_written_in() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    assert all(line.startswith("#") or not line for line in lines)
    paths = re.findall(r"^# (/\S+) +@", "\n".join(lines), re.MULTILINE)
    assert paths
    assert [path for path in paths if not (ROOT / path.strip("/")).exists()] == [
        "/scenarios/reviews/"
    ]

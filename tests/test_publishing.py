"""The ready workflows: nothing is published that is not clean, and drafts reach few."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from generator.cli import app

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "guides" / "publishing.md"


def load(name: str) -> dict[str, Any]:
    return yaml.load((ROOT / name).read_text("utf-8"), Loader=yaml.CBaseLoader)


def lines(job: dict[str, Any]) -> list[str]:
    """The commands of a job of either service, in their order."""
    if "script" in job:
        return [*job["script"]]
    return [line for step in job["steps"] for line in step.get("run", "").splitlines()]


@pytest.fixture
def jobs() -> dict[str, dict[str, Any]]:
    """The jobs that build for the public, by service."""
    return {
        "github": load(".github/workflows/pages.yml")["jobs"]["release"],
        "gitlab": load(".gitlab-ci.yml")["pages"],
    }


@pytest.mark.parametrize(
    ("file", "more"),
    [
        (".github/workflows/pages.yml", ["--builtin-schema", "vendor.github-workflows"]),
        (
            ".gitlab-ci.yml",
            ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"],
        ),
    ],
)
def test_each_service_understands_its_file(file: str, more: list[str]) -> None:
    """By the schemas that the services' own editors use; the copies come with the checker."""
    command = [sys.executable, "-m", "check_jsonschema", *more, str(ROOT / file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_site_is_made_anew_each_week_so_that_what_is_late_says_so(jobs) -> None:
    (schedule,) = load(".github/workflows/pages.yml")["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", schedule["cron"])
    assert "pull_request" in jobs["github"]["if"]
    assert "schedule" not in jobs["github"]["if"]


def test_a_release_is_checked_before_it_is_built(jobs) -> None:
    for service, job in jobs.items():
        ours = [line for line in lines(job) if line.startswith("noexcuse")]
        assert ours == ["noexcuse check --release", "noexcuse build --mode release"], service


def test_only_the_release_is_published() -> None:
    github = load(".github/workflows/pages.yml")["jobs"]
    deploys = {key for key, job in github.items() if "deploy-pages" in str(job)}
    assert deploys == {"publish"}
    assert github["publish"]["needs"] == "release"
    assert [key for key, job in github.items() if "upload-pages-artifact" in str(job)] == [
        "release"
    ]
    gitlab = load(".gitlab-ci.yml")
    assert [key for key, job in gitlab.items() if "pages" in job] == ["pages"]


def test_publishing_waits_for_the_switch_and_the_main_branch(jobs) -> None:
    assert "vars.PUBLISH == 'yes'" in jobs["github"]["if"]
    assert "refs/heads/main" in jobs["github"]["if"]
    (rule,) = jobs["gitlab"]["rules"]
    assert '$PUBLISH == "yes"' in rule["if"]
    assert "$CI_DEFAULT_BRANCH" in rule["if"]


def test_a_preview_is_a_draft_that_few_can_open() -> None:
    github = load(".github/workflows/pages.yml")["jobs"]["preview"]
    assert "github.event.repository.private" in github["if"]
    gitlab = load(".gitlab-ci.yml")["preview"]
    assert gitlab["artifacts"]["access"] == "developer"
    for job in (github, gitlab):
        ours = [line for line in lines(job) if line.startswith("noexcuse")]
        assert ours == ["noexcuse build --mode draft"]


def test_raw_data_is_looked_for_in_every_change_and_before_publishing() -> None:
    github = load(".github/workflows/pages.yml")["jobs"]
    gitlab = load(".gitlab-ci.yml")
    for job in (github["guard"], gitlab["guard"]):
        assert "if" not in job
        assert "rules" not in job
        assert [line for line in lines(job) if line.startswith("noexcuse")] == [
            "noexcuse portal guard"
        ]
    assert github["release"]["needs"] == "guard"
    assert gitlab["pages"]["needs"] == ["guard"]


def test_no_job_may_write_but_the_one_that_publishes() -> None:
    workflow = load(".github/workflows/pages.yml")
    assert workflow["permissions"] == {"contents": "read"}
    writing = {key for key, job in workflow["jobs"].items() if "permissions" in job}
    assert writing == {"publish"}


def test_the_guide_has_ten_steps_and_names_only_commands_there_are() -> None:
    text = GUIDE.read_text("utf-8")
    assert re.findall(r"^(\d+)\. ", text, re.MULTILINE) == [str(n) for n in range(1, 11)]
    commands = get_command(app).commands  # type: ignore[attr-defined]
    named = set(re.findall(r"`noexcuse ([a-z-]+)", text))
    assert named == {"init", "check", "build", "edition", "where"}
    assert named <= set(commands)
    assert "PUBLISH" in text

"""After a kill at any moment the next command finds, or restores, one whole site."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.build.errors import UnableError
from generator.build.publish import publish, repair
from generator.build.unchanged import is_unchanged
from generator.disk import writing
from generator.project import Project

FILES = 40


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path, (tmp_path,))


def fill(folder: Path, edition: str) -> None:
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.html").write_text(edition)


def edition_of(project: Project) -> str:
    """The one edition of a whole site; anything else fails the test."""
    texts = [path.read_text() for path in project.site.iterdir()]
    assert len(texts) == FILES
    (edition,) = set(texts)
    return edition


def leftovers(project: Project) -> list[str]:
    return [path.name for path in project.home.glob("site.*")]


def test_a_new_site_takes_the_old_ones_place(project: Project) -> None:
    for edition in ("old", "new"):
        publish(project, lambda folder, edition=edition: fill(folder, edition), edition)  # type: ignore[misc]
    assert edition_of(project) == "new"
    assert leftovers(project) == []
    assert is_unchanged(project, "new")
    assert not is_unchanged(project, "old")


def test_a_failure_while_writing_leaves_the_old_site(project: Project) -> None:
    publish(project, lambda folder: fill(folder, "old"), "old")

    def fail(folder: Path) -> None:
        fill(folder, "new")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(project, fail, "new")
    assert edition_of(project) == "old"
    assert leftovers(project) == []
    assert is_unchanged(project, "old")


def test_it_restores_the_old_site_when_killed_between_the_renames(project: Project) -> None:
    fill(project.home / "site.old", "old")
    fill(project.home / "site.new", "new")
    repair(project)
    assert edition_of(project) == "old"
    assert leftovers(project) == []


def test_it_removes_what_is_left_when_killed_after_the_renames(project: Project) -> None:
    fill(project.site, "new")
    (project.home / "site.old").mkdir()
    (project.home / "site.old" / "1.html").write_text("old")
    repair(project)
    assert edition_of(project) == "new"
    assert leftovers(project) == []


def test_it_removes_a_half_written_site(project: Project) -> None:
    fill(project.site, "old")
    (project.home / "site.new").mkdir()
    repair(project)
    assert edition_of(project) == "old"
    assert leftovers(project) == []


def test_repair_keeps_its_hands_off_a_build_at_work(project: Project) -> None:
    fill(project.home / "site.new", "new")
    with writing(project.cache) as free:
        assert free
        repair(project)
        assert leftovers(project) == ["site.new"]


def test_a_second_build_at_the_same_time_is_refused_in_one_sentence(project: Project) -> None:
    with writing(project.cache), pytest.raises(UnableError, match="Another build is at work"):
        publish(project, lambda folder: fill(folder, "new"), "new")


@pytest.mark.parametrize("harm", ["edit", "remove", "add"])
def test_a_site_somebody_touched_is_not_taken_for_unchanged(project: Project, harm: str) -> None:
    publish(project, lambda folder: fill(folder, "old"), "inputs")
    if harm == "edit":
        (project.site / "1.html").write_text("mine")
    elif harm == "remove":
        (project.site / "1.html").unlink()
    else:
        (project.site / "more.html").write_text("")
    assert not is_unchanged(project, "inputs")


PROGRAM = """
import sys, time
from pathlib import Path
from generator.build.publish import publish
from generator.project import Project
home = Path(sys.argv[1])
def fill(folder):
    folder.mkdir()
    for number in range(40):
        (folder / f"{number}.html").write_text(edition)
        time.sleep(0.001)
print("ready", flush=True)
count = 0
while True:
    count += 1
    edition = f"edition {count}"
    publish(Project(home, (home,)), fill, edition)
"""


@pytest.mark.parametrize("moment", [0.013, 0.061, 0.108, 0.151, 0.203, 0.254, 0.307, 0.411])
def test_kill_9_at_any_moment_leaves_one_whole_site(project: Project, moment: float) -> None:
    fill(project.site, "first")
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(project.home)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    time.sleep(moment)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    repair(project)
    assert edition_of(project).startswith(("first", "edition"))
    assert leftovers(project) == []
    publish(project, lambda folder: fill(folder, "next"), "next")
    assert edition_of(project) == "next"


@pytest.mark.parametrize("step", range(3))
@pytest.mark.parametrize("when", ["before", "after"])
def test_kill_9_around_each_step_of_the_swap(project: Project, step: int, when: str) -> None:
    """The renames are too quick to hit by chance: here the process kills itself at each."""
    fill(project.site, "old")
    program = f"""
import os, shutil, sys
from pathlib import Path
from generator.build import publish as module
from generator.project import Project
home, count = Path(sys.argv[1]), 0
def deadly(real):
    def call(*args, **kw):
        global count
        number, count = count, count + 1
        if number == {step} and {when == "before"}: os.kill(os.getpid(), 9)
        real(*args, **kw)
        if number == {step}: os.kill(os.getpid(), 9)
    return call
def fill(folder):
    folder.mkdir()
    for number in range({FILES}): (folder / f"{{number}}.html").write_text("new")
    Path.rename = deadly(Path.rename)
    module.shutil.rmtree = deadly(shutil.rmtree)
module.publish(Project(home, (home,)), fill, "new")
"""
    run = subprocess.run([sys.executable, "-c", program, str(project.home)], check=False)
    assert run.returncode == -signal.SIGKILL
    repair(project)
    assert edition_of(project) in ("old", "new")
    assert leftovers(project) == []

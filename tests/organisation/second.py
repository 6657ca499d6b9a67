"""A second, quite different organisation, made as its people would: init, fill in, add, approve.

It is made up. Nothing in its folder is shipped, and nothing of the shipped content is changed.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

OWN = Path(__file__).parent / "merrowdale"
NOEXCUSE = [sys.executable, "-c", "from generator.cli import main; main()"]
ON_A_DAY = {"SOURCE_DATE_EPOCH": "1795521600", "COLUMNS": "400"}
LEFT_OUT = "the-night-book"
STORIES = ("keys-for-number-nine", "the-last-crew-in")
READERS = ("reader-ambulance", "reader-home-care")
PLACEHOLDER = re.compile(r"\[fill in: ([^\]]*)\]")
CHECKED = "    checked_on: 2026-11-20\n    review_by: 2027-05-20\n"


def noexcuse(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, as a person runs it, on a day that is always the same."""
    return subprocess.run(
        [*NOEXCUSE, *arguments],
        cwd=home,
        env={**os.environ, **ON_A_DAY},
        capture_output=True,
        text=True,
        check=False,
    )


def done(home: Path, *arguments: str) -> str:
    """A command in this process, which starts sooner; it has to go well. What it said."""
    from generator.cli import main

    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out):
        patch.chdir(home)
        patch.setattr(sys, "argv", ["noexcuse", *arguments])
        for name, value in ON_A_DAY.items():
            patch.setenv(name, value)
        try:
            main()
        except SystemExit as end:
            assert not end.code, out.getvalue()
    return out.getvalue()


def begun(folder: Path) -> Path:
    """The folder as `init` leaves it."""
    done(folder.parent, "init", folder.name, "--answers", str(OWN / "answers.yml"))
    return folder


def filled(home: Path) -> Path:
    """The folder with its places filled in, its own look and stories, and one story left out."""
    for path in sorted((home / "content").rglob("*.yml")):
        text = path.read_text("utf-8")
        made = PLACEHOLDER.sub(_answer, _with_keys(text))
        if made != text:
            path.write_text(made, "utf-8")
    _organisation(home / "content" / "organisation.yml")
    left_out = home / "content" / "leave-out.yml"
    left_out.write_text(f"{left_out.read_text('utf-8')}scenario:\n  - {LEFT_OUT}\n", "utf-8")
    shutil.copytree(OWN / "content", home / "content", dirs_exist_ok=True)
    shutil.copytree(OWN / "scenarios", home / "scenarios", dirs_exist_ok=True)
    return home


def approved(home: Path) -> Path:
    """The folder with each story of its own read and approved by two roles."""
    for story in STORIES:
        for role in READERS:
            yes = [part for line in _checklist() for part in ("--confirm", line)]
            done(home, "review", story, "--as", role, *yes)
    return home


def _checklist() -> list[str]:
    from generator.model.portal import ReviewCheck

    return [line.value for line in ReviewCheck]


def _with_keys(text: str) -> str:
    """Each place with the name of its field before the words, so that it can be answered."""
    lines = []
    for line in text.splitlines(keepends=True):
        key = re.match(r"[ -]*(\w+): ", line)
        field = key.group(1) if key else ""
        lines.append(re.sub(r"\[fill in: ", f"[fill in: {field}/", line))
    return "".join(lines)


def _answer(found: re.Match[str]) -> str:
    field, _, asked = found.group(1).partition("/")
    number = sum(map(ord, asked)) % 90
    answers = {
        "phone": f"01632 960 1{number:02}",
        "email": f"team-{number}@merrowdale.example.org",
        "web": f"https://www.example.org/merrowdale/route-{number}",
    }
    return answers.get(field, "Merrowdale people team")


def _organisation(path: Path) -> None:
    """The days of the checks, a route of our own, our employers, and that we answer for it."""
    text = path.read_text("utf-8")
    before, _, routes = text.partition("routes:\n")
    routes = routes[: routes.index("\n# One of each kind")]
    blocks = re.split(r"(?m)^(?=  [a-z-]+:\n)", routes)
    dated = "".join(f"{block.rstrip()}\n{CHECKED}" for block in blocks if block.strip())
    own = (OWN / "own-routes.yml").read_text("utf-8")
    employers = (OWN / "own-employers.yml").read_text("utf-8")
    before = before.replace("adopted: no", "adopted: yes")
    path.write_text(f"{before}routes:\n{dated}{own}\n{employers}", "utf-8")

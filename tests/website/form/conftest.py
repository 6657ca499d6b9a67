"""The form's rules in Node, and the toolkit's own, over the same stories."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.build.form import as_json, form_data
from generator.checks import check
from generator.project import PACKAGE, Mode, Project
from generator.reading import read

SOURCE = PACKAGE / "website" / "form" / "source"
HERE = Path(__file__).parent
NODE = Path(sys.executable).parent / "node"
AS_OF = date(2026, 11, 23)
ID = "the-case"
APART = ("STATE", "REVIEW", "COVER", "UNUSED")
"""Codes that are about the whole library, so that no form can know them."""

Told = list[tuple[str, str, tuple[str | int, ...], int | None, str, str]]
"""Code, severity, keys, offset, message and hint of each finding, sorted."""


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project with the shipped wording left out; a case is written into it."""
    from tests.conftest import write_small_project

    home = tmp_path_factory.mktemp("form") / "small"
    write_small_project(home)
    return Project(home, (home,))


@pytest.fixture(scope="session")
def by_form(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Asks the form's rules: findings of a story, or the id that a title proposes."""
    library = read(project, Mode.DRAFT, AS_OF).library
    assert library is not None
    data = tmp_path_factory.mktemp("data") / "data.json"
    data.write_text(as_json(form_data(library)), encoding="utf-8")
    command = [str(NODE), str(HERE / "rules.mjs"), str(SOURCE), str(data)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as node:
        assert node.stdin is not None and node.stdout is not None

        def ask(**question: Any) -> Any:
            node.stdin.write(json.dumps(question) + "\n")
            node.stdin.flush()
            return json.loads(node.stdout.readline())

        yield ask
        node.stdin.close()


@pytest.fixture(scope="session")
def by_check(project: Project) -> Callable[[dict[str, Any]], Told]:
    """What reading and checks say of a story's data, written as the project's file."""
    path = project.home / "scenarios" / f"{ID}.yml"
    last = read(project, Mode.DRAFT, AS_OF)

    def told(story: dict[str, Any]) -> Told:
        text = yaml.safe_dump(story, allow_unicode=True, sort_keys=False, width=10**6)
        path.write_text(text, encoding="utf-8")
        try:
            found = read(project, Mode.DRAFT, AS_OF, last)
            checked = check(found.library) if found.library else ()
        finally:
            path.unlink()
        return sorted(
            (f.code, f.severity.value, f.place.keys, f.place.offset, f.message, f.hint)
            for f in (*found.findings, *checked)
            if (f.place.kind, f.place.id) == ("scenario", ID) and not f.code.startswith(APART)
        )

    return told


@pytest.fixture(scope="session")
def same(by_form: Any, by_check: Callable[[dict[str, Any]], Told]) -> Callable[..., Told]:
    """Asserts that both find the same in a story, and gives what they find."""

    def compare(story: dict[str, Any]) -> Told:
        form = sorted(
            (f["code"], f["severity"], tuple(f["keys"]), f["offset"], f["message"], f["hint"])
            for f in by_form(id=ID, story=story)
        )
        told = by_check(story)
        if any(code.startswith("FIELD") for code, *_ in told):
            form = [found for found in form if found[0].startswith("FIELD") or "never" in found[4]]
        assert form == told
        return told

    return compare

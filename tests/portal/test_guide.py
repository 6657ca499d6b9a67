"""The guide for inclusion leads names commands, options and codes that there are."""

from __future__ import annotations

import re
from pathlib import Path

import typer

from generator.checks import explanations
from generator.cli import app
from generator.cli.reference import every_command
from generator.model.review import WAIVABLE

GUIDE = (Path(__file__).parents[2] / "docs" / "guides" / "portal.md").read_text("utf-8")
COMMANDS = dict(every_command(typer.main.get_command(app)))


def test_every_command_in_it_is_understood() -> None:
    lines = re.findall(r"noexcuse ((?:portal )?[a-z-]+)([^\n`]*)", GUIDE)
    assert len(lines) > 12
    for name, rest in lines:
        command = COMMANDS[f"noexcuse {name}"]
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"(?<!\S)--?[a-z]+", rest.split("#")[0])) <= known, name


def test_it_explains_every_code_of_the_vault() -> None:
    named = set(re.findall(r"ANON02\d", GUIDE))
    assert named == {code for code in explanations() if code.startswith("ANON02")}
    assert set(WAIVABLE) < named


def test_it_says_what_it_cannot_do() -> None:
    assert "## What it can't do" in GUIDE
    assert "People find the rest" in GUIDE

"""Every command says what it does and shows an example that its own parser takes."""

from __future__ import annotations

import re
import shlex

import pytest
import typer

from generator.cli import app
from generator.cli.reference import every_command, fields_page, findings_page, pages
from generator.project import ENTITIES, PACKAGE

ROOT = typer.main.get_command(app)
COMMANDS = dict(every_command(ROOT))
HIDDEN = {"noexcuse shipped": ROOT.commands["shipped"]}  # type: ignore[attr-defined]
EVERY = {**COMMANDS, **HIDDEN}


@pytest.mark.parametrize("name", EVERY)
def test_every_command_has_help_and_an_example(name: str) -> None:
    text = EVERY[name].help or ""
    first = text.strip().split("\n\n")[0]
    assert len(first) > 20
    assert first.endswith(".")
    assert f"Example: {name}" in text


@pytest.mark.parametrize("name", EVERY)
def test_every_option_is_explained(name: str) -> None:
    for parameter in EVERY[name].params:
        if parameter.name != "help":
            assert parameter.help, f"{name} {parameter.name}"
            assert parameter.help[0].isupper() or parameter.help.startswith("text for")


@pytest.mark.parametrize("name", EVERY)
def test_the_example_is_understood(name: str) -> None:
    found = re.search(r"Example: noexcuse (.+)", EVERY[name].help or "")
    assert found
    words = shlex.split(found[1])
    arguments = words[len(name.split()) - 1 :]
    command = EVERY[name]
    with command.make_context(name, list(arguments)) as context:  # type: ignore[attr-defined]
        assert context.params is not None


def test_the_hidden_command_is_the_repositorys_own() -> None:
    assert ROOT.commands["shipped"].hidden  # type: ignore[attr-defined]
    assert "noexcuse shipped" not in pages(ROOT)["commands.md"]


def test_the_page_of_commands_names_every_command_and_option() -> None:
    page = pages(ROOT)["commands.md"]
    for name, command in COMMANDS.items():
        assert f"## {name}\n" in page
        for parameter in command.params:
            for option in parameter.opts:
                assert option in ("--help", parameter.name) or option in page


def test_the_page_of_fields_names_every_field_of_every_model() -> None:
    page = fields_page()
    for entity in ENTITIES:
        for field in entity.model.model_fields:
            assert f"| `{field}` |" in page


def test_the_page_of_findings_explains_every_code_that_the_code_uses() -> None:
    page = findings_page()
    used = {
        code
        for path in PACKAGE.rglob("*.py")
        for code in re.findall(r'"([A-Z]{3,10}\d{3})"', path.read_text("utf-8"))
    }
    assert used
    assert {code for code in used if f"## {code}: " not in page} == set()


@pytest.mark.parametrize("name", sorted(pages(ROOT)))
def test_the_committed_reference_pages_are_up_to_date(name: str) -> None:
    """When this fails, run `noexcuse schema --write`."""
    committed = PACKAGE.parent / "docs" / "guides" / name
    assert committed.read_text("utf-8") == pages(ROOT)[name]

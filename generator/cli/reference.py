"""Reference pages made from the code: commands, fields and findings, as Markdown guides.

`noexcuse schema --write` writes them; a test fails when one is out of date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Protocol

from generator.checks.explain import explanations
from generator.project import ENTITIES, Entity, Shape
from generator.reading.schema import schemas

Schema = Mapping[str, Any]

MADE = "<!-- Made by `noexcuse schema --write`; edit the code or codes.yml instead. -->"


class Command(Protocol):
    """What a page on a command needs to know of it; typer's commands fit."""

    name: str | None
    help: str | None
    hidden: bool
    params: list[Any]


def pages(root: Command) -> Mapping[str, str]:
    """Each reference page's text, by its file's name in docs/guides."""
    return {
        "commands.md": commands_page(root),
        "fields.md": fields_page(),
        "findings.md": findings_page(),
    }


def commands_page(root: Command) -> str:
    """Every command with what it does, its options and an example."""
    parts = ["# Commands\n", MADE + "\n", f"{_paragraphs(root.help)}\n"]
    parts.append(
        "Each command ends with exit code 0 if all is well; 1 if the content has errors or what"
        " you asked for was refused; 2 if the command was not understood, something is missing on"
        " this computer, or the toolkit itself has a fault.\n"
    )
    parts.extend(_command(name, command) for name, command in every_command(root))
    return "\n".join(parts)


def every_command(root: Command, before: str = "noexcuse") -> Iterator[tuple[str, Command]]:
    """All commands that people see, with their whole names."""
    children: Mapping[str, Command] = getattr(root, "commands", {})
    if not children:
        yield before, root
    for name, command in children.items():
        if not command.hidden:
            yield from every_command(command, f"{before} {name}")


def _command(name: str, command: Command) -> str:
    lines = [f"## {name}\n", _paragraphs(command.help) + "\n"]
    rows = [_parameter(parameter) for parameter in command.params if parameter.name != "help"]
    if rows:
        lines += ["| Option | What it does |", "|---|---|", *rows, ""]
    return "\n".join(lines)


def _parameter(parameter: Any) -> str:
    option = any(name.startswith("-") for name in parameter.opts)
    name = ", ".join(parameter.opts) if option else parameter.name.upper()
    kind = parameter.type_descriptor.annotation
    closed = isinstance(kind, type) and issubclass(kind, Enum)
    listed = f" One of: {', '.join(choice.value for choice in kind)}." if closed else ""
    return f"| `{name}` | {_cell((parameter.help or '') + listed)} |"


def _paragraphs(text: str | None) -> str:
    """A docstring's paragraphs, each on one line, with the example as code."""
    told = []
    for paragraph in (text or "").split("\n\n"):
        line = " ".join(paragraph.split())
        head, colon, example = line.partition("Example: ")
        told.append(f"Example: `{example}`" if colon and not head else line)
    return "\n\n".join(told)


def fields_page() -> str:
    """Every field of every kind of content, from the schemas that editors' programs read."""
    parts = ["# Fields\n", MADE + "\n"]
    parts.append(
        "What each file of content may hold. A field marked “needed” must stand in every file."
        " A scenario's draft can do without the others; `noexcuse check` names what a release"
        " asks for besides.\n"
    )
    made, shown = schemas(ENTITIES), set[str]()
    read = {entity.kind: json.loads(made[f"{entity.kind}.json"]) for entity in ENTITIES}
    parts += [f"- [{schema['title']}](#{_anchor(schema['title'])})" for schema in read.values()]
    parts.append("")
    for entity in ENTITIES:
        schema = read[entity.kind]
        parts.append(f"## {schema['title']}\n\n{_where(entity)}\n")
        parts += _table(schema.get("additionalProperties") or schema)
        for name, part in schema.get("$defs", {}).items():
            if name not in shown and part.get("properties"):
                shown.add(name)
                parts.append(f"### {_heading(name)}\n")
                parts += _table(part)
    return "\n".join(parts)


def _anchor(heading: str) -> str:
    """The anchor that Python-Markdown gives a heading."""
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())


def _where(entity: Entity) -> str:
    if entity.shape is Shape.FOLDER:
        return f"One file each in `{entity.path}/`; the file's name is the id."
    if entity.shape is Shape.KEYED:
        return f"All in `{entity.path}`, each below a key of its own."
    return f"One file: `{entity.path}`."


def _heading(name: str) -> str:
    """A part's name in words: `AffectedResponse` is "Affected response"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def _table(schema: Schema) -> list[str]:
    fields = schema.get("properties", {})
    needed = schema.get("required", [])
    rows = [
        f"| `{name}` | {_cell(field.get('description', ''))} | {_needed(name in needed)} |"
        f" {_example(field.get('examples'))} |"
        for name, field in fields.items()
    ]
    about = " ".join(schema.get("description", "").split())
    head = ["| Field | What it is | Needed | Example |", "|---|---|---|---|"] if rows else []
    return [f"{about}\n", *head, *rows, ""]


def _needed(yes: bool) -> str:
    return "needed" if yes else ""


def _example(examples: list[Any] | None) -> str:
    if not examples:
        return ""
    first = examples[0]
    text = ", ".join(str(part) for part in first) if isinstance(first, list) else str(first)
    return f"`{text.replace('|', '/')}`"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def findings_page() -> str:
    """Every code with its explanation."""
    parts = ["# Findings\n", MADE + "\n"]
    parts.append("What each code means. `noexcuse explain CODE` says the same.\n")
    for code, told in sorted(explanations().items()):
        parts.append(f"## {code}: {told.title}\n\n{told.why}\n")
        for head, example in (("Wrong", told.wrong), ("Right", told.right)):
            if example:
                parts.append(f"**{head}**: {' '.join(example.split())}\n")
    return "\n".join(parts)

"""The files by which Visual Studio Code helps with content: completion, snippets, tasks, problems.

They are made from the models' own lists, committed in this repository and written by `init`, so
that a word that a list gains stands in the snippets too.
"""

from __future__ import annotations

import json
from typing import Any

from generator.cli.check import WATCH_BEGINS, WATCH_ENDS
from generator.cli.serve import SERVED_AT
from generator.cli.snippets import snippets

EXTENSIONS = ("redhat.vscode-yaml",)
PATTERN = r"^(.+?):(\d+):(\d+): (error|warning|note) ([A-Z]+\d{3}) (.*)$"
"""A finding as `noexcuse check` tells it: file, line, column, weight, code, message."""


def workspace() -> dict[str, str]:
    """Each file's text, by its path below the folder that is opened."""
    made = {
        "extensions.json": {"recommendations": list(EXTENSIONS)},
        "settings.json": _settings(),
        "tasks.json": _tasks(),
        "noexcuse.code-snippets": snippets(),
    }
    return {f".vscode/{name}": _text(data) for name, data in made.items()}


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _settings() -> dict[str, Any]:
    """Spaces, UTF-8, help while typing; and the toolkit found in a virtual environment here."""
    return {
        "[yaml]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"strings": True, "other": True, "comments": False},
            "editor.formatOnSave": False,
        },
        "files.encoding": "utf8",
        "files.trimTrailingWhitespace": True,
        "files.insertFinalNewline": True,
        "yaml.validate": True,
        "yaml.completion": True,
        "yaml.hover": True,
        "yaml.format.enable": False,
        "yaml.schemaStore.enable": False,
        "redhat.telemetry.enabled": False,
        "terminal.integrated.env.linux": {"PATH": "${workspaceFolder}/.venv/bin:${env:PATH}"},
        "terminal.integrated.env.osx": {"PATH": "${workspaceFolder}/.venv/bin:${env:PATH}"},
        "terminal.integrated.env.windows": {
            "PATH": "${workspaceFolder}\\.venv\\Scripts;${env:PATH}"
        },
    }


def _tasks() -> dict[str, Any]:
    return {
        "version": "2.0.0",
        "tasks": [
            _task("Check the content", "check", _matcher(), group={"kind": "test",
                                                                   "isDefault": True}),
            _task("Check while I write", "check --watch",
                  _matcher(WATCH_BEGINS, WATCH_ENDS), isBackground=True),
            _task("Put right what is mechanical", "check --fix", _matcher()),
            _task("Show the site while I write", "serve",
                  _background(SERVED_AT), isBackground=True,
                  group={"kind": "build", "isDefault": True}),
            _task("Begin a scenario", "new scenario", []),
            _task("What waits for whom", "review", []),
        ],
    }  # fmt: skip


def _task(label: str, command: str, matcher: object, **more: Any) -> dict[str, Any]:
    return {
        "label": label,
        "type": "shell",
        "command": f"noexcuse {command}",
        "problemMatcher": matcher,
        "presentation": {"reveal": "always", "panel": "dedicated"},
        **more,
    }


def _matcher(begins: str = "", ends: str = "") -> dict[str, Any]:
    """Findings at their places; `note` is shown as information."""
    matcher: dict[str, Any] = {
        "owner": "noexcuse",
        "source": "noexcuse",
        "fileLocation": ["autoDetect", "${workspaceFolder}"],
        "pattern": {
            "regexp": PATTERN,
            "file": 1,
            "line": 2,
            "column": 3,
            "severity": 4,
            "code": 5,
            "message": 6,
        },
    }
    if begins:
        matcher["background"] = {
            "activeOnStart": True,
            "beginsPattern": f"^{_literal(begins)}$",
            "endsPattern": f"^{_literal(ends)}$",
        }
    return matcher


def _background(line: str) -> dict[str, Any]:
    """For a command that goes on: when it is ready; it tells of no problems."""
    return {
        "owner": "noexcuse-serve",
        "pattern": {"regexp": "^$never", "file": 1, "line": 1, "message": 1},
        "background": {
            "activeOnStart": True,
            "beginsPattern": f"^{_literal(line)}",
            "endsPattern": f"^{_literal(line)}",
        },
    }


def _literal(text: str) -> str:
    return "".join(f"\\{sign}" if sign in r"\^$.|?*+()[]{}/" else sign for sign in text)

"""What the commands share: where they run, their options, and the mode and day in force."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from generator.build.publish import repair
from generator.build.settings import Settings, find
from generator.project import PACKAGE, Mode, today

ModeOption = Annotated[
    Mode | None,
    typer.Option(
        "--mode",
        help="How strict to be: draft shows everything, sample leaves drafts out, release also"
        " refuses what is not filled in. mkdocs.yml may set it.",
        show_default=False,
    ),
]
AsOfOption = Annotated[
    datetime | None,
    typer.Option(
        "--as-of",
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="The day to judge dates by, as 2026-11-23; today unless set.",
        show_default=False,
    ),
]
EmployerOption = Annotated[
    str | None,
    typer.Option(
        "--employer",
        help="Key of an employer in organisation.yml, to show its own contacts.",
        show_default=False,
    ),
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but findings.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Report as JSON, for programs.")]


def here() -> Settings:
    """The project at hand, mended if a build was interrupted here."""
    settings = find(Path.cwd())
    repair(settings.project)
    return settings


def mode_of(settings: Settings, asked: Mode | None, default: Mode) -> Mode:
    """The mode in force: as asked, else as mkdocs.yml sets it, else the command's own."""
    return asked or settings.mode or default


def day_of(settings: Settings, asked: datetime | None) -> date:
    """The day in force: as asked, else as mkdocs.yml sets it, else today."""
    return asked.date() if asked else settings.as_of or today()


def modeline(path: Path, kind: str) -> str:
    """The line that tells an editor's program which schema a new file follows."""
    schema = Path(os.path.relpath(PACKAGE / "schemas" / f"{kind}.json", path.parent)).as_posix()
    return f"# yaml-language-server: $schema={schema}\n"

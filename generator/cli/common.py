"""What the commands share: where they run, their options, and the mode and day in force."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from generator.build.publish import repair
from generator.build.settings import Settings, find
from generator.mending.schema_line import with_schema
from generator.project import PACKAGE, Mode, Project, today

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


def schema_for(project: Project, path: Path, kind: str) -> str:
    """The address of a kind's schema from a file: the project's own copy, else the toolkit's.

    A project that was begun with `init` has copies, so that the address is the same for everybody
    who opens it, wherever they have the toolkit.
    """
    own = project.schemas / f"{kind}.json"
    schema = own if own.is_file() else PACKAGE / "schemas" / own.name
    try:
        return Path(os.path.relpath(schema, path.parent)).as_posix()
    except ValueError:  # on Windows there is no way from one drive to another
        return schema.as_uri()


def modeline(project: Project, path: Path, kind: str) -> str:
    """The line that tells an editor's program which schema a new file follows."""
    return with_schema("", schema_for(project, path, kind))

"""`noexcuse schema`: the schemas and reference pages that are made from the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.common import here
from generator.cli.reference import pages
from generator.cli.report import complain, say
from generator.cli.workspace import workspace
from generator.disk import write_whole
from generator.project import ENTITIES, PACKAGE
from generator.reading.schema import schemas

WriteOption = Annotated[bool, typer.Option("--write", help="Write those that are out of date.")]


def schema(context: typer.Context, write: WriteOption = False) -> None:
    """Tell which files that are made from the code are out of date with it.

    In a checkout of the toolkit these are the JSON Schemas, the reference pages and the settings
    for editors' programs; in a folder that `init` began, its schemas and settings.

    Example: noexcuse schema --write
    """
    home = here().project.home
    if home == PACKAGE.parent:
        made = _of_toolkit(context)
    elif (home / "schemas").is_dir():
        made = own_files(home)
    else:
        raise UnableError(
            "This command works in a checkout of the toolkit, or in a folder that `noexcuse init`"
            " began."
        )
    stale = [(path, text) for path, text in made if _differs(path, text)]
    for path, text in stale:
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode())
        name = path.relative_to(home).as_posix()
        say(f"Wrote {name}." if write else f"{name} is out of date.")
    if stale and not write:
        complain("Run noexcuse schema --write.")
        raise typer.Exit(1)


def own_files(home: Path) -> Iterator[tuple[Path, str]]:
    """The schemas and editors' settings of an organisation's own folder."""
    for name, text in schemas(ENTITIES).items():
        yield home / "schemas" / name, text
    for name, text in workspace().items():
        yield home / name, text


def _of_toolkit(context: typer.Context) -> Iterator[tuple[Path, str]]:
    for name, text in schemas(ENTITIES).items():
        yield PACKAGE / "schemas" / name, text
    for name, text in pages(context.find_root().command).items():
        yield PACKAGE.parent / "docs" / "guides" / name, text
    for name, text in workspace().items():
        yield PACKAGE.parent / name, text


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_bytes() != text.encode()

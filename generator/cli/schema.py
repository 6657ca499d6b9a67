"""`noexcuse schema`: the schemas and reference pages that are made from the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.reference import pages
from generator.cli.report import complain, say
from generator.disk import write_whole
from generator.project import ENTITIES, PACKAGE, shipped_root
from generator.reading.schema import schemas

WriteOption = Annotated[bool, typer.Option("--write", help="Write those that are out of date.")]


def schema(context: typer.Context, write: WriteOption = False) -> None:
    """Tell which JSON Schemas and reference pages are out of date with the code.

    They are made from the models, the commands and the list of findings, and committed. Only a
    checkout of the toolkit has them to write.

    Example: noexcuse schema --write
    """
    if shipped_root() != PACKAGE.parent:
        raise UnableError("This command works in a checkout of the toolkit alone.")
    stale = [(path, text) for path, text in _made(context) if _differs(path, text)]
    for path, text in stale:
        if write:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.encode())
        name = path.relative_to(PACKAGE.parent).as_posix()
        say(f"Wrote {name}." if write else f"{name} is out of date.")
    if stale and not write:
        complain("Run noexcuse schema --write.")
        raise typer.Exit(1)


def _made(context: typer.Context) -> Iterator[tuple[Path, str]]:
    """Every file that is made from the code, with what it should hold."""
    for name, text in schemas(ENTITIES).items():
        yield PACKAGE / "schemas" / name, text
    for name, text in pages(context.find_root().command).items():
        yield PACKAGE.parent / "docs" / "guides" / name, text


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_bytes() != text.encode()

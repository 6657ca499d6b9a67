"""`noexcuse portal highlight`: marks what could tell who somebody is; the last, optional layer."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.build.settings import Settings
from generator.cli.common import AsOfOption, day_of, here
from generator.cli.portal_common import (
    KeyOption,
    PlainOption,
    event,
    library_of,
    open_vault,
    private,
    role_of,
    show,
)
from generator.cli.report import complain, say, write
from generator.editorial.wording import fill
from generator.portal.errors import RefusedError

if TYPE_CHECKING:
    from generator.library import Library
    from generator.portal.highlight.stack import Highlighter


class Marks(StrEnum):
    """How marks are told to a program."""

    JSONL = "jsonl"


FileArgument = Annotated[
    Path | None,
    typer.Argument(
        help="A CSV with the columns id and text, for --format; without it the vault is shown.",
        show_default=False,
    ),
]
FormatOption = Annotated[
    Marks | None,
    typer.Option(
        "--format",
        help="Tell the marks of FILE as one JSON object a line: the id, and where spans start and"
        " end, in characters. None of the text is told.",
        show_default=False,
    ),
]
OwnRoleOption = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="ROLE",
        callback=lambda value: value and role_of(value),
        help="Your role, such as reader-1, to be shown entries of the vault; never a name.",
        show_default=False,
    ),
]
EntryOption = Annotated[
    str,
    typer.Option("--entry", metavar="ID", help="The entry to begin with.", show_default=False),
]


def highlight(
    file: FileArgument = None,
    form: FormatOption = None,
    role: OwnRoleOption = None,
    entry: EntryOption = "",
    key: KeyOption = None,
    plain: PlainOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Mark what could tell who somebody is, in the vault's entries or in texts of a file.

    People must find the rest: it says at each run what it can't find. Entries are shown one at a
    time, in a terminal only. Everything runs on this computer; nothing is sent anywhere.

    Example: noexcuse portal highlight --as curator-1
    """
    if (file is None) == (role is None) or (file is None) != (form is None):
        raise typer.BadParameter("Give --as ROLE for the vault, or FILE with --format jsonl.")
    settings = here()
    day = day_of(settings, as_of)
    with private():
        library = library_of(settings, day)
        if file is not None:
            _tell(file, library)
        elif role is not None:
            _show(settings, library, role, entry, key, plain)


def _tell(file: Path, library: Library) -> None:
    """The marks of a file's texts on standard output, each as soon as it is found."""
    from generator.portal.highlight.entries import entries

    found = _ready(library, complain)
    for entry in entries(file):
        spans = [
            {"start": s.start, "end": s.end, "kind": s.kind.value, "by": s.by}
            for s in found.find(entry.text)
        ]
        write(json.dumps({"id": entry.id, "spans": spans}) + "\n")
        sys.stdout.flush()


def _show(
    settings: Settings, library: Library, role: str, entry: str, key: Path | None, plain: bool
) -> None:
    """The vault's entries with their marks, in a terminal."""
    from generator.portal.highlight.marking import Marking

    if not sys.stdout.isatty():
        raise RefusedError("Entries are shown in a terminal only, and never go into a file.")
    with open_vault(settings.project, key) as vault:
        if entry and entry not in vault.contents.by_id():
            raise RefusedError(f"No entry is called {entry}.")
        found = _ready(library, say)
        marking = Marking(
            vault,
            library,
            found.find,
            lambda shown: event(role, "was shown an entry with marks", 1, shown),
            entry,
        )
        show(marking, plain)
        say(f"Shown to you now: {marking.shown}.")


def _ready(library: Library, tell: Callable[[str], None]) -> Highlighter:
    """The detectors that are installed; tells which these are, and what they can't find."""
    from generator.checks.names import places_of
    from generator.portal.highlight.stack import installed

    found = installed(places_of(library))
    words = library.words.portal
    tell(fill(words.mark_ran, names=", ".join(d.name for d in found.detectors)))
    if found.missing:
        tell(fill(words.mark_missing, names=", ".join(found.missing)))
    tell(words.mark_limits)
    return found

"""What the portal's commands share: role, key, and that nothing of an entry gets out by mistake."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.build.errors import UnableError
from generator.build.settings import Settings
from generator.cli.drafts import can_ask
from generator.cli.report import Report, complain
from generator.disk import write_safe
from generator.finding import Finding, Place, errors
from generator.library import Library
from generator.portal.errors import RefusedError
from generator.project import Mode, Project, now, shipped_root
from generator.reading import Read, read

if TYPE_CHECKING:
    from datetime import date

    from pyrage import x25519

    from generator.portal.conversation import Conversation
    from generator.portal.records import Contents, Event
    from generator.portal.vault import Vault

ROLE = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def role_of(value: str) -> str:
    """A role as it was given; refuses what is none."""
    if not ROLE.fullmatch(value) or len(value) > 40:
        raise typer.BadParameter("Give a role such as inclusion-lead or reader-1, never a name.")
    return value


RoleOption = Annotated[
    str,
    typer.Option(
        "--as", metavar="ROLE", callback=role_of, help="Your role, such as reader-1; never a name."
    ),
]
KeyOption = Annotated[
    Path | None,
    typer.Option(
        "--key",
        envvar="NOEXCUSE_VAULT_KEY",
        metavar="FILE",
        help="The vault's key file; without it you are asked for the passphrase.",
        show_default=False,
    ),
]
PlainOption = Annotated[
    bool,
    typer.Option("--plain", help="Ask line by line, for screen readers and simple terminals."),
]


@contextmanager
def private() -> Iterator[None]:
    """Within it a refusal ends with exit code 1 and a bug without what was being handled.

    An exception's message, or a core dump, could hold a line of an entry; neither gets out.
    """
    _no_core_dump()
    try:
        yield
    except RefusedError as refusal:
        complain(str(refusal))
        raise typer.Exit(1) from None
    except (typer.Exit, typer.Abort, UnableError, BrokenPipeError):
        raise
    except Exception as bug:
        if type(bug).__module__.startswith(("click", "typer")):
            raise
        complain(
            f"A fault in the toolkit: {type(bug).__name__}. Nothing of an entry is shown here."
        )
        for frame in traceback.extract_tb(bug.__traceback__):
            complain(f"  {frame.filename}, line {frame.lineno}, in {frame.name}")
        raise typer.Exit(2) from None


def show(conversation: Conversation, plain: bool) -> None:
    """Hold a conversation: line by line, or on a page where a terminal can show one."""
    if plain or not (can_ask() and sys.stdout.isatty()):
        from generator.cli.portal_plain import talk
    else:
        from generator.cli.portal_page import talk
    talk(conversation)


def library_of(settings: Settings, day: date) -> Library:
    """The project's content; ends with exit code 1 where it is too broken to use."""
    found = read(settings.project, Mode.SAMPLE, day)
    if found.library is None or not found.library.codebook.codes:
        Report().findings(errors(found.findings), found.source_map)
        raise RefusedError("The content has errors, or no codebook; mend them first.")
    return found.library


def vault_check(project: Project, found: Read, contents: Contents) -> tuple[Finding, ...]:
    """What the content gives away of a vault's entries. Without a library there is nothing."""
    from generator.portal.anonymity import vault_findings

    if found.library is None:
        return ()

    def own(place: Place) -> bool:
        # What ships was written without any portal.
        file = found.source_map.file_of(place.kind, place.id)
        ships = file is not None and file.is_relative_to(shipped_root())
        return file is not None and (not ships or place.kind in _WRITTEN_HERE)

    return vault_findings(found.library, contents, own)


_WRITTEN_HERE = ("evidence", "action", "report")
"""Kinds that people write from what the portal told, also where a shipped file is edited."""


def event(by: str, did: str, n: int = 0, what: str = "") -> Event:
    """A line of the audit, of this minute."""
    from generator.portal.records import Event

    return Event(by, f"{now():%Y-%m-%dT%H:%MZ}", did, n, what)


@contextmanager
def open_vault(project: Project, key: Path | None) -> Iterator[Vault]:
    """The project's vault, opened with a key file or a passphrase."""
    from generator.portal.vault import opened

    if not project.vault.exists():
        raise RefusedError("There is no vault yet: noexcuse portal import makes it.")
    with opened(project.vault, identity(project.vault_key, key)) as vault:
        yield vault


def identity(locked: Path, key: Path | None) -> x25519.Identity:
    """The key of a vault that exists: in a file of its own, or locked with a passphrase."""
    from generator.portal.vault import read_key, unlock_key

    if key is not None:
        return read_key(key)
    if not locked.exists():
        raise typer.BadParameter("This vault opens with a key file. Give --key FILE.")
    return unlock_key(locked, _passphrase("Passphrase"))


def new_identity(project: Project, key: Path | None) -> x25519.Identity:
    """A key for a vault that is about to be made: the file's, a new one there, or a locked one."""
    from generator.portal.vault import create_key, lock_key, read_key, unlock_key

    if key is not None:
        if key.exists():
            return read_key(key)
        made = create_key(key)
        complain(
            f"Made a key in {key}. Keep it apart from the vault; without it nobody can open it."
        )
        return made
    if project.vault_key.exists():
        return unlock_key(project.vault_key, _passphrase("Passphrase"))
    words = _passphrase("A new passphrase for the vault, four words or more")
    if words != _passphrase("The same passphrase again"):
        raise RefusedError("The two were not the same. Nothing was made.")
    complain("Whoever loses this passphrase loses the vault. Two people should know where it is.")
    return lock_key(project.vault_key, words)


def write_or_refuse(path: Path, data: bytes) -> None:
    """Write a file whole, for its owner alone; a sentence where the disk does not let it."""
    try:
        write_safe(path, data)
    except OSError as problem:
        raise RefusedError(f"{path} cannot be written ({problem.strerror}).") from None


def _passphrase(question: str) -> str:
    if not can_ask():
        raise typer.BadParameter("Give --key FILE, or run it in a terminal to type a passphrase.")
    return str(typer.prompt(question, hide_input=True, err=True))


def _no_core_dump() -> None:
    if sys.platform != "win32":
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

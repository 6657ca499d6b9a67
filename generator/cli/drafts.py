"""What beginning any new item needs: an id from its title, a folder to write in, its text."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

import typer

from generator.build.errors import UnableError
from generator.build.settings import Settings
from generator.cli.common import modeline
from generator.cli.report import ask
from generator.disk import write_whole
from generator.project import PACKAGE
from generator.reading import Read

LONGEST = 40
"""How long an id may be (model.base.Id)."""


class YesNo(StrEnum):
    """An answer that YAML and people write alike."""

    YES = "yes"
    NO = "no"


def id_from(title: str) -> str:
    """An id from a title: lower case words with hyphens, cut at a whole word.

    Raises BadParameter when the title has no letter to begin with.
    """
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    made = ""
    for word in words:
        longer = f"{made}-{word}" if made else word
        if len(longer) > LONGEST:
            break
        made = longer
    if not made or not made[0].isalpha():
        raise typer.BadParameter(f"“{title}” gives no id; a title begins with a letter.")
    return made


def refuse_taken(found: Read, kind: str, item_id: str) -> None:
    """End with a usage error when the id is in use, or was: ids are never used again."""
    said = taken(found, kind, item_id)
    if said:
        raise typer.BadParameter(said)


def taken(found: Read, kind: str, item_id: str) -> str:
    """Why an id cannot be given to a new item, in a sentence; empty when it is free."""
    file = found.source_map.file_of(kind, item_id)
    if file is None:
        return ""
    return (
        f"There is a {kind} with the id {item_id} already, in {file.name}; ids are never"
        " used again. Choose another title."
    )


def folder_for_new(settings: Settings) -> Path:
    """The content folder to write in: the last one, unless it is the installed copy."""
    root = settings.project.roots[-1]
    if root.is_relative_to(PACKAGE):
        raise UnableError(
            "There is no content folder of your own here yet: make one, and name it in"
            " mkdocs.yml under content_dirs after `shipped`."
        )
    return root


LISTS = {"reviews": "approvals", "waivers": "waivers"}
"""Kinds whose file is one append-only list, and the list's name."""


def append_item(settings: Settings, found: Read, kind: str, item_id: str, item: str) -> Path:
    """Add an item at the end of an item's append-only list; the file it stands in.

    It goes into the last content folder, for shipped files are nobody's to edit; what an earlier
    folder holds is carried over.
    """
    path = folder_for_new(settings) / "scenarios" / kind / f"{item_id}.yml"
    earlier = found.source_map.file_of(kind, item_id)
    if path.exists():
        before = path.read_text("utf-8")
    elif earlier:
        before = earlier.read_text("utf-8")
    else:
        before = f"{modeline(settings.project, path, kind)}{LISTS[kind]}:\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, f"{before.rstrip()}\n{item}".encode())
    return path


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet."""
    if path.exists():
        raise UnableError(f"{path} exists already and is left as it is.")
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode())


def given_or_asked(given: str, option: str, question: str) -> str:
    """The option's value, else a person's answer; a usage error where nobody can be asked."""
    answer = given.strip() or (ask(question) if can_ask() else "")
    if not answer:
        raise typer.BadParameter(f"{question} Give {option}, or run it in a terminal.")
    return answer


def can_ask() -> bool:
    """Whether a person sits at the other end."""
    return sys.stdin.isatty()


def quoted(text: str) -> str:
    """A text as a YAML value that reads back as it is, whatever is in it."""
    import json

    plain = re.fullmatch(r"[A-Za-z][\w ,.;()’–-]*[\w.)’]", text)
    return text if plain and len(text) < 90 else json.dumps(text, ensure_ascii=False)


def listed(key: str, texts: Iterable[str]) -> str:
    """A key with one text a line below it."""
    return f"{key}:\n" + "".join(f"  - {quoted(text)}\n" for text in texts)

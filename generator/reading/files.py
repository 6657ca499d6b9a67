"""The files of a project's content roots: found, told apart, read, hashed and remembered.

Files and folders whose name begins with `_` or `.` are left alone. Pictures, sound and film
are hashed but not read. Everything else below content/ and scenarios/ must belong to something.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.finding import Finding, Place, error, warning
from generator.project import ENTITIES, LEAVE_OUT, PRIVATE, Entity, Project, Shape
from generator.reading.speech import name, nearest
from generator.reading.text import (
    Problem,
    SourceText,
    decode,
    hidden_characters,
    without_hidden,
)
from generator.reading.tree import EMPTY, parse
from generator.reading.tree import Mapping as Tree

TOP = ("content", "scenarios")
MEDIA = {".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".mp3", ".m4a", ".mp4", ".webm", ".vtt"}
NOT_READ = {*MEDIA, ".pptx", ".potx", ".md"}
"""What may lie among the content though nothing here reads it."""
YAML = ".yml"
ALMOST_YAML = (".yaml", ".yml.txt", ".yaml.txt")

_KINDS = sorted((e for e in ENTITIES if e.shape is Shape.FOLDER), key=lambda e: not e.begins)
_FOLDERS = {entity.path: entity for entity in reversed(_KINDS)}
_LOCAL = tuple(path for path in _FOLDERS if path.startswith(f"{PRIVATE}/"))
"""What lies in the private folder and is read on this computer alone."""
_FILES = {entity.path: entity for entity in ENTITIES if entity.shape is not Shape.FOLDER}

Stamp = tuple[int, int]
"""Modification time in nanoseconds and size in bytes: while both stay, a file is unchanged."""


@dataclass(frozen=True)
class Found:
    """A file below a root. below: its path from there. root: the root's number."""

    path: Path
    below: str
    root: int

    @cached_property
    def pure(self) -> PurePosixPath:
        """The path below the root."""
        return PurePosixPath(self.below)

    @cached_property
    def entity(self) -> Entity | None:
        """The entity that the file is or belongs to."""
        folder, _, file = self.below.rpartition("/")
        kind = _of_folder(folder, file) if file.endswith(YAML) else None
        return kind or _FILES.get(self.below)


def _of_folder(folder: str, file: str) -> Entity | None:
    """The kind of a folder's file: one whose names begin so, else the folder's other kind."""
    fitting = (e for e in _KINDS if e.path == folder and file.startswith(e.begins))
    return next(fitting, None)


@dataclass(frozen=True)
class Parsed:
    """One file as read. The tree is None when the file cannot be used."""

    digest: str
    source: SourceText
    tree: Tree | None = None
    problems: tuple[Problem, ...] = ()


Remembered = Mapping[Path, tuple[Stamp, Parsed]]


def find(project: Project) -> tuple[Found, ...]:
    """Every file of every root, by root and then by path; last what is read here alone."""
    places: list[tuple[int, Path, tuple[str, ...]]] = [
        (number, root, TOP) for number, root in enumerate(project.roots)
    ]
    places.append((len(project.roots), project.home, _LOCAL))
    return tuple(
        Found(root / below, below, number)
        for number, root, tops in places
        for below in sorted(_below(root, tops))
    )


def _below(root: Path, tops: Iterable[str]) -> Iterator[str]:
    for top in tops:
        for folder, folders, files in os.walk(root / top):
            folders[:] = [f for f in folders if not f.startswith((".", "_"))]
            below = Path(folder).relative_to(root).as_posix()
            yield from (f"{below}/{f}" for f in files if not f.startswith((".", "_")))


def is_content(found: Found) -> bool:
    """Whether a file is YAML that the toolkit reads."""
    return found.entity is not None or found.below == LEAVE_OUT


def load(found: Iterable[Found], remembered: Remembered) -> dict[Path, tuple[Stamp, Parsed]]:
    """Every file read and parsed; those unchanged since they were remembered are not read."""
    return {each.path: _load(each, remembered.get(each.path)) for each in found}


def _load(found: Found, known: tuple[Stamp, Parsed] | None) -> tuple[Stamp, Parsed]:
    empty = SourceText(found.path, "")
    try:
        status = found.path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        if known and known[0] == stamp:
            return known
        if not stat.S_ISREG(status.st_mode):
            return stamp, Parsed("", empty, None, (_UNREADABLE,))
        data = found.path.read_bytes()
    except OSError:
        return (0, -1), Parsed("", empty, None, (_UNREADABLE,))
    digest = hashlib.sha256(data).hexdigest()
    if not is_content(found):
        return stamp, Parsed(digest, empty)
    parsed = parse_bytes(found.path, data, digest)
    return stamp, _only_comments(found, parsed) or parsed


def _only_comments(found: Found, parsed: Parsed) -> Parsed | None:
    """A file that holds nothing yet but comments, where a file may hold nothing; else None."""
    entity = found.entity
    if [problem.code for problem in parsed.problems] != [EMPTY] or not parsed.source.text.strip():
        return None
    if entity and entity.shape is Shape.FOLDER:
        return None
    return Parsed(parsed.digest, parsed.source, Tree(0))


_UNREADABLE = Problem(
    "FILE005",
    0,
    "This file cannot be opened.",
    "Check that it is a file, that it still exists, and that you may read it.",
)


def parse_bytes(path: Path, data: bytes, digest: str = "") -> Parsed:
    """A content file's bytes as a tree with places, and what is wrong with them."""
    text, problems = decode(data)
    source = SourceText(path, text)
    if problems:
        return Parsed(digest, source, None, problems)
    hidden = tuple(hidden_characters(text))
    tree, wrong = parse(SourceText(path, without_hidden(text)) if hidden else source)
    # A file with hidden characters alone is not called empty: they are what is wrong.
    problems = (*hidden, *(p for p in wrong if not (hidden and p.code == EMPTY)))
    return Parsed(digest, source, None if problems else tree, problems)


def fingerprint(
    project: Project, found: Iterable[Found], files: Mapping[Path, tuple[Stamp, Parsed]]
) -> str:
    """SHA-256 over all files: root, path below it and contents, the shipped list, the portraits."""
    total = hashlib.sha256()
    for each in found:
        total.update(f"{each.root}\0{each.below}\0{files[each.path][1].digest}\n".encode())
    total.update(_shipped_bytes(project))
    total.update(_portraits_digest(project).encode())
    return total.hexdigest()


def inputs_of(project: Project) -> str:
    """What `Read.inputs` would be, without parsing anything: for "nothing changed"."""
    found = find(project)
    files = {each.path: ((0, 0), Parsed(_digest(each.path), SourceText(each.path, "")))
             for each in found}  # fmt: skip
    return fingerprint(project, found, files)


def _digest(path: Path) -> str:
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
        return hashlib.sha256(path.read_bytes()).hexdigest() if regular else ""
    except OSError:
        return ""


def _shipped_bytes(project: Project) -> bytes:
    try:
        return project.shipped_list.read_bytes()
    except OSError:
        return b""


def _portraits_digest(project: Project) -> str:
    """Over the names and contents of all photographs; empty where there are none."""
    folder = project.portraits
    listed = sorted(folder.iterdir()) if folder.is_dir() else []
    return "\n".join(f"{path.name}\0{_digest(path)}" for path in listed)


# What a file's name says.


def name_finding(found: Found, id_: str) -> Finding | None:
    """The finding of a file that nothing reads; None for one that something does."""
    if is_content(found) or found.pure.suffix.lower() in NOT_READ:
        return None
    place, base = Place("file", id_, offset=0), found.pure.name.lower()
    ending = next((e for e in (*ALMOST_YAML, YAML) if base.endswith(e)), None)
    if ending is None:
        return warning(
            "FILE002",
            place,
            f"Nothing reads {name(found.below)}: content is YAML, pictures, sound or film.",
            "Move it elsewhere. Its name may begin with `_` if it is a note for yourselves.",
        )
    right = found.pure.name[: -len(ending)] + YAML
    if ending != YAML or found.pure.suffix != YAML:
        message = f"The name {name(found.pure.name)} does not end in `.yml`, so nothing reads it."
        return error("FILE003", place, message, f"Rename it to {name(right)}.")
    guess = _nearest_path(found)
    hint = f"Did you mean {name(guess)}?" if guess else "Check its folder and its name."
    return error("FILE002", place, f"Nothing reads {name(found.below)}.", hint)


def _nearest_path(found: Found) -> str | None:
    by_name = {PurePosixPath(path).name: path for path in (*_FILES, LEAVE_OUT)}
    close = nearest(found.pure.name, by_name)
    if close:
        return by_name[close]
    above = found.pure.parent.as_posix()
    folder = None if above in TOP else nearest(above, _FOLDERS)
    return f"{folder}/{found.pure.name}" if folder else None

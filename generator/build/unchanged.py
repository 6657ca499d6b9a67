"""Tells whether a build would make the site that stands there already, from bytes alone.

Nothing is read as content and no engine is imported: a build with nothing to do ends here.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.build.fingerprint import hash_files, sources
from generator.build.looks import look
from generator.build.settings import Settings
from generator.disk import write_whole
from generator.project import PACKAGE, Mode, Project
from generator.reading import inputs_of


@dataclass(frozen=True)
class Stamp:
    """What a site was made from, and how the finished folder looked; both hexadecimal."""

    inputs: str
    site: str


def inputs_hash(settings: Settings, mode: Mode, as_of: date, only: str) -> str:
    """The hash of all that a build depends on: content, settings, guides, code, versions, day."""
    told = json.dumps([mode, as_of.isoformat(), only, os.environ.get("SOURCE_DATE_EPOCH", "")])
    content = inputs_of(settings.project)
    parts = [told, content, hash_files(_inputs(settings)), *_installed()]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def is_unchanged(project: Project, inputs: str) -> bool:
    """Whether the finished site was made from these inputs and stands as it was made."""
    try:
        record = json.loads(_file(project).read_bytes())
        return Stamp(**record) == Stamp(inputs, look([project.site]))
    except (OSError, ValueError, TypeError):
        return False


def remember(project: Project, inputs: str) -> None:
    """Note what the site that was just put in place was made from."""
    stamp = Stamp(inputs, look([project.site]))
    told = json.dumps({"inputs": stamp.inputs, "site": stamp.site})
    write_whole(_file(project), told.encode())


def _file(project: Project) -> Path:
    return project.cache / "last-build.json"


def _inputs(settings: Settings) -> Iterator[tuple[str, Path]]:
    yield "settings", settings.file
    yield from _named("docs", settings.docs)
    yield from _named("code", PACKAGE)


def _named(name: str, folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sources(folder):
        yield f"{name}/{path.relative_to(folder).as_posix()}", path


def _installed() -> list[str]:
    """Names and versions of everything installed, as the folders beside the packages say."""
    found = {
        entry
        for folder in sys.path
        if folder and Path(folder).is_dir()
        for entry in os.listdir(folder)  # noqa: PTH208 - hundreds of names, no Path for each
        if entry.endswith(".dist-info")
    }
    return sorted(found)

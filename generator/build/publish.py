"""Puts a finished site in its place, so that at any moment one whole site can be had.

A site is written beside the old one and then renamed. The only moment without a site is between
two renames; whoever comes next finds the old one aside and restores it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from generator.build.errors import UnableError
from generator.build.unchanged import remember
from generator.disk import writing
from generator.project import Project


def repair(project: Project) -> None:
    """Mend what an interrupted build left: restore the old site, remove leftovers.

    Does nothing while another process is building here.
    """
    new, old = _beside(project)
    if not (new.exists() or old.exists()):
        return
    with writing(project.cache) as free:
        if free:
            _mend(project)


def publish(project: Project, write: Callable[[Path], None], inputs: str) -> None:
    """Let `write` fill a new folder, then put it in the site's place.

    inputs: the hash of what the site is made from, taken before anything was read.
    Whatever `write` raises leaves the old site as it was. Raises UnableError when another build is
    at work here or the folder cannot be replaced.
    """
    with writing(project.cache) as free:
        if not free:
            raise UnableError("Another build is at work in this folder; wait for it to end.")
        _mend(project)
        new, _ = _beside(project)
        try:
            write(new)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        _swap(project)
        remember(project, inputs)


def _swap(project: Project) -> None:
    new, old = _beside(project)
    try:
        if project.site.exists():
            project.site.rename(old)
        new.rename(project.site)
    except OSError as problem:
        _mend(project)
        raise UnableError(
            f"The site at {project.site} cannot be replaced ({problem.strerror});"
            " close whatever has a file of it open and run the command again."
        ) from problem
    shutil.rmtree(old, ignore_errors=True)


def _mend(project: Project) -> None:
    new, old = _beside(project)
    if old.exists() and not project.site.exists():
        old.rename(project.site)
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(new, ignore_errors=True)


def _beside(project: Project) -> tuple[Path, Path]:
    return (
        project.site.with_name(f"{project.site.name}.new"),
        project.site.with_name(f"{project.site.name}.old"),
    )

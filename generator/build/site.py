"""Runs MkDocs over what was made, strictly, into a folder; the only start of MkDocs in a build."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build.errors import UnableError
from generator.build.handover import handing_over
from generator.build.make import Made
from generator.build.settings import Settings
from generator.editorial.ambassadors import FOLDER
from generator.project import Project


def write_site(settings: Settings, made: Made, folder: Path) -> None:
    """Write the whole site into a folder that does not exist yet.

    Raises UnableError, with MkDocs' own words, when MkDocs refuses it.
    """
    quiet_material()
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, ConfigurationError

    with handing_over(lambda: made), _warnings() as said:
        try:
            config = load_config(str(settings.file), site_dir=str(folder), strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (Abort, ConfigurationError) as problem:
            told = "\n".join(f"  {line}" for line in (*said, str(problem)))
            raise UnableError(f"MkDocs did not build the site:\n{told}") from problem


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile, once each; strict mode refuses a site that has any."""
    said: list[str] = []

    class Keeper(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.getMessage() not in said:
                said.append(record.getMessage())

    log, keeper = logging.getLogger("mkdocs"), Keeper(logging.WARNING)
    log.addHandler(keeper)
    try:
        yield said
    finally:
        log.removeHandler(keeper)


def keep_private(project: Project, made: Made) -> None:
    """Copy the private products below the project's private folder; never into the site.

    What showed people before and is made no more is deleted: a consent may have ended (P10).
    """
    people = project.private / FOLDER
    kept = {project.private / uri for uri, _ in made.private}
    for path in set(people.glob("*")) - kept if people.is_dir() else ():
        path.unlink()
    for uri, data in made.private:
        path = project.private / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(data, path)


def quiet_material() -> None:
    """Keep Material's notice on its end of life off every command's output; see DESIGN 8."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

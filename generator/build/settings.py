"""Where a project stands and what its mkdocs.yml sets, without starting MkDocs.

The home is the nearest folder upwards with a mkdocs.yml; where there is none it is the folder
at hand, with the settings, guides and content that ship with the toolkit.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.build.errors import UnableError
from generator.project import SHIPPED, Mode, Project, open_project, shipped_root

SETTINGS = "mkdocs.yml"
PLUGIN = "noexcuse"


@dataclass(frozen=True)
class Settings:
    """What a command needs to know before it reads any content.

    file: the mkdocs.yml in force.
    mode, as_of: what it sets, or None.
    """

    project: Project
    file: Path
    mode: Mode | None = None
    as_of: date | None = None

    @property
    def docs(self) -> Path:
        """The folder of the guides."""
        return self.file.parent / "docs"


def find(start: Path) -> Settings:
    """The settings in force for a command run in `start`. Raises UnableError when unreadable."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / SETTINGS).is_file():
            return _settings(folder, folder / SETTINGS)
    return _settings(start, shipped_root() / SETTINGS)


def _settings(home: Path, file: Path) -> Settings:
    options = _options(file)
    folders = options.get("content_dirs") or [SHIPPED]
    if not isinstance(folders, list) or not all(isinstance(name, str) for name in folders):
        raise UnableError(
            f"{file}: content_dirs must be a list of folders, such as [shipped, ours]."
        )
    project = open_project(home, tuple(folders))
    for name, root in zip(folders, project.roots, strict=True):
        if not root.is_dir():
            raise UnableError(f"{file}: content_dirs names {name}, and there is no folder {root}.")
    try:
        mode = Mode(options["mode"]) if options.get("mode") else None
        as_of = date.fromisoformat(str(options["as_of"])) if options.get("as_of") else None
    except ValueError as problem:
        raise UnableError(f"{file}: {problem}.") from None
    return Settings(project, file, mode, as_of)


def _options(file: Path) -> dict[str, Any]:
    try:
        data = yaml.load(file.read_bytes(), Loader=_Lenient)
    except (OSError, yaml.YAMLError) as problem:
        raise UnableError(f"{file} cannot be read: {' '.join(str(problem).split())}") from None
    plugins = data.get("plugins") if isinstance(data, dict) else None
    listed = [plugins] if isinstance(plugins, dict) else plugins
    for plugin in listed if isinstance(listed, list) else ():
        if plugin == PLUGIN:
            return {}
        if isinstance(plugin, dict) and PLUGIN in plugin:
            return dict(plugin[PLUGIN] or {})
    raise UnableError(f"{file} does not name {PLUGIN} under plugins, so it makes no site of ours.")


class _Lenient(yaml.CSafeLoader):
    """Reads past the tags that only MkDocs understands, such as !ENV; builds plain data."""


_Lenient.add_multi_constructor("", lambda _loader, _tag, _node: None)

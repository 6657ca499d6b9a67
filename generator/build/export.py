"""The same pages as plain files for MkDocs with Material alone: the way out of our plugin.

Each page becomes a Markdown file whose body is its HTML and whose front matter carries the frame.
What only the plugin gives is left behind: our search entries (MkDocs' own search takes their
place) and the security policy, which a server can set as a header.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from generator import website
from generator.build.errors import UnableError
from generator.build.make import Made
from generator.library import Library
from generator.website import Page, Shell

FRAME = "{% set shell = page.meta.shell if page and page.meta.shell else config.extra.shell %}\n"
"""Takes the frame from the page's front matter, or for the lost page from the settings."""
GUIDES = "guides"
GUIDE_WEIGHT = 0.1


def export(made: Made, guides: Path, folder: Path) -> int:
    """Write pages, assets, downloads, guides, theme and settings; how many pages there are.

    guides: the folder of the Markdown guides.
    folder: a folder that is new or empty.
    Raises UnableError when it holds anything, or when there is nothing to write.
    """
    library = made.read.library
    if library is None or not made.pages:
        raise UnableError("There are no pages to write; `noexcuse check` says what is wrong.")
    if folder.exists() and any(folder.iterdir()):
        raise UnableError(f"{folder} is not empty. Name a new folder.")
    docs = folder / "docs"
    for page in made.pages:
        _write(docs / f"{page.uri.removesuffix('.html')}.md", _page(page))
    for asset in made.assets:
        _write(docs / asset.uri, asset.data)
    for uri, data in made.files:
        (docs / uri).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(data, docs / uri)
    _guides(library, sorted((guides / GUIDES).glob("*.md")), docs / GUIDES)
    _theme(folder / "theme")
    _write(folder / "mkdocs.yml", _settings(library))
    return len(made.pages)


def _page(page: Page) -> str:
    boost = max((entry.boost for entry in page.search), default=1.0)
    meta = {
        "title": page.title,
        "description": page.description,
        "search": {"boost": boost} if page.search else {"exclude": True},
        "shell": _shell(page.shell),
    }
    return f"{_front_matter(meta)}{page.html}\n"


def _guides(library: Library, files: Iterable[Path], folder: Path) -> None:
    for file in files:
        text = file.read_text(encoding="utf-8")
        title = next((line[2:] for line in text.splitlines() if line.startswith("# ")), file.stem)
        frame = website.guide(library, f"{GUIDES}/{file.stem}.html", title)
        meta = {"search": {"boost": GUIDE_WEIGHT}, "shell": _shell(frame.shell)}
        _write(folder / file.name, f"{_front_matter(meta)}{text}")


def _theme(folder: Path) -> None:
    """The overrides; main.html takes the frame from where the plugin would have put it."""
    for file in sorted(website.THEME.glob("*.html")):
        text = file.read_text(encoding="utf-8")
        if file.name == "main.html":
            text = text.replace(
                '{% extends "base.html" %}\n', f'{{% extends "base.html" %}}\n{FRAME}'
            )
        _write(folder / file.name, text.replace("{{ not_found }}", "{{ config.extra.not_found }}"))


def _settings(library: Library) -> str:
    lost = website.not_found(library)
    site = library.organisation.address
    settings: dict[str, Any] = {
        "site_name": library.brand.campaign,
        **({"site_url": site} if site else {}),
        "use_directory_urls": False,
        "nav": [{"Home": "index.md"}],
        "not_in_nav": "*",
        "theme": {
            "name": "material",
            "custom_dir": "theme",
            "language": "en",
            "font": False,
            "palette": {"scheme": "default", "primary": "custom", "accent": "custom"},
        },
        "plugins": ["search", "offline"],
        "markdown_extensions": ["tables"],
        "extra": {
            "generator": False,
            "polyfills": ["assets/js/iframe-worker-shim.js"],
            "shell": _shell(lost.shell),
            "not_found": lost.html,
        },
    }
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False)


def _shell(shell: Shell) -> dict[str, Any]:
    return {**asdict(shell), "search": [list(pair) for pair in shell.search]}


def _front_matter(meta: dict[str, Any]) -> str:
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=True)}---\n"


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)

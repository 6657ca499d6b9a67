"""One page at a time through MkDocs: what the preview shows is what a whole build would write.

MkDocs has no public way to build a single page; its two functions for it are used here, and
nowhere else. MkDocs is pinned and ends with 1.6.1 (DESIGN section 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from generator.website import Page

LOST = "404.html"


@dataclass(frozen=True)
class Framing:
    """What MkDocs had in hand when it last built: all that one more page needs."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def page(self, page: Page) -> bytes:
        """One of our pages as it would be written."""
        content = front_matter(page)
        # The home page stands in the navigation, so it must be that very file.
        file = self.files.get_file_from_path(source_of(page.uri))
        if file:
            file.content_string = content
        else:
            file = generated(self.config, source_of(page.uri), content=content)
        shown = file.page or MkDocsPage(None, file, self.config)
        _populate_page(shown, self.config, self.files)
        return self._built(shown)

    def guide(self, uri: str) -> bytes | None:
        """A guide, whose text MkDocs has read, in the frame of today; None where there is none."""
        file = self.files.get_file_from_path(source_of(uri))
        return self._built(file.page) if file and file.page else None

    def lost(self) -> bytes:
        """The page for a wrong address."""
        _build_theme_template(LOST, self.env, self.files, self.config, self.nav)
        return Path(self.config.site_dir, LOST).read_bytes()

    def _built(self, shown: MkDocsPage) -> bytes:
        shown._set_canonical_url(self.config.site_url)  # MkDocs does it once, for good
        pages = self.files.documentation_pages()
        _build_page(shown, self.config, pages, self.nav, self.env)
        # Nothing stays on disk: there the server would find it when the page is no more.
        written = Path(shown.file.abs_dest_path)
        made = written.read_bytes()
        written.unlink()
        return made


def source_of(uri: str) -> str:
    """The Markdown file that MkDocs makes the page at `uri` from."""
    return f"{uri.removesuffix('.html')}.md"


def generated(config: MkDocsConfig, uri: str, **content: str | bytes) -> File:
    """A file that was made, for MkDocs: with `content`, or as `abs_src_path` names one."""
    return File.generated(config, uri, inclusion=InclusionLevel.NOT_IN_NAV, **content)


def front_matter(page: Page) -> str:
    """All that MkDocs learns of a page beside its body; dumped, so that text stays text."""
    meta = {
        "title": page.title,
        "description": page.description,
        "search": {"exclude": True},  # the website has its own entries, far smaller
    }
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=True)}---\n"

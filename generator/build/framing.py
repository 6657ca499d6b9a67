"""One page at a time through MkDocs: what the preview shows is what a whole build would write.

MkDocs has no public way to build a single page; its two functions for it are used here, and
nowhere else. MkDocs is pinned and ends with 1.6.1 (DESIGN section 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment
from mkdocs.commands.build import _build_page, _build_theme_template, _populate_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from generator.website import Page

LOST = "404.html"


class MadePage(MkDocsPage):
    """One of our pages as MkDocs holds it: there is no Markdown to read, and the body is HTML."""

    def __init__(self, made: Page, config: MkDocsConfig) -> None:
        file = File.generated(
            config, source_of(made.uri), content="", inclusion=InclusionLevel.NOT_IN_NAV
        )
        super().__init__(None, file, config)
        self.made = made

    def read_source(self, config: MkDocsConfig) -> None:
        """Take what MkDocs and Material ask of a page beside its body."""
        self.markdown = ""
        self.meta = {
            "title": self.made.title,
            "description": self.made.description,
            "search": {"exclude": True},  # the website has its own entries, far smaller
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the body as it is, after the plugins have had their say."""
        self.content = self.made.html
        self.toc = TableOfContents([])


@dataclass(frozen=True)
class Framing:
    """What MkDocs had in hand when it last built: all that one more page needs."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    env: Environment

    def page(self, page: Page) -> bytes:
        """One of our pages as it would be written."""
        # The home page stands in the navigation, so it must be that very one.
        known = self.files.get_file_from_path(source_of(page.uri))
        shown = known.page if known else None
        if not isinstance(shown, MadePage):
            shown = MadePage(page, self.config)
        shown.made = page
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

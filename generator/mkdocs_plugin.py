"""A thin adapter: gives MkDocs the pages and files that `build.make` made, and nothing else.

All that a page says comes from generator/website; how it is drawn, from generator/build. When
Material's life ends, this file is what has to be written anew.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from html import escape, unescape
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

import yaml
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from generator import website
from generator.build.archive import archive
from generator.build.handover import Maker, handed_over
from generator.build.make import Made, make, preview
from generator.build.manifest import MANIFEST
from generator.build.serve import dress
from generator.build.telling import spot
from generator.finding import Severity
from generator.library import Library
from generator.project import SHIPPED, Mode, open_project, today
from generator.website import Page, SearchEntry

log = logging.getLogger("mkdocs.plugins.noexcuse")

GUIDES = "guides/"
"""The one folder of docs/ that becomes pages; what else lies there serves the repository."""
GUIDE_WEIGHT = 0.1
"""In search, guides for editors stand behind all that helps somebody (P2)."""
SITEMAP = "sitemap.xml"
EPOCH = "SOURCE_DATE_EPOCH"


class MadeFile(File):
    """A file that was made; a page's knows by its fingerprint if it need not be written again."""

    unchanged = False

    def is_modified(self) -> bool:
        """What MkDocs asks in a dirty build, which only the preview makes."""
        return not (self.unchanged and Path(self.abs_dest_path).is_file())


class NoExcuseConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml.

    content_dirs: folders of content, earliest first; `shipped` is the toolkit's own.
    mode: draft, sample or release; sample unless set, draft while serving.
    as_of: the day to judge dates by, as 2026-11-23; today unless set.
    """

    content_dirs = option.ListOfItems(option.Type(str), default=[SHIPPED])
    mode = option.Optional(option.Choice(tuple(mode.value for mode in Mode)))
    as_of = option.Optional(option.Type((str, date)))


class NoExcusePlugin(BasePlugin[NoExcuseConfig]):  # type: ignore[no-untyped-call]
    """Hands pages, files, search entries and the security policy to MkDocs."""

    def __init__(self) -> None:
        self.serving = False
        self.made: Made | None = None
        self.pages: dict[str, Page] = {}
        self.guides: dict[str, str] = {}
        self.written: dict[str, str] = {}
        self.epoch: str | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note the command. That this method exists keeps one plugin over all rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the site's parts and set what depends on them.

        Raises PluginError when a finding is an error and nobody is watching it in a browser.
        """
        maker = handed_over() or self._maker(config)
        self.made = made = maker()
        if not self.serving and not made.publishable:
            _tell(made)
            raise PluginError("The content has errors; `noexcuse check` shows them with their fix.")
        self.pages = {page.uri: page for page in made.pages}
        self._set(config, made)
        return config

    def _maker(self, config: MkDocsConfig) -> Maker:
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        project = open_project(home, tuple(self.config.content_dirs))
        mode = Mode(self.config.mode or (Mode.DRAFT if self.serving else Mode.SAMPLE))
        as_of = date.fromisoformat(str(self.config.as_of)) if self.config.as_of else today()
        if self.serving:
            return lambda: preview(project, mode, as_of, self.made)
        return lambda: make(project, mode, as_of)

    def _set(self, config: MkDocsConfig, made: Made) -> None:
        config.use_directory_urls = False
        config.theme.dirs.insert(0, str(website.THEME))
        config.nav = [{"Home": "index.md"}] if "index.html" in self.pages else []
        library = made.read.library
        if library is None or not made.pages:
            config.theme.static_templates.clear()
            return
        config.site_name = library.brand.campaign
        config.site_url = library.organisation.address or ""
        if not library.organisation.adopted:
            config.theme.static_templates.discard(SITEMAP)
        # MkDocs takes every date it writes from here; it is put back when the build ends.
        self.epoch = os.environ.get(EPOCH)
        if self.epoch is None:
            day = datetime.combine(library.organisation.edition_on, time(), UTC)
            os.environ[EPOCH] = str(int(day.timestamp()))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what the site does not need; add pages, assets and downloads."""
        assert self.made is not None
        for file in [file for file in files if _unneeded(file, config)]:
            files.remove(file)
        if not self.pages:  # while serving what cannot be read yet; the server says so itself
            return Files([file for file in files if not file.is_documentation_page()])
        for file in files:
            if file.src_uri.startswith(GUIDES):
                file.inclusion = InclusionLevel.NOT_IN_NAV
        for page in self.pages.values():
            made = _add(files, config, _source_of(page.uri), content=_front_matter(page))
            made.unchanged = self.written.get(page.uri) == page.fingerprint
        for asset in self.made.assets:
            _add(files, config, asset.uri, content=asset.data)
        for uri, path in self.made.files:
            _add(files, config, uri, abs_src_path=str(path))
        if not self.serving:
            _add(files, config, MANIFEST, content=self.made.manifest.to_json())
        return files

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """The page's body from the website; a guide's own from its Markdown."""
        made = self.pages.get(page.file.dest_uri)
        if made:
            return made.html
        page.toc = TableOfContents([])  # Material would add a second skip link for it
        page.meta["search"] = {"exclude": True}  # found by its title alone, after all else
        self.guides[page.file.dest_uri] = unescape(str(page.title))
        return html

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the theme what stands around the page's body."""
        made = self.pages.get(page.file.dest_uri)
        title = unescape(str(page.title))
        frame = made or website.guide(self._library(), page.file.dest_uri, title)
        more = {"shell": frame.shell, "shell_body": made is not None}
        return cast("TemplateContext", {**context, **more})

    def _library(self) -> Library:
        library = self.made.read.library if self.made else None
        assert library is not None, "without a library there are no pages"
        return library

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for the page that stands for a lost one."""
        if template_name == "404.html":
            base = urlsplit(config.site_url or "/").path
            lost = website.not_found(self._library(), base)
            more = {"shell": lost.shell, "shell_body": True, "not_found": lost.html}
            return cast("TemplateContext", {**context, **more})
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Add the security policy, after every other plugin has had its say."""
        return self._guarded(output)

    @event_priority(-100)
    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """The same for pages that come from a template alone."""
        return self._guarded(output_content) if template_name.endswith(".html") else output_content

    def _guarded(self, html: str) -> str:
        # MkDocs' server reloads pages with an inline script that the policy would refuse.
        return html if self.serving else website.with_policy(html)

    @event_priority(-50)
    def _write_search(self, *, config: MkDocsConfig) -> None:
        """Write our search entries: after the search plugin, before offline copies the index."""
        index = Path(config.site_dir, "search", "search_index.json")
        if index.is_file():
            told = json.loads(index.read_text("utf-8"))
            told["docs"] = [*self._entries(), *told["docs"]]
            text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
            index.write_text(text, encoding="utf-8")
        for uri in self.written.keys() - self.pages.keys():
            Path(config.site_dir, uri).unlink(missing_ok=True)  # a page that is no more
        self.written = {page.uri: page.fingerprint for page in self.pages.values()}
        self._give_back_epoch()

    @event_priority(-200)
    def _pack(self, *, config: MkDocsConfig) -> None:
        """Pack the finished site, after every other plugin has written its files."""
        made = self._current()
        if made.archive and not self.serving:
            archive(Path(config.site_dir), made.archive)

    on_post_build = CombinedEvent(_write_search, _pack)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the environment as it was found."""
        self._give_back_epoch()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Show findings on the pages and draw downloads when they are asked for."""
        dress(server, self._current)
        return server

    def _current(self) -> Made:
        assert self.made is not None
        return self.made

    def _entries(self) -> list[dict[str, Any]]:
        found = [_search(entry) for page in self.pages.values() for entry in page.search]
        guides = (SearchEntry(u, escape(t), "", boost=GUIDE_WEIGHT) for u, t in self.guides.items())
        return [*found, *(_search(entry) for entry in sorted(guides, key=lambda e: e.uri))]

    def _give_back_epoch(self) -> None:
        if self.epoch is None:
            os.environ.pop(EPOCH, None)
        else:
            os.environ[EPOCH] = self.epoch


def _unneeded(file: File, config: MkDocsConfig) -> bool:
    """Source maps, word lists of other languages, and what in docs/ is no guide."""
    if file.src_uri.endswith(".map"):
        return True
    if file.src_uri.startswith("assets/javascripts/lunr/") and config.theme["language"] == "en":
        return True  # Material needs them for other languages alone
    if file.src_uri == SITEMAP:  # a template; MkDocs would copy it as it is once it is left out
        return True
    return file.src_dir == config.docs_dir and not file.src_uri.startswith(GUIDES)


def _add(files: Files, config: MkDocsConfig, uri: str, **content: Any) -> MadeFile:
    file = MadeFile.generated(config, uri, inclusion=InclusionLevel.NOT_IN_NAV, **content)
    files.append(file)
    return cast("MadeFile", file)


def _source_of(uri: str) -> str:
    return f"{uri.removesuffix('.html')}.md"


def _front_matter(page: Page) -> str:
    """All that MkDocs learns of a page beside its body; dumped, so that text stays text."""
    meta = {
        "title": page.title,
        "description": page.description,
        "search": {"exclude": True},  # the website has its own entries, far smaller
    }
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=True)}---\n"


def _search(entry: SearchEntry) -> dict[str, Any]:
    told: dict[str, Any] = {"location": entry.uri, "title": entry.title, "text": entry.text}
    if entry.tags:
        told["tags"] = list(entry.tags)
    if entry.boost != 1:
        told["boost"] = entry.boost
    return told


def _tell(made: Made) -> None:
    """One line a finding, for a MkDocs that was started by itself."""
    for finding in made.findings:
        level = logging.ERROR if finding.severity is Severity.ERROR else logging.INFO
        where = spot(finding, made.read.source_map)
        log.log(level, "%s: %s %s %s", where, finding.code, finding.message, finding.hint)

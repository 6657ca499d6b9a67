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

from jinja2 import Environment
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
from generator.build.framing import LOST, Framing, MadePage
from generator.build.handover import Maker, handed_over
from generator.build.make import Made, make, preview
from generator.build.manifest import MANIFEST
from generator.build.serve import dress
from generator.build.telling import spot
from generator.finding import Severity
from generator.library import Library
from generator.project import SHIPPED, Mode, open_project, today
from generator.website import SearchEntry

log = logging.getLogger("mkdocs.plugins.noexcuse")

GUIDES = "guides/"
"""The one folder of docs/ that becomes pages; what else lies there serves the repository."""
GUIDE_WEIGHT = 0.1
"""In search, guides for editors stand behind all that helps somebody (P2)."""
SITEMAP = "sitemap.xml"
INDEX = "search/search_index.json"
HOME = "index.html"
EPOCH = "SOURCE_DATE_EPOCH"


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
        self.maker: Maker | None = None
        self.made: Made | None = None
        self.guides: dict[str, str] = {}
        self.nav: Navigation | None = None
        self.framing: Framing | None = None
        self.epoch: str | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Note the command. That this method exists keeps one plugin over all rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the site's parts and set what depends on them.

        Raises PluginError when a finding is an error and nobody is watching it in a browser.
        """
        self.maker = handed_over() or self._maker(config)
        self.made = made = self.maker()
        self.framing = None
        if not self.serving and not made.publishable:
            _tell(made)
            raise PluginError("The content has errors; `noexcuse check` shows them with their fix.")
        config.use_directory_urls = False
        config.theme.dirs.insert(0, str(website.THEME))
        config.nav = [{"Home": "index.md"}] if made.pages else []
        if not made.pages:
            config.theme.static_templates.clear()
        if self.serving or not self._library().organisation.adopted:
            config.theme.static_templates.discard(SITEMAP)
        if made.pages:
            self._name(config)
        return config

    def _maker(self, config: MkDocsConfig) -> Maker:
        home = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        project = open_project(home, tuple(self.config.content_dirs))
        mode = Mode(self.config.mode or (Mode.DRAFT if self.serving else Mode.SAMPLE))
        as_of = date.fromisoformat(str(self.config.as_of)) if self.config.as_of else today()
        if self.serving:
            return lambda: preview(project, mode, as_of, self.made)
        return lambda: make(project, mode, as_of)

    def _name(self, config: MkDocsConfig) -> None:
        library = self._library()
        config.site_name = library.brand.campaign
        config.site_url = library.organisation.address or ""
        if self.serving:
            return
        # MkDocs takes every date it writes from here; it is put back when the build ends.
        self.epoch = os.environ.get(EPOCH)
        if self.epoch is None:
            day = datetime.combine(library.organisation.edition_on, time(), UTC)
            os.environ[EPOCH] = str(int(day.timestamp()))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Leave out what the site does not need; add pages, assets and downloads.

        While serving, only the home page is added, for the navigation: the preview makes each
        page, asset and download when it is asked for.
        """
        made = self._now()
        for file in [file for file in files if _unneeded(file, config)]:
            files.remove(file)
        if not made.pages:  # while serving what cannot be read yet; the server says so itself
            return Files([file for file in files if not file.is_documentation_page()])
        for file in files:
            if file.src_uri.startswith(GUIDES):
                file.inclusion = InclusionLevel.NOT_IN_NAV
        for page in filter(None, [made.pages.at(HOME)] if self.serving else made.pages):
            files.append(MadePage(page, config).file)
        if self.serving:
            return files
        for asset in made.assets:
            files.append(File.generated(config, asset.uri, content=asset.data))
        for uri, path in made.files:
            files.append(File.generated(config, uri, abs_src_path=str(path)))
        files.append(File.generated(config, MANIFEST, content=made.manifest.to_json()))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for pages that are made later."""
        self.nav = nav
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Keep what the preview needs to make one page more."""
        if self.nav is not None and self._now().pages:
            self.framing = Framing(config, files, self.nav, env)
        return env

    def on_page_content(
        self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Note a guide, whose body comes from its Markdown; ours are complete."""
        if isinstance(page, MadePage):
            return html
        page.toc = TableOfContents([])  # Material would add a second skip link for it
        page.meta["search"] = {"exclude": True}  # found by its title alone, after all else
        self.guides[page.file.dest_uri] = unescape(str(page.title))
        return html

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the theme what stands around the page's body."""
        if isinstance(page, MadePage):
            frame = page.made
        else:
            title = unescape(str(page.title))
            frame = website.guide(self._library(), page.file.dest_uri, title)
        more = {"shell": frame.shell}
        return cast("TemplateContext", {**context, **more})

    def _now(self) -> Made:
        assert self.made is not None, "MkDocs asks for the configuration first"
        return self.made

    def _library(self) -> Library:
        library = self._now().read.library
        assert library is not None, "without a library there are no pages"
        return library

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for the page that stands for a lost one."""
        if template_name == LOST:
            base = urlsplit(config.site_url or "/").path
            lost = website.not_found(self._library(), base)
            more = {"shell": lost.shell, "not_found": lost.html}
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
        index = Path(config.site_dir, INDEX)
        if index.is_file() and not self.serving:
            index.write_text(self._index(index), encoding="utf-8")
        self._give_back_epoch()

    @event_priority(-200)
    def _pack(self, *, config: MkDocsConfig) -> None:
        """Pack the finished site, after every other plugin has written its files."""
        made = self._now()
        if made.archive and not self.serving:
            archive(Path(config.site_dir), made.archive)

    on_post_build = CombinedEvent(_write_search, _pack)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the environment as it was found."""
        self._give_back_epoch()

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Make pages and downloads when they are asked for, with findings, and follow each save."""
        dress(server, self, builder, [Path(config.docs_dir), Path(config.config_file_path or "")])
        return server

    # What the preview asks; see build/serve.py.

    def current(self) -> Made:
        """What was made of the content as it was last read."""
        return self._now()

    def refresh(self) -> bool:
        """Make the site's parts again; whether MkDocs has to build before they can be shown."""
        assert self.maker is not None, "MkDocs has built once before it serves"
        self.made = self.maker()
        if self.framing and self.made.pages:
            self._name(self.framing.config)
        return bool(self.framing) != bool(self.made.pages)

    def page(self, uri: str) -> bytes | None:
        """The page at an address as a build would write it; None where there is none."""
        if self.framing is None:
            return None
        if uri == LOST:
            return self.framing.lost()
        made = self._now().pages.at(uri)
        return self.framing.page(made) if made else self.framing.guide(uri)

    def lost(self) -> bytes | None:
        """The page for a wrong address; None while nothing can be shown."""
        return self.framing.lost() if self.framing else None

    def asset(self, uri: str) -> bytes | None:
        """A file that pages load, or None for one that MkDocs has."""
        if uri == INDEX and self.framing:
            return self._index(Path(self.framing.config.site_dir, INDEX)).encode()
        return next((each.data for each in self._now().assets if each.uri == uri), None)

    def _index(self, file: Path) -> str:
        """The search index that MkDocs wrote, with our entries before its own."""
        told = json.loads(file.read_text("utf-8"))
        told["docs"] = [*self._entries(), *told["docs"]]
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    def _entries(self) -> list[dict[str, Any]]:
        found = [_search(entry) for entry in self._now().pages.search]
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

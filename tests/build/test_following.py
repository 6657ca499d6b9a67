"""After any edits, whatever their order, the preview shows what a fresh build would write.

The preview keeps files, checks and MkDocs' own state over all saves; here each page, asset and
the search index it answers are compared, byte for byte, with a build that has seen nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from generator.build.handover import handing_over
from generator.build.make import Made, preview
from generator.build.serve import Preview
from generator.build.settings import find
from generator.build.site import write_site
from generator.project import Mode
from generator.website import huddle, scenario, session, with_policy
from generator.website import render as rendering

DAY = date(2026, 11, 23)
LIVE = re.compile(rb"<script>\nvar livereload = .*?</script>", re.DOTALL)
BAR = re.compile(rb'<aside id="noexcuse-findings.*?</aside>', re.DOTALL)

TEXTS = (".html", ".css", ".svg", ".ics", ".xml", ".json")
LEFT = ("sitemap.xml", "downloads/manifest.json")
"""What a preview has no use for: it lists nothing, and nothing is drawn to sum up."""
SEEN = (
    "index.html",
    "scenarios/the-rota.html",
    "scenarios/another.html",
    "guides/hello.html",
    "themes/at-work.html",
    "more.html",
    "sessions/short-15.html",
    "assets/site.css",
    "downloads.html",
    "search/search_index.json",
    "not-there.html",
)
RECALL = "withdrawn: {on: 2026-11-20, reason: It was too close.}\n"

MORE = """\
title: More
lead: What stands nowhere else.
description: Promises, words and sources.
reviewed_on: 2026-11-23
review_by: 2027-05-23
sections:
  - {kind: promises, id: promises, heading: Promises, show: [ask-again]}
  - {kind: law, id: law, heading: The law, show: [harassment]}
  - {kind: glossary, id: words, heading: Words}
  - {kind: sources, id: sources, heading: Sources}
"""

Change = Callable[[str], str]


def of(pattern: str, new: str) -> Change:
    """A change of the first line, or part of one, that the pattern finds."""

    def change(text: str) -> str:
        made, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        assert count, pattern
        return made

    return change


def longer(field: str) -> Change:
    """A field's text with a word more."""
    return of(rf"^(\s*{field}:) (.*)$", r"\1 More \2")


EDITS: dict[str, tuple[str, Change]] = {
    "a story's title": ("scenarios/the-rota.yml", longer("title")),
    "a story's content note": ("scenarios/the-rota.yml", longer("content_note")),
    "a story's theme": (
        "scenarios/the-rota.yml",
        of(r"^theme: .*$", "theme: in-care"),
    ),
    "a recall": (
        "scenarios/another.yml",
        lambda text: text if RECALL in text else text + RECALL,
    ),
    "a session": ("content/sessions/short-15.yml", longer("title")),
    "a theme": ("content/themes/at-work.yml", longer("title")),
    "a theme's look": ("content/themes/at-work.yml", of(r"^slot: .$", "slot: 3")),
    "a route": ("content/organisation.yml", longer("for_what")),
    "a page": ("content/pages/help-now.yml", longer("lead")),
    "a page's label in the menu": ("content/pages/help-now.yml", longer("nav")),
    "a message": ("content/campaign/only-a-joke.yml", longer("answer")),
    "the brand's name": ("content/brand.yml", longer("campaign")),
    "a colour": ("content/brand.yml", of(r'^  ground: "#.*$', '  ground: "#1a2132"')),
    "the edition": ("content/organisation.yml", of(r"^edition: .*$", 'edition: "2026.2"')),
    "the day of the edition": (
        "content/organisation.yml",
        of(r"^edition_on: .*$", "edition_on: 2026-10-01"),
    ),
    "taking it on": (
        "content/organisation.yml",
        lambda text: of(r"^site_address: .*$", "site_address: https://a.example/b/")(
            of(r"^adopted: .*$", "adopted: yes")(text)
        ),
    ),
    "the site's wording": ("content/wording/site.yml", longer("skip")),
    "the common wording": ("content/wording/common.yml", longer("mark_demonstration")),
    "the print wording": ("content/wording/print.yml", longer("cards_all")),
    "a source": ("content/sources.yml", longer("title")),
    "the law": ("content/law.yml", longer("title")),
    "a promise": ("content/promises.yml", longer("says")),
    "a term": ("content/glossary.yml", longer("means")),
    "a guide": ("docs/guides/hello.md", lambda text: text + "\nMore.\n"),
    "a guide's title": ("docs/guides/hello.md", of(r"^# (.*)$", r"# More \1")),
    "a story that is broken": ("scenarios/another.yml", lambda text: text + "\t- nothing\n"),
    "a story of no theme": ("scenarios/another.yml", of(r"^theme: .*$", "theme: at-wrok")),
    "a brand that is broken": ("content/brand.yml", lambda text: text + "more: [\n"),
}
"""What is edited, by what it is called: the file and the change, which can be made again."""


@contextmanager
def plugins(cache: dict[str, Any]) -> Iterator[None]:
    """MkDocs with its own set of plugins: else all in one process share theirs."""
    option = cast("Any", MkDocsConfig.plugins)
    before, option.plugin_cache = option.plugin_cache, cache
    try:
        yield
    finally:
        option.plugin_cache = before


class Following:
    """A preview in this process that is told of each save instead of looking for it."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.home, self.folder = home, folder
        self.found, self.cache = find(home), dict[str, Any]()
        self.last: Made | None = None
        self.build(startup=True)
        server = LiveReloadServer(self.build, "127.0.0.1", 0, str(folder))
        self.server = cast("Any", server)
        plugin = self.cache["noexcuse"]
        self.app = Preview(server, plugin, self.build, [home / "docs"])

    def build(self, startup: bool = False) -> None:
        """What MkDocs does at the start and when something beside the content was saved."""
        with handing_over(self.made), plugins(self.cache):
            config = load_config(str(self.found.file), site_dir=str(self.folder), strict=False)
            if startup:
                config.plugins.on_startup(command="serve", dirty=False)
            build(config, serve_url="http://127.0.0.1/")

    def made(self) -> Made:
        self.last = preview(self.found.project, Mode.DRAFT, DAY, self.last)
        return self.last

    def save(self, file: str, change: Change) -> None:
        """Change a file and let the preview follow."""
        path = self.home / file
        path.write_text(change(path.read_text("utf-8")), "utf-8")
        self.server._wanted_epoch += 1
        self.app.follow()
        self.server._visible_epoch = self.server._wanted_epoch

    def get(self, uri: str) -> bytes:
        """What a browser gets, without what the preview adds to it."""
        answer = b"".join(self.app({"PATH_INFO": f"/{uri}"}, lambda *_: None))
        return LIVE.sub(b"", BAR.sub(b"", answer))


def fresh(home: Path, folder: Path) -> dict[str, bytes]:
    """Every text that a build writes which has seen nothing else."""
    found = find(home)
    made = replace(preview(found.project, Mode.DRAFT, DAY), findings=())
    with plugins({}):
        write_site(found, made, folder)
    return {
        uri: path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in TEXTS
        if (uri := path.relative_to(folder).as_posix()) not in LEFT
    }


def small(folder: Path, new_home: Callable[[Path], None]) -> Path:
    """The small project with a second story, and a page with what no other shows."""
    home = folder / "small"
    new_home(home)
    story = (home / "scenarios" / "the-rota.yml").read_text("utf-8")
    again = of(r"^title: .*$", "title: Another")(story)
    (home / "scenarios" / "another.yml").write_text(again, "utf-8")
    (home / "content" / "pages" / "more.yml").write_text(MORE, "utf-8")
    return home


def differing(live: Following, folder: Path) -> list[str]:
    """What the preview shows otherwise than a fresh build; and what it should no longer show."""
    expected = fresh(live.home, folder)
    assert len(expected) > 20
    shown = {uri: live.get(uri) for uri in expected}
    for uri in shown:
        if uri.endswith(".html"):  # MkDocs' script could not run under the policy
            shown[uri] = with_policy(shown[uri].decode()).encode()
    return [uri for uri, data in expected.items() if shown[uri] != data]


FOUND_AT_ONCE = ("a story that is broken", "a story of no theme", "a brand that is broken")
"""Edits after which a fresh start has nothing valid to show where the preview still has."""


@settings(
    max_examples=3,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # an example takes too long to shrink
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(names=st.lists(st.sampled_from(sorted(EDITS)), min_size=3, max_size=9))
def test_it_shows_what_a_fresh_build_would_write(
    names: list[str], tmp_path_factory: pytest.TempPathFactory, new_home: Callable[[Path], None]
) -> None:
    folder = tmp_path_factory.mktemp("walk")
    live = Following(small(folder, new_home), folder / "live")
    kept = {file: (live.home / file).read_text("utf-8") for file, _ in EDITS.values()}
    for name in names:
        file, change = EDITS[name]
        live.save(file, change)
        for uri in SEEN:
            live.get(uri)
        if name in FOUND_AT_ONCE:
            live.save(file, lambda _, file=file: kept[file])
        kept[file] = (live.home / file).read_text("utf-8")
    assert differing(live, folder / "fresh") == []


@pytest.mark.full
@pytest.mark.parametrize("name", sorted(EDITS.keys() - FOUND_AT_ONCE))
def test_each_edit_shows_everywhere(
    name: str, tmp_path: Path, new_home: Callable[[Path], None]
) -> None:
    live = Following(small(tmp_path, new_home), tmp_path / "live")
    before = {uri: live.get(uri) for uri in SEEN}
    live.save(*EDITS[name])
    assert differing(live, tmp_path / "fresh") == []
    if name != "a promise":  # not shown while nobody has taken the toolkit on (P21)
        assert before != {uri: live.get(uri) for uri in SEEN}


def test_a_page_that_is_no_more_is_not_shown_again(
    tmp_path: Path, new_home: Callable[[Path], None]
) -> None:
    live = Following(small(tmp_path, new_home), tmp_path / "live")
    assert b"Another" in live.get("scenarios/another.html")
    (live.home / "scenarios" / "another.yml").unlink()
    live.save("scenarios/the-rota.yml", longer("title"))
    assert b"page-not-found" in live.get("scenarios/another.html")


def test_a_page_is_made_only_when_it_is_asked_for(
    tmp_path: Path, new_home: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    render = rendering.render

    def noted(library: Any, uri: str, template: str, *more: Any, **values: Any) -> str:
        made.append(uri)
        return render(library, uri, template, *more, **values)

    live = Following(small(tmp_path, new_home), tmp_path / "live")
    for module in (rendering, scenario, huddle, session):
        monkeypatch.setattr(module, "render", noted)
    live.save("scenarios/the-rota.yml", longer("title"))
    assert made == []
    live.get("scenarios/the-rota.html")
    assert set(made) == {"scenarios/the-rota.html"}
    again = len(made)
    live.get("scenarios/the-rota.html")
    assert len(made) == again

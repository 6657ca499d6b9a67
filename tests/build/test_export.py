"""The way out: pages as plain files, built by MkDocs with Material and nothing of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.build.errors import UnableError
from generator.build.export import export
from generator.build.make import Made, preview
from generator.build.settings import find
from generator.project import Mode

WITHOUT_OURS = (
    "import sys, importlib.abc\n"
    "class Refuse(importlib.abc.MetaPathFinder):\n"
    "    def find_spec(self, name, path=None, target=None):\n"
    "        if name.split('.')[0] == 'generator':\n"
    "            raise ImportError('ours')\n"
    "sys.meta_path.insert(0, Refuse())\n"
    "from mkdocs.__main__ import cli\n"
    "cli()\n"
)
"""MkDocs' own command, in a Python where nothing of the toolkit can be imported."""


@pytest.fixture(scope="module")
def exported(
    tmp_path_factory: pytest.TempPathFactory, new_home: Callable[[Path], None]
) -> tuple[Made, Path]:
    """The small project's preview and where it was written."""
    home = tmp_path_factory.mktemp("export") / "small"
    new_home(home)
    settings = find(home)
    made = preview(settings.project, Mode.DRAFT, date(2026, 11, 23))
    folder = home / "plain"
    assert export(made, settings.docs, folder) == len(made.pages)
    return made, folder


@pytest.fixture(scope="module")
def built(exported: tuple[Made, Path]) -> Path:
    """The site that plain MkDocs makes of it, strictly."""
    _, folder = exported
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_OURS, "build", "--strict", "-f", str(folder / "mkdocs.yml")],
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_each_page_says_the_same_as_ours(exported: tuple[Made, Path], built: Path) -> None:
    made, _ = exported
    for page in made.pages:
        plain = html.parse(str(built / page.uri)).getroot()
        body = plain.get_element_by_id("main")
        assert text_of(body) == text_of(html.fragment_fromstring(page.html, "div")), page.uri
        assert plain.find_class("site-header"), page.uri
        assert plain.find_class("site-footer"), page.uri


def test_each_link_within_it_leads_somewhere(exported: tuple[Made, Path], built: Path) -> None:
    made, _ = exported
    planned = {str(product.path) for product in made.plan}
    for path in built.rglob("*.html"):
        if path.name == "404.html":
            continue
        for href in html.parse(str(path)).xpath("//main//a/@href"):
            target = str(href).partition("#")[0]
            if target and ":" not in target:
                there = (path.parent / target).resolve()
                assert there.is_file() or str(there.relative_to(built.resolve())) in planned


def test_a_guide_and_a_lost_page_have_the_frame(built: Path) -> None:
    for name in ("guides/hello.html", "404.html"):
        page = (built / name).read_text("utf-8")
        assert 'class="site-header"' in page, name
        assert 'class="site-footer"' in page, name
    assert 'href="/help-now.html"' in (built / "404.html").read_text("utf-8")


def test_it_writes_into_no_folder_that_holds_anything(
    exported: tuple[Made, Path], tmp_path: Path
) -> None:
    made, _ = exported
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UnableError, match="not empty"):
        export(made, tmp_path, tmp_path)

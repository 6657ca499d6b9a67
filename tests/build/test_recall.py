"""A recall from end to end: nothing that is published holds the story, and nothing held it up."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import yaml

from generator.build.make import checked
from generator.build.settings import find
from generator.cli import main
from generator.finding import errors
from generator.project import Mode, today

PHRASES = ("Say that again in English", "Friday rota meeting", "Ana reads out")
"""Words of the story that stand on its slides, its cards and its plain page."""
RECALL = "the-rota: {on: 2026-11-20, reason: It was too close.}\n"


def texts(site: Path) -> Iterator[tuple[str, str]]:
    """The words of every page, slide, sheet and archive member below a site."""
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield from _texts(path.relative_to(site).as_posix(), path.read_bytes())


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    if name.endswith(".pdf"):
        document = pypdfium2.PdfDocument(data)
        words = (page.get_textpage().get_text_bounded() for page in document)
        yield name, " ".join(" ".join(words).split())
    elif name.endswith((".pptx", ".docx", ".zip")):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from _texts(f"{name}/{member}", archive.read(member))
    elif name.endswith((".html", ".xml", ".json", ".js", ".txt")):
        yield name, re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", data.decode("utf-8", "replace")))


def holding(site: Path) -> set[str]:
    """Every file in which a phrase of the story stands."""
    return {name for name, text in texts(site) for phrase in PHRASES if phrase in text}


@pytest.fixture
def built(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """The small project's site, built with the story, and again after it was withdrawn."""
    monkeypatch.chdir(home)
    monkeypatch.setattr("sys.argv", ["noexcuse", "build"])

    def build() -> None:
        with pytest.raises(SystemExit) as end:
            main()
        assert end.value.code == 0, capsys.readouterr().out

    build()
    before = holding(home / "site")
    kinds = {Path(name.split("/xl")[0]).suffix for name in before}
    assert {".html", ".pdf", ".xml"} <= kinds, before
    assert any(name.startswith("downloads/packs/") for name in before)
    (home / "content" / "withdrawn.yml").write_text(RECALL)
    build()
    return home / "site"


def test_nothing_that_is_published_holds_it_any_more(built: Path) -> None:
    assert holding(built) == set()
    assert not list(built.rglob("*the-rota*.p*"))
    for name in ("scenarios", "huddle", "plain"):
        page = (built / name / "the-rota.html").read_text("utf-8")
        assert "It was too close." in page
        assert "20 November 2026" in page
    words = dict(texts(built))
    session = words["sessions/short-15.html"]
    assert "00:02 to 00:12" in session
    wording = yaml.safe_load((built.parent / "content/wording/common.yml").read_text())["recall"]
    sheet = words["downloads/papers/session-short-15-running-sheet.pdf"]
    assert wording["talk_title"] in session
    assert wording["before"] in session
    assert wording["talk_title"] in sheet


@pytest.mark.parametrize("mode", list(Mode))
def test_a_recall_adds_no_error_in_any_mode(home: Path, mode: Mode) -> None:
    project = find(home).project
    before = errors(checked(project, mode, today()).findings)
    (home / "content" / "withdrawn.yml").write_text(RECALL)
    after = errors(checked(project, mode, today()).findings)
    assert set(after) <= set(before)

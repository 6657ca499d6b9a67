"""The archive of the whole site: everything but itself, and the same bytes each time."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.build.archive import archive

URI = "downloads/whole-site.zip"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name in ("index.html", "papers/a.html", "downloads/cards/a.pdf"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def test_it_holds_every_file_but_itself_under_one_folder(site: Path) -> None:
    archive(site, URI)
    archive(site, URI)
    with zipfile.ZipFile(site / URI) as packed:
        assert packed.namelist() == [
            "whole-site/downloads/cards/a.pdf",
            "whole-site/index.html",
            "whole-site/papers/a.html",
        ]
        assert packed.read("whole-site/papers/a.html") == b"papers/a.html"


def test_the_same_site_gives_the_same_bytes(site: Path) -> None:
    archive(site, URI)
    first = (site / URI).read_bytes()
    for path in site.rglob("*.html"):
        path.touch()
    archive(site, URI)
    assert (site / URI).read_bytes() == first

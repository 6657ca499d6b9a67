"""Logos: read when the brand names them, refused when they could not be drawn."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from generator.project import Project
from generator.reading import Read

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><rect width="3" height="1"/></svg>'
)


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (30, 10), "#336699").save(out, "png")
    return out.getvalue()


@pytest.fixture
def with_logo(small_project: Project, reading) -> Callable[[str, bytes | None], Read]:
    """The small project with a logo slot that names a file, and perhaps the file."""

    def with_logo(name: str, data: bytes | None) -> Read:
        root = small_project.roots[0]
        brand = root / "content" / "brand.yml"
        text = brand.read_text("utf-8")
        slots = text.partition("logos:")[0] + f"logos:\n  - name: Ours\n    file: {name}\n"
        brand.write_text(slots, "utf-8")
        if data is not None:
            path: Path = root / "content" / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(data)
        return reading(small_project)

    return with_logo


@pytest.mark.parametrize(("name", "data"), [("logos/a.svg", SVG), ("logos/a.png", png())])
def test_a_logo_travels_in_the_library(with_logo, name: str, data: bytes) -> None:
    result = with_logo(name, data)
    assert result.findings == ()
    assert result.library.assets == {name: data}


def test_without_a_file_named_there_is_none(small_project: Project, reading) -> None:
    assert reading(small_project).library.assets == {}


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("logos/a.svg", None, "FILE006"),
        ("logos/a.svg", b"<svg/>", "FILE007"),
        ("logos/a.svg", b"<html></html>", "FILE007"),
        ("logos/a.svg", b"", "FILE007"),
        ("logos/a.svg", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;', "FILE007"),
        ("logos/a.png", png()[:-20], "FILE007"),
        ("logos/a.png", png()[:40] + b"\0" + png()[41:], "FILE007"),
        ("logos/a.png", SVG, "FILE007"),
        ("logos/a.jpg", b"\xff\xd8\xff", "FILE007"),
        ("logos/a.svg", SVG + b" " * 2_000_001, "FILE007"),
    ],
)
def test_what_cannot_be_drawn_is_a_finding_at_its_line(with_logo, told, name, data, code) -> None:
    result = with_logo(name, data)
    (line,) = told(result)
    assert f" {code} " in line
    assert line.startswith(f"{_line_of(result, name)}:")
    assert result.library.assets == {}


def _line_of(result: Read, name: str) -> int:
    (text,) = [s.text for s in result.source_map.files.values() if s.path.name == "brand.yml"]
    return next(n for n, line in enumerate(text.splitlines(), 1) if f"file: {name}" in line)


def test_a_misspelt_name_gets_the_nearest_picture(with_logo, told, small_project) -> None:
    root = small_project.roots[0] / "content" / "logos"
    root.mkdir()
    (root / "ours.svg").write_bytes(SVG)
    (line,) = told(with_logo("logos/our.svg", None))
    assert "Did you mean `logos/ours.svg`?" in line

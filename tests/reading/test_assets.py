"""Pictures: read when content names them, refused when they could not be drawn."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.project import Project
from generator.reading import Read
from generator.reading.pixels import size_of

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


def _line_of(result: Read, name: str, file: str = "brand.yml") -> int:
    (text,) = [s.text for s in result.source_map.files.values() if s.path.name == file]
    return next(n for n, line in enumerate(text.splitlines(), 1) if f"file: {name}" in line)


def test_a_misspelt_name_gets_the_nearest_picture(with_logo, told, small_project) -> None:
    root = small_project.roots[0] / "content" / "logos"
    root.mkdir()
    (root / "ours.svg").write_bytes(SVG)
    (line,) = told(with_logo("logos/our.svg", None))
    assert "Did you mean `logos/ours.svg`?" in line


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 25), "#336699").save(out, "jpeg")
    return out.getvalue()


@pytest.fixture
def with_picture(small_project: Project, reading) -> Callable[[str, bytes | None], Read]:
    """The small project with a slide that shows a picture, and perhaps its file."""

    def with_picture(name: str, data: bytes | None) -> Read:
        root = small_project.roots[0] / "content"
        session = root / "sessions" / "short-15.yml"
        block = (
            "  - kind: picture\n    title: Look\n    minutes: 3\n    text: See the door.\n"
            f"    picture: {{file: {name}, alt: A door.}}\n  - kind: close\n    title: Goodbye\n"
            "    minutes: 0\n"
        )
        text = session.read_text("utf-8")
        text = text.replace("  - kind: close\n    title: Goodbye\n    minutes: 3\n", block)
        session.write_text(text.replace("minutes: 0", "minutes: 1").replace(
            "minutes: 3\n    text", "minutes: 2\n    text"), "utf-8")  # fmt: skip
        if data is not None:
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_bytes(data)
        return reading(small_project)

    return with_picture


@pytest.mark.parametrize(("name", "data"), [("pictures/a.png", png()), ("pictures/a.jpg", jpeg())])
def test_a_slides_picture_travels_in_the_library(with_picture, name: str, data: bytes) -> None:
    result = with_picture(name, data)
    assert result.findings == ()
    assert result.library.assets == {name: data}


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("pictures/a.jpg", None, "FILE006"),
        ("pictures/a.jpg", jpeg()[:-30], "FILE007"),
        ("pictures/a.jpg", png(), "FILE007"),
        ("pictures/a.png", jpeg(), "FILE007"),
        ("pictures/a.svg", SVG, "FILE007"),
        ("pictures/a.jpg", jpeg()[:2] + b"\0" * 8_000_001, "FILE007"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_a_finding_at_its_line(
    with_picture, told, name, data, code
) -> None:
    result = with_picture(name, data)
    (line,) = told(result)
    assert f" {code} " in line
    assert line.startswith(f"{_line_of(result, name, 'short-15.yml')}:")


@pytest.mark.parametrize("data", [png(), jpeg()])
def test_a_pictures_size_is_read_from_its_first_bytes(data: bytes) -> None:
    found = size_of(data)
    assert found is not None and found[1] == Image.open(io.BytesIO(data)).size


@given(st.binary(max_size=300))
def test_any_bytes_have_a_size_or_none(data: bytes) -> None:
    size_of(data)
    size_of(b"\xff\xd8\xff" + data + b"\xff\xd9")
    size_of(b"\x89PNG\r\n\x1a\n" + data)

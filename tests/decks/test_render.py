"""What LibreOffice draws stays inside its placeholders.

Shrinking is switched off first: LibreOffice would hide an overflow by it. Hidden slides are
shown, or it would leave them out.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pypdfium2
import pytest
from pptx import Presentation
from pptx.util import Pt

from generator.decks.canvas import EMU
from generator.product import Drawn

TOLERANCE = 3.0
"""Points by which a letter's foot or a bullet may reach out of its box."""


def unshrunk(data: bytes) -> bytes:
    """The deck with every slide shown and nothing that lets a program shrink text."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name.startswith("ppt/slide") and name.endswith(".xml"):
                part = part.replace(b"<a:normAutofit/>", b"<a:noAutofit/>")
                part = re.sub(rb'(<p:sld [^>]*) show="0"', rb"\1", part)
            target.writestr(name, part)
    return made.getvalue()


def too_large(deck: Any) -> None:
    """One point of the agreement at a size that cannot fit."""
    slide = next(s for s in deck.slides if s.slide_layout.name == "Agreement and content note")
    points = next(shape for shape in slide.shapes if shape.name == "Points")
    for paragraph in points.text_frame.paragraphs:
        paragraph.runs[0].font.size = Pt(60)


@pytest.fixture(scope="module")
def drawings(
    drawn: Drawn,
    short: bytes,
    changed: Callable[..., bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, tuple[Any, Any]]:
    """The deck and one with a planted overflow: each as its slides and its drawn pages."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed; `make test-tools` installs it")
    folder = tmp_path_factory.mktemp("office")
    decks = {"deck": drawn.data, "planted": changed(short, too_large)}
    for name, data in decks.items():
        (folder / f"{name}.pptx").write_bytes(unshrunk(data))
    files = [str(folder / f"{name}.pptx") for name in decks]
    profile = f"-env:UserInstallation=file://{folder}/profile"
    subprocess.run(
        [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return {
        name: (Presentation(BytesIO(data)), pypdfium2.PdfDocument(folder / f"{name}.pdf"))
        for name, data in decks.items()
    }


def boxes(slide: Any) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of everything on the slide, in points."""
    return [
        (s.left / EMU, s.top / EMU, (s.left + s.width) / EMU, (s.top + s.height) / EMU)
        for s in slide.shapes
    ]


def outside(deck: Any, pages: Any) -> list[tuple[int, str]]:
    """Letters that stand in no box of their slide: the slide's number and the words around."""
    found = []
    for number, slide in enumerate(deck.slides):
        page, places = pages[number], boxes(slide)
        text, high = page.get_textpage(), page.get_height()
        words = text.get_text_range()
        for at, sign in enumerate(words[: text.count_chars()]):
            left, bottom, right, top = text.get_charbox(at)
            if not sign.strip() or right <= left:
                continue
            inside = any(
                x0 - TOLERANCE <= left
                and right <= x1 + TOLERANCE
                and y0 - TOLERANCE <= high - top
                and high - bottom <= y1 + TOLERANCE
                for x0, y0, x1, y1 in places
            )
            if not inside:
                found.append((number + 1, words[max(0, at - 20) : at + 10]))
    return found


def test_every_slide_is_drawn(drawings: dict[str, tuple[Any, Any]]) -> None:
    deck, pages = drawings["deck"]
    assert len(pages) == len(deck.slides)


def test_no_letter_stands_outside_the_boxes(drawings: dict[str, tuple[Any, Any]]) -> None:
    assert outside(*drawings["deck"]) == []


def test_text_that_is_too_large_would_be_seen(drawings: dict[str, tuple[Any, Any]]) -> None:
    assert {number for number, _ in outside(*drawings["planted"])} == {2}

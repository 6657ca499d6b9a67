"""What LibreOffice draws stays inside its placeholders and looks as it did.

Shrinking is switched off first: LibreOffice would hide an overflow by it. Hidden slides are
shown, or it would leave them out.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pixels
from PIL import ImageChops, ImageFilter, ImageStat
from pptx import Presentation
from pptx.util import Pt

from generator.decks.canvas import EMU
from generator.decks.catalogue import draw, products
from generator.library import Library
from tests.decks import extremes
from tests.decks.conftest import extremes_inputs
from tests.decks.tools import office_pages

TOLERANCE = 3.0
"""Points by which a letter's foot or a bullet may reach out of its box."""
ALIKE = 6.0
"""The mean difference of two blurred small pictures, of 255, that another renderer may make."""
SHOWN = ("session", "quiet", "theme", "library", "pocket")


def too_large(deck: Any) -> None:
    """One point of the agreement at a size that cannot fit."""
    slide = next(s for s in deck.slides if s.slide_layout.name == "Agreement and content note")
    points = next(shape for shape in slide.shapes if shape.name == "Points")
    for paragraph in points.text_frame.paragraphs:
        paragraph.runs[0].font.size = Pt(60)


@pytest.fixture(scope="module")
def drawings(
    kinds: dict[str, bytes],
    library: Library,
    short: bytes,
    changed: Callable[..., bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, tuple[Any, Any]]:
    """A deck of each kind, both extremes, and one with a planted overflow: slides and pages."""
    inputs = extremes_inputs(library)
    decks = {name: kinds[name] for name in SHOWN}
    decks["shortest"] = extremes.deck(inputs, long=False)
    decks["longest"] = extremes.deck(inputs, long=True)
    decks["planted"] = changed(short, too_large)
    pages = office_pages(decks, tmp_path_factory.mktemp("office"))
    return {name: (Presentation(BytesIO(data)), pages[name]) for name, data in decks.items()}


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


@pytest.mark.parametrize("kind", [*SHOWN, "shortest", "longest"])
def test_every_slide_is_drawn_and_no_letter_stands_outside_the_boxes(
    drawings: dict[str, tuple[Any, Any]], kind: str
) -> None:
    deck, pages = drawings[kind]
    assert len(pages) == len(deck.slides)
    assert outside(deck, pages) == []


def test_text_that_is_too_large_would_be_seen(drawings: dict[str, tuple[Any, Any]]) -> None:
    assert {number for number, _ in outside(*drawings["planted"])} == {2}


def differences(one: Pixels.Image, other: Pixels.Image) -> list[tuple[int, float]]:
    """Small pictures that differ more than renderers do: their number, and by how much."""
    assert one.size == other.size
    wide, high = extremes.SMALL
    found = []
    for number in range(one.width // wide * (one.height // high)):
        left, top = number % extremes.ACROSS * wide, number // extremes.ACROSS * high
        box = (left, top, left + wide, top + high)
        pair = [each.crop(box).filter(ImageFilter.GaussianBlur(2)) for each in (one, other)]
        mean = max(ImageStat.Stat(ImageChops.difference(*pair)).mean)
        if mean > ALIKE:
            found.append((number + 1, round(mean, 1)))
    return found


def reference(name: str) -> Pixels.Image:
    return Pixels.open(extremes.PICTURES / f"{name}.png").convert("RGB")


@pytest.mark.parametrize("name", ["shortest", "longest"])
def test_each_layout_looks_as_it_did(
    drawings: dict[str, tuple[Any, Any]], name: str, tmp_path: Path
) -> None:
    """When a layout was changed on purpose: look, then `python -m tests.decks.extremes`."""
    drawn = extremes.sheet(drawings[name][1])
    drawn.save(tmp_path / f"{name}.png")
    assert differences(drawn, reference(name)) == [], tmp_path


def test_a_layout_that_looks_otherwise_would_be_seen() -> None:
    short, long = reference("shortest"), reference("longest")
    assert len(differences(short, long)) > 20


@pytest.mark.full
def test_no_letter_of_any_shipped_deck_stands_outside_the_boxes(
    library: Library, tmp_path: Path
) -> None:
    decks = {product.path.stem: draw(product.inputs).data for product in products(library)}
    pages = office_pages(decks, tmp_path)
    wrong = {
        name: outside(Presentation(BytesIO(data)), pages[name]) for name, data in decks.items()
    }
    assert {name: found for name, found in wrong.items() if found} == {}

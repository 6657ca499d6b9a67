"""QR codes stand only where there is a public address, and read as that address."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation

from generator.decks import accessibility, draw
from generator.decks.fault import errors
from generator.decks.gathering import session_inputs, stories_inputs
from generator.library import Library
from tests.decks.rich import ADDRESS, adopted, with_session

EVALUATION: dict[str, object] = {
    "kind": "evaluation", "title": "Before you go", "minutes": 5, "text": "It shows what helped.",
}  # fmt: skip


def codes(data: bytes) -> Iterator[tuple[str, str, str]]:
    """(slide's layout, address read from the picture, alternative text)."""
    for slide in Presentation(BytesIO(data)).slides:
        for shape in slide.shapes:
            if hasattr(shape, "image"):
                found = zxingcpp.read_barcode(Image.open(BytesIO(shape.image.blob)))
                alt = shape._element.xpath(".//p:cNvPr/@descr")[0]
                yield slide.slide_layout.name, found.text if found else "", alt


@pytest.fixture(scope="module")
def own(library: Library) -> Library:
    return adopted(with_session(library, "awareness-60", EVALUATION))


def test_the_form_has_the_help_page_as_its_code(own: Library) -> None:
    made = draw(session_inputs(own, "awareness-60"))
    address = f"{ADDRESS}help-now.html"
    assert list(codes(made.data)) == [
        ("Evaluation with code", address, own.words.decks.code_alt.replace("{address}", address))
    ]
    assert made.findings == () and errors(accessibility.faults(made.data)) == ()


def test_a_storys_routes_have_its_page_as_their_code(own: Library) -> None:
    made = draw(stories_inputs(own, ("the-drug-round",)))
    ((layout, address, alt),) = codes(made.data)
    assert layout.endswith(", with a code")
    assert address == f"{ADDRESS}scenarios/the-drug-round.html" and address in alt
    assert made.findings == () and errors(accessibility.faults(made.data)) == ()


def test_without_an_address_there_is_none(library: Library) -> None:
    assert list(codes(draw(stories_inputs(library, ("the-drug-round",))).data)) == []

"""A second organisation's brand, quite different from the one that ships, shows everywhere."""

import io
from dataclasses import replace

import docx
import pytest
from PIL import Image

from generator.printables import products
from generator.printables.word.accessibility import faults

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">'
    b'<rect width="300" height="100" fill="#d7263d"/></svg>'
)
LOGO_COLOUR = "#d7263d"
SLOT = {"name": "Example Care", "file": "logos/ours.svg", "alt": "Example Care"}
WITH_LOGO = [
    "all-a6-4up-long-edge.pdf",
    "all-bleed-4up-long-edge.pdf",
    "all-a6-print-shop.pdf",
    "all-a5.pdf",
    "all-a4-large-print.pdf",
    "all-facilitator-a5.pdf",
    "first-poster-a4.pdf",
    "first-poster-a4-print-shop.pdf",
    "first-poster-a3.pdf",
    "first-leaflet-a5.pdf",
    "first-square-1080.png",
    "first-screen-1920x1080.png",
    "first-story-1080x1920.png",
    "first-link-1200x628.png",
    "first-teams-1920x1080.png",
    "first-signature-600x150.png",
    "first-pull-up-850x2000.pdf",
    "first-tri-fold.pdf",
    "session-short-running-sheet.pdf",
    "session-short-facilitator-guide.pdf",
    "session-short-handout.pdf",
    "session-short-attendance.pdf",
    "session-short-confidence-form.pdf",
    "session-short-follow-up-form.pdf",
    "session-short-four-fridays.pdf",
    "session-short-certificate.pdf",
]
PIECES = [
    "first-poster-a4.pdf",
    "first-leaflet-a5.pdf",
    "first-square-1080.png",
    "first-screen-1920x1080.png",
    "first-story-1080x1920.png",
    "first-link-1200x628.png",
    "first-teams-1920x1080.png",
    "first-signature-600x150.png",
    "first-pull-up-850x2000.pdf",
    "first-tri-fold.pdf",
    "first-badges.pdf",
]


@pytest.fixture
def picture(opened):
    """The first page of a product, small."""

    def look(library, name: str) -> Image.Image:
        (product,) = [p for p in products(library) if p.path.name == name]
        drawn = product.draw(product.inputs)
        assert drawn.findings == ()
        if name.endswith(".png"):
            return Image.open(io.BytesIO(drawn.data)).convert("RGB")
        pdf = opened(drawn.data)
        dots = 12 if "pull-up" in name else 60
        return pdf.picture(len(pdf.pages) - 1 if _ends(name) else _page(name), dots)

    return look


def _ends(name: str) -> bool:
    """Whether the logo stands on the last page; no story of the made-up Fridays is shown."""
    return "facilitator-a5" in name or "fridays" in name


def _page(name: str) -> int:
    return 1 if "leaflet" in name else 0


@pytest.mark.parametrize("name", PIECES)
def test_every_campaign_piece_has_the_brands_colours_alone(
    make_library, other_brand, picture, share_of, name: str
) -> None:
    shipped, other = make_library(1), make_library(1, brand=other_brand)
    for library, stranger in ((shipped, other), (other, shipped)):
        shown, ours, theirs = picture(library, name), library.brand.light, stranger.brand.light
        assert share_of(shown, ours.paper if "leaflet" in name else ours.ground) > 0.1
        for colour in (theirs.ground, theirs.accent, theirs.signal, theirs.paper):
            assert share_of(shown, colour) == 0


@pytest.mark.parametrize("name", WITH_LOGO)
def test_a_logo_is_drawn_when_it_is_given(
    make_library, other_brand, picture, share_of, name: str
) -> None:
    without = make_library(3, brand=other_brand)
    branded = make_library(3, brand={**other_brand, "logos": [SLOT]})
    branded = replace(branded, assets={"logos/ours.svg": SVG})
    assert share_of(picture(branded, name), LOGO_COLOUR) > 0.0005
    assert share_of(picture(without, name), LOGO_COLOUR) == 0


def test_an_empty_slot_says_what_belongs_there(make_library, opened) -> None:
    library = make_library(1)
    (product,) = [p for p in products(library) if p.path.name == "first-poster-a4.pdf"]
    assert "Place for your logo" in opened(product.draw(product.inputs).data).words(0)


def test_name_and_strapline_are_the_brands(make_library, opened, other_brand) -> None:
    library = make_library(1, brand=other_brand)
    (product,) = [p for p in products(library) if p.path.name == "first-poster-a4.pdf"]
    text = opened(product.draw(product.inputs).data).words(0)
    assert "Plain Speaking Said and heard." in text
    assert "No Excuse" not in text


@pytest.mark.parametrize(
    "name", ["session-short-attendance.docx", "session-short-confidence-form.docx"]
)
def test_a_word_file_shows_the_logo_in_words_too(make_library, other_brand, name: str) -> None:
    branded = make_library(3, brand={**other_brand, "logos": [SLOT]})
    branded = replace(branded, assets={"logos/ours.svg": SVG})
    (product,) = [p for p in products(branded) if p.path.name == name]
    data = product.draw(product.inputs).data
    (shape,) = docx.Document(io.BytesIO(data)).inline_shapes
    assert shape._inline.docPr.get("descr") == "Example Care"
    assert shape.width == pytest.approx(3 * shape.height, rel=0.02)
    assert faults(data) == ()

"""Every QR code, decoded from the rendered pages of a test organisation with an address."""

import io

import pytest
import zxingcpp
from PIL import Image

from generator.printables import products
from generator.printables.campaign.formats import FORMATS
from generator.printables.imposition import PRESETS

SITE = "https://toolkit.example.org/site/"
HELP = f"{SITE}help-now.html"
WITH_CODE = ("poster", "leaflet", "screen", "pull-up", "tri-fold")
DOTS = {"pull-up-850x2000": 40}
"""Dots an inch to look at a page with, where 170 would be too many."""


@pytest.fixture
def codes(opened):
    """All codes in a file, in no order."""

    def decoded(data: bytes, dots: int) -> list[str]:
        if data.startswith(b"%PDF"):
            pdf = opened(data)
            pages = [pdf.picture(page, dots) for page in range(len(pdf.pages))]
        else:
            pages = [Image.open(io.BytesIO(data)).convert("RGB")]
        return sorted(code.text for page in pages for code in zxingcpp.read_barcodes(page))

    return decoded


def drawn(library, name: str) -> bytes:
    (product,) = [p for p in products(library) if p.path.name == name]
    return product.draw(product.inputs).data


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.name)
def test_every_card_leads_to_its_page(make_library, codes, preset) -> None:
    library = make_library(4, organisation={"site_address": SITE})
    read = codes(drawn(library, f"all-{preset.name}.pdf"), 170)
    assert read == [f"{SITE}scenarios/story-{n:02d}.html" for n in range(4)]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key.value)
def test_every_piece_with_a_code_leads_to_the_help_page(make_library, codes, form) -> None:
    library = make_library(1, organisation={"site_address": SITE})
    read = codes(drawn(library, f"first-{form.name}"), DOTS.get(form.key.value, 150))
    assert read == ([HELP] if form.key.value.startswith(WITH_CODE) else [])


@pytest.mark.parametrize("name", ["all-a6.pdf", "first-poster-a4.pdf", "first-tri-fold.pdf"])
def test_without_an_address_there_is_none(make_library, codes, name: str) -> None:
    assert codes(drawn(make_library(1), name), 150) == []

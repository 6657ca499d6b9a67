"""QR codes, page boxes and a picture's own words."""

import io

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from generator.model.brand import Palette
from generator.typesetting import boxes, pictures, qr

ADDRESS = "https://example.org/scenarios/the-drug-round.html"


def test_a_code_reads_back() -> None:
    image = Image.open(io.BytesIO(qr.png(ADDRESS, "#14213d", "#ffffff"))).convert("RGB")
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [ADDRESS]


def test_the_drawn_code_carries_its_colours_and_quiet_zone() -> None:
    svg = qr.svg(ADDRESS, "#14213d", "#ffffff")
    assert svg.startswith("<svg")
    assert "#14213d" in svg
    image = Image.open(io.BytesIO(qr.png(ADDRESS, "#000000", "#ffffff", scale=1))).convert("L")
    assert {image.getpixel((x, 3)) for x in range(image.width)} == {255}
    assert image.getpixel((qr.QUIET_ZONE, qr.QUIET_ZONE)) == 0


def test_codes_are_dark_on_light_whatever_the_brand_says() -> None:
    colours = Palette.model_construct(on_paper="#ffffff", panel="#101010")
    assert qr.inks(colours) == ("#101010", "#ffffff")


def test_the_bleed_box_lies_around_the_trim_box() -> None:
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(200, 300))
        page.trimbox = pikepdf.Array([30, 40, 170, 260])
        pdf.save(made)
    done = boxes.with_bleed(made.getvalue(), 3)
    assert done == boxes.with_bleed(made.getvalue(), 3)
    with pikepdf.open(io.BytesIO(done)) as pdf:
        box = [float(side) for side in pdf.pages[0].bleedbox]
        assert box == pytest.approx([21.496, 31.496, 178.504, 268.504], abs=0.001)
        assert [float(side) for side in pdf.pages[0].trimbox] == [30, 40, 170, 260]


def test_a_picture_keeps_its_pixels_and_gains_words() -> None:
    out = io.BytesIO()
    Image.new("RGB", (4, 3), "#14213d").save(out, "PNG")
    named = pictures.described(out.getvalue(), "Title", "Excuse: “a”. Answer: b.")
    image = Image.open(io.BytesIO(named))
    assert image.getpixel((1, 1)) == (0x14, 0x21, 0x3D)
    assert image.info["Title"] == "Title"
    assert image.info["Description"] == "Excuse: “a”. Answer: b."


def test_what_is_no_picture_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PNG"):
        pictures.described(b"GIF89a", "t", "d")

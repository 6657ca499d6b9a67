"""Posters and pictures of the campaign's messages, read from the real files."""

import io

import outloud
import pikepdf
import pytest
import zxingcpp
from PIL import Image

from generator.finding import Place
from generator.printables import campaign
from generator.product import Drawn, Product
from generator.typesetting.fits import TOO_LONG
from generator.typesetting.tags import strays

ADDRESS = {"site_address": "https://toolkit.example.org/site/"}
MM = 72 / 25.4
POSTER, SHOP, SQUARE = (
    "first-poster-a4.pdf",
    "first-poster-a4-print-shop.pdf",
    "first-square-1080.png",
)


def named(library, name: str) -> Product:
    (product,) = [row for row in campaign.products(library) if row.path.name == name]
    return product


def drawn(library, name: str) -> Drawn:
    product = named(library, name)
    return product.draw(product.inputs)


def test_it_plans_three_formats_a_message_in_the_campaigns_order(make_library) -> None:
    names = [product.path.name for product in campaign.products(make_library(1))]
    assert names == [
        "first-poster-a4.pdf",
        "first-poster-a4-print-shop.pdf",
        "first-square-1080.png",
        "later-poster-a4.pdf",
        "later-poster-a4-print-shop.pdf",
        "later-square-1080.png",
    ]


def test_no_title_is_the_excuse_alone(make_library) -> None:
    library = make_library(1)
    excuses = {message.excuse for message in library.messages.values()}
    for product in campaign.products(library):
        assert not any(excuse in product.title for excuse in excuses)


def test_the_poster_says_excuse_and_answer_in_words(make_library, opened) -> None:
    library = make_library(1)
    data = drawn(library, POSTER).data
    text = opened(data).words(0)
    order = ["Excuse 1", "Nobody meant it.", "Answered", "Somebody felt it.", "One sentence"]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Subject) == "Excuse: Nobody meant it. Answer: Somebody felt it."
        assert str(pdf.docinfo.Title).startswith("Answered: message 1")


def test_the_strike_is_in_the_files_structure(make_library) -> None:
    def struck(item: pikepdf.Object) -> bool:
        if isinstance(item, pikepdf.Array):
            return any(map(struck, item))
        if not isinstance(item, pikepdf.Dictionary):
            return False
        return "/TextDecorationType" in item or struck(item.get("/A", pikepdf.Array()))

    with pikepdf.open(io.BytesIO(drawn(make_library(1), POSTER).data)) as pdf:
        assert any(struck(item) for item in pdf.objects)


def test_the_answer_is_at_least_as_large_as_the_excuse(make_library, opened) -> None:
    for name in (POSTER, "later-poster-a4.pdf"):
        pdf = opened(drawn(make_library(1), name).data)
        excuse, answer = ("Nobody", "Somebody") if name == POSTER else ("There’s", "There is")
        assert min(pdf.sizes(0, answer)) >= max(pdf.sizes(0, excuse))


def test_all_but_the_foot_of_a_poster_is_at_least_24_pt(make_library, opened) -> None:
    pdf = opened(drawn(make_library(1), POSTER).data)
    body = (
        "Excuse 1",
        "Nobody",
        "Answered",
        "Somebody",
        "One sentence",
        "See what to say",
        "SAMPLE",
    )
    for text in body:
        assert min(pdf.sizes(0, text)) >= 24, text
    assert min(pdf.sizes(0)) >= 9


def test_the_print_shop_poster_has_its_boxes_right(make_library) -> None:
    with pikepdf.open(io.BytesIO(drawn(make_library(1), SHOP).data)) as pdf:
        (page,) = pdf.pages
        trim, bleed, media = (
            [float(s) for s in box] for box in (page.trimbox, page.bleedbox, page.mediabox)
        )
    assert trim[2] - trim[0] == pytest.approx(210 * MM, abs=0.01)
    assert trim[3] - trim[1] == pytest.approx(297 * MM, abs=0.01)
    grown = [trim[0] - 3 * MM, trim[1] - 3 * MM, trim[2] + 3 * MM, trim[3] + 3 * MM]
    assert bleed == pytest.approx(grown, abs=0.01)
    assert media[0] < bleed[0]
    assert media[2] > bleed[2]


def test_ink_fills_the_bleed_and_marks_stay_clear_of_it(make_library, opened) -> None:
    library = make_library(1)
    dots = 300
    picture = opened(drawn(library, SHOP).data).picture(0, dots)
    ground = tuple(bytes.fromhex(library.brand.light.ground[1:]))

    def at(x: float, y: float) -> tuple[int, int, int]:
        """The pixel at millimetres from the trimmed page's top left corner."""
        return picture.getpixel((round((x + 10) * dots / 25.4), round((y + 10) * dots / 25.4)))

    assert at(-2.6, 270) == at(212.6, 270) == at(100, -2.6) == at(100, 299.6) == ground
    assert at(-3.5, 270) == at(213.5, 270) == (255, 255, 255)
    for across in (
        {at(-6, step / 20) for step in range(-9, 10)},
        {at(x / 20, -6) for x in range(-9, 10)},
    ):
        assert min(sum(pixel) for pixel in across) < 300  # a dark line, across it


def test_the_office_poster_has_no_marks_around_it(make_library, opened) -> None:
    pdf = opened(drawn(make_library(1), POSTER).data)
    assert pdf.pages[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.01)


@pytest.mark.parametrize("organisation", [{}, ADDRESS])
def test_the_office_poster_is_accessible(make_library, tmp_path, organisation) -> None:
    data = drawn(make_library(1, organisation=organisation), POSTER).data
    path = tmp_path / POSTER
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)
    assert strays(data) == ()


def test_the_square_picture_has_its_size_and_its_words(make_library) -> None:
    image = Image.open(io.BytesIO(drawn(make_library(1), SQUARE).data))
    assert image.size == (1080, 1080)
    assert image.info["Description"] == "Excuse: Nobody meant it. Answer: Somebody felt it."


def test_pictures_say_sample_until_adopted(make_library, opened) -> None:
    before, after = make_library(1), make_library(1, organisation={"adopted": True})
    assert "SAMPLE" in opened(drawn(before, POSTER).data).words(0)
    assert "Demonstration." in opened(drawn(before, POSTER).data).words(0)
    assert "SAMPLE" not in opened(drawn(after, POSTER).data).words(0)
    assert "Demonstration." not in opened(drawn(after, POSTER).data).words(0)

    def corner(library) -> set[tuple[int, int, int]]:
        image = Image.open(io.BytesIO(drawn(library, SQUARE).data)).convert("RGB")
        return {pixel for _, pixel in image.crop((760, 60, 1080, 140)).getcolors(99999)}

    assert (255, 255, 255) in corner(before)
    assert len(corner(after)) == 1  # the ground alone


def test_without_an_address_there_is_no_code_and_a_line_says_where_it_will_stand(
    make_library, opened
) -> None:
    library = make_library(1)
    pdf = opened(drawn(library, POSTER).data)
    assert library.words.print.help_waiting in pdf.words(0)
    assert zxingcpp.read_barcodes(pdf.picture(0, 150)) == []


@pytest.mark.parametrize("name", [POSTER, SHOP])
def test_the_code_leads_to_the_help_page(make_library, opened, name: str) -> None:
    library = make_library(1, organisation=ADDRESS)
    pdf = opened(drawn(library, name).data)
    assert library.words.print.help_now in pdf.words(0)
    read = [code.text for code in zxingcpp.read_barcodes(pdf.picture(0, 150))]
    assert read == ["https://toolkit.example.org/site/help-now.html"]


@pytest.mark.parametrize("name", [POSTER, SHOP, SQUARE])
def test_the_same_message_gives_the_same_bytes(make_library, name: str) -> None:
    assert drawn(make_library(1), name).data == drawn(make_library(1), name).data


@pytest.mark.parametrize("name", [POSTER, SHOP, SQUARE])
def test_an_answer_too_long_is_a_finding(make_library, name: str) -> None:
    long = {"answer": "This answer has many more words than any wall could take. " * 9}
    library = make_library(1)
    message = library.messages["first"].model_copy(update=long)
    library.messages["first"] = message
    (finding,) = drawn(library, name).findings
    assert (finding.code, finding.place) == (TOO_LONG, Place("message", "first", ("answer",)))


def test_a_second_brand_shows_on_poster_and_picture(
    make_library, opened, other_brand, share_of
) -> None:
    shipped, other = make_library(1), make_library(1, brand=other_brand)
    for library, stranger in ((shipped, other), (other, shipped)):
        colours, others = library.brand.light, stranger.brand.light
        pictures = (
            opened(drawn(library, POSTER).data).picture(0),
            Image.open(io.BytesIO(drawn(library, SQUARE).data)).convert("RGB"),
        )
        for picture in pictures:
            assert share_of(picture, colours.ground) > 0.4
            assert share_of(picture, colours.signal) > 0.01
            assert share_of(picture, colours.accent) > 0.005
            assert share_of(picture, others.ground) == share_of(picture, others.accent) == 0
    text = opened(drawn(other, POSTER).data).words(0)
    assert "Plain Speaking" in text
    assert "Place for your logo" not in text

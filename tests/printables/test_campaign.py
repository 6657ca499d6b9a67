"""Posters and pictures of the campaign's messages, read from the real files."""

import io
from datetime import date

import pikepdf
import pytest
import zxingcpp
from PIL import Image

from generator.finding import Place
from generator.model.vocabulary import Audience, CampaignFormat
from generator.printables import campaign
from generator.printables.campaign.drawing import draw_paper
from generator.product import Drawn, Product
from generator.project import Mode
from generator.reading import read
from generator.typesetting.fits import TOO_LONG

SAID = "Excuse: Nobody meant it. Answer: Somebody felt it. Message first, edition 2026.1."
PICTURES = [form.key.value for form in campaign.FORMATS if form.picture]
PAPERS = [form.key.value for form in campaign.FORMATS if not form.picture]
SHOPS = [form for form in campaign.FORMATS if form.bleed]
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


def test_it_plans_every_format_of_a_message_in_the_campaigns_order(make_library) -> None:
    names = [product.path.name for product in campaign.products(make_library(1))]
    in_order = [
        "poster-a4.pdf",
        "poster-a4-print-shop.pdf",
        "leaflet-a5.pdf",
        "leaflet-a5-print-shop.pdf",
        "square-1080.png",
        "screen-1920x1080.png",
        "poster-a3.pdf",
        "poster-a3-print-shop.pdf",
        "story-1080x1920.png",
        "link-1200x628.png",
        "teams-1920x1080.png",
        "signature-600x150.png",
        "pull-up-850x2000.pdf",
        "tri-fold.pdf",
        "tri-fold-print-shop.pdf",
        "badges.pdf",
    ]
    assert names == [f"{key}-{name}" for key in ("first", "later") for name in in_order]
    assert {form.key for form in campaign.FORMATS} == set(CampaignFormat)


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
        assert str(pdf.docinfo.Subject) == SAID
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


@pytest.mark.parametrize("form", SHOPS, ids=lambda form: form.key.value)
def test_print_shop_pieces_have_their_boxes_right(make_library, form) -> None:
    with pikepdf.open(io.BytesIO(drawn(make_library(1), f"first-{form.name}").data)) as pdf:
        for page in pdf.pages:
            trim, bleed, media = (
                [float(s) for s in box] for box in (page.trimbox, page.bleedbox, page.mediabox)
            )
            assert trim[2] - trim[0] == pytest.approx(form.width * MM, abs=0.01)
            assert trim[3] - trim[1] == pytest.approx(form.height * MM, abs=0.01)
            grown = [trim[0] - 3 * MM, trim[1] - 3 * MM, trim[2] + 3 * MM, trim[3] + 3 * MM]
            assert bleed == pytest.approx(grown, abs=0.01)
            assert media[0] < bleed[0]
            assert media[2] > bleed[2]


def test_ink_fills_the_bleed_and_marks_stay_clear_of_it(make_library, opened) -> None:
    library = make_library(1)
    dots = 300
    picture = opened(drawn(library, SHOP).data).picture(0, dots)
    light = library.brand.light
    ground, band, foot = (
        tuple(bytes.fromhex(colour[1:])) for colour in (light.ground, light.signal, light.paper)
    )

    def at(x: float, y: float) -> tuple[int, int, int]:
        """The pixel at millimetres from the trimmed page's top left corner."""
        return picture.getpixel((round((x + 10) * dots / 25.4), round((y + 10) * dots / 25.4)))

    assert at(-2.6, 100) == at(212.6, 100) == at(100, -2.6) == ground
    assert at(-2.6, 240) == at(212.6, 240) == band
    assert at(-2.6, 280) == at(212.6, 280) == at(100, 299.6) == foot
    assert at(-3.5, 270) == at(213.5, 270) == (255, 255, 255)
    for across in (
        {at(-6, step / 20) for step in range(-9, 10)},
        {at(x / 20, -6) for x in range(-9, 10)},
    ):
        assert min(sum(pixel) for pixel in across) < 300  # a dark line, across it


def test_the_office_poster_has_no_marks_around_it(make_library, opened) -> None:
    pdf = opened(drawn(make_library(1), POSTER).data)
    assert pdf.pages[0].get_size() == pytest.approx((210 * MM, 297 * MM), abs=0.01)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_has_its_size_and_its_words(make_library, name: str) -> None:
    image = Image.open(io.BytesIO(drawn(make_library(1), f"first-{name}.png").data))
    size = tuple(int(part) for part in name.rpartition("-")[2].split("x"))
    assert image.size == (size if len(size) == 2 else size * 2)
    assert image.info["Description"] == SAID


def test_every_piece_names_its_twin_on_the_web_once_there_is_an_address(make_library) -> None:
    without, with_one = make_library(1), make_library(1, organisation=ADDRESS)
    twin = "The same in words: https://toolkit.example.org/site/campaign/{}.html"
    assert all("http" not in p.inputs.description for p in campaign.products(without))
    for product in campaign.products(with_one):
        key = product.inputs.message.id
        assert product.inputs.description.endswith(twin.format(key)), product.path
    with pikepdf.open(io.BytesIO(drawn(with_one, POSTER).data)) as pdf:
        assert str(pdf.docinfo.Subject).endswith(twin.format("first"))


def test_pictures_say_sample_until_adopted(make_library, opened) -> None:
    before, after = make_library(1), make_library(1, organisation={"adopted": True})
    assert "SAMPLE" in opened(drawn(before, POSTER).data).words(0)
    assert "Demonstration." in opened(drawn(before, POSTER).data).words(0)
    assert "SAMPLE" not in opened(drawn(after, POSTER).data).words(0)
    assert "Demonstration." not in opened(drawn(after, POSTER).data).words(0)

    def corner(library) -> set[tuple[int, int, int]]:
        image = Image.open(io.BytesIO(drawn(library, SQUARE).data)).convert("RGB")
        return {pixel for _, pixel in image.crop((760, 45, 1080, 115)).getcolors(99999)}

    assert (255, 255, 255) in corner(before)
    assert len(corner(after)) == 1  # the ground alone


def test_without_an_address_there_is_no_code_and_a_line_says_where_it_will_stand(
    make_library, opened
) -> None:
    library = make_library(1)
    pdf = opened(drawn(library, POSTER).data)
    assert library.words.print.help_waiting in pdf.words(0)
    assert zxingcpp.read_barcodes(pdf.picture(0, 150)) == []


@pytest.mark.parametrize("name", [POSTER, SHOP, SQUARE])
def test_the_same_message_gives_the_same_bytes(make_library, name: str) -> None:
    assert drawn(make_library(1), name).data == drawn(make_library(1), name).data


@pytest.mark.parametrize("form", campaign.FORMATS, ids=lambda form: form.key.value)
def test_an_answer_too_long_is_a_finding(make_library, form) -> None:
    long = {"answer": "This answer has many more words than any wall could take. " * 9}
    library = make_library(1)
    message = library.messages["first"].model_copy(update=long)
    library.messages["first"] = message
    (finding,) = drawn(library, f"first-{form.name}").findings
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


def test_visitors_are_offered_help_before_a_limit_is_set(make_library, opened) -> None:
    library = make_library(1)
    library.messages["first"] = library.messages["first"].model_copy(
        update={"speaks_to": Audience.VISITORS}
    )
    for name in ("first-leaflet-a5.pdf", "first-tri-fold.pdf"):
        page = opened(drawn(library, name).data).words(1)
        order = ["If something is wrong", "If it is hard", "What hurts everyone", "step away"]
        places = [page.index(part) for part in order]
        assert places == sorted(places)
        assert "If you lead a team" not in page
        assert "If it happened to you" not in page


def test_visitors_are_not_sent_to_the_staffs_pages(make_library, opened) -> None:
    library = make_library(1, organisation={"site_address": "https://care.example/"})
    assert "See what to say care.example" in opened(drawn(library, POSTER).data).words(0)
    library.messages["first"] = library.messages["first"].model_copy(
        update={"speaks_to": Audience.VISITORS}
    )
    words = opened(drawn(library, POSTER).data).words(0)
    assert "care.example" not in words
    assert "Work here?" in words


def test_an_address_too_long_for_a_line_is_left_to_the_code(make_library, opened) -> None:
    long = "https://a-very-long-name-for-a-system.example.org/no-excuse/"
    made = drawn(make_library(1, organisation={"site_address": long}), POSTER)
    assert made.findings == ()
    pdf = opened(made.data)
    assert "example.org" not in pdf.words(0)
    codes = [code.text for code in zxingcpp.read_barcodes(pdf.picture(0, 150))]
    assert codes == [f"{long}help-now.html"]


def test_leaflets_keep_their_floor_of_12_pt_save_the_foot(make_library, opened) -> None:
    library = make_library(1, organisation=ADDRESS)
    for name in ("first-leaflet-a5.pdf", "first-tri-fold.pdf"):
        pdf = opened(drawn(library, name).data)
        assert min(min(pdf.sizes(page)) for page in range(2)) >= 9
        for page in range(2):
            for text in ("If you saw it", "Go to the person.", "To talk to someone", "Listening"):
                if text in pdf.words(page):
                    assert min(pdf.sizes(page, text)) >= 12, text


def test_support_pages_have_no_excuse_no_strike_and_no_strapline(make_library, opened) -> None:
    library = make_library(1)
    for name in ("first-leaflet-a5.pdf", "first-tri-fold.pdf"):
        page = opened(drawn(library, name).data).words(1)
        assert "If it happened to you" in page
        for word in ("Nobody meant it", "Answered", library.brand.strapline):
            assert word not in page


def test_a_leaflet_gives_no_route_that_is_not_filled_in(make_library, opened) -> None:
    library = make_library(1)
    page = opened(drawn(library, "first-leaflet-a5.pdf").data).words(1)
    assert "Emergency: Call 999 Listening line: Call 01632 960001" in page
    assert "Local guardian" not in page


def test_the_trifolds_cover_is_first_in_source_and_stands_on_the_right(
    make_library, opened
) -> None:
    pdf = opened(drawn(make_library(1), "first-tri-fold.pdf").data)
    words = pdf.words(0)
    assert words.index("Somebody felt it.") < words.index("One sentence")
    assert pdf.position(0, "Excuse 1")[0] > 197  # the flap and the back are 97 and 100 mm wide
    assert pdf.position(0, "To talk to someone")[0] > 97
    assert pdf.position(0, "One sentence")[0] < 97
    inside = [pdf.position(1, f"If {text}")[0] for text in ("it happened", "you saw", "you lead")]
    assert [round(x / 100, 1) for x in inside] == [0.1, 1.1, 2.1]


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_says_sample_and_carries_its_passport(make_library, opened, name) -> None:
    text = opened(drawn(make_library(1), f"first-{name}.pdf").data)
    words = " ".join(text.words(page) for page in range(len(text.pages)))
    assert "SAMPLE" in words
    assert "Message first, edition 2026.1" in words
    assert "Demonstration." in words


@pytest.mark.parametrize("form", campaign.FORMATS, ids=lambda form: form.key.value)
def test_the_sample_word_is_set_inside_every_piece_until_adopted(
    make_library, opened, form
) -> None:
    """Set as a PDF from the same template, so that the words in a picture can be read."""

    def words(**organisation) -> str:
        inputs = named(make_library(1, organisation=organisation), f"first-{form.name}").inputs
        pdf = opened(draw_paper(inputs).data)
        return " ".join(pdf.words(page) for page in range(len(pdf.pages)))

    assert "SAMPLE" in words()
    assert "SAMPLE" not in words(adopted=True)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_names_excuse_and_answer_in_words_that_are_set(
    make_library, opened, name: str
) -> None:
    library = make_library(1)
    pdf = opened(draw_paper(named(library, f"first-{name}.png").inputs).data)
    text = pdf.words(0)
    order = ["Excuse 1", "Nobody meant it.", "Answered", "Somebody felt it."]
    places = [text.index(part) for part in order]
    assert places == sorted(places)
    assert min(pdf.sizes(0, "Somebody")) >= max(pdf.sizes(0, "Nobody"))


def test_a_badge_says_in_its_description_which_is_which(make_library, opened) -> None:
    data = drawn(make_library(1), "first-badges.pdf").data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        alts = [str(o.Alt) for o in pdf.objects if _has(o, "/Alt")]
    assert any(alt.startswith("Excuse: Nobody meant it. Answer: Somebody felt it.") for alt in alts)
    pages = opened(data)
    assert min(pages.sizes(0, "Somebody")) >= 1.5 * max(pages.sizes(0, "Nobody"))


def _has(item: object, key: str) -> bool:
    return isinstance(item, pikepdf.Dictionary) and key in item


def test_a_banners_message_stands_in_its_upper_part_and_its_code_within_reach(
    make_library, opened
) -> None:
    pdf = opened(drawn(make_library(1, organisation=ADDRESS), "first-pull-up-850x2000.pdf").data)
    (code,) = zxingcpp.read_barcodes(pdf.picture(0, 20))
    above = 10  # the margin for marks
    tall = 2000
    assert pdf.bottom(0, "Somebody felt it.") - above < 0.7 * tall
    pixels = 25.4 / 20
    floor = tall - (code.position.bottom_left.y * pixels - above)
    assert 300 < floor < 900  # millimetres above the floor


def test_a_message_that_does_not_fit_is_told_at_its_line(small_project) -> None:
    file = small_project.roots[0] / "content" / "campaign" / "only-a-joke.yml"
    lines = file.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("answer:"))
    lines[at] = "answer: " + "This answer has many more words than any wall could take. " * 4
    file.write_text("\n".join(lines) + "\n", "utf-8")
    result = read(small_project, Mode.SAMPLE, date(2026, 11, 23))
    (finding,) = drawn(result.library, "only-a-joke-poster-a4.pdf").findings
    where = result.source_map.locate(finding.place)
    assert (where.path.name, where.line, where.column) == ("only-a-joke.yml", at + 1, 9)
    assert "words too many" in finding.message

"""Pieces that a person carries (P10), read from the real files: a message, a portrait, no more."""

import io
from dataclasses import replace

import outloud
import pikepdf
import pytest
import zxingcpp
from PIL import Image

from generator.model.ambassador import Ambassador
from generator.printables import campaign, products
from generator.product import Channel, Pack
from generator.typesetting.tags import strays

ADDRESS = {"site_address": "https://toolkit.example.org/site/"}
FORMATS = [form for form in campaign.FORMATS if form.face]
ALT = "A drawing of a man with a badge."
MM = 72 / 25.4
HERE = "2026-11-23"
BLUE, RED = "#2244aa", "#aa2244"


def photo(across: int = 400, down: int = 500) -> bytes:
    """A photograph with a face in its upper part, and notes that a telephone leaves."""
    picture = Image.new("RGB", (across, down), BLUE)
    picture.paste(RED, (across // 4, 0, 3 * across // 4, down // 2))
    notes = Image.Exif()
    notes[0x010F] = "SECRET-CAMERA"
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=95, exif=notes)
    return out.getvalue()


def sample(**changes) -> Ambassador:
    return Ambassador.model_validate(
        {
            "order": 1,
            "shown_as": "Porter",
            "stands_as": "bystander",
            "message": "first",
            "alt": ALT,
            "sample": True,
            "illustration": "porter",
            **changes,
        }
    )


def person(uses, **changes) -> Ambassador:
    consent = {"reference": "C-014", "uses": uses, "expires": "2027-11-23", "name": True}
    given = {
        "sample": False,
        "illustration": None,
        "portrait": "c-014.jpg",
        "alt": "A woman, smiling.",
        "shown_as": "Ward manager",
        "consent": {**consent, **changes.pop("consent", {})},
        **changes,
    }
    return sample(**given)


@pytest.fixture
def library_of(make_library):
    """A library with one ambassador, `them`, and their photograph if they are a person."""

    def made(them: Ambassador, **changes):
        library = make_library(1, **changes)
        photos = {} if them.sample else {"them": photo()}
        return replace(library, ambassadors={"them": them}, portraits=photos)

    return made


def carried(library) -> dict:
    return {p.path.name: p for p in campaign.products(library) if p.shows}


def drawn(library, name: str):
    product = carried(library)[name]
    return product.draw(product.inputs)


def test_it_is_made_for_every_format_that_can_show_a_person(library_of) -> None:
    names = [f"them-{form.name}" for form in FORMATS]
    assert list(carried(library_of(sample()))) == names
    assert not any("leaflet" in name or "badge" in name for name in names)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key.value)
def test_every_piece_fits_and_says_what_its_picture_shows(library_of, form) -> None:
    made = drawn(library_of(sample()), f"them-{form.name}")
    assert made.findings == ()
    said = "Excuse: Nobody meant it. Answer: Somebody felt it."
    if form.picture:
        told = Image.open(io.BytesIO(made.data)).info["Description"]
    else:
        with pikepdf.open(io.BytesIO(made.data)) as pdf:
            told = str(pdf.docinfo.Subject)
    assert told.startswith(f"{said} Picture: {ALT}")


@pytest.mark.parametrize(
    ("use", "made"),
    [
        ("poster", 4),
        ("banner", 1),
        ("screen", 1),
        ("call", 1),
        ("social", 3),
        ("site", 0),
    ],
)
def test_a_consent_covers_its_own_use_and_no_other(library_of, use: str, made: int) -> None:
    assert len(carried(library_of(person([use])))) == made


def test_formats_narrow_what_is_made(library_of) -> None:
    library = library_of(person(["poster", "social"], formats=["poster-a3", "square-1080"]))
    assert set(carried(library)) == {"them-poster-a3.pdf", "them-square-1080.png"}


@pytest.mark.parametrize(
    "over", [{"withdrawn_on": "2026-11-01"}, {"expires": "2026-11-22"}], ids=["withdrawn", "over"]
)
def test_nothing_is_made_of_a_consent_that_has_ended(library_of, over) -> None:
    library = library_of(person(["poster", "site"], consent=over))
    assert carried(library) == {}
    assert not any("them" in product.shows for product in products(library))


def test_nothing_is_made_while_the_photograph_is_not_there(library_of) -> None:
    assert carried(replace(library_of(person(["poster"])), portraits={})) == {}


def test_the_last_day_of_a_consent_still_counts(library_of) -> None:
    assert carried(library_of(person(["poster"], consent={"expires": HERE})))


def test_a_piece_for_the_workplace_alone_goes_neither_to_the_site_nor_into_a_pack(
    library_of,
) -> None:
    inside, public = library_of(person(["poster"])), library_of(person(["poster", "site"]))
    assert {p.channel for p in carried(inside).values()} == {Channel.PRIVATE}
    assert {p.channel for p in carried(public).values()} == {Channel.PUBLIC}

    def packed(library) -> set[str]:
        return {
            path.name
            for product in products(library)
            if isinstance(product.inputs, Pack)
            for _, path in product.inputs.members
        }

    assert not any(name.startswith("them-") for name in packed(inside))
    assert "them-poster-a4.pdf" in packed(public)


def test_no_archive_holds_a_person_beside_a_story(library_of) -> None:
    for product in products(library_of(sample())):
        assert not (product.shows and product.contains), product.path


def test_role_answer_and_excuse_stand_on_it_with_their_floors(library_of, opened) -> None:
    pdf = opened(drawn(library_of(sample()), "them-poster-a4.pdf").data)
    excuse, answer = pdf.sizes(0, "Nobody"), pdf.sizes(0, "Somebody")
    assert min(answer) >= max(excuse)
    for text in ("Excuse 1", "Answered", "One sentence", "Porter", "See what to say", "SAMPLE"):
        assert min(pdf.sizes(0, text)) >= 24, text
    assert "The person is drawn, and is nobody." in pdf.words(0)


def test_a_name_stands_there_only_if_the_consent_covers_it(library_of, opened) -> None:
    named = library_of(person(["poster"], name="Amina"))
    unnamed = library_of(person(["poster"], name="Amina", consent={"name": False}))
    assert "Amina Ward manager" in opened(drawn(named, "them-poster-a4.pdf").data).words(0)
    words = opened(drawn(unnamed, "them-poster-a4.pdf").data).words(0)
    assert "Ward manager" in words
    assert "Amina" not in words
    assert "drawn" not in words


def test_a_photograph_is_cut_around_the_face_and_loses_its_notes(library_of, opened) -> None:
    library = library_of(person(["poster", "social"]))
    for name in ("them-poster-a4.pdf", "them-square-1080.png"):
        assert b"SECRET-CAMERA" not in drawn(library, name).data
    data = drawn(library, "them-square-1080.png").data
    image = Image.open(io.BytesIO(data)).convert("RGB")
    right = image.getpixel((830, 420))
    assert sum(abs(a - b) for a, b in zip(right, bytes.fromhex(RED[1:]), strict=True)) < 40


def test_a_portrait_reaches_the_bleed(library_of, opened) -> None:
    library = library_of(sample())
    dots = 200
    picture = opened(drawn(library, "them-poster-a4-print-shop.pdf").data).picture(0, dots)

    def at(x: float, y: float) -> tuple[int, int, int]:
        return picture.getpixel((round((x + 10) * dots / 25.4), round((y + 10) * dots / 25.4)))

    assert at(212.6, 80) == at(208, 80) != at(90, 80)
    assert at(213.6, 80) == (255, 255, 255)


def test_the_code_beside_a_person_leads_to_the_help_page(library_of, opened) -> None:
    pdf = opened(drawn(library_of(sample(), organisation=ADDRESS), "them-poster-a4.pdf").data)
    codes = [code.text for code in zxingcpp.read_barcodes(pdf.picture(0, 150))]
    assert codes == ["https://toolkit.example.org/site/help-now.html"]


@pytest.mark.parametrize("them", [sample(), person(["poster"])], ids=["drawn", "photo"])
def test_it_is_accessible_and_its_picture_has_its_words(library_of, tmp_path, them) -> None:
    data = drawn(library_of(them, organisation=ADDRESS), "them-poster-a4.pdf").data
    path = tmp_path / "x.pdf"
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert result.errors == 0
    assert [f.message for f in result.findings if f.rule != "PAG-001"] == []
    assert strays(data) == ()
    with pikepdf.open(path) as pdf:
        alts = {str(item.Alt) for item in pdf.objects if _has_alt(item)}
    assert them.alt in alts


def _has_alt(item) -> bool:
    return isinstance(item, pikepdf.Dictionary) and "/Alt" in item


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key.value)
def test_a_second_brand_dresses_person_and_piece(
    library_of, opened, other_brand, share_of, form
) -> None:
    shipped, other = library_of(sample()), library_of(sample(), brand=other_brand)
    made = drawn(other, f"them-{form.name}").data
    if form.picture:
        image = Image.open(io.BytesIO(made)).convert("RGB")
    else:
        image = opened(made).picture(0, 12 if form.layout else 50)
    assert share_of(image, other.brand.light.ground) > 0.1
    assert share_of(image, other.brand.slots[1].colour) > 0.005  # the porter's shirt
    light = shipped.brand.light
    ours = [light.ground, light.accent, light.signal, light.paper]
    ours += [colour for slot in shipped.brand.slots for colour in (slot.colour, slot.bright)]
    assert [colour for colour in ours if share_of(image, colour)] == []


def test_a_message_that_was_taken_out_takes_its_pieces_with_it(library_of) -> None:
    assert carried(library_of(sample(message="gone"))) == {}

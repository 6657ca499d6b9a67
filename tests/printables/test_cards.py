"""Story cards, read from the real PDFs. How they lie on sheets: test_sheets.py."""

import multiprocessing
import pickle

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.finding import Place
from generator.model.vocabulary import CardPreset
from generator.printables import cards, products
from generator.printables.imposition import A6_SINGLE, PRESETS, preset_of
from generator.product import Product
from generator.typesetting.fits import NO_GLYPH, TOO_LONG

ADDRESS = {"site_address": "https://toolkit.example.org/site/"}
FOOT, BODY, LARGE = 9.0, 11.0, 18.0


def named(library, name: str) -> Product:
    (product,) = [row for row in products(library) if row.path.name == name]
    return product


def drawn(library, name: str) -> bytes:
    product = named(library, name)
    result = product.draw(product.inputs)
    assert result.findings == ()
    return result.data


CODE_INSET, GUTTER = 2.3, 2.5  # millimetres: around its words, above it
ALL = "all-a6-4up-long-edge.pdf"
ONE = "scenario-story-01-a6.pdf"


EVERY = [preset.name for preset in PRESETS]


def test_it_plans_all_presets_for_all_and_sessions_and_one_for_a_theme(make_library) -> None:
    paths = [product.path.as_posix() for product in cards.products(make_library(3))]
    assert paths == [
        *(f"downloads/cards/{name}.pdf" for name in (
            *(f"all-{preset}" for preset in EVERY),
            *(f"session-short-{preset}" for preset in EVERY),
            "theme-one-a6-4up-long-edge",
            "theme-three-a6-4up-long-edge",
            "theme-two-a6-4up-long-edge",
            *(
                f"scenario-story-0{number}-{preset}"
                for number in range(3)
                for preset in ("a6", "a4-large-print")
            ),
        )),
    ]  # fmt: skip


def test_a_preset_for_every_choice_but_the_facilitators() -> None:
    assert {*EVERY, CardPreset.FACILITATOR} == {preset.value for preset in CardPreset}
    assert all(preset_of(preset.key) is preset for preset in PRESETS)


def test_a_product_says_what_it_contains(make_library) -> None:
    library = make_library(3)
    assert named(library, ALL).contains == ("story-00", "story-01", "story-02")
    assert named(library, "session-short-a6-4up-long-edge.pdf").contains == ("story-01", "story-02")
    assert named(library, ONE).contains == ("story-01",)


def test_large_sets_come_in_volumes(make_library, monkeypatch) -> None:
    monkeypatch.setattr(cards, "VOLUME", 4)
    names = [p for p in products(make_library(6)) if p.path.name.startswith("all-")]
    volumes = [p for p in names if p.path.name.endswith("-a6-4up-long-edge.pdf")]
    assert [p.path.name for p in volumes] == [
        "all-1-a6-4up-long-edge.pdf",
        "all-2-a6-4up-long-edge.pdf",
    ]
    assert [len(p.contains) for p in volumes] == [4, 2]
    assert "part 2 of 2" in volumes[1].title


@pytest.mark.parametrize("preset", [p for p in EVERY if p != "a4-large-print"])
def test_no_text_is_smaller_than_its_floor(make_library, opened, preset: str) -> None:
    pdf = opened(drawn(make_library(1), f"all-{preset}.pdf"))
    assert min(pdf.sizes(0) | pdf.sizes(1)) >= FOOT
    body = [
        (0, "Note 00:"),
        (0, "Hospital ward"),
        (0, "Ask 00:"),
        (1, "Prompt 00-0"),
        (1, "Words 00-2"),
        (1, "Listening"),
    ]
    for page, text in body:
        assert min(pdf.sizes(page, text)) >= BODY, text


def test_the_front_holds_what_p16_asks_for(make_library, opened) -> None:
    library = make_library(2)
    front = opened(drawn(library, ONE)).words(0)
    for text in ("Theme two", "Hospital ward", "Porter", "Story 01 title", "Tale 01.", "Note 01:"):
        assert text in front
    assert "Ask 01: what now?" in front
    common = library.words.common
    for mark in (common.mark_invented, common.mark_not_lived, common.mark_not_reviewed_here):
        assert mark in front


def test_the_back_holds_three_prompts_three_sayings_and_the_routes(make_library, opened) -> None:
    back = opened(drawn(make_library(2), ONE)).words(1)
    assert [f"Prompt 01-{n}" in back for n in range(4)] == [True, True, True, False]
    # the fourth response is not for the card, the fifth is one too many
    assert [f"Words 01-{n}" in back for n in range(5)] == [True, True, True, False, False]
    assert "Listening line. Call 01632 960001" in back
    assert "Police. Call 101" in back
    assert "Story story-01, edition 2026.1" in back
    assert "Demonstration." in back


def test_the_formal_route_stands_on_serious_stories_alone(make_library, opened) -> None:
    library = make_library(2)
    mild = opened(drawn(library, "scenario-story-00-a6.pdf")).words(1)
    assert library.words.print.card_formal not in mild
    assert library.words.print.card_formal in opened(drawn(library, ONE)).words(1)


def test_a_route_not_filled_in_is_never_shown_as_help(make_library, opened) -> None:
    library = make_library(2, scenario={"routes": ["unfilled"]})
    back = opened(drawn(library, ONE)).words(1)
    assert "Local guardian" not in back
    assert "fill in" not in back
    assert library.words.print.card_not_given in back


def test_danger_comes_first_and_is_no_one_to_talk_to(make_library, opened) -> None:
    library = make_library(2, scenario={"routes": ["talk", "danger"]})
    back = opened(drawn(library, ONE)).words(1)
    words = library.words.print
    assert f"{words.card_danger} Call 999 {words.card_talk} Listening line" in back


def test_an_employers_own_route_is_shown(make_library, opened) -> None:
    library = make_library(2, scenario={"routes": ["unfilled", "police"]})
    product = cards.product(library, "x", "Title", ("story-01",), A6_SINGLE, employer="clinic")
    assert "Local guardian. Call 01632 960099" in opened(product.draw(product.inputs).data).words(1)


def test_facilitator_notes_are_on_no_card(make_library, opened) -> None:
    for product in cards.products(make_library(1)):
        pdf = opened(product.draw(product.inputs).data)
        assert not any("FACILITATOR" in pdf.words(page) for page in range(len(pdf.pages)))


def test_a5_has_the_whole_story_and_more_prompts(make_library, opened) -> None:
    story = ["The first beat of it.", "The second beat of it.", "The third beat of it."]
    pdf = opened(drawn(make_library(1, scenario={"story": story}), "all-a5.pdf"))
    assert all(beat in pdf.words(0) for beat in story)
    assert "Tale 00." not in pdf.words(0)
    assert "Prompt 00-3" in pdf.words(1)
    assert min(pdf.sizes(0, "The first beat")) >= BODY


def test_large_print_is_18_pt_throughout_and_one_card_a_sheet(make_library, opened) -> None:
    library = make_library(2, organisation=ADDRESS)
    pdf = opened(drawn(library, "all-a4-large-print.pdf"))
    assert len(pdf.pages) == 4
    assert min(min(pdf.sizes(page)) for page in range(4)) >= LARGE
    assert "Tale 01." in pdf.words(2)
    assert set(products(library)) >= {
        named(library, f"scenario-story-0{n}-a4-large-print.pdf") for n in range(2)
    }


def test_without_an_address_the_place_of_the_code_says_why(make_library, opened) -> None:
    library = make_library(2)
    pdf = opened(drawn(library, ONE))
    assert library.words.common.no_address in pdf.words(0)
    assert zxingcpp.read_barcodes(pdf.picture(0, 200)) == []


def test_every_code_on_a_sheet_reads_back(make_library, opened) -> None:
    pdf = opened(drawn(make_library(4, organisation=ADDRESS), ALL))
    read = {code.text for code in zxingcpp.read_barcodes(pdf.picture(0, 200))}
    base = ADDRESS["site_address"] + "scenarios/"
    assert read == {f"{base}story-{n:02d}.html" for n in range(4)}


def test_a_drawing_depends_on_its_inputs_alone(make_library) -> None:
    product = named(make_library(5), ALL)
    again = pickle.loads(pickle.dumps(product))
    assert again == product
    here = product.draw(product.inputs).data
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        there = pool.apply(again.draw, (again.inputs,)).data
    assert here == there == product.draw(product.inputs).data


def test_a_long_card_story_is_a_finding_with_its_place(make_library) -> None:
    library = make_library(2, scenario={"card_story": "It goes on and on. " * 60})
    product = named(library, ONE)
    (finding,) = product.draw(product.inputs).findings
    assert (finding.code, finding.place) == (
        TOO_LONG,
        Place("scenario", "story-01", ("card_story",)),
    )
    assert "the front of the A6 card" in finding.message
    assert "at 11 pt" in finding.message


def test_the_same_overflow_is_said_alike_on_sheets_and_singles(make_library) -> None:
    library = make_library(2, scenario={"card_story": "It goes on and on. " * 60})
    sheet, single = named(library, ALL), named(library, ONE)
    assert set(single.draw(single.inputs).findings) <= set(sheet.draw(sheet.inputs).findings)


@pytest.mark.parametrize(
    "change",
    [
        {"prompts": ["What do you see here, and what would you ask of the others? " * 4] * 3},
        {"question": "What would you do now, and then? " * 9},
        {"content_note": "There is a lot in this one. " * 10},
        {"roles": {"affected": "A person with a very long description " * 7}},
    ],
)
def test_whatever_grows_is_never_lost_in_silence(make_library, change) -> None:
    full = {"card_story": "Seven words stand in this sentence here. " * 10}
    assert drawn(make_library(2, scenario=full), ONE)
    product = named(make_library(2, scenario={**full, **change}), ONE)
    assert {finding.code for finding in product.draw(product.inputs).findings} == {TOO_LONG}


@pytest.mark.parametrize("field", ["title", "question", "content_note", "card_story"])
def test_a_word_wider_than_the_card_is_found(make_library, field: str) -> None:
    product = named(make_library(2, scenario={field: "An " + "m" * 70}), ONE)
    (finding,) = product.draw(product.inputs).findings
    assert finding.place == Place("scenario", "story-01", (field,))
    assert "wider than the front of the A6 card" in finding.message


def test_a_character_without_a_picture_is_found_in_its_prompt(make_library) -> None:
    library = make_library(2, scenario={"prompts": ["Plain?", "What 🙂?", "Plain?"]})
    product = named(library, ONE)
    (finding,) = product.draw(product.inputs).findings
    assert finding.code == NO_GLYPH
    assert finding.place == Place("scenario", "story-01", ("prompts", 1), offset=5)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(lengths=st.lists(st.integers(1, 14), min_size=1, max_size=160))
def test_a_story_either_fits_above_its_question_or_is_found(make_library, opened, lengths) -> None:
    story = " ".join(["m" * length for length in lengths] + ["Zend"])
    product = named(make_library(2, scenario={"card_story": story}), ONE)
    result = product.draw(product.inputs)
    pdf = opened(result.data)
    # what stands lowest beside the question is the code's place; a line may hang 2 mm lower
    room = pdf.position(0, "No QR code")[1] - CODE_INSET - GUTTER
    end = pdf.bottom(0, "Zend")
    assert result.findings or end <= room + 0.1
    assert not result.findings or end > room - 2


def test_a_second_brand_shows_on_the_card(make_library, opened, other_brand, share_of) -> None:
    shipped = make_library(2)
    other = make_library(2, brand=other_brand)
    before = opened(drawn(shipped, ONE)).picture(0)
    after = opened(drawn(other, ONE)).picture(0)
    for old, new in ((shipped, other), (other, shipped)):
        picture = before if old is shipped else after
        look, stranger = old.look("two"), new.look("two")
        assert share_of(picture, look.colour) > 0.1
        assert share_of(picture, look.tint) > 0.03
        assert share_of(picture, stranger.colour) == 0
    assert other.brand.campaign in opened(drawn(other, ONE)).words(0)

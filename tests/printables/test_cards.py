"""Story cards, read from the real PDFs."""

import multiprocessing
import pickle

import outloud
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.finding import Place
from generator.printables import cards, products
from generator.printables.imposition import A6_FOUR_UP, A6_SINGLE
from generator.product import Product
from generator.typesetting.fits import NO_GLYPH, TOO_LONG
from generator.typesetting.tags import strays

ADDRESS = {"site_address": "https://toolkit.example.org/site/"}
FOOT, BODY = 9.0, 11.0


def named(library, name: str) -> Product:
    (product,) = [row for row in products(library) if row.path.name == name]
    return product


def drawn(library, name: str) -> bytes:
    product = named(library, name)
    result = product.draw(product.inputs)
    assert result.findings == ()
    return result.data


ALL = "all-a6-4up-long-edge.pdf"
ONE = "scenario-story-01-a6.pdf"


def test_it_plans_all_each_session_each_theme_and_each_card(make_library) -> None:
    paths = [product.path.as_posix() for product in cards.products(make_library(3))]
    folder = "downloads/cards/"
    assert paths == [
        folder + "all-a6-4up-long-edge.pdf",
        folder + "session-short-a6-4up-long-edge.pdf",
        folder + "theme-one-a6-4up-long-edge.pdf",
        folder + "theme-three-a6-4up-long-edge.pdf",
        folder + "theme-two-a6-4up-long-edge.pdf",
        folder + "scenario-story-00-a6.pdf",
        folder + "scenario-story-01-a6.pdf",
        folder + "scenario-story-02-a6.pdf",
    ]


def test_a_product_says_what_it_contains(make_library) -> None:
    library = make_library(3)
    assert named(library, ALL).contains == ("story-00", "story-01", "story-02")
    assert named(library, "session-short-a6-4up-long-edge.pdf").contains == ("story-01", "story-02")
    assert named(library, ONE).contains == ("story-01",)


def test_large_sets_come_in_volumes(make_library, monkeypatch) -> None:
    monkeypatch.setattr(cards, "VOLUME", 4)
    volumes = [p for p in products(make_library(6)) if p.path.name.startswith("all-")]
    assert [p.path.name for p in volumes] == [
        "all-1-a6-4up-long-edge.pdf",
        "all-2-a6-4up-long-edge.pdf",
    ]
    assert [len(p.contains) for p in volumes] == [4, 2]
    assert volumes[1].title.endswith("part 2 of 2")


@pytest.mark.parametrize("count", [1, 4, 6])
def test_each_back_lies_behind_its_front(make_library, opened, count: int) -> None:
    pdf = opened(drawn(make_library(count), ALL))
    assert len(pdf.pages) == 2 * -(-count // 4)
    for number in range(count):
        front, back = 2 * (number // 4), 2 * (number // 4) + 1
        x, y = pdf.position(front, f"Story {number:02d} title")
        behind_x, behind_y = pdf.position(back, f"story-{number:02d}")
        # flipped on the long edge: the same row, the other column
        assert (x < A6_FOUR_UP.width / 2) == (behind_x > A6_FOUR_UP.width / 2)
        assert (y < A6_FOUR_UP.height / 2) == (behind_y < A6_FOUR_UP.height / 2)


def test_a_slot_and_its_back_cover_the_same_paper() -> None:
    slot = A6_FOUR_UP.width / 2
    for front, back in zip(A6_FOUR_UP.fronts, A6_FOUR_UP.backs, strict=True):
        assert back.x == A6_FOUR_UP.width - (front.x + slot)
        assert back.y == front.y


def test_pages_are_a4_and_a6(make_library, opened) -> None:
    library = make_library(2)
    sheet, single = opened(drawn(library, ALL)), opened(drawn(library, ONE))
    mm = 72 / 25.4
    assert sheet.pages[0].get_size() == pytest.approx((210 * mm, 297 * mm), abs=0.01)
    assert [page.get_size() for page in single.pages] == [
        pytest.approx((105 * mm, 148 * mm), abs=0.01)
    ] * 2
    assert A6_SINGLE.per_sheet == 1


def test_no_text_is_smaller_than_its_floor(make_library, opened) -> None:
    pdf = opened(drawn(make_library(2), ONE))
    assert min(pdf.sizes(0) | pdf.sizes(1)) >= FOOT
    body = [
        (0, "Tale 01."),
        (0, "Ask 01:"),
        (1, "Prompt 01-0"),
        (1, "Words 01-2"),
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
    assert "Listening line · Call 01632 960001" in back
    assert "Police · Call 101" in back
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
    assert "Local guardian · Call 01632 960099" in opened(product.draw(product.inputs).data).words(
        1
    )


def test_facilitator_notes_are_on_no_card(make_library, opened) -> None:
    for product in cards.products(make_library(2)):
        pdf = opened(product.draw(product.inputs).data)
        assert not any("FACILITATOR" in pdf.words(page) for page in range(len(pdf.pages)))


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


@pytest.mark.parametrize("organisation", [{}, ADDRESS])
@pytest.mark.parametrize("name", [ALL, ONE])
def test_it_is_accessible(make_library, tmp_path, name: str, organisation) -> None:
    data = drawn(make_library(5, organisation=organisation), name)
    path = tmp_path / name
    path.write_bytes(data)
    result = outloud.check(str(path))
    assert (result.error, result.errors, result.warnings) == (None, 0, 0)
    assert strays(data) == ()


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
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(lengths=st.lists(st.integers(1, 14), min_size=1, max_size=160))
def test_a_story_either_fits_above_its_question_or_is_found(make_library, opened, lengths) -> None:
    story = " ".join(["m" * length for length in lengths] + ["Zend"])
    product = named(make_library(2, scenario={"card_story": story}), ONE)
    result = product.draw(product.inputs)
    pdf = opened(result.data)
    over = pdf.bottom(0, "Zend") > pdf.position(0, "Ask 01:")[1]
    assert bool(result.findings) == over


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

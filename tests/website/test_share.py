"""Share images: the real pictures, opened."""

from __future__ import annotations

import io

from PIL import Image

from generator.product import Kind
from generator.website import pages, products


def drawn(product) -> Image.Image:
    made = product.draw(product.inputs)
    assert not made.findings
    return Image.open(io.BytesIO(made.data))


def test_every_page_that_is_shared_has_its_picture(library) -> None:
    planned = {str(product.path) for product in products(library)}
    assert {page.share for page in pages(library, ())} - {""} <= planned


def test_each_is_1200_by_630_and_says_in_words_what_it_shows(library) -> None:
    for product in products(library):
        assert product.kind is Kind.SHARE
        picture = drawn(product)
        assert picture.size == (1200, 630)
        assert picture.info["Description"] == product.inputs.description


WITH_EXCUSE = ["assets/share/index.png", "assets/share/campaign/only-a-joke.png"]


def test_an_excuse_is_never_there_alone(library) -> None:
    message = next(iter(library.messages.values()))
    with_excuse = [p for p in products(library) if p.inputs.excuse]
    assert [str(p.path) for p in with_excuse] == WITH_EXCUSE
    for each in with_excuse:
        description = each.inputs.description
        assert description == f"Excuse: {message.excuse} Answer: {message.answer}"
        assert message.excuse != each.inputs.title


def test_the_sample_word_stands_inside_until_adopted(library, adopted) -> None:
    assert all(product.inputs.sample == "SAMPLE" for product in products(library))
    assert all(product.inputs.sample is None for product in products(adopted))
    corner = (960, 40, 1150, 115)
    marked, clean = (
        drawn(products(each)[0]).convert("L").crop(corner).getextrema()
        for each in (library, adopted)
    )
    assert marked[1] > 200 > clean[1]


def test_a_story_wears_its_theme_and_lists_itself_for_a_recall(library) -> None:
    story = next(p for p in products(library) if p.contains)
    assert story.contains == ("the-rota",)
    colour = library.look(library.scenarios["the-rota"].theme).colour
    ground = tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    assert drawn(story).convert("RGB").getpixel((5, 5)) == ground


def test_the_strapline_stays_away_from_help(library) -> None:
    for product in products(library):
        assert bool(product.inputs.strapline) == (str(product.path) in WITH_EXCUSE)

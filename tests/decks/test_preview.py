"""The picture of a deck's first slides, made without an office program."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from generator.decks import preview, products
from generator.decks.art import svg
from generator.decks.canvas import Decoration, Rect
from generator.decks.gathering import library_inputs, session_inputs, theme_inputs
from generator.decks.inputs import DeckInputs
from generator.decks.paint import Paint
from generator.decks.planning import deck_slides, first_slides, layouts_of
from generator.library import Library
from generator.product import Audience, Channel, Kind


def picture(inputs: DeckInputs) -> Image.Image:
    return Image.open(BytesIO(preview.draw(inputs).data))


def share(image: Image.Image, colour: str) -> float:
    """The part of the picture in just this colour."""
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    counts = Counter(image.convert("RGB").get_flattened_data())
    return counts[wanted] / (image.width * image.height)


def test_every_deck_has_one_at_a_path_that_follows_from_its_own(library: Library) -> None:
    made = {product.path: product for product in products(library)}
    every = [path for path, product in made.items() if product.kind is Kind.DECK]
    decks = [path for path in every if made[path].channel is Channel.PUBLIC]
    for deck in decks:
        found = made[preview.preview_path(deck)]
        assert (found.kind, found.audience) == (Kind.PREVIEW, Audience.SITE)
        assert found.contains == made[deck].contains
    assert len(made) == len(every) + len(decks)
    assert (
        str(preview.preview_path("downloads/decks/library.pptx")) == "assets/previews/library.png"
    )


def test_it_shows_the_first_slides_as_they_are_fitted(inputs: DeckInputs) -> None:
    assert first_slides(inputs, 4) == deck_slides(inputs)[0][:4]


def test_its_size_and_its_words(pocket: DeckInputs) -> None:
    image = picture(pocket)
    assert image.size == (640, 360)
    assert "The drug round" in image.text["Description"]  # type: ignore[attr-defined]


def test_the_sample_word_stands_in_it_until_adopted(pocket: DeckInputs) -> None:
    signal = pocket.brand.light.signal
    adopted = replace(pocket, edition=replace(pocket.edition, sample=""))
    assert share(picture(pocket), signal) > 0.005
    assert share(picture(adopted), signal) < 0.0005


def test_it_wears_the_themes_colour(pocket: DeckInputs) -> None:
    assert share(picture(pocket), pocket.told[0].look.colour) > 0.2


@pytest.mark.parametrize("make", ["session", "theme", "library"])
def test_every_kind_of_deck_can_be_drawn_the_same_twice(library: Library, make: str) -> None:
    inputs = {
        "session": lambda: session_inputs(library, "awareness-60"),
        "theme": lambda: theme_inputs(library, "poor-leadership"),
        "library": lambda: library_inputs(library),
    }[make]()
    first = preview.draw(inputs)
    assert first.data == preview.draw(inputs).data and first.findings == ()


def test_every_layouts_decoration_can_be_drawn(inputs: DeckInputs) -> None:
    for layout, look in layouts_of(inputs):
        root = etree.fromstring(svg(layout, Paint(inputs.brand, look)).encode())
        assert len(root) == 1 + len(layout.decorations)


def test_a_shape_that_nobody_can_draw_is_our_bug(inputs: DeckInputs) -> None:
    layout, look = layouts_of(inputs)[0]
    odd = Decoration(Rect(0, 0, 1, 1), "ground", "cloud")
    with pytest.raises(KeyError):
        svg(layout, Paint(inputs.brand, look), [odd])

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import get_args
from zipfile import ZipFile

import pytest
from pptx import Presentation

from generator.decks import accessibility, references
from generator.decks.canvas import BODY_FLOOR, FOOT_FLOOR, HEIGHT, WIDTH, Layout, Rect
from generator.decks.fault import errors
from generator.decks.inputs import DeckInputs
from generator.decks.planning import BLOCKS, layouts_of
from generator.decks.writing.deck import presentation
from generator.model.session import (
    AnyBlock,
)


def layouts(inputs: DeckInputs) -> list[Layout]:
    return [layout for layout, _ in layouts_of(inputs)]


def meet(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.x + other.w
        and other.x < one.x + one.w
        and one.y < other.y + other.h
        and other.y < one.y + one.h
    )


def test_there_are_layouts_enough_and_each_has_one_name(inputs: DeckInputs) -> None:
    names = [layout.name for layout in layouts(inputs)]
    assert len(names) >= 14 and len(names) == len(set(names))


def test_every_kind_of_block_can_be_drawn() -> None:
    union = get_args(get_args(AnyBlock)[0])
    kinds = {get_args(each.model_fields["kind"].annotation)[0] for each in union}
    assert kinds - set(BLOCKS) == {"scenario", "pick"}


def test_the_title_is_read_first_on_every_layout(inputs: DeckInputs) -> None:
    for layout in layouts(inputs):
        assert layout.placeholders[0].kind in ("title", "ctrTitle")
        assert [each.idx for each in layout.placeholders[1:]].count(0) == 0


def test_no_placeholder_lies_on_another_or_off_the_slide(inputs: DeckInputs) -> None:
    for layout in layouts(inputs):
        rects = [each.rect for each in layout.placeholders]
        for at, rect in enumerate(rects):
            assert rect.x >= 0 and rect.y >= 0
            assert rect.x + rect.w <= WIDTH and rect.y + rect.h <= HEIGHT - 40
            assert not [other for other in rects[at + 1 :] if meet(rect, other)], layout.name


def test_body_text_is_never_under_the_floor(inputs: DeckInputs) -> None:
    for layout in layouts(inputs):
        for place in layout.placeholders:
            least = FOOT_FLOOR if place.name.startswith("Foot: ") else BODY_FLOOR
            assert place.floor >= least
            first, *rest = place.levels
            assert first.size >= place.floor
            # A title's small line names what the slide belongs to.
            assert all(style.size >= min(place.floor, BODY_FLOOR) for style in rest)


def test_a_layout_with_everything_on_it_has_no_fault(gallery: bytes) -> None:
    assert errors(accessibility.faults(gallery)) == ()
    assert errors(references.faults(gallery)) == ()


def test_decoration_is_in_layouts_only_and_marked_so(gallery: bytes) -> None:
    deck = Presentation(BytesIO(gallery))
    for slide in deck.slides:
        assert all(shape.is_placeholder for shape in slide.shapes)
    for layout in deck.slide_layouts:
        for shape in layout.shapes:
            if not shape.is_placeholder:
                assert "decorative" in str(shape._element.xpath(".//p:cNvPr")[0].xml)


def test_the_theme_carries_the_brand(inputs: DeckInputs) -> None:
    theme = (
        ZipFile(BytesIO(presentation(inputs, (), "Empty"))).read("ppt/theme/theme1.xml").decode()
    )
    for colour in (inputs.brand.light.ground, inputs.brand.light.accent, inputs.brand.light.paper):
        assert colour[1:].upper() in theme
    assert 'typeface="Arial"' in theme


def test_another_brand_changes_no_layout_by_hand(inputs: DeckInputs) -> None:
    light = inputs.brand.light.model_copy(update={"ground": "#003b2f", "on_paper": "#20110a"})
    brand = inputs.brand.model_copy(update={"light": light, "campaign": "Plain Speaking"})
    deck = Presentation(BytesIO(presentation(replace(inputs, brand=brand), (), "Empty")))
    assert deck.slide_masters[0].name == "Plain Speaking"
    assert [each.name for each in deck.slide_layouts] == [each.name for each in layouts(inputs)]


@pytest.mark.parametrize("part", ["notesMasterIdLst", "handoutMasterIdLst"])
def test_the_masters_that_python_pptx_forgets_are_named(gallery: bytes, part: str) -> None:
    element = Presentation(BytesIO(gallery)).part._element
    assert element.find("{*}" + part) is not None


def test_it_is_sixteen_to_nine(gallery: bytes) -> None:
    deck = Presentation(BytesIO(gallery))
    assert deck.slide_width * 9 == deck.slide_height * 16

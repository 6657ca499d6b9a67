from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.decks.canvas import Layout, Placeholder, Rect, Style, body, title
from generator.decks.fit import Slide, row_heights, settle, sizes_for
from generator.decks.measure import height
from generator.decks.parting import evenly
from generator.decks.plan import Grid, SlidePlan, Text, Value, pairs, para, text
from generator.finding import Place

HERE = Place("session", "test", ("blocks", 0, "points"))
ROOMY = Layout("roomy", (title(), body(1, "Points", Rect(344, 52, 572, 428), Style(40, after=10))))
DENSE = Layout("dense", (title(), body(1, "Points", Rect(344, 52, 572, 428), Style(24, after=6))))
NUMBERED = Layout(
    "numbered", (title(), body(1, "Points", Rect(344, 52, 572, 428), Style(24, bullet="1.")))
)
LAYOUTS = {layout.name: layout for layout in (ROOMY, DENSE, NUMBERED)}
SENTENCE = "People notice who comes to them afterwards, and who does not come. "


def named(head: Text, n: int, total: int) -> Text:
    return Text((head.paras[0], para(f"{n}/{total}", 1)), head.place)


def spaced(text: str) -> str:
    """The words without the bonds that keep the last of them together."""
    return text.replace("\u00a0", " ").rstrip()


def plan(value: Value, *layouts: str) -> SlidePlan:
    head = text(Place("session", "test", ("title",)), "Short title")
    return SlidePlan(layouts or ("roomy", "dense"), head, (("Points", value),), (para("Note."),))


def points(slide: Slide) -> Text:
    value = slide.fills[1].value
    assert isinstance(value, Text)
    return value


def test_short_text_takes_the_first_layout_and_inherits_its_size() -> None:
    (slide,), findings = settle(plan(text(HERE, "One point.")), LAYOUTS, named)
    assert (slide.layout, slide.fills[1].sizes, findings) == ("roomy", (), ())


def test_longer_text_takes_the_next_layout_before_any_smaller_size() -> None:
    (slide,), _ = settle(plan(text(HERE, *[SENTENCE] * 5)), LAYOUTS, named)
    assert (slide.layout, slide.fills[1].sizes) == ("dense", ())


def test_text_that_fits_no_layout_is_set_smaller_in_the_last() -> None:
    (slide,), findings = settle(plan(text(HERE, *[SENTENCE] * 8)), LAYOUTS, named)
    (size,) = slide.fills[1].sizes
    assert slide.layout == "dense" and 18 <= size < 24 and not findings


def test_text_too_long_for_the_floor_goes_on_on_another_slide() -> None:
    long = text(HERE, *[f"{at}. {SENTENCE}" for at in range(16)])
    slides, findings = settle(plan(long), LAYOUTS, named)
    told = [spaced(each.text) for slide in slides for each in points(slide).paras]
    assert told == [each.text.rstrip() for each in long.paras]
    assert [slide.title for slide in slides] == ["Short title 1/2", "Short title 2/2"]
    assert not findings


def test_a_head_is_never_parted_from_its_text() -> None:
    rows = pairs(HERE, [(f"Head {at}", SENTENCE * 2) for at in range(12)])
    slides, _ = settle(plan(rows), LAYOUTS, named)
    assert len(slides) > 1
    for slide in slides:
        assert points(slide).paras[0].text.startswith("Head")
        assert not points(slide).paras[-1].text.startswith("Head")


def test_a_numbered_list_counts_on() -> None:
    slides, _ = settle(plan(text(HERE, *[SENTENCE] * 20), "numbered"), LAYOUTS, named)
    assert [slide.fills[1].start for slide in slides] == [1, 1 + len(points(slides[0]).paras)]


def test_a_list_without_numbers_never_gets_them() -> None:
    slides, _ = settle(plan(text(HERE, *[SENTENCE] * 20)), LAYOUTS, named)
    assert {slide.fills[1].start for slide in slides} == {1}


def test_one_paragraph_that_fits_nowhere_is_an_error_at_its_place() -> None:
    slides, findings = settle(plan(text(HERE, SENTENCE * 28)), LAYOUTS, named)
    assert len(slides) == 1
    assert [(each.code, each.place) for each in findings] == [("DECK001", HERE)]


def test_a_word_wider_than_its_box_is_an_error_and_not_cut() -> None:
    _, findings = settle(plan(text(HERE, "w" * 90)), LAYOUTS, named)
    assert [each.code for each in findings] == ["DECK001"]


def test_a_title_is_set_smaller_before_it_is_an_error() -> None:
    long = replace(plan(text(HERE, "A point.")), title=text(HERE, "Fairly long title words " * 3))
    (slide,), findings = settle(long, LAYOUTS, named)
    assert slide.fills[0].sizes and not findings


def test_a_table_goes_on_with_its_header() -> None:
    place = Placeholder(1, "tbl", "Points", Rect(40, 112, 880, 368), (Style(18), Style(20)))
    table = Layout("table", (title(), place))
    grid = Grid(("What", "Why"), ((SENTENCE, SENTENCE * 3),) * 7, (0.4, 0.6), "A table.", HERE)
    slides, findings = settle(plan(grid, "table"), {"table": table}, named)
    grids = [slide.fills[1].value for slide in slides]
    assert not findings and len(slides) > 1
    assert all(isinstance(each, Grid) and each.header == grid.header for each in grids)
    for slide in slides:
        value = slide.fills[1].value
        assert isinstance(value, Grid)
        assert sum(row_heights(value, place, slide.fills[1].sizes)) <= place.rect.h


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcde mno-", min_size=1, max_size=400), min_size=1, max_size=8))
def test_whatever_is_said_to_fit_fits(said: list[str]) -> None:
    place = DENSE.placeholders[1]
    value = text(HERE, *said)
    sizes = sizes_for(value, place, inherit=False)
    if sizes is None:
        return
    style = place.style(0).at(sizes[0] if sizes else place.style(0).size)
    assert style.size >= place.floor
    assert height(value.paras, [style] * len(value.paras), place.room[0]) <= place.room[1]


@given(st.lists(st.floats(1, 200), min_size=1, max_size=9), st.data())
def test_parts_are_as_even_as_they_can_be_and_none_is_empty(
    heights: list[float], data: st.DataObject
) -> None:
    count = data.draw(st.integers(1, len(heights)))
    groups = [(para(str(at)),) for at in range(len(heights))]
    shares = evenly(groups, heights, count)
    assert [each for share in shares for each in share] == groups
    assert len(shares) == count and all(shares)
    highest = max(sum(heights[int(each[0].text)] for each in share) for share in shares)
    ways = combinations(range(1, len(heights)), count - 1)
    best = min(
        max(sum(heights[a:b]) for a, b in pairwise((0, *cuts, len(heights)))) for cuts in ways
    )
    assert highest == pytest.approx(best)


def test_every_part_of_a_text_has_the_same_size() -> None:
    long = text(HERE, *[f"{at}. {SENTENCE}" for at in range(17)], "Short.")
    slides, _ = settle(plan(long), LAYOUTS, named)
    assert len(slides) > 1 and len({slide.fills[1].sizes for slide in slides}) == 1


def test_a_cell_of_a_table_ends_in_no_word_alone() -> None:
    place = Placeholder(1, "tbl", "Points", Rect(40, 112, 880, 368), (Style(18), Style(20)))
    table = Layout("table", (title(), place))
    grid = Grid(("What", "Why"), (("The name on the board", "Yes"),), (0.2, 0.8), "A.", HERE)
    (slide,), _ = settle(plan(grid, "table"), {"table": table}, named)
    value = slide.fills[1].value
    assert isinstance(value, Grid)
    assert value.cells()[1][0].text == "The name on the\u00a0board"


def test_the_parts_of_a_long_text_take_the_roomiest_layout_that_holds_them_all() -> None:
    room = Rect(344, 52, 572, 428)
    pair = {
        name: Layout(name, (title(), body(1, "Points", room, Style(size, after=6), floor=20)))
        for name, size in (("roomy", 24), ("dense", 20))
    }
    long = text(HERE, *[f"{at}. {SENTENCE}" for at in range(9)])
    slides, findings = settle(plan(long), pair, named)
    assert [(slide.layout, slide.fills[1].sizes) for slide in slides] == [("roomy", ())] * 2
    assert not findings

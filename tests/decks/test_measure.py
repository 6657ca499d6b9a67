from __future__ import annotations

import pytest

from generator.decks.canvas import Style
from generator.decks.measure import LINE, SLACK, height, lines, widest, width
from generator.decks.plan import Para, para
from generator.model.richtext import Run

ARIAL = {"i": 455, "m": 1706, " ": 569, "A": 1366}
"""Advance widths of Arial, in 2048ths of the size, as its maker publishes them."""


@pytest.mark.parametrize(("sign", "units"), ARIAL.items())
def test_it_knows_arials_widths(sign: str, units: int) -> None:
    assert width(sign, 20) == pytest.approx(units / 2048 * 20)


def test_bold_text_is_wider() -> None:
    assert width("Say one thing", 20, bold=True) > width("Say one thing", 20)


def test_a_bold_run_is_measured_in_bold() -> None:
    style = Style(20)
    mixed = Para((Run("word"), Run("word", strong=True)))
    assert widest(mixed, style) == pytest.approx(width("word", 20) + width("word", 20, bold=True))


def test_tight_letters_take_less_room() -> None:
    assert width("tight", 40, track=-0.03) == pytest.approx(width("tight", 40) - 5 * 1.2)


def test_an_unknown_character_counts_as_a_full_em() -> None:
    assert width("漢", 30) == 30


def test_it_breaks_lines_at_spaces() -> None:
    style = Style(20)
    room = width("three words", 20) / SLACK + 0.1
    assert lines(para("three words here"), style, room) == 2
    assert lines(para("three words"), style, room) == 1


def test_it_breaks_after_a_hyphen_and_not_inside_a_word() -> None:
    style = Style(20)
    room = width("micro-", 20) / SLACK + 1
    assert lines(para("micro-aggr"), style, room) == 2
    assert lines(para("microaggr"), style, room) == 1


def test_an_indent_takes_room_from_every_line() -> None:
    room = width("one two", 20) / SLACK + 0.1
    assert lines(para("one two"), Style(20, indent=20), room) == 2


def test_height_counts_the_space_between_paragraphs_only() -> None:
    style = Style(20, after=10)
    assert height([para("a"), para("b")], [style, style], 200) == 2 * 20 * LINE + 10


def test_no_paragraph_has_no_height() -> None:
    assert height([], [], 200) == 0

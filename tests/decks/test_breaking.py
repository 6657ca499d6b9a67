from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decks.breaking import BOUND, LARGE, SHARES, well_broken
from generator.decks.canvas import HEAD_WIDTH, HEADLINE, Style
from generator.decks.measure import lines
from generator.decks.plan import para

POSTER = Style(46, bold=True, track=-0.035, line=0.94)
BODY = Style(24)


@pytest.mark.parametrize(
    ("said", "style", "room", "broken"),
    [
        ("See you in the community", HEADLINE, HEAD_WIDTH, "See you in~the community"),
        (
            "The form is on your desk. What do you do with it, and with the book?",
            POSTER,
            360,
            "The form is on~your desk. What do you do~with it, and with the book?",
        ),
    ],
)
def test_no_line_of_a_headline_is_left_much_shorter_than_the_others(
    said: str, style: Style, room: float, broken: str
) -> None:
    assert well_broken(para(said), style, room).text == broken.replace("~", BOUND)


def test_words_are_not_bound_where_the_lines_are_even_by_themselves() -> None:
    said = para("Takes her lunch to the car, that day or the day after")
    assert well_broken(said, POSTER, 560) == said


def test_only_a_headline_is_broken_anew() -> None:
    style = Style(LARGE - 1, bold=True)
    said = "A word, and internationally recognised qualifications count here"
    assert BOUND not in well_broken(para(said), style, 300).text.rsplit(" ", 1)[0]


@given(
    st.lists(st.text(alphabet="abcdefghim", min_size=1, max_size=11), min_size=1, max_size=16),
    st.sampled_from((HEADLINE, POSTER, BODY)),
    st.sampled_from((232.0, 360.0, 560.0)),
)
def test_a_text_keeps_its_words_and_its_lines(words: list[str], style: Style, room: float) -> None:
    said = para(" ".join(words))
    made = well_broken(said, style, room)
    assert made.text.replace(BOUND, " ") == said.text
    for share in SHARES:
        assert lines(made, style, room, share) == lines(said, style, room, share)

"""No paragraph ends in one short word on a line of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.printables.endings import tied


def test_a_short_last_word_is_bound_to_the_one_before() -> None:
    assert tied("They ask you to wait a day.") == "They ask you to wait a\u00a0day."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Day.",
        "Wait a whole day.",  # so few words break as they like
        "They ask you for an appointment.",  # the last word fills a line well enough
        "They ask you for professionally-led help.",  # a narrow column could not hold both
    ],
)
def test_other_endings_are_left_alone(text: str) -> None:
    assert tied(text) == text


@given(st.text(" ab\u00a0.", max_size=60))
def test_nothing_but_one_space_is_changed(text: str) -> None:
    changed = [(old, new) for old, new in zip(text, tied(text), strict=True) if old != new]
    assert changed in ([], [(" ", "\u00a0")])

"""A text is evened out for detectors, and every place leads back to the text as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.portal.highlight.evened import evened


@pytest.mark.parametrize(
    ("written", "even"),
    [
        ("plain words", "plain words"),
        ("Zoe\u0308", "Zoë"),
        ("Ｊｏｈｎ", "John"),
        ("Sm\u200bith", "Smith"),
        ("a\r\nb", "a b"),
        ("a\r\n\r\nb", "a\nb"),
        ("a \t\u00a0b", "a b"),
        ("O\u2019Connor", "O'Connor"),
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_what_would_hide_a_name_is_evened_out(written: str, even: str) -> None:
    assert evened(written).text == even


def test_a_place_leads_back_over_what_was_left_out() -> None:
    written = "Ask Sm\u200bi\u0308th now"
    made = evened(written)
    start = made.text.index("Sm")
    assert made.back(start, start + len("Smïth")) == (4, 11)
    assert written[4:11] == "Sm\u200bi\u0308th"


@given(st.text())
def test_places_rise_and_stay_inside_the_text(written: str) -> None:
    made = evened(written)
    assert len(made.starts) == len(made.ends) == len(made.text)
    assert list(made.starts) == sorted(made.starts)
    assert list(made.ends) == sorted(made.ends)
    for start, end in zip(made.starts, made.ends, strict=True):
        assert 0 <= start < end <= len(written)

"""Sentences, syllables and a reading age that is information, never a verdict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editorial.readability import ENOUGH, ease, sentences, syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("asked", 1),
        ("wanted", 2),
        ("note", 1),
        ("table", 2),
        ("nurses", 2),
        ("hopes", 1),
        ("people", 2),
        ("colleague", 2),
        ("manager", 3),
        ("idea", 3),
        ("station", 2),
        ("quiet", 2),
        ("question", 2),
        ("the", 1),
        ("hijab", 2),
        ("experience", 4),
    ],
)
def test_syllables_are_about_right(word: str, count: int) -> None:
    assert syllables(word) == count


def test_sentences_end_at_a_stop_before_a_capital_and_lists_at_each_item() -> None:
    text = "One here. “Two?” she asked. At 9.30 a.m. it began.\n\n- Three\n- Four"
    assert sentences(text) == (
        "One here.",
        "“Two?” she asked.",
        "At 9.30 a.m. it began.",
        "Three",
        "Four",
    )


def test_a_links_address_is_no_word() -> None:
    assert sentences("See [the page](https://example.org/a-b.html). Go.") == (
        "See [the page].",
        "Go.",
    )


def test_short_words_and_sentences_are_easier() -> None:
    easy = ["You can stop. You can go. We will help you."] * 10
    hard = [
        "Organisational responsibilities necessitate comprehensive accountability arrangements "
        "throughout interdisciplinary environments."
    ] * 10
    low, high = ease(easy).age, ease(hard).age
    assert low is not None
    assert high is not None
    assert low < 8 < 15 < high


def test_too_little_text_has_no_age() -> None:
    assert ease(["word " * (ENOUGH - 1)]).age is None
    assert ease([]).mean == 0.0


@given(st.text(max_size=400))
def test_any_text_has_words_sentences_and_perhaps_an_age(text: str) -> None:
    found = ease([text])
    assert found.longest <= found.words
    assert found.age is None or found.age >= 5
    assert syllables(text) >= 1

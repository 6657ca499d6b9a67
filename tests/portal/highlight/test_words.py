"""Words that the dictionary lacks are marked, and capitals where none is due."""

from __future__ import annotations

from importlib.resources import files

import pytest

from generator.portal.highlight.words import Words, dictionary, is_unusual


def marked(text: str) -> list[str]:
    return [text[s.start : s.end] for s in Words().find(text)]


@pytest.mark.parametrize("word", ["laughed", "didn't", "I'm", "HCA", "rota", "café", "colour", "a"])
def test_words_that_people_know_are_not_marked(word: str) -> None:
    assert not is_unusual(word)
    assert marked(f"They said {word} again.") == []


@pytest.mark.parametrize("word", ["Okonkwo", "okonkwo", "OKONKWO", "Oyelaran's", "Wójcik"])
def test_names_that_no_dictionary_has_are_marked_in_any_case(word: str) -> None:
    assert is_unusual(word)


def test_a_capital_inside_a_sentence_is_marked() -> None:
    assert marked("It was Hope who said it. Hope is all we have on Monday.") == ["Hope"]


def test_a_word_that_is_a_name_too_is_marked_before_one_that_nobody_knows() -> None:
    assert "blessing igwe" in marked("they laughed at blessing igwe again")


def test_the_list_has_small_letters_only_and_comes_with_its_licence() -> None:
    assert all(word == word.lower() for word in dictionary())
    licence = files("generator.portal.highlight").joinpath("LICENSE-british.txt").read_text("utf-8")
    assert "Kevin Atkinson" in licence

"""An entry's text with its marks in words, for eyes and ears alike."""

from __future__ import annotations

from collections import defaultdict

from generator.model.portal import Mark
from generator.portal.conversation import parts
from generator.portal.highlight.marking import marked
from generator.portal.highlight.spans import Span

LABELS = {mark: mark.value for mark in Mark}


def test_a_mark_says_what_it_may_be() -> None:
    text = marked("Ask Ana now", [Span(4, 7, Mark.NAME, "one")], LABELS)
    assert parts(text) == [("Ask ", False), ("[name: Ana]", True), (" now", False)]


def test_marks_that_overlap_are_one_with_all_that_it_may_be() -> None:
    spans = [
        Span(0, 6, Mark.FACT, "one"),
        Span(4, 9, Mark.NAME, "one"),
        Span(5, 8, Mark.FACT, "two"),
    ]
    assert parts(marked("abcdefghij", spans, LABELS)) == [
        ("[fact, name: abcdefghi]", True),
        ("j", False),
    ]


def test_a_text_without_marks_is_as_it_was() -> None:
    assert marked("Ask now", [], defaultdict(str)) == "Ask now"
    assert parts("Ask now") == [("Ask now", False)]
    assert parts("") == []

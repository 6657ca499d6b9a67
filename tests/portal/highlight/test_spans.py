"""Spans become whole words, and the findings of several detectors one list."""

from __future__ import annotations

import pytest

from generator.model.portal import Mark
from generator.portal.highlight.spans import Span, merged, whole_words


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("told Okafor off", "kaf", "Okafor"),
        ("told O'Connor off", "Conn", "O'Connor"),
        ("told Anne-Marie off", "Mar", "Anne-Marie"),
        ("told Ama, and left", "Ama, ", "Ama"),
        ("(Ama)", "(Ama)", "Ama"),
        ("rang 07700 900123.", "7700 9001", "07700 900123"),
    ],
)
def test_a_span_is_widened_to_whole_words(text: str, part: str, whole: str) -> None:
    start = text.index(part)
    span = whole_words(text, Span(start, start + len(part), Mark.NAME, "one"))
    assert span is not None
    assert text[span.start : span.end] == whole


def test_a_span_of_signs_alone_is_none() -> None:
    assert whole_words("a , b", Span(1, 4, Mark.NAME, "one")) is None


def test_findings_of_one_kind_that_overlap_become_one() -> None:
    found = merged([Span(3, 9, Mark.NAME, "two"), Span(0, 5, Mark.NAME, "one")])
    assert found == (Span(0, 9, Mark.NAME, "one+two"),)


def test_findings_of_two_kinds_stay_apart() -> None:
    spans = (Span(0, 5, Mark.NAME, "one"), Span(3, 9, Mark.PLACE, "one"))
    assert merged(reversed(spans)) == spans


def test_what_a_model_finds_inside_a_rules_finding_is_none_apart() -> None:
    ward = Span(0, 10, Mark.WARD, "rules")
    assert merged([Span(0, 10, Mark.ORGANISATION, "spacy"), ward]) == (ward,)
    assert merged([ward, Span(2, 5, Mark.NAME, "spacy")]) == (ward,)


def test_an_unusual_word_inside_a_name_is_none_apart() -> None:
    name = Span(0, 10, Mark.NAME, "spacy")
    assert merged([Span(4, 10, Mark.UNUSUAL, "words"), name]) == (name,)


def test_a_fact_hides_nothing_inside_it() -> None:
    spans = (Span(0, 30, Mark.FACT, "rules"), Span(4, 8, Mark.NAME, "spacy"))
    assert merged(spans) == spans

"""The rules find what has a form, and know a number by its check digit."""

from __future__ import annotations

import pytest

from generator.checks.rulebook import Pattern
from generator.model.portal import Mark
from generator.portal.highlight.lists import rules
from generator.portal.highlight.numbers import is_nhs_number
from generator.portal.highlight.rules import Rules
from generator.portal.highlight.stack import Highlighter


@pytest.mark.parametrize(
    ("text", "part", "kind"),
    [
        ("Write to jo.smith@example.nhs.uk today.", "jo.smith@example.nhs.uk", Mark.EMAIL),
        (
            "It is jane dot smith at example dot net.",
            "jane dot smith at example dot net",
            Mark.EMAIL,
        ),
        ("Ring 07700 900123 or not.", "07700 900123", Mark.PHONE),
        ("Ring +44 7700 900123.", "+44 7700 900123", Mark.PHONE),
        ("My bleep 2231 went.", "bleep 2231", Mark.PHONE),
        ("See https://example.org/me?x=1 for it.", "https://example.org/me?x=1", Mark.URL),
        ("I live in nr99 9zz now.", "nr99 9zz", Mark.POSTCODE),
        ("She lives at 14 Mill Lane.", "14 Mill Lane", Mark.ADDRESS),
        ("It says 943 476 5919 on it.", "943 476 5919", Mark.NHS_NUMBER),
        ("It says 943 476 5918 on it.", "943 476 5918", Mark.NUMBER),
        ("My PIN is 12A3456E.", "12A3456E", Mark.NUMBER),
        ("GMC 7654321 is his.", "GMC 7654321", Mark.NUMBER),
        ("NI: AB 12 34 56 C", "AB 12 34 56 C", Mark.NUMBER),
        ("Then Dr Quillby laughed.", "Dr Quillby", Mark.NAME),
        ("We sat on Heron Ward.", "Heron Ward", Mark.WARD),
        ("The renal nurse said so.", "renal nurse", Mark.ROLE),
        ("He asked a Filipino for it.", "Filipino", Mark.ORIGIN),
        ("She wears a hijab.", "hijab", Mark.CHARACTERISTIC),
        ("It was on 14 March.", "14 March", Mark.DATE),
        ("It was at half past two.", "half past two", Mark.TIME),
        ("A 62-year-old said it.", "62-year-old", Mark.AGE),
        ("I told my sister-in-law.", "my sister-in-law", Mark.FAMILY),
        ("I am the only man here.", "the only man here", Mark.FACT),
    ],
)
def test_each_kind_is_found(bare: Highlighter, text: str, part: str, kind: Mark) -> None:
    at = text.index(part)
    found = [s for s in bare.find(text) if s.kind is kind]
    assert any(s.start <= at and at + len(part) <= s.end for s in found), found


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\u2060"])
def test_a_hidden_character_hides_nothing(bare: Highlighter, hidden: str) -> None:
    text = f"Ring 07700{hidden} 900123, or Dr Quil{hidden}lby."
    kinds = {s.kind for s in bare.find(text)}
    assert {Mark.PHONE, Mark.NAME} <= kinds


def test_a_text_that_tells_nothing_has_no_marks(bare: Highlighter) -> None:
    assert bare.find("I felt small. Nobody looked up when they laughed at my food.") == ()


def test_the_check_digit_of_an_nhs_number() -> None:
    assert is_nhs_number("943-476-5919")
    assert not is_nhs_number("943 476 5918")
    assert not is_nhs_number("943 476 591")
    assert not is_nhs_number("999 123 4560")  # its check digit would be ten


def test_every_kind_has_rules_save_those_that_need_none() -> None:
    assert set(Mark) - set(rules()) == {Mark.NHS_NUMBER, Mark.UNUSUAL}


def test_an_organisations_own_places_are_marked_and_no_others() -> None:
    own = Rules(Pattern(("merrowdale",)))
    marked = [span for span in own.find("From Merrowdale to Norwich.") if span.kind is Mark.PLACE]
    assert [(span.start, span.end) for span in marked] == [(5, 15)]

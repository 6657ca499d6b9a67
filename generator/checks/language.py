"""Words about people that care has left behind, and sentences too long to follow.

A character's speech, an objection and whatever stands in quotation marks are exempt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from generator.checks.rule import Rule
from generator.checks.speech import own_voice, unquoted
from generator.checks.texts import Passage, entities, texts
from generator.editorial.readability import sentences
from generator.finding import Finding, error, warning
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model, words
from generator.model.indicator import Indicator

EXEMPT = ("evidence", "source")
"""Titles and findings of others are quoted as they stand."""
CLOSE_TO_OTHERS = (*EXEMPT, "law", "indicator")
"""What keeps to the words of others, whose sentences are as long as they are."""
LUMPED = re.compile(r"\bB(?:A)?ME\b")
LONGEST = 30
"""Words in a sentence. The manual says 20; beyond 30 a reader has to begin again."""


class Left(NamedTuple):
    """A way of speaking about people that is left behind, and what to say instead."""

    pattern: re.Pattern[str]
    instead: str


@cache
def left_behind() -> tuple[Left, ...]:
    """The list in language.yml."""
    text = files("generator.checks").joinpath("language.yml").read_text("utf-8")
    return tuple(
        Left(
            re.compile(r"\b(?:" + row["pattern"].replace(" ", r"\s+") + r")\b", re.IGNORECASE),
            row["instead"],
        )
        for row in yaml.safe_load(text)
    )


def lumped(library: Library) -> Iterable[Finding]:
    """LANG001: BAME or BME outside a quoted indicator."""
    for place, entity in entities(library):
        if place.kind in EXEMPT:
            continue
        for keys, text in _unquoted_indicator(entity):
            if "ME" not in text:
                continue
            for found in LUMPED.finditer(unquoted(text)):
                yield error(
                    "LANG001",
                    place.at(*keys, offset=found.start()),
                    f"“{found.group()}” lumps people together.",
                    "Write “ethnic minorities”, or name the group that is meant; "
                    "put an indicator's own words in quotation marks.",
                )


def labels(library: Library) -> Iterable[Finding]:
    """LANG002: words that label people by a condition or an age."""
    for place, entity in entities(library):
        if place.kind in EXEMPT:
            continue
        for keys, start, said, instead in _labels(entity):
            yield warning(
                "LANG002",
                place.at(*keys, offset=start),
                f"“{said}” labels people.",
                instead,
            )


def long_sentences(library: Library) -> Iterable[Finding]:
    """LANG003: a sentence too long to follow at a first reading."""
    for place, entity in entities(library):
        if place.kind in CLOSE_TO_OTHERS:
            continue
        for keys, start, count, opening in _long(entity):
            yield warning(
                "LANG003",
                place.at(*keys, offset=start),
                f"The sentence “{opening} …” has {count} words; {LONGEST} are many.",
                "Make two of it, or a list.",
            )


def _unquoted_indicator(entity: Model) -> Iterator[Passage]:
    """All texts but the words of an indicator: those are its publisher's, quoted."""
    for passage in texts(entity):
        if not (isinstance(entity, Indicator) and passage.keys == ("says",)):
            yield passage


@kept
def _labels(entity: Model) -> tuple[tuple[tuple[str | int, ...], int, str, str], ...]:
    return tuple(
        (keys, found.start(), found.group(), left.instead)
        for keys, text in own_voice(entity)
        for left in left_behind()
        for found in left.pattern.finditer(unquoted(text))
    )


@kept
def _long(entity: Model) -> tuple[tuple[tuple[str | int, ...], int, int, str], ...]:
    return tuple(
        (keys, max(text.find(each[:20]), 0), words(each), " ".join(each.split()[:5]))
        for keys, text in own_voice(entity)
        for each in sentences(text)
        if words(each) > LONGEST
    )


RULES: tuple[Rule, ...] = (lumped, labels, long_sentences)

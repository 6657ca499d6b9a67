"""Words about people that care has left behind, and sentences too long to follow.

A character's speech, an objection and whatever stands in quotation marks are exempt.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from generator.checks.phrases import findings
from generator.checks.rule import Rule
from generator.checks.rulebook import Pattern, saying, value
from generator.checks.speech import own_voice, unquoted
from generator.checks.texts import entities
from generator.editorial.readability import sentences
from generator.finding import Finding
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model, words

EXEMPT = ("evidence", "source")
"""Titles and findings of others are quoted as they stand."""


class Left(NamedTuple):
    """A way of speaking about people that is left behind, and what to say instead."""

    pattern: Pattern
    instead: str


@cache
def left_behind() -> tuple[Left, ...]:
    """The list in language.yml."""
    text, space = files("generator.checks").joinpath("language.yml").read_text("utf-8"), r"\s+"
    return tuple(
        Left(Pattern((rf"\b(?:{row['pattern'].replace(' ', space)})\b",)), row["instead"])
        for row in yaml.load(text, Loader=yaml.CSafeLoader)
    )


def lumped(library: Library) -> Iterable[Finding]:
    """LANG001: BAME or BME outside a quoted indicator."""
    return findings(library, "lumped")


def labels(library: Library) -> Iterable[Finding]:
    """LANG002: words that label people by a condition or an age."""
    for place, entity in entities(library):
        if place.kind in EXEMPT:
            continue
        for keys, start, said, instead in _labels(entity):
            at = place.at(*keys, offset=start)
            yield saying("label").at(at, text=said, instead=instead)


def long_sentences(library: Library) -> Iterable[Finding]:
    """LANG003: a sentence too long to follow at a first reading."""
    most = value("longest_sentence")
    for place, entity in entities(library):
        if place.kind in value("close_to_others"):
            continue
        for keys, start, count, opening in _long(entity):
            at = place.at(*keys, offset=start)
            yield saying("long_sentence").at(at, opening=opening, count=count, most=most)


@kept
def _labels(entity: Model) -> tuple[tuple[tuple[str | int, ...], int, str, str], ...]:
    return tuple(
        (keys, found.start(), found.group(), left.instead)
        for keys, text in own_voice(entity)
        for left in left_behind()
        for found in left.pattern.find(unquoted(text))
    )


@kept
def _long(entity: Model) -> tuple[tuple[tuple[str | int, ...], int, int, str], ...]:
    return tuple(
        (keys, max(text.find(each[:20]), 0), words(each), " ".join(each.split()[:5]))
        for keys, text in own_voice(entity)
        for each in sentences(text)
        if words(each) > value("longest_sentence")
    )


RULES: tuple[Rule, ...] = (lumped, labels, long_sentences)

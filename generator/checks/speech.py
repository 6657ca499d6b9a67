"""Who is speaking, and whether a phrase is denied: what keeps false alarms low.

A rule about what the toolkit says must not fire on what a character in a story says, on an
objection a trainer will hear, or on "nobody can promise that".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.checks.texts import Passage, entities, texts
from generator.finding import Key, Place
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model
from generator.model.scenario import OtherResponse, Scenario
from generator.model.vocabulary import Lands

DENIAL = re.compile(
    r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot|without|instead of|rather than"
    r"|avoid|refuse|stop|\w+n['’]t)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?;](?=\s|$)|\n")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’(?!\w)|(?<![\w])'[^']*'(?!\w)")

STORY_FIELDS = ("story", "card_story", "alternatives", "title", "content_note")
HEARD_FIELDS = ("heard", "excuse")
WATCHED_FIELDS = ("listen_for", "watch_for")


class Match(NamedTuple):
    """A phrase found in a passage, and where."""

    place: Place
    text: str


def find(pattern: re.Pattern[str], library: Library, exempt: Iterable[str] = ()) -> Iterator[Match]:
    """Where the toolkit itself says what the pattern matches, unless its sentence denies it.

    exempt: the kinds of entities that are left out.
    """
    left_out = frozenset(exempt)
    for place, entity in entities(library):
        if place.kind not in left_out:
            for keys, offset, text in _found(entity, pattern):
                yield Match(place.at(*keys, offset=offset), text)


@kept
def _found(entity: Model, pattern: re.Pattern[str]) -> tuple[tuple[tuple[Key, ...], int, str], ...]:
    return tuple(
        (keys, found.start(), found.group())
        for keys, text in own_voice(entity)
        for found in pattern.finditer(text)
        if not denied(text, found.start())
    )


@kept
def own_voice(entity: Model) -> tuple[Passage, ...]:
    """The passages of an entity in which the toolkit itself speaks.

    Left out: stories, objections and excuses, responses that we judge to do harm or help
    only in part, and what is quoted as something to listen for.
    """
    return tuple(_own_voice(entity))


def _own_voice(entity: Model) -> Iterator[Passage]:
    for passage in texts(entity):
        if passage.keys[-1] in HEARD_FIELDS:
            continue
        if isinstance(entity, Scenario) and _in_the_story(entity, passage):
            continue
        watched = any(key in WATCHED_FIELDS for key in passage.keys)
        yield Passage(passage.keys, unquoted(passage.text)) if watched else passage


def denied(text: str, start: int) -> bool:
    """Whether the sentence up to `start` holds a word of denial."""
    return DENIAL.search(sentence_before(text, start)) is not None


def sentence_before(text: str, start: int) -> str:
    """The part of the sentence at `start` that stands before it."""
    begin = max((end.end() for end in SENTENCE_END.finditer(text, 0, start)), default=0)
    return text[begin:start]


def unquoted(text: str) -> str:
    """The text with everything in quotation marks blanked out; offsets stay."""
    return QUOTED.sub(lambda found: " " * len(found.group()), text)


def _in_the_story(scenario: Scenario, passage: Passage) -> bool:
    field, *way = passage.keys
    if field in STORY_FIELDS:
        return True
    if field == "responses" and way and isinstance(way[0], int):
        response = scenario.responses[way[0]]
        return isinstance(response, OtherResponse) and response.lands in (
            Lands.HARMS,
            Lands.PARTLY,
        )
    return False

"""Who is speaking, and whether a phrase is denied: what keeps false alarms low.

A rule about what the toolkit says must not fire on what a character in a story says, on an
objection a trainer will hear, or on "nobody can promise that".
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rulebook import spoken
from generator.checks.texts import Passage, texts
from generator.kept import kept
from generator.model.base import Model
from generator.model.scenario import OtherResponse, Scenario


@kept
def own_voice(entity: Model) -> tuple[Passage, ...]:
    """The passages of an entity in which the toolkit itself speaks.

    Left out: stories, objections and excuses, responses that we judge to do harm or help
    only in part, and what is quoted as something to listen for.
    """
    return tuple(_own_voice(entity))


def _own_voice(entity: Model) -> Iterator[Passage]:
    for passage in texts(entity):
        if passage.keys[-1] in spoken("heard_fields"):
            continue
        if isinstance(entity, Scenario) and _in_the_story(entity, passage):
            continue
        watched = any(key in spoken("watched_fields") for key in passage.keys)
        yield Passage(passage.keys, unquoted(passage.text)) if watched else passage


def denied(text: str, start: int) -> bool:
    """Whether the sentence up to `start` holds a word of denial."""
    return any(spoken("denial").find(sentence_before(text, start)))


def sentence_before(text: str, start: int) -> str:
    """The part of the sentence at `start` that stands before it."""
    begin = max(
        (end.end() for end in spoken("sentence_end").find(text[: start + 1]) if end.end() <= start),
        default=0,
    )
    return text[begin:start]


def unquoted(text: str) -> str:
    """The text with everything in quotation marks blanked out; offsets stay."""
    for found in spoken("quoted").find(text):
        text = text[: found.start()] + " " * len(found.group()) + text[found.end() :]
    return text


def _in_the_story(scenario: Scenario, passage: Passage) -> bool:
    field, *way = passage.keys
    if field in spoken("story_fields"):
        return True
    if field == "responses" and way and isinstance(way[0], int):
        response = scenario.responses[way[0]]
        return isinstance(response, OtherResponse) and response.lands in spoken("not_advised")
    return False

"""Lengths: a beat fits a slide, a card story fits a card (DESIGN section 5, P16)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule, once_finished
from generator.finding import Finding, Place
from generator.library import Library
from generator.model.base import words

BEAT = 50
STORY = range(80, 151)
CARD_STORY = 70
ON_CARD = 20
SUMMARY = range(3, 11)


def beats(library: Library) -> Iterable[Finding]:
    """LEN001: a beat too long for its slide."""
    for key, scenario in library.written.items():
        for number, beat in enumerate(scenario.story):
            if words(beat) > BEAT:
                yield Finding(
                    "LEN001",
                    once_finished(library, key),
                    Place("scenario", key, ("story", number)),
                    f"This beat has {words(beat)} words; a slide holds {BEAT}.",
                    f"Take out {words(beat) - BEAT}, or begin a new beat.",
                )


def stories(library: Library) -> Iterable[Finding]:
    """LEN002: a story too short to work with, or too long to read aloud."""
    for key, scenario in library.written.items():
        count = sum(words(beat) for beat in scenario.story)
        if count not in STORY:
            yield Finding(
                "LEN002",
                once_finished(library, key),
                Place("scenario", key, ("story",)),
                f"The story has {count} words; it should have {STORY.start} to {STORY.stop - 1}.",
                _off_by(count, STORY),
            )


def card_stories(library: Library) -> Iterable[Finding]:
    """LEN003: a card story that does not fit an A6 card at a size people can read."""
    for key, scenario in library.written.items():
        count = words(scenario.card_story or "")
        if count > CARD_STORY:
            yield Finding(
                "LEN003",
                once_finished(library, key),
                Place("scenario", key, ("card_story",)),
                f"The card story has {count} words; a card holds {CARD_STORY}.",
                f"Take out {count - CARD_STORY}; write it anew rather than cut it.",
            )


def words_on_cards(library: Library) -> Iterable[Finding]:
    """LEN004: words to say that are too long for the card's back."""
    for key, scenario in library.written.items():
        for number, response in enumerate(scenario.responses):
            if response.on_card and words(response.says) > ON_CARD:
                yield Finding(
                    "LEN004",
                    once_finished(library, key),
                    Place("scenario", key, ("responses", number, "says")),
                    f"These words for the card are {words(response.says)}; a card holds {ON_CARD}.",
                    "Say it in one short sentence, or set on_card to no.",
                )


def summaries(library: Library) -> Iterable[Finding]:
    """LEN005: a plain summary that is no page; one that is missing is for COMPLETE001."""
    for key, scenario in library.written.items():
        count = len(scenario.alternatives.plain_summary)
        if count and count not in SUMMARY:
            yield Finding(
                "LEN005",
                once_finished(library, key),
                Place("scenario", key, ("alternatives", "plain_summary")),
                f"The plain summary has {count} lines; "
                f"it should have {SUMMARY.start} to {SUMMARY.stop - 1}.",
                _off_by(count, SUMMARY),
            )


def _off_by(count: int, wanted: range) -> str:
    if count < wanted.start:
        return f"Add at least {wanted.start - count}."
    return f"Take out at least {count - wanted.stop + 1}."


RULES: tuple[Rule, ...] = (beats, stories, card_stories, words_on_cards, summaries)

"""The launch plan: pictures and posts have words, and no excuse stands alone (P30).

That what it needs exists is for the checks of links: an item's asset is one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.rule import Rule
from generator.finding import Finding, Place, error
from generator.library import Library
from generator.model.brand import Answered
from generator.model.launch import LaunchItem
from generator.model.vocabulary import LaunchChannel

PICTURES = (".png", ".jpg")
CAMPAIGN = "downloads/campaign/"


def without_words(library: Library) -> Iterable[Finding]:
    """LAUNCH001: a post without its words, or a picture without alternative text."""
    for place, item in items(library):
        if item.asset.endswith(PICTURES) and not item.alt:
            yield error(
                "LAUNCH001",
                place,
                "This picture has no alternative text.",
                "Say in `alt` what it shows: the excuse and its answer.",
            )
        if item.channel is LaunchChannel.SOCIAL and not item.caption:
            yield error(
                "LAUNCH001",
                place,
                "This post has no words of its own.",
                "Write them in `caption`: whom it is for, and what they can do.",
            )


def excuse_alone(library: Library) -> Iterable[Finding]:
    """LAUNCH002: words that give an excuse and not its answer (P30)."""
    for place, item in items(library):
        for field in ("caption", "alt"):
            words = getattr(item, field) or ""
            for message in library.messages.values():
                if _says(words, message.excuse) and not _says(words, message.answer):
                    yield error(
                        "LAUNCH002",
                        place.at(field),
                        f"Here “{message.excuse}” stands without its answer.",
                        f"Give both: “{message.answer}”.",
                    )
        shown = _shown(library, item)
        if shown and item.alt and not _says(item.alt, shown.answer):
            yield error(
                "LAUNCH002",
                place.at("alt"),
                "The picture shows an excuse and its answer; this text lacks the answer.",
                f"Give both: “{shown.excuse}” and “{shown.answer}”.",
            )


def items(library: Library) -> Iterator[tuple[Place, LaunchItem]]:
    """Every item of the plan, with its place."""
    for key, week in library.launch.items():
        for keys, item in week.items:
            yield Place("launch", key, keys), item


def _shown(library: Library, item: LaunchItem) -> Answered | None:
    """The message that a campaign picture shows; the longest id that its name begins with."""
    if not (item.asset.startswith(CAMPAIGN) and item.asset.endswith(PICTURES)):
        return None
    name = item.asset.removeprefix(CAMPAIGN)
    found = [key for key in library.messages if name.startswith(f"{key}-")]
    return library.messages[max(found, key=len)] if found else None


def _says(text: str, phrase: str) -> bool:
    return _letters(phrase) in _letters(text)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip()


RULES: tuple[Rule, ...] = (without_words, excuse_alone)

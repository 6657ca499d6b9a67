"""The campaign's messages: whose excuses are struck, and whom the answers address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil

from generator.checks.rule import Rule
from generator.finding import Finding, Place, error
from generator.library import Library
from generator.model.vocabulary import Audience

NO_EXCUSE = re.compile(
    r"\b(?:ill|illness|sick|unwell|poorly|dementia|delirium|confused|confusion|disabled"
    r"|disabilit\w+|autis\w+|mental(?:ly)? \w+|depress\w+|anxious|anxiety|stress\w*|in pain"
    r"|wait|waits|waited|waiting|queue\w*|grie\w+|bereave\w+|medication)\b",
    re.IGNORECASE,
)
"""Illness, stress, disability and waiting are no excuses of people with power (P12)."""


def no_power(library: Library) -> Iterable[Finding]:
    """SAFE006: an excuse that is illness, stress, disability or waiting."""
    for key, message in library.messages.items():
        found = NO_EXCUSE.search(message.excuse)
        if found:
            yield error(
                "SAFE006",
                Place("message", key, ("excuse",), found.start()),
                f"“{found.group()}” is not an excuse of somebody with power over what happened.",
                "Strike out only what people with power say; never illness, stress, "
                "disability or waiting.",
            )


def excuse_alone(library: Library) -> Iterable[Finding]:
    """CAMP001: a title that is the excuse alone; it becomes a file's name (P30)."""
    for key, message in library.messages.items():
        if _letters(message.title) == _letters(message.excuse):
            yield error(
                "CAMP001",
                Place("message", key, ("title",)),
                f"The title “{message.title}” is the excuse alone.",
                f"Say that it is answered: “Answered: {_lower_first(message.excuse)}”.",
            )


def to_those_with_power(library: Library) -> Iterable[Finding]:
    """CAMP002: fewer than two thirds of the messages speak to colleagues and leaders (P31)."""
    count = len(library.messages)
    wanted = ceil(count * 2 / 3)
    speaking = sum(m.speaks_to is not Audience.VISITORS for m in library.messages.values())
    if speaking < wanted:
        last = max(library.messages, key=lambda key: (library.messages[key].order, key))
        yield error(
            "CAMP002",
            Place("message", last, ("speaks_to",)),
            f"Of {count} messages {speaking} speak to colleagues or leaders; "
            f"at least {wanted} must.",
            "Add messages for colleagues and leaders, or take out one for visitors.",
        )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _lower_first(text: str) -> str:
    words = text.rstrip(".!")
    return words if words[:2] in ("I ", "I'", "I’") else words[:1].lower() + words[1:]


RULES: tuple[Rule, ...] = (no_power, excuse_alone, to_those_with_power)

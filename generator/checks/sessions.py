"""Sessions that hold together: minutes that add up, titles that differ, picks that find."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.finding import Finding, Place, error, warning
from generator.library import Library
from generator.model.session import Pick


def minutes_add_up(library: Library) -> Iterable[Finding]:
    """SESSION001: blocks whose minutes are not the session's."""
    for key, session in library.sessions.items():
        blocks = sum(block.minutes for block in session.blocks)
        if blocks != session.minutes:
            yield error(
                "SESSION001",
                Place("session", key, ("minutes",)),
                f"The session says {session.minutes} minutes; its blocks add up to {blocks}.",
                f"Change the blocks by {session.minutes - blocks:+d} minutes, "
                f"or set minutes to {blocks}.",
            )


def titles_differ(library: Library) -> Iterable[Finding]:
    """SESSION002: two slides of one session with the same title; screen readers need a choice."""
    for key, session in library.sessions.items():
        first: dict[str, int] = {}
        for number, block in enumerate(session.blocks):
            title = block.title.casefold()
            if title in first:
                yield error(
                    "SESSION002",
                    Place("session", key, ("blocks", number, "title")),
                    f"The title “{block.title}” stands on block {first[title] + 1} already.",
                    "Give each slide a title of its own.",
                )
            first.setdefault(title, number)


def picks_find(library: Library) -> Iterable[Finding]:
    """SESSION003: a pick that finds too few stories; an error when it finds none."""
    for key, session in library.sessions.items():
        for number, block in enumerate(session.blocks):
            if not isinstance(block, Pick):
                continue
            found = len(library.picked(block))
            if found < block.count:
                yield (warning if found else error)(
                    "SESSION003",
                    Place("session", key, ("blocks", number)),
                    f"This block asks for {block.count} stories and finds {found}.",
                    "Ask for fewer, or for a wider theme, setting or intensity.",
                )


RULES: tuple[Rule, ...] = (minutes_add_up, titles_differ, picks_find)

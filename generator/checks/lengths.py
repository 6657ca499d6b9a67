"""Lengths: a beat fits a slide, a card story fits a card (DESIGN section 5, P16)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.checks.rule import Rule, once_finished
from generator.checks.rulebook import Length, lengths
from generator.finding import Finding, Key, Place
from generator.library import Library
from generator.model.base import words
from generator.model.scenario import Scenario

Counted = tuple[tuple[Key, ...], int]
"""The keys of what was counted, and how many words or items it has."""


def too_short_or_long(library: Library) -> Iterable[Finding]:
    """LEN001 to LEN005: a beat, a story, words for a card or a summary of the wrong length."""
    for key, scenario in library.written.items():
        for length in lengths():
            for keys, count in counted(scenario, length):
                if count and not length.least <= count <= length.most:
                    yield _finding(library, key, keys, count, length)


def counted(scenario: Scenario, length: Length) -> Iterator[Counted]:
    """What a length counts in a scenario; nothing of a field that is left out."""
    found = list(_values(scenario, length.path, length.where))
    if length.of == "words":
        yield from ((keys, words(text)) for keys, text in found)
    elif length.of == "sum":
        yield length.path[:-1], sum(words(text) for _, text in found)
    else:
        yield from ((keys, len(items)) for keys, items in found)


def _values(
    value: Any, path: tuple[str, ...], where: str, keys: tuple[Key, ...] = ()
) -> Iterator[tuple[tuple[Key, ...], Any]]:
    """The values that a path leads to, each with its keys. where: a field that must be yes."""
    if not path:
        if value is not None:
            yield keys, value
        return
    step, *rest = path
    if step == "*":
        for number, item in enumerate(value):
            if not where or getattr(item, where):
                yield from _values(item, tuple(rest), where, (*keys, number))
    else:
        yield from _values(getattr(value, step), tuple(rest), where, (*keys, step))


def _finding(
    library: Library, scenario_id: str, keys: tuple[Key, ...], count: int, length: Length
) -> Finding:
    saying = length.saying
    message = saying.message.format(count=count, least=length.least, most=length.most)
    place = Place("scenario", scenario_id, keys)
    severity = once_finished(library, scenario_id)
    return Finding(saying.code, severity, place, message, length.hint(count))


RULES: tuple[Rule, ...] = (too_short_or_long,)

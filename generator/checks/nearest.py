"""Hints for an id that names nothing: the nearest one, or some of those there are."""

from __future__ import annotations

from collections.abc import Iterable

from generator.reading.speech import name, names, nearest

SHOWN = 6
"""How many ids a hint lists; the rest are in the file that it names."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The nearest known id; else the first few there are; empty when there are none."""
    there = sorted(known)
    close = nearest(word, there)
    if close:
        return f"Did you mean {name(close)}?"
    if not there:
        return ""
    if len(there) > SHOWN:
        shown = ", ".join(map(name, there[:SHOWN]))
        return f"There are {shown} and others."
    return f"There are {names(there, 'and')}." if len(there) > 1 else f"There is {name(there[0])}."

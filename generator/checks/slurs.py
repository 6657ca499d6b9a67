"""Slurs are described, never printed; so this module prints none either.

slurs.json holds salted fingerprints of single words. They hide nothing from someone who
guesses; they keep the words off every page, diff and search result of this repository.
To add one, run `python -m generator.checks.slurs`, type the word, and copy the line.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from generator.checks.rule import Rule
from generator.checks.rulebook import letters, saying
from generator.checks.texts import entities, texts
from generator.finding import Finding, Key
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model

SALT = "no-excuse:"


def fingerprint(word: str) -> str:
    """The salted fingerprint of a word, whatever its case."""
    return hashlib.sha256((SALT + word.casefold()).encode()).hexdigest()[:20]


@cache
def listed() -> frozenset[str]:
    """The fingerprints of slurs.json."""
    return frozenset(json.loads(files("generator.checks").joinpath("slurs.json").read_text()))


@cache
def is_slur(word: str) -> bool:
    """Whether the word, or what stands before its plural s, is on the list."""
    return not listed().isdisjoint((fingerprint(word), fingerprint(word.rstrip("sS"))))


def printed(library: Library) -> Iterable[Finding]:
    """SAFE004: a slur in any text; the message does not repeat it."""
    for place, entity in entities(library):
        for keys, offset in _slurs(entity):
            yield saying("slur").at(place.at(*keys, offset=offset))


@kept
def _slurs(entity: Model) -> tuple[tuple[tuple[Key, ...], int], ...]:
    return tuple(
        (keys, found.start())
        for keys, text in texts(entity)
        for found in letters("word").finditer(text)
        if is_slur(found.group())
    )


RULES: tuple[Rule, ...] = (printed,)

if __name__ == "__main__":
    sys.stdout.write(f'"{fingerprint(sys.stdin.readline().strip())}",\n')

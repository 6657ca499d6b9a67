"""Texts as words to compare: folded alike, so that case, accents' form and signs hide nothing."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
RARE = 5
"""A word that at most so many entries have can give one of them away."""
LEAST_LETTERS = 4


class Token(NamedTuple):
    """A folded word, and where it begins and ends in its text."""

    word: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order, with their places in the text as given."""
    return tuple(Token(fold(m.group()), m.start(), m.end()) for m in WORD.finditer(text))


def words(text: str) -> list[str]:
    """The folded words of a text in order."""
    return [fold(word) for word in WORD.findall(text)]


def fold(word: str) -> str:
    """A word as it is compared."""
    if word.isascii():
        return word.casefold().replace("'", "")
    return unicodedata.normalize("NFKC", word).casefold().replace("’", "").replace("'", "")


def frequencies(texts: Iterable[str]) -> Counter[str]:
    """In how many of the texts each word stands."""
    counts = Counter[str]()
    for text in texts:
        counts.update(set(words(text)))
    return counts


def rare(found: Iterable[str], counts: Counter[str]) -> set[str]:
    """Those words that few texts have, long enough to mean something and not all digits."""
    return {
        word
        for word in found
        if len(word) >= LEAST_LETTERS and not word.isdecimal() and 0 < counts[word] <= RARE
    }

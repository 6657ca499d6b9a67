"""How easy a text is to read: its sentences, and a reading age as information.

The reading age is the Flesch-Kincaid grade (Kincaid and others, 1975) plus five, the age at which
children in England begin Year 1. Syllables are estimated from letters, so it is a rough guide: it
sees short words and short sentences, never sense. No finding rests on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.base import words

SENTENCE = re.compile(r"(?<=[.!?])[\"”’)*_]*\s+(?=[\"“‘(\[*_]*[A-Z0-9])|\n+")
LINK = re.compile(r"\]\([^)]*\)")
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^laeiouycgsxz]es|[^td]ed|[^l]e)$")
"""An ending whose e is not heard: "hopes", "asked", "note", but not "wanted", "nurses", "table"."""
SPLIT = re.compile(r"i[ao](?!n)|[^gq]ua|ying|iet|ier|[^tc]ien|ea$")
"""Neighbouring vowels that are heard apart."""
_AGE_AT_GRADE_0 = 5


@dataclass(frozen=True)
class Ease:
    """How easy a text is: its words and sentences, and the age that reads it with ease.

    age: years, rounded; None where there is too little text to tell.
    """

    words: int
    sentences: int
    longest: int
    age: int | None

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences if self.sentences else 0.0


ENOUGH = 60
"""Words below which a reading age would be chance."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, and the items of its lists; without addresses of links."""
    parts = SENTENCE.split(LINK.sub("]", text))
    return tuple(part.strip(" -*+") for part in parts if part.strip(" -*+\n"))


def ease(texts: Iterable[str]) -> Ease:
    """How easy these texts are, taken together."""
    each = [sentence for text in texts for sentence in sentences(text)]
    lengths = [words(sentence) for sentence in each]
    found = [word for sentence in each for word in WORD.findall(sentence)]
    age = _age(len(found), len(each), sum(map(syllables, found)))
    return Ease(sum(lengths), len(each), max(lengths, default=0), age)


def syllables(word: str) -> int:
    """About how many syllables an English word has; at least one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    count = len(VOWELS.findall(letters)) + len(SPLIT.findall(letters))
    return max(1, count - bool(SILENT.search(letters)))


def _age(count: int, sentence_count: int, syllable_count: int) -> int | None:
    if count < ENOUGH or not sentence_count:
        return None
    grade = 0.39 * count / sentence_count + 11.8 * syllable_count / count - 15.59
    return max(_AGE_AT_GRADE_0, round(grade) + _AGE_AT_GRADE_0)

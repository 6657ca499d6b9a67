"""Runs of words that our texts share with entries, and rare words that echo from one.

Our texts are indexed and the entries walked through once, so memory follows our texts and not
the export. Found are exact runs only: what was reworded word by word, people must find.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.finding import Key
from generator.portal.tokens import rare, tokens, words

SHORTEST = 4
"""Runs shorter than this are not looked for."""


@dataclass(frozen=True)
class Word:
    """A word of one of our texts, and where it stands there."""

    word: str
    keys: tuple[Key, ...]
    offset: int


@dataclass(frozen=True)
class Run:
    """A run of words of ours that stands in an entry: how long, and its first word."""

    length: int
    first: Word


Stream = tuple[Word, ...]


def stream(passages: Iterable[tuple[tuple[Key, ...], str]]) -> Stream:
    """All words of an item's texts in one line, so that a run over two beats is found too."""
    return tuple(
        Word(token.word, tuple(keys), token.start)
        for keys, text in passages
        for token in tokens(text)
    )


def longest_runs(streams: Sequence[Stream], entries: Iterable[str]) -> list[Run | None]:
    """For each of our streams the longest run that stands in any of the entries."""
    index: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(streams):
        for at in range(len(line) - SHORTEST + 1):
            gram = tuple(word.word for word in line[at : at + SHORTEST])
            index[gram].append((number, at))
    best: list[tuple[int, int]] = [(0, 0)] * len(streams)
    for entry in entries:
        found = words(entry)
        for place, gram in enumerate(zip(*(found[i:] for i in range(SHORTEST)), strict=False)):
            for number, at in index.get(gram, ()):
                length = _length(streams[number], at, found, place)
                if length > best[number][0]:
                    best[number] = (length, at)
    return [
        Run(length, streams[number][at]) if length else None
        for number, (length, at) in enumerate(best)
    ]


def _length(line: Stream, at: int, found: Sequence[str], place: int) -> int:
    length = SHORTEST
    while (
        at + length < len(line)
        and place + length < len(found)
        and line[at + length].word == found[place + length]
    ):
        length += 1
    return length


def echoes(
    line: Stream, sources: Iterable[str], counts: Counter[str], common: set[str]
) -> list[Word]:
    """Words of ours that are rare among all entries and stand in one of these; each once.

    counts: in how many entries each word stands. common: words that our other texts use, which
    nobody would be known by.
    """
    theirs = rare({word for source in sources for word in words(source)}, counts) - common
    first: dict[str, Word] = {}
    for word in line:
        if word.word in theirs:
            first.setdefault(word.word, word)
    return list(first.values())


def vocabulary(texts: Iterable[str]) -> set[str]:
    """The folded words of some texts."""
    return {word for text in texts for word in words(text)}

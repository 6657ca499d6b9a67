"""Texts with what identifies marked by hand, and how much of it a highlighter finds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.model.portal import Mark
from generator.portal.highlight.spans import Span

MARKED = re.compile(r"\{([a-z-]+):([^{}]+)\}")
WORD = re.compile(r"\w+")

DIRECT = frozenset(
    {
        Mark.NAME, Mark.NHS_NUMBER, Mark.NUMBER, Mark.EMAIL, Mark.PHONE, Mark.URL, Mark.POSTCODE,
        Mark.ADDRESS,
    }
)  # fmt: skip
"""Kinds that point at one person by themselves."""


@dataclass(frozen=True)
class Gold:
    """A text, and what in it identifies: start, end, kind."""

    text: str
    marks: tuple[tuple[int, int, Mark], ...]


@dataclass(frozen=True)
class Share:
    """Of so many marked by hand, how many were marked whole, and how many in part at least."""

    whole: int
    touched: int
    all: int


def texts(name: str) -> list[Gold]:
    """The texts of a file beside this one."""
    return [_gold(one) for one in yaml.safe_load((Path(__file__).parent / name).read_text("utf-8"))]


def _gold(written: str) -> Gold:
    parts: list[str] = []
    marks: list[tuple[int, int, Mark]] = []
    at = length = 0
    for found in MARKED.finditer(written):
        before = written[at : found.start()]
        start = length + len(before)
        length = start + len(found[2])
        marks.append((start, length, Mark(found[1])))
        parts += [before, found[2]]
        at = found.end()
    text = "".join((*parts, written[at:]))
    assert "{" not in text
    return Gold(text, tuple(marks))


def shares(golds: Iterable[Gold], found: Sequence[Sequence[Span]]) -> dict[Mark, Share]:
    """By kind, how much of what identifies was marked, whatever it was taken for."""
    counts: dict[Mark, Counter[str]] = {}
    for _, kind, words, covered in _each(golds, found):
        count = counts.setdefault(kind, Counter())
        count.update(all=1, whole=covered == words, touched=covered > 0)
    return {
        kind: Share(counts[kind]["whole"], counts[kind]["touched"], counts[kind]["all"])
        for kind in Mark
        if kind in counts
    }


def missed(golds: Iterable[Gold], found: Sequence[Sequence[Span]]) -> list[tuple[Mark, str]]:
    """What identifies and was not marked whole."""
    return [(kind, text) for text, kind, words, covered in _each(golds, found) if covered < words]


def extra(golds: Iterable[Gold], found: Sequence[Sequence[Span]]) -> float:
    """The share of words that were marked though they do not identify."""
    marked = plain = 0
    for gold, spans in zip(golds, found, strict=True):
        for word in WORD.finditer(gold.text):
            if not any(s <= word.start() and word.end() <= e for s, e, _ in gold.marks):
                plain += 1
                marked += any(s.start <= word.start() and word.end() <= s.end for s in spans)
    return marked / plain


def total(found: dict[Mark, Share], kinds: Iterable[Mark]) -> Share:
    """Several kinds taken together."""
    parts = [found[kind] for kind in kinds if kind in found]
    return Share(
        sum(p.whole for p in parts), sum(p.touched for p in parts), sum(p.all for p in parts)
    )


def _each(
    golds: Iterable[Gold], found: Sequence[Sequence[Span]]
) -> Iterator[tuple[str, Mark, int, int]]:
    for gold, spans in zip(golds, found, strict=True):
        for start, end, kind in gold.marks:
            words = list(WORD.finditer(gold.text, start, end))
            covered = sum(
                any(s.start <= w.start() and w.end() <= s.end for s in spans) for w in words
            )
            yield gold.text[start:end], kind, len(words), covered

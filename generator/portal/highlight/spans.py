"""What a detector finds, and how the findings of several become one list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.model.portal import Mark

KINDS = len(Mark)
RULES = "rules"
"""What the rules are called in a span's `by`."""
TOGETHER = "+"
"""Stands between the names of detectors that found the same."""
INSIDE = "'’-"
"""Signs that hold a word together when letters stand on both sides."""
EDGES = ".,;:!?…'\"“”‘’()[]{}<>*-–—"
"""Signs that belong to the sentence and not to what is marked."""
NEVER_COVERS = (Mark.FACT, Mark.FAMILY, Mark.UNUSUAL)
"""Kinds that may run over half a sentence: what lies inside is told apart all the same."""


@dataclass(frozen=True, order=True)
class Span:
    """From `start` up to `end`, in characters; what it may be, and which detectors say so."""

    start: int
    end: int
    kind: Mark
    by: str


class Detector(Protocol):
    """Anything that finds what could identify somebody in a text."""

    @property
    def name(self) -> str:
        """A short name; it stands in each span's `by`."""

    def find(self, text: str) -> Iterable[Span]:
        """What it finds, in any order; offsets are in characters of this very text."""


def whole_words(text: str, span: Span) -> Span | None:
    """The span widened to whole words, without space and signs at its ends; None if empty.

    Models cut words into pieces, and half a name left unmarked gives the name away.
    """
    start, end = max(0, span.start), min(len(text), span.end)
    while start < end and _edge(text[start]):
        start += 1
    while end > start and _edge(text[end - 1]):
        end -= 1
    if start >= end:
        return None
    while _joined(text, start):
        start -= 1
    while _joined(text, end):
        end += 1
    return Span(start, end, span.kind, span.by)


def _edge(character: str) -> bool:
    return character.isspace() or character in EDGES


def _joined(text: str, at: int) -> bool:
    """Whether the place between two characters lies inside a word."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if _letter(before) and _letter(after):
        return True
    if after in INSIDE:
        return _letter(before) and at + 1 < len(text) and _letter(text[at + 1])
    return before in INSIDE and at > 1 and _letter(text[at - 2]) and _letter(after)


def _letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order; those of one kind that overlap become one, named after all who found it.

    What lies inside a finding of more weight is no finding apart: a rule weighs more than a model,
    and an unusual word weighs least.
    """
    by_kind: dict[Mark, list[Span]] = defaultdict(list)
    for span in sorted(spans):
        line = by_kind[span.kind]
        if line and span.start < line[-1].end:
            last = line[-1]
            line[-1] = Span(last.start, max(last.end, span.end), span.kind, _both(last.by, span.by))
        else:
            line.append(span)
    return tuple(_told_apart(sorted(span for line in by_kind.values() for span in line)))


def _told_apart(spans: Sequence[Span]) -> Iterator[Span]:
    """The spans that do not lie inside one of more weight. Given and returned in order."""
    open_: list[Span] = []
    for at, span in enumerate(spans):
        open_ = [other for other in open_ if other.end > span.start]
        ahead = [other for other in spans[at + 1 : at + 1 + KINDS] if other.start == span.start]
        if not any(_covers(other, span) for other in (*open_, *ahead)):
            yield span
        open_.append(span)


def _covers(other: Span, span: Span) -> bool:
    inside = other.start <= span.start and span.end <= other.end
    return inside and other.kind not in NEVER_COVERS and _weight(other) > _weight(span)


def _weight(span: Span) -> tuple[bool, bool, int]:
    """How much a finding weighs: known by name, found by a rule, the earlier kind of Mark."""
    by_rule = RULES in span.by.split(TOGETHER)
    return span.kind is not Mark.UNUSUAL, by_rule, -list(Mark).index(span.kind)


def _both(one: str, other: str) -> str:
    return TOGETHER.join(sorted({*one.split(TOGETHER), *other.split(TOGETHER)}))

"""All detectors that this computer has, over one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass

from generator.checks.rulebook import Pattern
from generator.portal.highlight.entities import Entities
from generator.portal.highlight.evened import evened
from generator.portal.highlight.rampart import Rampart
from generator.portal.highlight.rules import Rules
from generator.portal.highlight.spans import Detector, Span, merged, whole_words
from generator.portal.highlight.words import Words

WIDTH, OVERLAP = 4000, 300
"""Characters that a detector gets at a time, and how many of them it gets twice.

Patterns and models take far longer than twice as long for twice the text.
"""

KNOWN: tuple[tuple[str, Callable[[], Detector]], ...] = (
    (Rampart.name, Rampart),
    (Rules.name, Rules),
    (Words.name, Words),
    (Entities.name, Entities),
)
"""Every detector there is, by its name; the slowest first, so that the others run beside it."""
AT_ONCE = 2
"""Rampart takes as long as all the others and leaves Python alone meanwhile."""


@dataclass(frozen=True)
class Highlighter:
    """The detectors that run, and the names of those whose packages are missing.

    pool: where they run side by side on one text; without it, one after another.
    """

    detectors: tuple[Detector, ...]
    missing: tuple[str, ...] = ()
    pool: Executor | None = None

    def find(self, text: str) -> tuple[Span, ...]:
        """Every span of any text, in order; none is empty, and all are whole words of it."""
        even = evened(text)
        found: list[Span] = []
        for at, window in windows(even.text):
            for span in self._found(window):
                if 0 <= span.start < span.end <= len(window):
                    start, end = even.back(at + span.start, at + span.end)
                    whole = whole_words(text, Span(start, end, span.kind, span.by))
                    found += [whole] if whole else []
        return merged(found)

    def _found(self, window: str) -> Iterator[Span]:
        run = self.pool.map if self.pool else map
        for spans in run(lambda detector: list(detector.find(window)), self.detectors):
            yield from spans


def installed(places: Pattern | None = None) -> Highlighter:
    """Every detector whose packages are here. places: as in Rules."""
    running: list[Detector] = []
    missing: list[str] = []
    for name, make in KNOWN:
        try:
            running.append(Rules(places) if make is Rules else make())
        except ImportError:
            missing.append(name)
    pool = ThreadPoolExecutor(AT_ONCE) if Rampart.name not in missing else None
    return Highlighter(tuple(running), tuple(missing), pool)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """Parts of a text with where each begins, cut between words where it can be."""
    at = 0
    while True:
        end = at + WIDTH
        if end >= len(text):
            yield at, text[at:]
            return
        end = _gap(text, end - OVERLAP // 2, end)
        yield at, text[at:end]
        at = _gap(text, end - OVERLAP, end - OVERLAP // 2)


def _gap(text: str, first: int, last: int) -> int:
    """The last place behind white space in a range; the range's end where there is none."""
    gap = max(text.rfind(" ", first, last), text.rfind("\n", first, last))
    return gap + 1 if gap >= first else last

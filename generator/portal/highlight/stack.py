"""All detectors that this computer has, over one text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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
    (Rules.name, Rules),
    (Words.name, Words),
    (Entities.name, Entities),
    (Rampart.name, Rampart),
)
"""Every detector there is, by its name."""


@dataclass(frozen=True)
class Highlighter:
    """The detectors that run, and the names of those whose packages are missing."""

    detectors: tuple[Detector, ...]
    missing: tuple[str, ...] = ()

    def find(self, text: str) -> tuple[Span, ...]:
        """Every span of any text, in order; none is empty, and all are whole words of it."""
        even = evened(text)
        found: list[Span] = []
        for at, window in windows(even.text):
            for detector in self.detectors:
                for span in detector.find(window):
                    if at <= (start := at + span.start) < (end := at + span.end) <= len(even.text):
                        back = Span(*even.back(start, end), span.kind, span.by)
                        whole = whole_words(text, back)
                        found += [whole] if whole else []
        return merged(found)


def installed() -> Highlighter:
    """Every detector whose packages are here."""
    running: list[Detector] = []
    missing: list[str] = []
    for name, make in KNOWN:
        try:
            running.append(make())
        except ImportError:
            missing.append(name)
    return Highlighter(tuple(running), tuple(missing))


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

"""A text evened out for detectors, with the way back to the characters as they were written.

Wide letters, letters with a combining mark, hidden characters and broken lines would hide a name
from every pattern. Each character of the evened text knows which characters it stands for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.reading.text import HIDDEN

SIMPLE = re.compile(r"(?:[!-~]| (?! ))*")
"""A text that is even already: printable ASCII without two spaces in a row."""
SIGNS = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-"})
MOST_MARKS = 8
"""More combining marks on one letter are play; they are dropped, and the letter stays."""


@dataclass(frozen=True)
class Evened:
    """The text for detectors. starts, ends: for each of its characters, its place as written."""

    text: str = field(repr=False)
    starts: tuple[int, ...] | range = field(repr=False)
    ends: tuple[int, ...] | range = field(repr=False)

    def back(self, start: int, end: int) -> tuple[int, int]:
        """A range of the evened text, not empty, as a range of the text as written."""
        return self.starts[start], self.ends[end - 1]


def evened(text: str) -> Evened:
    """A text evened out; one blank line or more stays as one line's end, all other space as one."""
    if SIMPLE.fullmatch(text):
        return Evened(text, range(len(text)), range(1, len(text) + 1))
    written: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end in _letters(text):
        made = _even(text[start:end])
        if made in (" ", "\n") and written and written[-1] in (" ", "\n"):
            if made == "\n":
                written[-1] = "\n"
            ends[-1] = end
            continue
        for character in made:
            written.append(character)
            starts.append(start)
            ends.append(end)
    return Evened("".join(written), tuple(starts), tuple(ends))


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """A letter with its combining marks, or a run of white space, at a time; hidden ones left out.

    Left out, a hidden character is still inside the range that begins before and ends behind it.
    """
    at, length = 0, len(text)
    while at < length:
        end = at + 1
        if text[at].isspace() or text[at] in "\x85\u2028\u2029":
            while end < length and text[end].isspace():
                end += 1
            yield at, end
        elif not HIDDEN.match(text, at):
            while end < length and unicodedata.category(text[end]) in ("Mn", "Mc", "Me"):
                end += 1
            yield at, end
        at = end


def _even(letter: str) -> str:
    if letter.isspace():
        return "\n" if len(letter.replace("\r\n", "\n").splitlines()) > 1 else " "
    if letter.isascii():
        return letter
    shown = unicodedata.normalize("NFKC", letter[: MOST_MARKS + 1]).translate(SIGNS)
    return "".join(" " if c.isspace() else c for c in shown)

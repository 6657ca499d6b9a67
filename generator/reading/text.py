"""From bytes to text: strict UTF-8, no hidden characters, and positions as editors count them.

A problem found here has no entity yet, only a place in a file: a character offset.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.reading.sentences import said

MAX_BYTES = 2_000_000
"""A larger file is a mistake: the largest real one is far below 200 kB."""

SHOWN_CHARACTERS = 10
"""How many hidden characters of one file are reported one by one."""

HIDDEN = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, save tab and line breaks
    "\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e"  # format characters
    "\u200b\u200c\u200e\u200f\u2060-\u206f\ufeff"  # zero width, direction marks and isolates
    "\u2028-\u202e"  # line and paragraph separators, direction embeddings and overrides
    "\ufff9-\uffff"  # annotations, the replacement character, what is no character
    "\ue000-\uf8ff\U000f0000-\U0010ffff"  # private use: a symbol font's
    "\U000e0000-\U000e007f"  # tags: text that no one sees
    "]"
    "|(?<=\\w)\u200d"  # a joiner inside a word; between emoji it stays
)
"""What no text may hold.

Control and bidirectional characters make a text read otherwise than it is stored (U+202A to
U+202E, U+2066 to U+2069). U+200E and U+200F are refused too, with every other invisible
character: content is written from left to right and needs none, they come in with pasted text,
and one inside a name would hide that name from the identifier rules and from search.
"""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a file, at a character offset of its text."""

    code: str
    offset: int
    message: str
    hint: str = ""


@dataclass(frozen=True)
class SourceText:
    """A file's text, and where its lines begin."""

    path: Path
    text: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\r\n|\n|\r", self.text))]

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of a character offset."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file's bytes and what is wrong with them.

    With problems the text is still good for positions, but must not be parsed.
    """
    if len(data) > MAX_BYTES:
        return "", (_too_large(len(data)),)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", (Problem("YAML001", 0, "This file is saved as UTF-16, not as UTF-8.", _SAVE),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as problem:
        return data.decode("utf-8-sig", "replace"), (_bad_byte(data, problem),)


_SAVE = (
    "Open it, choose Save as, and pick the encoding UTF-8 (in Notepad: the list beside the "
    "Save button)."
)


def _too_large(size: int) -> Problem:
    return Problem(
        "YAML003",
        0,
        f"This file has {size / 1_000_000:.1f} MB, and {MAX_BYTES // 1_000_000} MB is the most.",
        "Split it, or check that it is the right file.",
    )


def _bad_byte(data: bytes, problem: UnicodeDecodeError) -> Problem:
    # The codec counts from behind the byte order mark, which it has taken off.
    body = data.removeprefix(b"\xef\xbb\xbf")
    byte = body[problem.start]
    meant = bytes([byte]).decode("cp1252", "ignore")
    also = f", which is {meant} in Windows-1252" if meant.isprintable() and meant else ""
    return Problem(
        "YAML001",
        len(body[: problem.start].decode("utf-8")),
        f"This file is not saved as UTF-8: it has the byte {byte:02X} here{also}.",
        _SAVE,
    )


def hidden_characters(text: str) -> Iterator[Problem]:
    """A problem for each hidden character, up to a number; then one for all the others."""
    found = HIDDEN.finditer(text)
    for number, match in enumerate(found):
        if number == SHOWN_CHARACTERS:
            rest = 1 + sum(1 for _ in found)
            yield Problem(
                "YAML002",
                match.start(),
                f"{rest} more characters in this file cannot be seen or printed.",
                "Is it the right file? If so, paste its text into a plain text editor first.",
            )
            return
        yield hidden_character(match.group(), match.start())


def hidden_character(character: str, offset: int) -> Problem:
    """The problem with one hidden character."""
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    category = unicodedata.category(character)
    if character == "\ufffd":
        told = said("lost_letter", sign=code)
    elif category == "Co":
        told = said("symbol", sign=code)
    elif name:
        told = said("invisible", sign=code, name=name)
    else:
        told = said("control", sign=code)
    return Problem(told[0], offset, told[1], told[2])


def without_hidden(text: str) -> str:
    """The text with a space for each hidden character, so that offsets stay and it parses."""
    return HIDDEN.sub(" ", text)

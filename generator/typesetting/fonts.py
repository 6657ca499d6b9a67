"""The fonts that print is set in: files of this package and no others.

System fonts and those inside Typst are ignored, so that each machine sets the same page. The
table of characters is read from the font itself, so that a missing one is known before layout.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path

import typst

FOLDER = Path(__file__).parent / "fonts"
FAMILIES = ("Inter",)
"""All families there are; another one would mean that a system font came in."""

REPLACEMENT = "\u25a1"
"""An empty square; it stands in a draft for a character that the fonts do not have."""

_FORMAT_RANGES = 12


@cache
def font_book() -> typst.Fonts:
    """The scanned fonts, once a process. Raises RuntimeError when they are not the expected."""
    book = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)]
    )
    if tuple(book.families()) != FAMILIES:
        raise RuntimeError(f"Fonts found: {book.families()}; expected: {FAMILIES}.")
    return book


def missing(text: str) -> tuple[tuple[int, str], ...]:
    """Each character of the text that no font has, with its offset."""
    known = _characters()
    if known.issuperset(text):
        return ()
    return tuple(
        (offset, char)
        for offset, char in enumerate(text)
        if char not in known and not _invisible(char)
    )


def _invisible(char: str) -> bool:
    """Line ends, joiners and variation selectors: they choose a shape and have none."""
    return unicodedata.category(char) in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f"


@cache
def _characters() -> frozenset[str]:
    found: set[int] = set()
    for path in sorted(FOLDER.glob("*.ttf")):
        found |= _in_font(path.read_bytes())
    return frozenset(map(chr, found))


def _in_font(data: bytes) -> set[int]:
    """The code points of a font's character table (OpenType `cmap`, format 12)."""
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {
        data[at : at + 4]: struct.unpack_from(">I", data, at + 8)[0]
        for at in range(12, 12 + 16 * count, 16)
    }
    cmap = tables[b"cmap"]
    (subtables,) = struct.unpack_from(">H", data, cmap + 2)
    found: set[int] = set()
    for index in range(subtables):
        (offset,) = struct.unpack_from(">I", data, cmap + 4 + 8 * index + 4)
        found |= _in_subtable(data, cmap + offset)
    return found


def _in_subtable(data: bytes, at: int) -> set[int]:
    (form,) = struct.unpack_from(">H", data, at)
    if form != _FORMAT_RANGES:
        return set()
    (groups,) = struct.unpack_from(">I", data, at + 12)
    found: set[int] = set()
    for index in range(groups):
        first, last = struct.unpack_from(">II", data, at + 16 + 12 * index)
        found.update(range(first, last + 1))
    return found

"""How wide and high text is in Arial, without a font.

`widths.json` holds the advance widths of Liberation Sans, which are Arial's. It was made once,
with fontTools, by

    from fontTools.ttLib import TTFont
    def face(name):
        font = TTFont(f"LiberationSans-{name}.ttf")
        return {code: font["hmtx"][glyph][0] for code, glyph in sorted(font.getBestCmap().items())}
    json.dump({"units": 2048, "regular": face("Regular"), "bold": face("Bold")}, ...)

so that nothing reads a system font at run time. Line counts were compared with LibreOffice's:
they agree save for words wider than their box, which `widest` lets a caller refuse.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from generator.decks.canvas import Style
from generator.decks.plan import Para
from generator.model.richtext import Run

LINE = 1.2
"""A line's height in sizes: LibreOffice draws at least this, above Arial's own 1.149."""
SLACK = 0.99
"""The share of a box's width that text may take; the rest is for other programs' rounding."""
UNITS = 2048
"""Font units in an em."""
UNKNOWN = UNITS
"""A character that Arial lacks is drawn in another font: count a full em."""
BREAKS_AFTER = "-–—"


@cache
def _widths(bold: bool) -> dict[str, int]:
    data = json.loads(files("generator.decks").joinpath("widths.json").read_text("utf-8"))
    return {chr(int(code)): wide for code, wide in data["bold" if bold else "regular"].items()}


def width(text: str, size: float, bold: bool = False, track: float = 0.0) -> float:
    """The width of a line of text in points; track is letter-spacing in em."""
    face = _widths(bold)
    units = sum(face.get(sign, UNKNOWN) for sign in text)
    return (units / UNITS + len(text) * track) * size


@dataclass(frozen=True)
class _Piece:
    """An unbreakable piece and the space before it: font units and numbers of characters."""

    space: int
    spaces: int
    units: int
    signs: int


@lru_cache(maxsize=4096)
def _pieces(runs: tuple[Run, ...], bold: bool) -> tuple[_Piece, ...]:
    """A paragraph's pieces, whatever its size: fitting measures each text at many sizes."""
    pieces: list[_Piece] = []
    space = spaces = units = signs = 0
    for run in runs:
        face = _widths(run.strong or bold)
        for sign in run.text:
            wide = face.get(sign, UNKNOWN)
            if sign != " ":
                units, signs = units + wide, signs + 1
            if signs and (sign == " " or sign in BREAKS_AFTER):
                pieces.append(_Piece(space, spaces, units, signs))
                space = spaces = units = signs = 0
            if sign == " ":
                space, spaces = space + wide, spaces + 1
    return (*pieces, _Piece(space, spaces, units, signs)) if signs else tuple(pieces)


def _words(para: Para, style: Style) -> Iterator[tuple[float, float]]:
    """The width of each piece's space and of the piece, in points."""
    em, track = style.size / UNITS, style.track * style.size
    for piece in _pieces(para.runs, style.bold):
        yield piece.space * em + piece.spaces * track, piece.units * em + piece.signs * track


def widest(para: Para, style: Style) -> float:
    """The width of the paragraph's widest unbreakable piece, in points."""
    return max((piece for _, piece in _words(para, style)), default=0.0)


def lines(para: Para, style: Style, room: float, share: float = SLACK) -> int:
    """How many lines the paragraph takes in a share of `room` points, broken as programs do."""
    count, at = 1, 0.0
    limit = (room - style.indent) * share
    for space, piece in _words(para, style):
        if at and at + space + piece > limit:
            count, at = count + 1, piece
        else:
            at += (space if at else 0.0) + piece
    return count


def line_widths(para: Para, style: Style, room: float, share: float = SLACK) -> list[float]:
    """The width of each line, broken as `lines` counts them, in points."""
    widths = [0.0]
    limit = (room - style.indent) * share
    for space, piece in _words(para, style):
        if widths[-1] and widths[-1] + space + piece > limit:
            widths.append(piece)
        else:
            widths[-1] += (space if widths[-1] else 0.0) + piece
    return widths


def height(paras: Sequence[Para], styles: Sequence[Style], room: float) -> float:
    """The height of the paragraphs in points; the space after the last is not counted."""
    total = 0.0
    for para, style in zip(paras, styles, strict=True):
        total += lines(para, style, room) * style.size * LINE * style.line + style.after
    return total - (styles[-1].after if styles else 0.0)

"""A native table with a header row, ruled rather than boxed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks.canvas import EMU, Placeholder, Style
from generator.decks.fit import CELL_PAD, row_heights
from generator.decks.ooxml.shape import NAMESPACES
from generator.decks.paint import Fills
from generator.decks.plan import Grid, Para, para
from generator.decks.writing.words import filled, write

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own "no style, no grid": the look is ours, and stands in the cells."""
RULE = 9525
ROOMY = 14
"""The most that is added to a row's height where there is room, in points."""


Add = Callable[[int, int], Any]


def insert(
    part: Any, add: Add, grid: Grid, place: Placeholder, sizes: Sequence[float], paint: Fills
) -> Any:
    """Add the table and return its graphic frame.

    add: makes a table of so many rows and columns. paint: turns a colour role into a fill.
    sizes: those of the header and of the cells, as fitted; none where the layout's hold.
    """
    sizes = tuple(sizes) or tuple(style.size for style in place.levels)
    made = add(len(grid.rows) + 1, len(grid.header))
    table = made.table
    table.first_row, table.horz_banding = True, False
    made._element.find(f".//{qn('a:tableStyleId')}").text = NO_STYLE
    wide = round(place.rect.w * EMU)
    for column, share in zip(table.columns, grid.shares, strict=True):
        column.width = round(wide * share / sum(grid.shares))
    heights = row_heights(grid, place, sizes)
    spare = max(0.0, place.rect.h - sum(heights)) / len(heights)
    for at, (row, words) in enumerate(zip(table.rows, (grid.header, *grid.rows), strict=True)):
        row.height = round((heights[at] + min(ROOMY, spare)) * EMU)
        style = place.style(0 if at == 0 else 1)
        size = sizes[0 if at == 0 else 1]
        for column_at, said in enumerate(words):
            strong = style.bold or (grid.strong and not column_at)
            cell = row.cells[column_at]._tc
            _words(part, cell, para(said, strong=strong), style, size, paint)
            _rules(cell, paint, top=at > 0)
    made.height = sum(row.height for row in table.rows)
    return made


def _words(part: Any, cell: Any, said: Para, style: Style, size: float, paint: Fills) -> None:
    body = cell.find(qn("a:txBody"))
    write(part, body, (said,), (size,))
    for look in body.iter(qn("a:rPr")):
        look.insert(0, parse_xml(filled(paint, style.colour)))


def _rules(cell: Any, paint: Fills, *, top: bool) -> None:
    """Margins, and a hairline above and below; neighbours say the same of their shared edge."""
    look = cell.get_or_add_tcPr()
    for side, width in (("marL", 0), ("marR", 2 * CELL_PAD), ("marT", 5), ("marB", 5)):
        look.set(side, str(round(width * EMU)))
    look.set("anchor", "t")
    for side, ruled in (("lnL", False), ("lnR", False), ("lnT", top), ("lnB", True)):
        fill = paint.fill("rule" if ruled else None)
        look.append(parse_xml(f'<a:{side} {NAMESPACES} w="{RULE}">{fill}</a:{side}>'))
    look.append(parse_xml(f"<a:noFill {NAMESPACES}/>"))

"""A native table with a header row, ruled rather than boxed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.decks.canvas import EMU, Placeholder, Rect, Style
from generator.decks.fit import CELL_PAD, row_heights
from generator.decks.ooxml.package import Relations
from generator.decks.ooxml.words import Look, paragraph
from generator.decks.paint import Fills
from generator.decks.plan import Grid, para

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own "no style, no grid": the look is ours, and stands in the cells."""
RULE = 9525
ROOMY = 14
"""The most that is added to a row's height where there is room, in points."""


def table(
    grid: Grid, place: Placeholder, sizes: Sequence[float], paint: Fills, relations: Relations
) -> tuple[str, Rect]:
    """The rows as DrawingML, and the place that they take.

    sizes: those of the header and of the cells, as fitted; none where the layout's hold.
    paint: turns a colour role into a fill.
    """
    sizes = tuple(sizes) or tuple(style.size for style in place.levels)
    wide = round(place.rect.w * EMU)
    columns = "".join(
        f'<a:gridCol w="{round(wide * share / sum(grid.shares))}"/>' for share in grid.shares
    )
    heights = roomy_heights(grid, place, sizes)
    rows = "".join(
        _row(words, heights[at], place.style(at > 0).at(sizes[at > 0]), grid, paint, relations)
        for at, words in enumerate((grid.header, *grid.rows))
    )
    xml = (
        f'<a:tbl><a:tblPr firstRow="1"><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr>'
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
    )
    rect = place.rect
    return xml, Rect(rect.x, rect.y, rect.w, sum(heights))


def roomy_heights(grid: Grid, place: Placeholder, sizes: Sequence[float]) -> tuple[float, ...]:
    """The rows' heights in points, larger than they need to be where there is room."""
    heights = row_heights(grid, place, sizes)
    spare = max(0.0, place.rect.h - sum(heights)) / len(heights)
    return tuple(each + min(ROOMY, spare) for each in heights)


def _row(
    words: Sequence[str],
    height: float,
    style: Style,
    grid: Grid,
    paint: Fills,
    relations: Relations,
) -> str:
    header = words is grid.header
    cells = []
    for at, said in enumerate(words):
        strong = style.bold or (grid.strong and not at)
        look = Look(size=style.size, fill=paint.fill(style.colour))
        inner = paragraph(para(said, strong=strong), look, relations)
        cells.append(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{inner}</a:txBody>"
            f"{_ruled(paint, top=not header)}</a:tc>"
        )
    return f'<a:tr h="{round(height * EMU)}">{"".join(cells)}</a:tr>'


def _ruled(paint: Fills, *, top: bool) -> str:
    """Margins, and a hairline above and below; neighbours say the same of their shared edge."""
    margins = (("marL", 0), ("marR", 2 * CELL_PAD), ("marT", 5), ("marB", 5))
    sides = " ".join(f'{side}="{round(width * EMU)}"' for side, width in margins)
    lines = "".join(
        f'<a:{side} w="{RULE}">{paint.fill("rule" if ruled else None)}</a:{side}>'
        for side, ruled in (("lnL", False), ("lnR", False), ("lnT", top), ("lnB", True))
    )
    return f'<a:tcPr {sides} anchor="t">{lines}<a:noFill/></a:tcPr>'

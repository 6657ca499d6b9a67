"""A native table with a header row, ruled rather than boxed."""

from __future__ import annotations

from collections.abc import Sequence

from generator.decks.canvas import EMU, Placeholder, Rect
from generator.decks.fit import CELL_PAD, row_heights
from generator.decks.ooxml.package import Relations
from generator.decks.ooxml.words import Look, paragraph
from generator.decks.paint import Fills
from generator.decks.plan import Grid, Para

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's own "no style, no grid": the look is ours, and stands in the cells."""
RULE, HEAVY = 9525, 22225
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
        _row(number, words, heights[number], place, sizes, grid, paint, relations)
        for number, words in enumerate(grid.cells())
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
    number: int,
    words: Sequence[Para],
    height: float,
    place: Placeholder,
    sizes: Sequence[float],
    grid: Grid,
    paint: Fills,
    relations: Relations,
) -> str:
    """The row of this number; the header's is nought."""
    level = int(number > 0)
    style, rules = place.style(level), _rules(number, paint)
    cells = []
    for at, said in enumerate(words):
        figure = at in grid.figures
        look = Look(
            size=sizes[level],
            bold=style.bold or None,
            fill=paint.fill(style.colour),
            align="r" if figure else "",
        )
        cells.append(
            f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{paragraph(said, look, relations)}"
            f'</a:txBody><a:tcPr {_margins(figure=figure)} anchor="t">{rules}<a:noFill/></a:tcPr>'
            "</a:tc>"
        )
    return f'<a:tr h="{round(height * EMU)}">{"".join(cells)}</a:tr>'


def _margins(*, figure: bool) -> str:
    """A cell's margins: its text begins at the column's edge, and a figure ends there."""
    left, right = (2 * CELL_PAD, 0) if figure else (0, 2 * CELL_PAD)
    margins = (("marL", left), ("marR", right), ("marT", CELL_PAD / 2), ("marB", CELL_PAD / 2))
    return " ".join(f'{side}="{round(width * EMU)}"' for side, width in margins)


def _rules(number: int, paint: Fills) -> str:
    """A heavy line below the header, hairlines below the rest; neighbours say the same of their
    shared edge.
    """
    heavy, hair, none = (HEAVY, "on_paper"), (RULE, "rule"), (RULE, None)
    top = none if number == 0 else heavy if number == 1 else hair
    sides = (("lnL", none), ("lnR", none), ("lnT", top), ("lnB", hair if number else heavy))
    return "".join(
        f'<a:{side} w="{width}">{paint.fill(role)}</a:{side}>' for side, (width, role) in sides
    )

"""A table's bars as a picture, for a Word file; the table with the same numbers stands below it."""

from __future__ import annotations

from pathlib import Path

from generator.editorial.paper import Table
from generator.printables.papers import Print
from generator.typesetting import Verbatim, set_png

TEMPLATE = Path(__file__).parents[1] / "templates" / "chart.typ"
_WIDTH, _ROW, _LABEL, _NUMBER, _TYPE = 1400.0, 62.0, 560.0, 150.0, 33.0
"""Points, one a pixel: twice the density of a screen at the width of a page."""


def picture(inputs: Print, table: Table) -> bytes:
    """The bars of a table that has some, as the bytes of a PNG."""
    lengths = table.bars.lengths if table.bars else ()
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "measures": {
            "width": _WIDTH,
            "row": _ROW,
            "label": _LABEL,
            "number": _NUMBER,
            "type": _TYPE,
        },
        "rows": [
            {"label": Verbatim(row[0].plain), "n": row[1].plain, "length": length}
            for row, length in zip(table.rows, lengths, strict=True)
        ],
    }
    return set_png(TEMPLATE, data, inputs.imprint.day, {}, inputs.paper.place).data

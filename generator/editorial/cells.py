"""Cells of tables that a spreadsheet opens: text stays text there, and is never a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

STARTS = ("=", "+", "-", "@")
"""What makes a spreadsheet calculate, also behind white space."""
HIDDEN = ("\t", "\r", "\n", "\x00")
"""What a spreadsheet skips at the start before it looks."""


def cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula: an apostrophe goes before it."""
    text = str(value)
    risky = text.lstrip().startswith(STARTS) or text.startswith(HIDDEN)
    return f"'{text}" if risky and not isinstance(value, int | float) else text


def as_csv(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV that Excel opens as it is: UTF-8 with its mark, every cell made harmless."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([cell(header) for header in headers])
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")

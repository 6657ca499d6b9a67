"""The boxes of a print-shop page: what is printed, what is cut, what is only marks."""

from __future__ import annotations

import io

import pikepdf

POINTS_PER_MM = 72 / 25.4


def with_bleed(pdf: bytes, bleed: float) -> bytes:
    """The PDF with each page's BleedBox at its TrimBox and `bleed` millimetres around it.

    Typst gives trim and media box; its bleed area also holds our crop marks, so the BleedBox
    must be drawn in. The file's id stays a function of its content.
    """
    out = io.BytesIO()
    grow = bleed * POINTS_PER_MM
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, top = (float(side) for side in page.trimbox)
            box = (left - grow, bottom - grow, right + grow, top + grow)
            page.bleedbox = pikepdf.Array([round(side, 3) for side in box])
        document.save(out, deterministic_id=True)
    return out.getvalue()

"""The campaign's messages in every format: an excuse, struck through, and answered.

A strike is never the only carrier (P30): "Excuse" and "Answered" stand in words over the two,
and every file says both in its description. While nobody has adopted the toolkit, the sample
word stands inside each picture (P21).
"""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.library import Library
from generator.printables.campaign.drawing import draw_for_print_shop, draw_paper, draw_picture
from generator.printables.campaign.formats import FORMATS, Format
from generator.printables.campaign.piece import Piece, piece
from generator.product import Audience, Channel, Product

__all__ = ["FOLDER", "FORMATS", "products"]

FOLDER = PurePosixPath("downloads/campaign")


def products(library: Library) -> tuple[Product[Piece], ...]:
    """Every message in every format, in the campaign's order."""
    order = sorted(library.messages, key=lambda key: (library.messages[key].order, key))
    return tuple(_product(library, key, form) for key in order for form in FORMATS)


def _product(library: Library, key: str, form: Format) -> Product[Piece]:
    inputs = piece(library, key, form)
    paper = draw_for_print_shop if form.bleed else draw_paper
    return Product(
        path=FOLDER / f"{key}-{form.name}",
        title=inputs.title,
        kind=form.kind,
        audience=Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=(),
        inputs=inputs,
        draw=draw_picture if form.picture else paper,
    )

"""The campaign's messages in every format: an excuse, struck through, and answered.

A strike is never the only carrier (P30): "Excuse" and "Answered" stand in words over the two,
and every file says both in its description. While nobody has adopted the toolkit, the sample
word stands inside each picture (P21).

Beside the pieces of words alone stand those that a person carries (P10): one for each format
that the person's consent covers. They hold a message and a portrait, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.editorial import ambassadors
from generator.library import Library
from generator.model.vocabulary import Use
from generator.printables.campaign.drawing import draw_for_print_shop, draw_paper, draw_picture
from generator.printables.campaign.formats import FORMATS, WITH_A_FACE, Format
from generator.printables.campaign.piece import Piece, piece
from generator.product import Audience, Channel, Product

__all__ = ["FOLDER", "FORMATS", "products"]

FOLDER = PurePosixPath("downloads/campaign")
PEOPLE = PurePosixPath(ambassadors.FOLDER)


def products(library: Library) -> tuple[Product[Piece], ...]:
    """Every message in every format, in the campaign's order; then what people carry."""
    order = sorted(library.messages, key=lambda key: (library.messages[key].order, key))
    messages = (_of_message(library, key, form) for key in order for form in FORMATS)
    return (*messages, *_of_people(library))


def _of_message(library: Library, key: str, form: Format) -> Product[Piece]:
    return _product(FOLDER / f"{key}-{form.name}", form, piece(library, key, form))


def _of_people(library: Library) -> Iterator[Product[Piece]]:
    by_key = {form.key: form for form in WITH_A_FACE}
    for key in ambassadors.in_order(library):
        person = library.ambassadors[key]
        if person.message not in library.messages:
            continue
        for name in ambassadors.formats(person):
            if ambassadors.may_show(library, key, ambassadors.USES[name]):
                yield _of_person(library, key, by_key[name])


def _of_person(library: Library, key: str, form: Format) -> Product[Piece]:
    """A piece for the workplace alone stays off the site: there anyone could take the picture."""
    shown = ambassadors.shown(library, key)
    made = piece(library, shown.message, form, shown)
    on_site = ambassadors.may_show(library, key, Use.SITE)
    return _product(PEOPLE / f"{key}-{form.name}", form, made, on_site)


def _product(
    path: PurePosixPath, form: Format, inputs: Piece, public: bool = True
) -> Product[Piece]:
    paper = draw_for_print_shop if form.bleed else draw_paper
    return Product(
        path=path,
        title=inputs.title,
        kind=form.kind,
        audience=Audience.EVERYONE,
        channel=Channel.PUBLIC if public else Channel.PRIVATE,
        contains=(),
        inputs=inputs,
        draw=draw_picture if form.picture else paper,
        shows=(inputs.person.id,) if inputs.person else (),
    )

"""The campaign's messages as posters and pictures: an excuse, struck through, and answered.

A strike is never the only carrier (P30): "Excuse" and "Answered" stand in words over the two,
and every file says both in its description. While nobody has adopted the toolkit, the sample
word stands inside each picture (P21).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.editorial.addresses import HELP_NOW, public_address
from generator.editorial.dates import day
from generator.editorial.marks import sample_word, site_marks
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.brand import Palette
from generator.printables.imposition import A4, Segment
from generator.printables.imprint import Imprint, imprint
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.typesetting import Frame, Verbatim, Written, boxes, pictures, qr, set_pdf, set_png

FOLDER = PurePosixPath("downloads/campaign")
TEMPLATES = Path(__file__).parent / "templates"
SQUARE = (1080, 1080)
"""Pixels of a square social picture."""

BLEED = 3.0
_MARKS_MARGIN = 10.0  # around the trim, for bleed and crop marks
_MARK = 5.0
_MARK_GAP = 4.0  # a crop mark stays clear of the bleed


@dataclass(frozen=True)
class Message:
    """A campaign message with its labels."""

    id: str
    excuse_label: str
    excuse: Written
    answer_label: str
    answer: Written
    line: Written | None
    call: Written


@dataclass(frozen=True)
class Piece:
    """The inputs of one poster or picture. Millimetres on paper, pixels in pictures.

    format: the piece's part of a headline's key. space: what a finding calls the headline.
    bleed: 0 for a piece without. address: of the help page; None while the site has none.
    logos: the words in each empty logo slot.
    """

    title: str
    description: str
    imprint: Imprint
    palette: Palette
    format: str
    space: str
    width: float
    height: float
    bleed: float
    message: Message
    strapline: str
    sample: str | None
    foot: tuple[str, ...]
    help: str
    address: str | None
    address_words: str | None
    logos: tuple[str, ...]


def products(library: Library) -> tuple[Product[Piece], ...]:
    """Each message as a print-shop poster, an office poster and a square picture, in order."""
    order = sorted(library.messages, key=lambda key: (library.messages[key].order, key))
    return tuple(product for key in order for product in _of_message(library, key))


def piece(
    library: Library,
    key: str,
    title: str,
    form: tuple[str, str],
    size: tuple[float, float],
    bleed: float = 0.0,
) -> Piece:
    """One message in one format; form: the format's key and what a finding calls its headline."""
    words, common = library.words.print, library.words.common
    message = library.messages[key]
    address = public_address(library, HELP_NOW)
    said = (
        fill(common.excuse, excuse=message.excuse),
        fill(common.answer, answer=message.answer),
    )
    return Piece(
        title=title,
        description=" ".join(said),
        imprint=imprint(library),
        palette=library.brand.light,
        format=form[0],
        space=form[1],
        width=size[0],
        height=size[1],
        bleed=bleed,
        message=_message(library, key),
        strapline=library.brand.strapline,
        sample=sample_word(library),
        foot=(*(mark.text for mark in site_marks(library)), _edition(library)),
        help=words.help_now if address else words.help_waiting,
        address=address,
        address_words=fill(words.qr_code, address=address) if address else None,
        logos=tuple(
            words.logo_place if has_placeholder(logo.name) else logo.name
            for logo in library.brand.logos
        ),
    )


def draw_poster(inputs: Piece) -> Drawn:
    """Sets a poster for an office printer: PDF/UA-1, no bleed."""
    return set_pdf(TEMPLATES / "poster.typ", *_job(inputs))


def draw_print_shop_poster(inputs: Piece) -> Drawn:
    """Sets a poster for a print shop: bleed, crop marks, trim and bleed boxes; RGB."""
    drawn = set_pdf(TEMPLATES / "poster.typ", *_job(inputs), accessible=False)
    return Drawn(boxes.with_bleed(drawn.data, inputs.bleed), drawn.findings)


def draw_picture(inputs: Piece) -> Drawn:
    """Sets a picture, with the excuse and its answer in words in its description."""
    drawn = set_png(TEMPLATES / "social.typ", *_job(inputs))
    named = pictures.described(drawn.data, inputs.title, inputs.description)
    return Drawn(named, drawn.findings)


def _job(inputs: Piece) -> tuple[object, date, dict[str, Frame], Place]:
    dark, light = qr.inks(inputs.palette)
    message = inputs.message
    data = {
        **inputs.imprint.document(inputs.title, inputs.description),
        "palette": inputs.palette,
        "format": inputs.format,
        "width": inputs.width,
        "height": inputs.height,
        "bleed": inputs.bleed,
        "marks_margin": _MARKS_MARGIN if inputs.bleed else 0.0,
        "crop": crop_marks(inputs.width, inputs.height) if inputs.bleed else (),
        "message": message,
        "strapline": inputs.strapline,
        "sample": inputs.sample,
        "foot": inputs.foot,
        "help": inputs.help,
        "code": Verbatim(qr.svg(inputs.address, dark, light)) if inputs.address else None,
        "code_words": inputs.address_words,
        "logos": inputs.logos,
    }
    frame = Frame(inputs.space, (message.excuse, message.answer))
    frames = {f"{message.id}/{inputs.format}": frame}
    if message.line:
        frames[f"{message.id}/line"] = Frame("the line below the headline", (message.line,))
    return data, inputs.imprint.day, frames, Place("message", message.id)


def crop_marks(width: float, height: float) -> tuple[Segment, ...]:
    """Eight marks around a page of this size, in millimetres, clear of the bleed."""
    near, far = _MARK_GAP, _MARK_GAP + _MARK
    upright = [
        segment
        for x in (0.0, width)
        for segment in ((x, -far, x, -near), (x, height + near, x, height + far))
    ]
    level = [
        segment
        for y in (0.0, height)
        for segment in ((-far, y, -near, y), (width + near, y, width + far, y))
    ]
    return (*upright, *level)


def _message(library: Library, key: str) -> Message:
    words, message = library.words.print, library.messages[key]
    place = Place("message", key)
    return Message(
        id=key,
        excuse_label=fill(words.excuse_number, number=str(message.order)),
        excuse=Written(message.excuse, place.at("excuse")),
        answer_label=words.answered,
        answer=Written(message.answer, place.at("answer")),
        line=Written(message.line, place.at("line")) if message.line else None,
        call=Written(message.call_to_action, place.at("call_to_action")),
    )


def _edition(library: Library) -> str:
    organisation = library.organisation
    return fill(
        library.words.common.edition,
        edition=organisation.edition,
        date=day(organisation.edition_on),
    )


def _of_message(library: Library, key: str) -> Iterator[Product[Piece]]:
    words, title = library.words.print, library.messages[key].title
    poster = ("poster-a4", "the headline of the A4 poster")
    square = ("square", "the headline of the square picture")
    office = piece(library, key, fill(words.poster_office, title=title), poster, A4)
    shop = piece(library, key, fill(words.poster_print_shop, title=title), poster, A4, BLEED)
    social = piece(library, key, fill(words.social_square, title=title), square, SQUARE)
    yield _product(f"{key}-poster-a4.pdf", Kind.POSTER, office, draw_poster)
    yield _product(f"{key}-poster-a4-print-shop.pdf", Kind.POSTER, shop, draw_print_shop_poster)
    yield _product(f"{key}-square-1080.png", Kind.SOCIAL, social, draw_picture)


def _product(
    name: str, kind: Kind, inputs: Piece, draw: Callable[[Piece], Drawn]
) -> Product[Piece]:
    return Product(
        path=FOLDER / name,
        title=inputs.title,
        kind=kind,
        audience=Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=(),
        inputs=inputs,
        draw=draw,
    )

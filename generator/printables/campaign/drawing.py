"""Draws campaign pieces: for office printers, for print shops, as pictures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.finding import Place
from generator.illustration import picture
from generator.printables.campaign.piece import Piece
from generator.printables.imposition import Segment
from generator.product import Drawn
from generator.typesetting import (
    Frame,
    Picture,
    Verbatim,
    Written,
    boxes,
    pictures,
    qr,
    set_pdf,
    set_png,
)

TEMPLATES = Path(__file__).parent / "templates"

_MARKS_MARGIN = 10.0  # around the trim, for bleed and crop marks
_MARK = 5.0
_LONGEST = 1400  # pixels of a portrait's longer side: 250 to an inch on an A4 poster
_MARK_GAP = 4.0  # a crop mark stays clear of the bleed


def draw_paper(inputs: Piece) -> Drawn:
    """Sets a piece for an office printer: PDF/UA-1, no bleed."""
    return set_pdf(TEMPLATES / inputs.format.template, *_job(inputs))


def draw_for_print_shop(inputs: Piece) -> Drawn:
    """Sets a piece for a print shop: bleed, crop marks, trim and bleed boxes; RGB."""
    drawn = set_pdf(TEMPLATES / inputs.format.template, *_job(inputs), accessible=False)
    return Drawn(boxes.with_bleed(drawn.data, inputs.format.bleed), drawn.findings)


def draw_picture(inputs: Piece) -> Drawn:
    """Sets a picture, with the excuse and its answer in words in its description."""
    drawn = set_png(TEMPLATES / inputs.format.template, *_job(inputs))
    named = pictures.described(drawn.data, inputs.title, inputs.description)
    return Drawn(named, drawn.findings)


def _job(inputs: Piece) -> tuple[object, date, dict[str, Frame], Place]:
    dark, light = qr.inks(inputs.palette)
    message, form = inputs.message, inputs.format
    data = {
        **inputs.imprint.document(inputs.title, inputs.description),
        "palette": inputs.palette,
        "format": form,
        "marks_margin": _MARKS_MARGIN if form.bleed else 0.0,
        "crop": crop_marks(form.width, form.height) if form.bleed else (),
        "message": message,
        "strapline": inputs.strapline,
        "sample": inputs.sample,
        "foot": inputs.foot,
        "passport": inputs.passport,
        "person": _person(inputs),
        "site": inputs.site,
        "help": inputs.help,
        "code": Verbatim(qr.svg(inputs.address, dark, light)) if inputs.address else None,
        "code_words": inputs.address_words,
        "logos": inputs.logos,
        "looks": inputs.looks,
        "support": inputs.support,
        "cut": inputs.cut,
    }
    return data, inputs.imprint.day, _frames(inputs), Place("message", message.id)


def _person(inputs: Piece) -> dict[str, object] | None:
    """The person with their portrait as a file, cut to the format's proportions."""
    person, face = inputs.person, inputs.format.face
    if person is None or face is None:
        return None
    finer = _LONGEST / max(face)
    across, down = (round(side * finer) for side in face)
    data = picture(person.portrait, across, down)
    return {
        "picture": Picture(data, person.portrait.suffix),
        "alt": person.alt,
        "role": person.role,
        "name": person.name or None,
    }


def _frames(inputs: Piece) -> dict[str, Frame]:
    message, form = inputs.message, inputs.format
    frames = {"hero": Frame(form.where, (message.excuse, message.answer))}
    lined: tuple[Written, ...] = (message.line,) if message.line else (message.call,)
    frames["line"] = Frame("the line below the headline", lined)
    marks = (*inputs.foot, inputs.strapline)
    frames["foot"] = Frame("the foot", tuple(Written(mark, Place("brand")) for mark in marks))
    frames["call"] = Frame("the call to action", (message.call,))
    for number, advice in enumerate(inputs.support.advice if inputs.support else ()):
        frames[f"advice-{number}"] = Frame("its panel of the leaflet", advice.lines)
    if inputs.support:
        all_of_it = tuple(line for advice in inputs.support.advice for line in advice.lines)
        frames["support"] = Frame("the back of the leaflet", all_of_it)
    return frames


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

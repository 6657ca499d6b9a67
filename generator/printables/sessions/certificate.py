"""A certificate of attendance: that somebody was there, and no test of anyone.

It thanks and does not campaign: no strapline and nothing struck out stands on it (P12).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.editorial.papers.shared import session_foot
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given
from generator.product import Drawn
from generator.typesetting import Frame, Written, set_pdf

TEMPLATE = Path(__file__).parents[1] / "templates" / "certificate.typ"


@dataclass(frozen=True)
class Certificate:
    """The inputs of a certificate."""

    title: str
    id: str
    imprint: Imprint
    palette: Palette
    logos: tuple[Logo, ...]
    slots: tuple[Slot, ...]
    kicker: str
    name: str
    took_part: str
    session: Written
    length: str
    covers: str
    objectives: tuple[Written, ...]
    blanks: tuple[str, ...]
    note: str
    foot: tuple[str, ...]


def certificate(library: Library, session_id: str) -> Certificate:
    """The certificate of one session."""
    words, session = library.words.papers, library.sessions[session_id]
    place = Place("session", session_id)
    used = sorted({theme.slot for theme in library.themes.values()})
    return Certificate(
        title=fill(words.certificate, session=session.title),
        id=session_id,
        imprint=imprint(library),
        palette=library.brand.light,
        logos=given(library),
        slots=tuple(library.brand.slots[slot - 1] for slot in used),
        kicker=words.certificate_kicker,
        name=words.certificate_name,
        took_part=f"{words.certificate_took_part} {words.certificate_in}",
        session=Written(session.title, place.at("title")),
        length=fill(words.length, n=session.minutes),
        covers=words.certificate_covers,
        objectives=tuple(
            Written(line, place.at("objectives", number))
            for number, line in enumerate(session.objectives)
        ),
        blanks=(
            words.certificate_date,
            words.certificate_trainer,
            words.certificate_organisation,
        ),
        note=words.certificate_note,
        foot=session_foot(library, session_id),
    )


def draw(inputs: Certificate) -> Drawn:
    """Sets the certificate, A4 landscape, PDF/UA-1."""
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "logos": inputs.logos,
        "slots": inputs.slots,
        "key": inputs.id,
        "kicker": inputs.kicker,
        "name": inputs.name,
        "took_part": inputs.took_part,
        "session": inputs.session,
        "length": inputs.length,
        "covers": inputs.covers,
        "objectives": inputs.objectives,
        "blanks": inputs.blanks,
        "note": inputs.note,
        "foot": inputs.foot,
    }
    texts = (inputs.session, *inputs.objectives)
    frames = {f"{inputs.id}/title": Frame("the certificate's title", texts)}
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, Place("session", inputs.id))

"""Four Friday cards to cut, and the manager's question at three months (P17)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.editorial.papers.shared import session_foot
from generator.editorial.told import told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette
from generator.model.session import Friday
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given
from generator.product import Drawn
from generator.typesetting import Frame, Written, set_pdf

TEMPLATE = Path(__file__).parents[1] / "templates" / "fridays.typ"
MEASURES = {
    "width": 105.0,
    "height": 148.5,
    "side": 9.0,
    "title": 25.0,
    "most": 17.0,
    "least": 12.0,
    "small": 12.0,
    "foot": 9.0,
}
"""A quarter of A4 in millimetres; type in points."""
_TICK = 5.0


@dataclass(frozen=True)
class FridayCard:
    """One card."""

    key: str
    title: Written
    text: Written
    story: str
    shape: str
    colour: str
    foot: tuple[str, ...]


@dataclass(frozen=True)
class Fridays:
    """The inputs of a session's Friday cards."""

    title: str
    id: str
    imprint: Imprint
    palette: Palette
    logos: tuple[Logo, ...]
    kicker: str
    cards: tuple[FridayCard, ...]
    manager_kicker: str
    manager_title: str
    manager_question: Written
    manager_note: str
    foot: tuple[str, ...]


def fridays(library: Library, session_id: str) -> Fridays:
    """The cards of one session; a week whose story may not be shown is left out."""
    words, session = library.words.papers, library.sessions[session_id]
    place = Place("session", session_id)
    return Fridays(
        title=fill(words.fridays, session=session.title),
        id=session_id,
        imprint=imprint(library),
        palette=library.brand.light,
        logos=given(library),
        kicker=words.friday_kicker,
        cards=tuple(
            _card(library, session_id, number, friday)
            for number, friday in enumerate(session.fridays)
            if friday.scenario in library.scenarios
        ),
        manager_kicker=words.manager_kicker,
        manager_title=words.manager_title,
        manager_question=Written(session.manager_question, place.at("manager_question")),
        manager_note=words.manager_note,
        foot=session_foot(library, session_id),
    )


def draw(inputs: Fridays) -> Drawn:
    """Sets the sheet of cards and the manager's page, PDF/UA-1."""
    manager = f"{inputs.id}/manager"
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "logos": inputs.logos,
        "measures": MEASURES,
        "kicker": inputs.kicker,
        "cards": inputs.cards,
        "ticks": _ticks(),
        "manager_key": manager,
        "manager_kicker": inputs.manager_kicker,
        "manager_title": inputs.manager_title,
        "manager_question": inputs.manager_question,
        "manager_note": inputs.manager_note,
        "foot": inputs.foot,
    }
    frames = {manager: Frame("the manager's page", (inputs.manager_question,))}
    for card in inputs.cards:
        frames[card.key] = Frame("the Friday card", (card.text,))
        frames[f"{card.key}/title"] = Frame("the head of the Friday card", (card.title,))
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, Place("session", inputs.id))


def _card(library: Library, session_id: str, number: int, friday: Friday) -> FridayCard:
    view = told(library, friday.scenario)
    place = Place("session", session_id, ("fridays", number))
    return FridayCard(
        key=f"{session_id}/friday-{number}",
        title=Written(friday.title, place.at("title")),
        text=Written(friday.text, place.at("text")),
        story=fill(library.words.papers.friday_story, title=view.scenario.title),
        shape=view.look.shape,
        colour=view.look.colour,
        foot=(*session_foot(library, session_id), view.passport),
    )


def _ticks() -> tuple[tuple[float, float, float, float], ...]:
    """Where to cut: short lines at the edges and a cross in the middle, in millimetres."""
    x, y = MEASURES["width"], MEASURES["height"]
    right, bottom = 2 * x, 2 * y
    return (
        (x, 0.0, x, _TICK),
        (x, bottom - _TICK, x, bottom),
        (0.0, y, _TICK, y),
        (right - _TICK, y, right, y),
        (x - _TICK, y, x + _TICK, y),
        (x, y - _TICK, x, y + _TICK),
    )

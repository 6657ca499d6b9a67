"""Fitted slides written into an organisation's template, in the template's own look.

Sizes and bullets are written only where they differ from what the template gives, and colours
come from its theme, so that its masters go on ruling the deck.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.decks.canvas import Placeholder, Rect
from generator.decks.fit import Filled, Slide
from generator.decks.inputs import DeckInputs
from generator.decks.ooxml.template import Dress
from generator.decks.ooxml.words import Look
from generator.decks.own.base import base_of, key_of
from generator.decks.own.fitting import FIGURE, LISTED, Worn
from generator.decks.plan import Text
from generator.decks.writing.deck import deck as whole_deck
from generator.decks.writing.sheet import Item, Sheet, shown

_TEXT_1 = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
BAR = "accent1"
"""The theme colour of a chart's bars: the template's first accent."""


class ThemeInk:
    """Every colour role as the template's own text colour."""

    def fill(self, role: str | None) -> str:
        """The fill; None is no fill."""
        return "<a:noFill/>" if role is None else _TEXT_1


def write_deck(
    deck: Any, inputs: DeckInputs, slides: Sequence[Slide], layouts: Mapping[str, Worn], name: str
) -> bytes:
    """The deck as a .pptx: the template's masters, our slides, notes, sections, properties."""
    base = base_of(deck, inputs.brand)
    sheets = []
    for slide in slides:
        worn = layouts[slide.layout]
        sheets.append(_sheet(slide, worn, base.dresses[key_of(worn.seen.master, worn.seen.name)]))
    return whole_deck(base, sheets, inputs, name)


def _sheet(slide: Slide, worn: Worn, dress: Dress) -> Sheet:
    """Texts in their placeholders, then a figure where there is one."""
    filled = [each for each in slide.fills if shown(each.value)]
    order = sorted(filled, key=lambda each: each.name == FIGURE)
    items = tuple(_item(each, worn) for each in order)
    return Sheet(dress, items, slide.notes, slide.part, slide.hidden)


def _item(filled: Filled, worn: Worn) -> Item:
    place = worn.layout.placeholder(filled.name)
    if place is None:
        raise KeyError(f"{worn.layout.name} has no placeholder {filled.name}.")
    ink = ThemeInk()
    if not isinstance(filled.value, Text):
        return Item(filled.value, place, "", None, ink, BAR, sizes=filled.sizes)
    return Item(
        filled.value,
        place,
        worn.kind(place.idx),
        place.idx,
        ink,
        BAR,
        looks=tuple(_look(para.level, filled, place) for para in filled.value.paras),
        moved=_moved(place, worn),
    )


def _moved(place: Placeholder, worn: Worn) -> Rect | None:
    """A size of its own where a figure takes a part of its place."""
    seen = worn.seen.place(place.idx)
    if seen is None or seen.rect.h <= place.rect.h:
        return None
    return Rect(place.rect.x, place.rect.y, seen.rect.w, place.rect.h)


def _look(level: int, filled: Filled, place: Placeholder) -> Look:
    """A paragraph on the template's first level, without its bullet where it is none of a list."""
    own = place.given or place.levels[0]
    level = min(level, len(place.levels) - 1)
    style = place.levels[level]
    size = filled.sizes[level] if filled.sizes else style.size
    return Look(
        plain=bool(place.kind == "body" and own.bullet and level != LISTED),
        size=None if size == own.size else size,
        bold=True if style.bold and not own.bold else None,
    )

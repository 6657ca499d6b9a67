"""Fitted slides written into an organisation's template, in the template's own look.

Sizes and bullets are written only where they differ from what the template gives, and colours
come from its theme, so that its masters go on ruling the deck.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.decks.canvas import Placeholder, Rect
from generator.decks.fit import Filled, Slide
from generator.decks.inputs import DeckInputs
from generator.decks.measure import width
from generator.decks.ooxml.template import Dress
from generator.decks.ooxml.words import Look
from generator.decks.own.base import base_of, key_of
from generator.decks.own.fitting import FIGURE, LISTED, UNKNOWN_FONT, Worn
from generator.decks.own.learning import say_in_layouts
from generator.decks.plan import Text
from generator.decks.writing.deck import deck as whole_deck
from generator.decks.writing.deck import footer_text
from generator.decks.writing.sheet import Item, Sheet, shown

LEAST_FOOT = 8.0
BAR = "accent1"
"""The theme colour of a chart's bars: the template's first accent."""


@dataclass(frozen=True)
class OneInk:
    """Every colour role as the colour that the template's own text has."""

    ink: str

    def fill(self, role: str | None) -> str:
        """The fill; None is no fill."""
        return "<a:noFill/>" if role is None else self.ink


def write_deck(
    deck: Any, inputs: DeckInputs, slides: Sequence[Slide], layouts: Mapping[str, Worn], name: str
) -> bytes:
    """The deck as a .pptx: the template's masters, our slides, notes, sections, properties."""
    say_in_layouts(deck, footer_text(inputs))
    base = base_of(deck, inputs.brand)
    footer, sheets = footer_text(inputs), []
    for slide in slides:
        worn = layouts[slide.layout]
        dress = base.dresses[key_of(worn.seen.master, worn.seen.name)]
        sheets.append(_sheet(slide, worn, replace(dress, size=_footer_size(footer, worn))))
    return whole_deck(base, sheets, inputs, name)


def _footer_size(footer: str, worn: Worn) -> float | None:
    """A size at which the footer stands on one line, None where the template's own does."""
    place = next((each for each in worn.seen.places if each.type == "ftr"), None)
    if place is None or not place.rect.w:
        return None
    room = (place.rect.w - place.inset[0] - place.inset[2]) * UNKNOWN_FONT
    fits = place.style.size * room / width(footer, place.style.size)
    return None if fits >= place.style.size else max(LEAST_FOOT, float(int(fits)))


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
    ink = OneInk(worn.ink)
    if not isinstance(filled.value, Text):
        return Item(filled.value, place, "", None, ink, BAR, sizes=filled.sizes)
    return Item(
        filled.value,
        place,
        worn.kind(place.idx),
        place.idx,
        ink,
        BAR,
        looks=_looks(filled.value, filled.sizes, place),
        moved=_moved(place, worn),
    )


def _moved(place: Placeholder, worn: Worn) -> Rect | None:
    """A size of its own where a figure takes a part of its place."""
    seen = worn.seen.place(place.idx)
    if seen is None or seen.rect.h <= place.rect.h:
        return None
    return Rect(place.rect.x, place.rect.y, seen.rect.w, place.rect.h)


def _looks(text: Text, sizes: Sequence[float], place: Placeholder) -> tuple[Look, ...]:
    """Paragraphs on the template's first level, without its bullet where they are none of a list.

    Spaces are written for all of them or for none: a template may have its own above or below.
    """
    own = place.given or place.levels[0]
    looks = []
    last = len(place.levels) - 1
    levels = [min(para.level, last) for para in text.paras]
    spaced = any(place.levels[level].after != own.after for level in levels)
    for level in levels:
        style = place.levels[level]
        size = sizes[level] if sizes else style.size
        looks.append(
            Look(
                plain=bool(place.kind == "body" and own.bullet and level != LISTED),
                size=None if size == own.size else size,
                bold=True if style.bold and not own.bold else None,
                after=style.after if spaced else None,
            )
        )
    return tuple(looks)

"""Fitted slides written into an organisation's template, in the template's own look.

Sizes and bullets are written only where they differ from what the template gives, and colours
come from its theme, so that its masters go on ruling the deck.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn

from generator.decks.canvas import EMU, Placeholder, Rect
from generator.decks.fit import Filled, Slide
from generator.decks.inputs import DeckInputs
from generator.decks.ooxml.template import add_notes, drop_leftovers
from generator.decks.own.fitting import FIGURE, LISTED, Worn
from generator.decks.plan import Bars, Grid, Image, Text
from generator.decks.writing import chart, table
from generator.decks.writing.deck import (
    footer_text,
    write_notes,
    write_properties,
    write_sections,
)
from generator.decks.writing.feet import Feet
from generator.decks.writing.words import write

_TEXT_1 = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'


class ThemeInk:
    """Every colour role as the template's own text colour."""

    def fill(self, role: str | None) -> str:
        """The fill; None is no fill."""
        return "<a:noFill/>" if role is None else _TEXT_1


def write_deck(
    deck: Any, inputs: DeckInputs, slides: Sequence[Slide], layouts: Mapping[str, Worn], name: str
) -> bytes:
    """The deck as a .pptx: the template's masters, our slides, notes, sections, properties."""
    drop_leftovers(deck)
    add_notes(deck, inputs.brand)
    made = {
        (number, layout.name): layout
        for number, master in enumerate(deck.slide_masters, 1)
        for layout in master.slide_layouts
    }
    feet = Feet(footer_text(inputs))
    for slide in slides:
        worn = layouts[slide.layout]
        new = deck.slides.add_slide(made[worn.seen.master, worn.seen.name])
        _fill(new, slide, worn)
        feet.copy_to(new)
        if slide.hidden:
            new._element.set("show", "0")
        write_notes(new, slide)
    write_sections(deck, slides)
    write_properties(deck, inputs, name)
    data = BytesIO()
    deck.save(data)
    return data.getvalue()


def _fill(new: Any, slide: Slide, worn: Worn) -> None:
    """Text into its placeholders, a figure where its own stood; empty ones are taken away."""
    shapes = {shape.placeholder_format.idx: shape for shape in new.placeholders}
    used: set[int] = set()
    for filled in slide.fills:
        place = worn.layout.placeholder(filled.name)
        if place is None:
            raise KeyError(f"{worn.layout.name} has no placeholder {filled.name}.")
        if isinstance(filled.value, Text) and filled.value.paras:
            shape = shapes[place.idx]
            _write_text(new.part, shape, filled, place)
            _move(shape, place, worn)
            used.add(place.idx)
    for idx, shape in shapes.items():
        if idx not in used:
            shape._element.getparent().remove(shape._element)
    for filled in slide.fills:
        if filled.name == FIGURE:
            _draw(new, filled, worn)


def _move(shape: Any, place: Placeholder, worn: Worn) -> None:
    """Give the shape a size of its own where a figure takes a part of its place."""
    seen = worn.seen.place(place.idx)
    if seen is not None and seen.rect.h > place.rect.h:
        rect = place.rect
        shape.left, shape.top = round(rect.x * EMU), round(rect.y * EMU)
        shape.width, shape.height = round(seen.rect.w * EMU), round(rect.h * EMU)


def _write_text(part: Any, shape: Any, filled: Filled, place: Placeholder) -> None:
    value = filled.value
    if not isinstance(value, Text):
        raise TypeError(f"{filled.name} holds no text.")
    frame = shape._element.find(qn("p:txBody"))
    write(part, frame, value.paras)
    own = place.given or place.levels[0]
    for para, element in zip(value.paras, frame.findall(qn("a:p")), strict=True):
        level = min(para.level, len(place.levels) - 1)
        style = place.levels[level]
        size = filled.sizes[level] if filled.sizes else style.size
        _look(element, plain=bool(place.kind == "body" and own.bullet and level != LISTED))
        for run in element.iter(qn("a:rPr")):
            if size != own.size:
                run.set("sz", str(round(size * 100)))
            if style.bold != own.bold and style.bold:
                run.set("b", "1")


def _look(paragraph: Any, *, plain: bool) -> None:
    """A paragraph on the first level, without its bullet where it is none of a list."""
    look = paragraph.find(qn("a:pPr"))
    if look is not None:
        look.attrib.pop("lvl", None)
    if plain:
        look = paragraph.get_or_add_pPr()
        look.set("marL", "0")
        look.set("indent", "0")
        look.insert(0, look.makeelement(qn("a:buNone"), {}))


def _draw(new: Any, filled: Filled, worn: Worn) -> None:
    """A chart, table or picture at its place; it follows the text in reading order."""
    place = worn.layout.placeholder(FIGURE)
    if place is None:
        raise KeyError(f"{worn.layout.name} has no place for a figure.")
    value, box = filled.value, place.rect.emu
    if isinstance(value, Bars):
        made = chart.insert(
            lambda kind, data: new.shapes.add_chart(kind, *box, data),
            value,
            MSO_THEME_COLOR.ACCENT_1,
        )
    elif isinstance(value, Grid):
        made = table.insert(
            new.part,
            lambda rows, columns: new.shapes.add_table(rows, columns, *box),
            value,
            place,
            filled.sizes,
            ThemeInk(),
        )
    elif isinstance(value, Image) and value.data:
        made = _picture(new, value, place.rect)
    else:
        return
    names = made._element.find(f".//{qn('p:cNvPr')}")
    names.set("descr", value.alt)
    names.set("name", filled.name)


def _picture(new: Any, value: Image, rect: Rect) -> Any:
    """The whole picture, as large as its place allows, in the middle of it."""
    made = new.shapes.add_picture(BytesIO(value.data), 0, 0)
    scale = min(rect.w * EMU / made.width, rect.h * EMU / made.height)
    made.width, made.height = round(made.width * scale), round(made.height * scale)
    made.left = round((rect.x + rect.w / 2) * EMU - made.width / 2)
    made.top = round((rect.y + rect.h / 2) * EMU - made.height / 2)
    return made

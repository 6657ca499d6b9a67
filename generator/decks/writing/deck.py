"""Slides written into a presentation: placeholders filled, notes, footers, sections, properties."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks.canvas import Layout
from generator.decks.fit import Filled, Slide
from generator.decks.inputs import DeckInputs
from generator.decks.ooxml.master import FOOTER, NUMBER
from generator.decks.ooxml.shape import LANGUAGE, NAMESPACES
from generator.decks.ooxml.template import template
from generator.decks.paint import Paint
from generator.decks.plan import Bars, Grid, Image, Text, para
from generator.decks.planning import layouts_of
from generator.decks.writing import chart, table
from generator.decks.writing.words import second_line, write
from generator.editorial.wording import fill
from generator.model.brand import Slot

_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def presentation(inputs: DeckInputs, slides: Sequence[Slide], name: str) -> bytes:
    """The deck as a .pptx, not yet made the same on every run (see package.py)."""
    layouts = layouts_of(inputs)
    deck = template(inputs.brand, layouts)
    looks = {layout.name: (layout, look) for layout, look in layouts}
    made = {layout.name: layout for layout in deck.slide_layouts}
    footer = footer_text(inputs)
    for slide in slides:
        new = deck.slides.add_slide(made[slide.layout])
        _fill_slide(new, slide, looks[slide.layout], Paint(inputs.brand, looks[slide.layout][1]))
        _copy_feet(new, footer)
        if slide.hidden:
            new._element.set("show", "0")
        _write_notes(new, slide)
    _write_sections(deck, slides)
    _write_properties(deck, inputs, name)
    data = BytesIO()
    deck.save(data)
    return data.getvalue()


def footer_text(inputs: DeckInputs) -> str:
    """The footer: the campaign and the edition, and the sample word until adopted."""
    words, edition = inputs.deck, inputs.edition
    campaign = inputs.brand.campaign
    if edition.sample:
        sample = edition.sample
        return fill(words.footer_sample, sample=sample, campaign=campaign, edition=edition.name)
    return fill(words.footer, campaign=campaign, edition=edition.name)


def _fill_slide(new: Any, slide: Slide, layout: tuple[Layout, Slot | None], paint: Paint) -> None:
    fills = {each.name: each for each in slide.fills}
    shapes = {shape.placeholder_format.idx: shape for shape in new.placeholders}
    for place in layout[0].placeholders:
        shape, filled = shapes[place.idx], fills.get(place.name)
        if filled is None or _empty(filled):
            shape._element.getparent().remove(shape._element)
            continue
        element = _put(new.part, shape, filled, layout[0], paint)
        element.find(f".//{qn('p:cNvPr')}").set("name", place.name)


def _empty(filled: Filled) -> bool:
    value = filled.value
    return (isinstance(value, Text) and not value.paras) or (
        isinstance(value, Image) and not value.data
    )


def _put(part: Any, shape: Any, filled: Filled, layout: Layout, paint: Paint) -> Any:
    """Fill one placeholder; returns the element that now stands there."""
    value, place = filled.value, layout.placeholder(filled.name)
    if place is None:
        raise KeyError(f"The layout {layout.name} has no placeholder {filled.name}.")
    if isinstance(value, Text):
        frame = shape._element.find(qn("p:txBody"))
        write(part, frame, value.paras, filled.sizes, filled.start)
        if place.idx == 0:
            second_line(frame, place, filled.sizes, paint)
        return shape._element
    if isinstance(value, Bars):
        made = chart.insert(shape, value)
    elif isinstance(value, Grid):
        made = table.insert(part, shape, value, place, filled.sizes, paint)
    else:
        made = shape.insert_picture(BytesIO(value.data))
    made._element.find(f".//{qn('p:cNvPr')}").set("descr", value.alt)
    return made._element


def _copy_feet(new: Any, footer: str) -> None:
    """python-pptx leaves footers and slide numbers behind; copy them, without the prompt."""
    tree = new.shapes._spTree
    for place in new.slide_layout.placeholders:
        index = place.placeholder_format.idx
        if index not in (FOOTER, NUMBER):
            continue
        shape = copy.deepcopy(place._element)
        for tag in ("p:spPr", ".//a:lstStyle", ".//a:bodyPr"):
            element = shape.find(tag, shape.nsmap)
            for name in element.attrib:
                del element.attrib[name]
            for child in list(element):
                element.remove(child)
        ids = (int(each.get("id")) for each in tree.iter(qn("p:cNvPr")))
        shape.find(f".//{qn('p:cNvPr')}").set("id", str(max(ids) + 1))
        if index == FOOTER:
            write(new.part, shape.find(qn("p:txBody")), (para(footer),))
        tree.append(shape)


def _write_notes(new: Any, slide: Slide) -> None:
    notes = new.notes_slide
    write(notes.part, notes.notes_text_frame._txBody, slide.notes)
    for element in notes._element.iter(qn("a:rPr"), qn("a:endParaRPr")):
        element.set("lang", LANGUAGE)


def _write_sections(deck: Any, slides: Sequence[Slide]) -> None:
    """PowerPoint's sections; their ids come from their names, so they never change."""
    ids: dict[str, list[int]] = {}
    element = deck.part._element
    # Not slide.slide_id: that looks through all slides for each.
    listed_ids = [int(each.get("id")) for each in element.iter(qn("p:sldId"))]
    for slide, slide_id in zip(slides, listed_ids, strict=True):
        ids.setdefault(slide.part, []).append(slide_id)
    listed = "".join(_section(name, members) for name, members in ids.items())
    extensions = element.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(f"<p:extLst {NAMESPACES}/>")
        element.append(extensions)
    extensions.append(
        parse_xml(
            f'<p:ext {NAMESPACES} uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">'
            f"{listed}</p14:sectionLst></p:ext>"
        )
    )


def _section(name: str, members: Sequence[int]) -> str:
    key = str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper()
    slides = "".join(f'<p14:sldId id="{member}"/>' for member in members)
    return (
        f'<p14:section name={quoteattr(name)} id="{{{key}}}"><p14:sldIdLst>{slides}'
        "</p14:sldIdLst></p14:section>"
    )


def _write_properties(deck: Any, inputs: DeckInputs, name: str) -> None:
    edition, properties = inputs.edition, deck.core_properties
    when = datetime.combine(edition.on, time())
    known: Mapping[str, Any] = {
        "title": name,
        "author": edition.author,
        "last_modified_by": edition.author,
        "language": LANGUAGE,
        "subject": inputs.brand.strapline,
        "keywords": inputs.id,
        "category": inputs.brand.campaign,
        "comments": " ".join(edition.marks),
        "version": edition.name,
        "created": when,
        "modified": when,
        "revision": 1,
    }
    for key, value in known.items():
        setattr(properties, key, value)

"""Slides written into a presentation: placeholders filled, notes, footers, sections, properties."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks.canvas import Layout, Placeholder
from generator.decks.fit import Filled, Slide
from generator.decks.inputs import DeckInputs
from generator.decks.ooxml.shape import LANGUAGE, NAMESPACES
from generator.decks.ooxml.template import template
from generator.decks.paint import Paint
from generator.decks.plan import Bars, Grid, Image, Text
from generator.decks.planning import layouts_of
from generator.decks.writing import chart, table
from generator.decks.writing.feet import Feet
from generator.decks.writing.words import second_line, write
from generator.editorial.wording import fill

_PH, _BODY, _NAMES = qn("p:ph"), qn("p:txBody"), f".//{qn('p:cNvPr')}"
_LOOKS = (qn("a:rPr"), qn("a:endParaRPr"))
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def presentation(inputs: DeckInputs, slides: Sequence[Slide], name: str) -> bytes:
    """The deck as a .pptx, not yet made the same on every run (see package.py)."""
    layouts = layouts_of(inputs)
    deck = template(inputs.brand, layouts)
    paints = {look: Paint(inputs.brand, look) for _, look in layouts}
    looks = {layout.name: (layout, paints[look]) for layout, look in layouts}
    made = {layout.name: layout for layout in deck.slide_layouts}
    feet = Feet(footer_text(inputs))
    for slide in slides:
        new = deck.slides.add_slide(made[slide.layout])
        _fill_slide(new, slide, *looks[slide.layout])
        feet.copy_to(new)
        if slide.hidden:
            new._element.set("show", "0")
        write_notes(new, slide)
    write_sections(deck, slides)
    write_properties(deck, inputs, name)
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


def _fill_slide(new: Any, slide: Slide, layout: Layout, paint: Paint) -> None:
    fills = {each.name: each for each in slide.fills}
    elements = {int(ph.get("idx", 0)): ph for ph in new._element.iter(_PH)}
    for place in layout.placeholders:
        filled, shape = fills.get(place.name), _shape_of(elements[place.idx])
        if filled is None or _empty(filled):
            shape.getparent().remove(shape)
            continue
        element = _put(new, shape, filled, place, paint)
        element.find(_NAMES).set("name", place.name)


def _shape_of(placeholder: Any) -> Any:
    """The shape that a p:ph element belongs to."""
    return placeholder.getparent().getparent().getparent()


def _empty(filled: Filled) -> bool:
    value = filled.value
    return (isinstance(value, Text) and not value.paras) or (
        isinstance(value, Image) and not value.data
    )


def _put(new: Any, element: Any, filled: Filled, place: Placeholder, paint: Paint) -> Any:
    """Fill one placeholder; returns the element that now stands there."""
    value, part = filled.value, new.part
    if isinstance(value, Text):
        frame = element.find(_BODY)
        write(part, frame, value.paras, filled.sizes, filled.start)
        if place.idx == 0:
            second_line(frame, place, filled.sizes, paint)
        return element
    shape = next(each for each in new.placeholders if each._element is element)
    if isinstance(value, Bars):
        made = chart.insert(shape.insert_chart, value)
    elif isinstance(value, Grid):
        made = table.insert(part, shape.insert_table, value, place, filled.sizes, paint)
    else:
        made = shape.insert_picture(BytesIO(value.data))
    made._element.find(_NAMES).set("descr", value.alt)
    return made._element


def write_notes(new: Any, slide: Slide) -> None:
    """The slide's notes, in English on every run."""
    notes = new.notes_slide
    body = next(ph for ph in notes._element.iter(_PH) if ph.get("type") == "body")
    write(notes.part, _shape_of(body).find(_BODY), slide.notes)
    for element in notes._element.iter(*_LOOKS):
        element.set("lang", LANGUAGE)


def write_sections(deck: Any, slides: Sequence[Slide]) -> None:
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


def write_properties(deck: Any, inputs: DeckInputs, name: str) -> None:
    """Title, author, language and dates, all from the edition."""
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

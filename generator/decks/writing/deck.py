"""A deck as a whole: its slides added to an empty one, with sections and properties."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from generator.decks.canvas import Layout
from generator.decks.fit import Filled, Slide
from generator.decks.inputs import DeckInputs
from generator.decks.ooxml import notes, properties
from generator.decks.ooxml.package import Part, Relations, packed
from generator.decks.ooxml.properties import Properties
from generator.decks.ooxml.template import NOTES_MASTER, SECTIONS, SLIDES, Base, Dress, template
from generator.decks.ooxml.text import DECLARATION, attribute
from generator.decks.ooxml.words import Look
from generator.decks.paint import Paint
from generator.decks.plan import Para
from generator.decks.planning import layouts_of
from generator.decks.writing.sheet import Belongings, Item, Sheet, first_levels, shown
from generator.decks.writing.sheet import slide as slide_xml
from generator.editorial.wording import fill

PRESENTATION = "ppt/presentation.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml."
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
FIRST_SLIDE_ID = 256
BAR = "tx2"
"""The theme colour of a chart's bars: the campaign's ground."""


def presentation(inputs: DeckInputs, slides: Sequence[Slide], name: str) -> bytes:
    """The deck as a .pptx in our own look, the same on every run."""
    layouts = layouts_of(inputs)
    base = template(inputs.brand, layouts)
    paints = {look: Paint(inputs.brand, look) for _, look in layouts}
    looks = {layout.name: (layout, paints[look]) for layout, look in layouts}
    sheets = [_sheet(slide, *looks[slide.layout], base.dresses[slide.layout]) for slide in slides]
    return deck(base, sheets, inputs, name)


def _sheet(slide: Slide, layout: Layout, paint: Paint, dress: Dress) -> Sheet:
    """The slide's values in the order of its layout's places; what is empty is left out."""
    fills = {each.name: each for each in slide.fills}
    items = []
    for place in layout.placeholders:
        filled = fills.get(place.name)
        if filled is None or not shown(filled.value):
            continue
        looks = _looks(filled, layout, paint, title=place.idx == 0)
        items.append(
            Item(filled.value, place, place.kind, place.idx, paint, BAR, looks, filled.sizes)
        )
    return Sheet(dress, tuple(items), slide.notes, slide.part, slide.hidden)


def _looks(filled: Filled, layout: Layout, paint: Paint, *, title: bool) -> tuple[Look, ...]:
    paras: tuple[Para, ...] = getattr(filled.value, "paras", ())
    looks = first_levels(paras, filled.sizes, filled.start)
    if not title:
        return looks
    # Titles have one level: the second line's look stands on its runs.
    style = layout.placeholders[0].style(1)
    size = filled.sizes[-1] if filled.sizes else style.size
    second = Look(size=size, bold=style.bold, spacing=style.spacing, fill=paint.fill(style.colour))
    return tuple(second if look.level else look for look in looks)


def deck(base: Base, sheets: Sequence[Sheet], inputs: DeckInputs, name: str) -> bytes:
    """The deck's bytes: an empty one with these slides."""
    relations, belongings = Relations(base.relations), Belongings()
    parts: list[Part] = []
    ids = []
    for number, sheet in enumerate(sheets, 1):
        made = _slide_parts(sheet, number, footer_text(inputs), belongings)
        ids.append(
            f'<p:sldId id="{FIRST_SLIDE_ID + number - 1}" '
            f'r:id="{relations.add("slide", made[0].name)}"/>'
        )
        parts += made
    xml = base.presentation.replace(SLIDES, f"<p:sldIdLst>{''.join(ids)}</p:sldIdLst>")
    xml = xml.replace(SECTIONS, sections([sheet.part for sheet in sheets]))
    main = Part(
        PRESENTATION,
        f"{_MAIN}presentation.main+xml",
        (DECLARATION + xml).encode(),
        relations.listed,
    )
    known = properties.parts(properties_of(inputs, name))
    every = (main, *base.parts, *parts, *belongings.parts, *known)
    return packed(every, properties.relations(PRESENTATION, base.beside))


def _slide_parts(
    sheet: Sheet, number: int, footer: str, belongings: Belongings
) -> tuple[Part, Part]:
    """The slide and its notes, each of which refers to the other."""
    slide_name = f"ppt/slides/slide{number}.xml"
    notes_name = f"ppt/notesSlides/notesSlide{number}.xml"
    related = Relations()
    related.add("slideLayout", sheet.dress.part)
    related.add("notesSlide", notes_name)
    xml = slide_xml(sheet, number, footer, related, belongings)
    said = Relations()
    said.add("notesMaster", NOTES_MASTER)
    said.add("slide", slide_name)
    spoken = notes.slide(sheet.notes, number, said)
    return (
        Part(slide_name, f"{_MAIN}slide+xml", (DECLARATION + xml).encode(), related.listed),
        Part(notes_name, notes.NOTES, (DECLARATION + spoken).encode(), said.listed),
    )


def footer_text(inputs: DeckInputs) -> str:
    """The footer: the campaign and the edition, and the sample word until adopted."""
    words, edition = inputs.deck, inputs.edition
    campaign = inputs.brand.campaign
    if edition.sample:
        sample = edition.sample
        return fill(words.footer_sample, sample=sample, campaign=campaign, edition=edition.name)
    return fill(words.footer, campaign=campaign, edition=edition.name)


def sections(parts: Sequence[str]) -> str:
    """PowerPoint's sections; their ids come from their names, so they never change."""
    ids: dict[str, list[int]] = {}
    for at, part in enumerate(parts):
        ids.setdefault(part, []).append(FIRST_SLIDE_ID + at)
    listed = "".join(_section(name, members) for name, members in ids.items())
    return (
        f'<p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">{listed}'
        "</p14:sectionLst></p:ext>"
    )


def _section(name: str, members: Sequence[int]) -> str:
    key = str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper()
    slides = "".join(f'<p14:sldId id="{member}"/>' for member in members)
    return (
        f'<p14:section name={attribute(name)} id="{{{key}}}"><p14:sldIdLst>{slides}'
        "</p14:sldIdLst></p14:section>"
    )


def properties_of(inputs: DeckInputs, name: str) -> Properties:
    """Title, author and date, all from the edition."""
    edition, brand = inputs.edition, inputs.brand
    return Properties(
        title=name,
        author=edition.author,
        subject=brand.strapline,
        keywords=inputs.id,
        category=brand.campaign,
        comments=" ".join(edition.marks),
        version=edition.name,
        on=edition.on,
    )

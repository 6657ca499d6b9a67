"""The template: masters, layouts and theme, built into an empty presentation.

It is made by code from the brand, so that a change shows in a diff and a test can hold it;
the same brand gives the same parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import XmlPart
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesMasterPart, SlideLayoutPart

from generator.decks.canvas import EMU, HEIGHT, WIDTH, Layout
from generator.decks.ooxml import master as xml
from generator.decks.ooxml.shape import LANGUAGE, NAMESPACES
from generator.decks.ooxml.theme import theme
from generator.decks.paint import Paint
from generator.model.brand import Brand, Slot

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Microsoft Office PowerPoint</Application>'
    "<PresentationFormat>Widescreen</PresentationFormat><AppVersion>16.0000</AppVersion>"
    "</Properties>"
)


def template(brand: Brand, layouts: Sequence[tuple[Layout, Slot | None]]) -> Any:
    """An empty python-pptx presentation with these layouts, each in its theme's look."""
    deck: Any = Presentation()
    deck.slide_width, deck.slide_height = WIDTH * EMU, HEIGHT * EMU
    deck.part._element.find("{*}sldSz").attrib.pop("type", None)
    drop_leftovers(deck)
    _replace_master(deck, brand, layouts)
    add_notes(deck, brand)
    _add_handout(deck, brand)
    for style in deck.part._element.iter("{*}defRPr"):
        style.set("lang", LANGUAGE)
    return deck


def drop_leftovers(deck: Any) -> None:
    """What a template says of the deck it was: printer settings, a thumbnail, titles of slides."""
    leftovers = (
        (deck.part.rels, RT.PRINTER_SETTINGS),
        (deck.part.package._rels, RT.THUMBNAIL),
    )
    for source, unwanted in leftovers:
        for key in [key for key, rel in source.items() if rel.reltype == unwanted]:
            source.pop(key)
    for part in deck.part.package.iter_parts():
        if str(part.partname) == "/docProps/app.xml":
            part._blob = _DECLARATION + _APP.encode()


def _replace_master(deck: Any, brand: Brand, layouts: Sequence[tuple[Layout, Slot | None]]) -> None:
    part, paint = deck.slide_masters[0].part, Paint(brand)
    for key, relation in list(part.rels.items()):
        if relation.reltype == RT.SLIDE_LAYOUT:
            part.rels.pop(key)
        elif relation.reltype == RT.THEME:
            relation.target_part._blob = _DECLARATION + theme(brand.campaign, paint).encode()
    relations = []
    paints = {look: Paint(brand, look) for _, look in layouts}
    for number, (layout, look) in enumerate(layouts, 1):
        element = parse_xml(xml.layout(layout, paints[look]))
        name = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
        made = SlideLayoutPart(name, CT.PML_SLIDE_LAYOUT, part.package, element)
        made.relate_to(part, RT.SLIDE_MASTER)
        relations.append(part.relate_to(made, RT.SLIDE_LAYOUT))
    new = parse_xml(xml.master(brand.campaign, relations, paint))
    old = part._element
    for child in list(old):
        old.remove(child)
    old.extend(list(new))


def add_notes(deck: Any, brand: Brand) -> None:
    """A notes master, with the id list that python-pptx leaves out and Keynote needs."""
    notes = NotesMasterPart.create_default(deck.part.package)  # type: ignore[no-untyped-call]
    look = theme(f"{brand.campaign} notes", Paint(brand))
    notes.part_related_by(RT.THEME)._element = parse_xml(look)
    for style in notes._element.iter("{*}rPr", "{*}endParaRPr", "{*}defRPr"):
        style.set("lang", LANGUAGE)
    _list_master(deck, "notes", deck.part.relate_to(notes, RT.NOTES_MASTER))


def _add_handout(deck: Any, brand: Brand) -> None:
    package, paint = deck.part.package, Paint(brand)
    handout = XmlPart(
        PackURI("/ppt/handoutMasters/handoutMaster1.xml"),
        CT.PML_HANDOUT_MASTER,
        package,
        parse_xml(xml.handout(paint)),
    )
    look = XmlPart(
        package.next_partname("/ppt/theme/theme%d.xml"),
        CT.OFC_THEME,
        package,
        parse_xml(theme(f"{brand.campaign} handout", paint)),
    )
    handout.relate_to(look, RT.THEME)
    _list_master(deck, "handout", deck.part.relate_to(handout, RT.HANDOUT_MASTER))


def _list_master(deck: Any, kind: str, key: str) -> None:
    """Name a master where the schema wants it: slide masters, notes, handout."""
    element = deck.part._element
    notes = element.find("{*}notesMasterIdLst")
    before = element.find("{*}sldMasterIdLst") if notes is None else notes
    before.addnext(
        parse_xml(
            f'<p:{kind}MasterIdLst {NAMESPACES}><p:{kind}MasterId r:id="{key}"/>'
            f"</p:{kind}MasterIdLst>"
        )
    )

"""An opened template as an empty deck of ours: its parts, and where slides go."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks.ooxml.package import Part, Related, Relation, Relations
from generator.decks.ooxml.shape import NAMESPACES
from generator.decks.ooxml.template import (
    NOTES_MASTER,
    SECTIONS,
    SLIDES,
    Base,
    Dress,
    notes_parts,
)
from generator.decks.resolve import placeholder_type
from generator.model.brand import Brand

_LEFT = (RT.PRINTER_SETTINGS, RT.THUMBNAIL, RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES)
"""What a template says of the deck it was: printers, a thumbnail, its own properties."""


def base_of(deck: Any, brand: Brand) -> Base:
    """The template's parts without slides, with our notes master."""
    package, main = deck.part.package, deck.part
    related = [
        *_related(main.rels),
        *_related(package._rels, besides=(RT.OFFICE_DOCUMENT,)),
    ]
    kept = [target for _, _, target in related if target is not None]
    found = {str(part.partname): part for part in _reachable(kept) if part is not main}
    parts = [_part(part) for part in found.values()]
    taken = {part.name for part in parts}
    number = next(n for n in range(1, len(taken) + 2) if f"ppt/theme/theme{n}.xml" not in taken)
    relations = Relations(_listed(main.rels))
    key = relations.add("notesMaster", NOTES_MASTER)
    return Base(
        parts=(*parts, *notes_parts(brand, number)),
        presentation=_presentation(main._element, key),
        relations=relations.listed,
        dresses=_dresses(deck),
        beside=_listed(package._rels, besides=(RT.OFFICE_DOCUMENT,)),
    )


def _related(rels: Any, besides: tuple[str, ...] = ()) -> Iterator[tuple[str, Relation, Any]]:
    """(id, relationship, part) of all that is worth keeping; no part for what lies outside."""
    for key, rel in rels.items():
        if rel.reltype in (*_LEFT, *besides):
            continue
        target = rel.target_ref if rel.is_external else _name(rel.target_part)
        part = None if rel.is_external else rel.target_part
        yield key, Relation(rel.reltype, target, rel.is_external), part


def _listed(rels: Any, besides: tuple[str, ...] = ()) -> Related:
    return tuple((key, relation) for key, relation, _ in _related(rels, besides))


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")


def _reachable(parts: list[Any]) -> Iterator[Any]:
    """The parts and everything that they lead to, each once."""
    seen: set[str] = set()
    waiting = list(parts)
    while waiting:
        part = waiting.pop(0)
        if str(part.partname) in seen:
            continue
        seen.add(str(part.partname))
        yield part
        waiting += [target for _, _, target in _related(part.rels) if target is not None]


def _part(part: Any) -> Part:
    return Part(_name(part), str(part.content_type), part.blob, _listed(part.rels))


def key_of(master: int, layout: str) -> str:
    """What a layout is called here: layouts of two masters may share a name."""
    return f"{master} {layout}"


def _dresses(deck: Any) -> dict[str, Dress]:
    """Every layout by its master's number and its name; of two alike, the first."""
    made: dict[str, Dress] = {}
    for number, master in enumerate(deck.slide_masters, 1):
        for layout in master.slide_layouts:
            feet = {placeholder_type(p): p.placeholder_format.idx for p in layout.placeholders}
            dress = Dress(_name(layout.part), feet.get("ftr"), feet.get("sldNum"))
            made.setdefault(key_of(number, layout.name), dress)
    return made


def _presentation(element: Any, notes: str) -> str:
    """The template's presentation with a place for slides and one for sections."""
    made = copy.deepcopy(element)
    for tag in ("p:sldIdLst", "p:notesMasterIdLst"):
        for each in made.findall(qn(tag)):
            made.remove(each)
    listed = parse_xml(
        f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{notes}"/></p:notesMasterIdLst>'
    )
    made.find(qn("p:sldMasterIdLst")).addnext(listed)
    handout = made.find(qn("p:handoutMasterIdLst"))
    (listed if handout is None else handout).addnext(etree.Comment(SLIDES[4:-3]))
    extensions = made.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(f"<p:extLst {NAMESPACES}/>")
        made.append(extensions)
    extensions.append(etree.Comment(SECTIONS[4:-3]))
    return str(etree.tostring(made, encoding="unicode"))

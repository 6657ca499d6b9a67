"""Footers and slide numbers, which python-pptx leaves behind when it adds a slide."""

from __future__ import annotations

import copy
from typing import Any

from pptx.oxml.ns import qn

from generator.decks.ooxml.shape import LANGUAGE
from generator.decks.plan import para
from generator.decks.resolve import placeholder_type
from generator.decks.writing.words import write

_NAMES = qn("p:cNvPr")


class Feet:
    """Copies a layout's footer and slide number onto slides; each layout's are made once."""

    def __init__(self, footer: str) -> None:
        self._footer = footer
        self._made: dict[str, list[Any]] = {}

    def copy_to(self, new: Any) -> None:
        """Add them after everything else on the slide."""
        layout, tree = new.slide_layout, new._element.spTree
        key = str(layout.part.partname)
        if key not in self._made:
            self._made[key] = [self._bared(p) for p in layout.placeholders if _is_foot(p)]
        last = max(int(each.get("id")) for each in tree.iter(_NAMES))
        for number, shape in enumerate(self._made[key], last + 1):
            copied = copy.deepcopy(shape)
            next(copied.iter(_NAMES)).set("id", str(number))
            tree.append(copied)

    def _bared(self, place: Any) -> Any:
        """The placeholder without its prompt and without what the layout says already."""
        shape = copy.deepcopy(place._element)
        for tag in ("p:spPr", ".//a:lstStyle", ".//a:bodyPr"):
            for element in shape.findall(tag, shape.nsmap):
                _empty(element)
        if placeholder_type(place) == "ftr":
            write(None, shape.find(qn("p:txBody")), (para(self._footer),))
        for look in shape.iter(qn("a:rPr"), qn("a:endParaRPr")):
            look.set("lang", LANGUAGE)
        return shape


def _is_foot(place: Any) -> bool:
    return placeholder_type(place) in ("ftr", "sldNum")


def _empty(element: Any) -> None:
    for name in element.attrib:
        del element.attrib[name]
    for child in list(element):
        element.remove(child)

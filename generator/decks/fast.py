"""python-pptx 1.0.2 without its quadratic look-ups, for as long as a deck is written.

It walks every relationship to name a part, every image to find one, makes the same placeholders
for each slide and compiles each XPath anew; at 3,000 slides that is most of the time. The
replacements give the same answers from caches that live in the package. Its issue 644 is open,
so the version is pinned.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from lxml import etree
from pptx.opc.package import OpcPackage, _Relationships
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import _nsmap
from pptx.oxml.presentation import CT_SlideIdList
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.package import Package, _ImageParts
from pptx.parts.image import Image, ImagePart
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import NotesSlide

_PART_NAME = OpcPackage.next_partname
_IMAGE_NAME = Package.next_image_partname
_CLONE_LAYOUT = SlideShapes.clone_layout_placeholders
_CLONE_NOTES = NotesSlide.clone_master_placeholders
_ADD_RELATION = _Relationships._add_relationship
_NEXT_SLIDE_ID: Any = CT_SlideIdList.__dict__["_next_id"]


def _next_part_name(self: Any, template: str) -> Any:
    """Count on from the first answer; an embedded workbook's name has no number to read."""
    counts = self.__dict__.setdefault("_counts", {})
    before, after = template.split("%d")
    number = counts.get(template)
    if number is None:
        found = _PART_NAME(self, template)
        number = int(found[len(before) : len(found) - len(after)])
    counts[template] = number + 1
    return PackURI(template % number)


def _next_image_name(self: Any, extension: str) -> Any:
    number = self.__dict__.get("_images")
    if number is None:
        name = _IMAGE_NAME(self, extension)
        number = name.idx
    else:
        name = PackURI(f"/ppt/media/image{number}.{extension}")
    self.__dict__["_images"] = number + 1
    return name


def _get_or_add_image(self: Any, image_file: Any) -> Any:
    known = self.__dict__.get("_by_hash")
    if known is None:
        known = {part.sha1: part for part in self if hasattr(part, "sha1")}
        self.__dict__["_by_hash"] = known
    image = Image.from_file(image_file)
    if image.sha1 not in known:
        known[image.sha1] = ImagePart.new(self._package, image)
    return known[image.sha1]


def _index(self: Any) -> dict[tuple[Any, ...], str]:
    """Relationships by what they lead to; built again when the number has changed."""
    index: dict[tuple[Any, ...], str] | None = self.__dict__.get("_index")
    if index is None or self.__dict__.get("_size") != len(self._rels):
        index = {
            (
                each.reltype,
                each.is_external,
                each.target_ref if each.is_external else each._target,
            ): each.rId
            for each in reversed(list(self._rels.values()))
        }
        self.__dict__["_index"], self.__dict__["_size"] = index, len(self._rels)
    return index


def _matching(self: Any, kind: str, target: Any, is_external: bool = False) -> str | None:
    return _index(self).get((kind, is_external, target))


def _add_relation(self: Any, kind: str, target: Any, is_external: bool = False) -> Any:
    index = _index(self)
    key = _ADD_RELATION(self, kind, target, is_external)
    index.setdefault((kind, is_external, target), key)
    self.__dict__["_size"] = len(self._rels)
    return key


def _next_slide_id(self: Any) -> int:
    return int(self[-1].get("id")) + 1 if len(self) else int(_NEXT_SLIDE_ID.fget(self))


def _clone_layout(self: Any, layout: Any) -> None:
    """A layout's placeholders on a new slide: made once, then copied."""
    _cloned(self._spTree, layout.part, lambda: _CLONE_LAYOUT(self, layout))


def _clone_notes(self: Any, master: Any) -> None:
    """The same for a slide's notes."""
    _cloned(self.shapes._spTree, master.part, lambda: _CLONE_NOTES(self, master))


def _cloned(tree: Any, source: Any, make: Callable[[], None]) -> None:
    shapes = source.__dict__.get("_cloned")
    if shapes is None:
        make()
        source.__dict__["_cloned"] = [copy.deepcopy(each) for each in tree.iter_shape_elms()]
        return
    for each in shapes:
        tree.append(copy.deepcopy(each))


@cache
def _compiled(path: str) -> Callable[[Any], Any]:
    return etree.XPath(path, namespaces=_nsmap)


def _xpath(self: Any, path: str) -> Any:
    return _compiled(path)(self)


@contextmanager
def fast_pptx() -> Iterator[None]:
    """Write presentations with linear look-ups inside this block; nothing stays patched."""
    replacements: tuple[tuple[Any, str, Any], ...] = (
        (OpcPackage, "next_partname", _next_part_name),
        (Package, "next_image_partname", _next_image_name),
        (SlideShapes, "clone_layout_placeholders", _clone_layout),
        (NotesSlide, "clone_master_placeholders", _clone_notes),
        (_ImageParts, "get_or_add_image_part", _get_or_add_image),
        (_Relationships, "_get_matching", _matching),
        (_Relationships, "_add_relationship", _add_relation),
        (CT_SlideIdList, "_next_id", property(_next_slide_id)),
        (BaseOxmlElement, "xpath", _xpath),
    )
    before = [(owner, name, owner.__dict__[name]) for owner, name, _ in replacements]
    for owner, name, replacement in replacements:
        setattr(owner, name, replacement)
    try:
        yield
    finally:
        for owner, name, original in before:
            setattr(owner, name, original)

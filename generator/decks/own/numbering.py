"""Placeholders that share an idx given one each, so that a mapping can name them.

LibreOffice saves templates so: every placeholder of a layout has the idx 0. What kind they are
and where they stand tells them apart, and numbers them the same each time.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from pptx.oxml.ns import qn

from generator.decks.own.seeing import FEET, TITLES
from generator.decks.resolve import placeholder_type


def number_places(deck: Any) -> tuple[str, ...]:
    """Number the placeholders of every layout that has two of one idx; returns their names.

    Two of one kind in one place are left alone: nobody can say which is which.
    """
    numbered = []
    for master in deck.slide_masters:
        for layout in master.slide_layouts:
            shapes = list(layout.placeholders)
            counts = Counter(shape.placeholder_format.idx for shape in shapes)
            if max(counts.values(), default=1) > 1 and _number(shapes):
                numbered.append(layout.name)
    return tuple(dict.fromkeys(numbered))


def _number(shapes: list[Any]) -> bool:
    """The title is 0, the others follow as they are read: kind, then top, then left."""
    order = sorted(shapes, key=_key)
    keys = [_key(shape) for shape in order]
    if len(set(keys)) < len(keys):
        return False
    first = 0 if keys and keys[0][0] == 0 else 1
    for idx, shape in enumerate(order, first):
        place = shape._element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
        if idx:
            place.set("idx", str(idx))
        else:
            place.attrib.pop("idx", None)
    return True


def _key(shape: Any) -> tuple[int, int, int, str]:
    kind = placeholder_type(shape)
    rank = 0 if kind in TITLES else 2 if kind in FEET else 1
    return rank, shape.top or 0, shape.left or 0, kind

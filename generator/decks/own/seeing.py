"""What a template has: its layouts, and each placeholder with its place, size and text look.

PowerPoint inherits: the layout's placeholder, the master's, the master's text styles. What is
seen here is what a slide would show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from generator.decks.canvas import EMU, Rect, Style
from generator.decks.resolve import DEFAULT_SIZE, Box, bases, box, placeholder_type

_PICTURED = f"{qn('p:cSld')}/{qn('p:bg')}/{qn('p:bgPr')}/{qn('a:blipFill')}"
FEET = ("dt", "ftr", "sldNum", "hdr")
DRAWN = ("pic", "chart", "tbl", "media", "clipArt", "dgm")
"""Placeholders that take no text."""
TITLES = ("title", "ctrTitle")
TEXT_1 = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
"""The template's own text colour."""
_INSETS = (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
"""DrawingML's own insets where a template says nothing, in EMU."""


@dataclass(frozen=True)
class PlaceSeen:
    """A placeholder; style is its first level's, inset left, top, right, bottom in points.

    ink: the colour of its text as a DrawingML fill.
    """

    idx: int
    type: str
    name: str
    rect: Rect
    style: Style
    inset: tuple[float, float, float, float]
    ink: str = TEXT_1

    @property
    def text(self) -> bool:
        """Whether it takes text and is no title."""
        return self.type not in (*DRAWN, *FEET, *TITLES)


@dataclass(frozen=True)
class LayoutSeen:
    """A layout of one of the masters; type is PowerPoint's own word for it, often empty.

    worn: the number of the last of the template's own slides that wears it, 0 for none.
    crowd: the share of its largest text, in tenths, over which shapes and pictures lie.
    """

    name: str
    master: int
    type: str
    places: tuple[PlaceSeen, ...]
    worn: int = 0
    crowd: int = 0

    def place(self, idx: int) -> PlaceSeen | None:
        """The placeholder of this idx that is no footer, or None."""
        return next((p for p in self.places if p.idx == idx and p.type not in FEET), None)

    @property
    def title(self) -> PlaceSeen | None:
        """Its title, or None."""
        return next((p for p in self.places if p.type in TITLES), None)

    @property
    def doubled(self) -> tuple[int, ...]:
        """Every idx that two of its placeholders share, so that they cannot be told apart."""
        counts = Counter(place.idx for place in self.places)
        return tuple(idx for idx, count in sorted(counts.items()) if count > 1)

    @property
    def has_footer(self) -> bool:
        """Whether a footer can stand on it."""
        return any(place.type == "ftr" for place in self.places)


def layouts_seen(deck: Any, worn: Mapping[str, int] | None = None) -> tuple[LayoutSeen, ...]:
    """Every layout of every master, in PowerPoint's order.

    worn: by the name of a layout's part, the number of the last slide that wore it.
    """
    slides = worn or {}
    return tuple(
        LayoutSeen(
            layout.name,
            number,
            layout._element.get("type") or "",
            tuple(_place(shape, master) for shape in layout.placeholders),
            slides.get(str(layout.part.partname), 0),
            _crowd(layout, master),
        )
        for number, master in enumerate(deck.slide_masters, 1)
        for layout in master.slide_layouts
    )


def _crowd(layout: Any, master: Any) -> int:
    """How much lies behind the largest text, in tenths of it; what overlaps counts twice."""
    texts = [shape for shape in layout.placeholders if _takes_text(shape)]
    boxes = [found for shape in texts if (found := box(shape))]
    if not boxes:
        return 0
    room = max(boxes, key=_area)
    owners = (layout,) if layout._element.get("showMasterSp") == "0" else (layout, master)
    lying = [box(s) for owner in owners for s in owner.shapes if not s.is_placeholder]
    lying += [room for owner in (layout, master) if owner._element.find(_PICTURED) is not None]
    covered = sum(_area(_meeting(room, each)) for each in lying if each)
    return round(10 * covered / _area(room)) if _area(room) else 0


def _takes_text(shape: Any) -> bool:
    return placeholder_type(shape) not in (*DRAWN, *FEET, *TITLES)


def _area(place: Box) -> int:
    return max(0, place[2] - place[0]) * max(0, place[3] - place[1])


def _meeting(one: Box, other: Box) -> Box:
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return left, top, min(one[2], other[2]), min(one[3], other[3])


def _place(shape: Any, master: Any) -> PlaceSeen:
    kind = placeholder_type(shape)
    left, top, wide, high = (
        (getattr(shape, side) or 0) / EMU for side in ("left", "top", "width", "height")
    )
    return PlaceSeen(
        shape.placeholder_format.idx,
        kind,
        shape.name,
        Rect(left, top, wide, high),
        _style(shape, kind, master),
        _insets(shape),
        _ink(shape, kind, master),
    )


def _ink(shape: Any, kind: str, master: Any) -> str:
    """The first colour that says what a slide's text would have."""
    for each in _levels(shape, kind, master):
        fill = each.find(f"{qn('a:defRPr')}/{qn('a:solidFill')}")
        if fill is not None and len(fill):
            return str(etree.tostring(fill, encoding="unicode"))
    return TEXT_1


def _insets(shape: Any) -> tuple[float, float, float, float]:
    bodies = [base._element.find(f".//{qn('a:bodyPr')}") for base in bases(shape)]
    found = [
        next((int(body.get(name)) for body in bodies if body is not None and body.get(name)), own)
        for name, own in _INSETS
    ]
    left, top, right, bottom = (at / EMU for at in found)
    return left, top, right, bottom


def _style(shape: Any, kind: str, master: Any) -> Style:
    looks = list(_levels(shape, kind, master))
    runs = [each.find(qn("a:defRPr")) for each in looks]
    runs = [each for each in runs if each is not None]
    size = next((int(each.get("sz")) / 100 for each in runs if each.get("sz")), DEFAULT_SIZE)
    bold = next((each.get("b") for each in runs if each.get("b")), "0") in ("1", "true")
    indent = next((int(each.get("marL")) for each in looks if each.get("marL")), 0) / EMU
    space = sum(_space(looks, tag, size) for tag in ("a:spcBef", "a:spcAft"))
    return Style(size, bold, after=space, line=_line(looks), bullet=_bullet(looks), indent=indent)


def _levels(shape: Any, kind: str, master: Any) -> Iterator[Any]:
    """The first level's properties, the nearest first."""
    found = [
        base._element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}") for base in bases(shape)
    ]
    name = "titleStyle" if kind in TITLES else "bodyStyle"
    styles = master._element.find(f"{qn('p:txStyles')}/{qn('p:' + name)}/{qn('a:lvl1pPr')}")
    return (each for each in (*found, styles) if each is not None)


def _bullet(looks: list[Any]) -> str:
    """The bullet's sign; any sign will do for one that is a picture or a number."""
    for each in looks:
        if each.find(qn("a:buNone")) is not None:
            return ""
        sign = each.find(qn("a:buChar"))
        if sign is not None:
            return str(sign.get("char"))
        if each.find(qn("a:buAutoNum")) is not None or each.find(qn("a:buBlip")) is not None:
            return "•"
    return ""


def _space(looks: list[Any], tag: str, size: float) -> float:
    for each in looks:
        found = each.find(qn(tag))
        if found is not None and len(found):
            amount = int(found[0].get("val").rstrip("%"))
            return amount / 100 if found[0].tag == qn("a:spcPts") else size * amount / 100000
    return 0.0


def _line(looks: list[Any]) -> float:
    for each in looks:
        found = each.find(f"{qn('a:lnSpc')}/{qn('a:spcPct')}")
        if found is not None:
            return int(found.get("val").rstrip("%")) / 100000
    return 1.0


def fonts(deck: Any) -> tuple[str, ...]:
    """The Latin fonts of every master's theme and of its placeholders, sorted, each once."""
    found: set[str] = set()
    for master in deck.slide_masters:
        for owner in (master, *master.slide_layouts):
            faces = (each.get("typeface", "") for each in owner._element.iter(qn("a:latin")))
            found |= {face for face in faces if not face.startswith("+")}
        for relation in master.part.rels.values():
            if relation.reltype.endswith("/theme"):
                found |= set(_faces(relation.target_part.blob))
    return tuple(sorted(found - {""}))


def _faces(blob: bytes) -> Iterator[str]:
    root = etree.fromstring(blob)
    for part in ("a:majorFont", "a:minorFont"):
        for each in root.iter(qn(part)):
            latin = each.find(qn("a:latin"))
            yield latin.get("typeface", "") if latin is not None else ""

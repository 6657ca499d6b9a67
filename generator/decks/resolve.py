"""How text on a slide really looks: its colour, its size, and what lies behind it.

PowerPoint inherits: run, then the shape's own list style, the layout's placeholder, the
master's, the master's text styles, the theme. A check has to follow the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

DEFAULT_SIZE = 18.0
_MIXED = ("a:blipFill", "a:gradFill", "a:pattFill")
"""Fills of more than one colour."""
_TITLES = ("title", "ctrTitle")
_FEET = ("ftr", "sldNum", "dt")


@dataclass(frozen=True)
class Look:
    """A run's colour as RRGGBB (None when it cannot be told), its size in points, its weight."""

    colour: str | None
    size: float
    bold: bool


def theme_colours(master: Any) -> dict[str, str]:
    """The theme's colours by theme name and by the names that the master maps to them."""
    part = next(r.target_part for r in master.part.rels.values() if r.reltype.endswith("/theme"))
    scheme: Any = etree.fromstring(part.blob).find(f".//{qn('a:clrScheme')}")
    colours: dict[str, str] = {
        etree.QName(each).localname: each[0].get("lastClr") or each[0].get("val") for each in scheme
    }
    for name, target in master._element.find(qn("p:clrMap")).attrib.items():
        colours[name] = colours[target]
    return colours


def solid(parent: Any, theme: dict[str, str]) -> str | None:
    """The colour of an element's solid fill; None without one, or where it is transparent."""
    fill = parent.find(qn("a:solidFill")) if parent is not None else None
    if fill is None or not len(fill) or fill[0].find(qn("a:alpha")) is not None:
        return None
    value = fill[0].get("val")
    return theme.get(value) if fill[0].tag == qn("a:schemeClr") else value.upper()


def placeholder_type(shape: Any) -> str:
    """The shape's placeholder type, "" for none."""
    found = shape._element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
    return "" if found is None else found.get("type", "obj")


def bases(shape: Any) -> Iterator[Any]:
    """The shape, its layout's placeholder and its master's."""
    while shape is not None:
        yield shape
        shape = getattr(shape, "_base_placeholder", None) if shape.is_placeholder else None


class Looks:
    """How the runs of one shape look; the levels' styles are followed once."""

    def __init__(self, shape: Any, slide: Any, theme: dict[str, str]) -> None:
        self._chain = list(bases(shape))
        self._kind = placeholder_type(shape)
        self._master = slide.slide_layout.slide_master._element
        self._theme = theme
        self._levels: dict[int, list[Any]] = {}

    def of(self, paragraph: Any, run: Any) -> Look:
        """How one run looks."""
        properties = paragraph.find(qn("a:pPr"))
        level = int(properties.get("lvl", 0)) if properties is not None else 0
        if level not in self._levels:
            self._levels[level] = list(self._inherited(level))
        own = run.find(qn("a:rPr"))
        layers = [each for each in (own, *self._levels[level]) if each is not None]
        colour = next((c for c in (solid(each, self._theme) for each in layers) if c), None)
        if own is not None and own.find(qn("a:hlinkClick")) is not None:
            colour = self._theme["hlink"]
        size = next((each.get("sz") for each in layers if each.get("sz")), None)
        bold = next((each.get("b") for each in layers if each.get("b")), "0")
        return Look(
            colour or self._theme["tx1"],
            int(size) / 100 if size else DEFAULT_SIZE,
            bold in ("1", "true"),
        )

    def _inherited(self, level: int) -> Iterator[Any]:
        path = f"{qn('a:lvl' + str(level + 1) + 'pPr')}/{qn('a:defRPr')}"
        for base in self._chain:
            yield base._element.find(f".//{qn('a:lstStyle')}/{path}")
        style = "titleStyle" if self._kind in _TITLES else "bodyStyle"
        style = "otherStyle" if self._kind in ("", *_FEET) else style
        yield self._master.find(f"{qn('p:txStyles')}/{qn('p:' + style)}/{path}")


Box = tuple[int, int, int, int]


def box(shape: Any) -> Box | None:
    """Left, top, right, bottom in EMU; None for a shape without a place."""
    if None in (shape.left, shape.top, shape.width, shape.height):
        return None
    return (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)


class Grounds:
    """What lies behind the shapes of one slide: filled shapes and its own ground."""

    def __init__(self, slide: Any, theme: dict[str, str]) -> None:
        layout = slide.slide_layout
        shown = layout._element.get("showMasterSp", "1") not in ("0", "false")
        owners = (layout.slide_master, layout) if shown else (layout,)
        decoration = [each for one in owners for each in one.shapes if not each.is_placeholder]
        self._theme = theme
        self._ground = background(slide, theme)
        self._layers = [
            (each._element, place, colour)
            for each in (*decoration, *slide.shapes)
            if (colour := _filled(each, theme)) is not None and (place := box(each))
        ]

    def behind(self, shape: Any) -> frozenset[str]:
        """Every colour behind a shape's text that is one."""
        return self.seen_behind(shape) - {""}

    def seen_behind(self, shape: Any) -> frozenset[str]:
        """What lies behind a shape's text, at its centre and near its edges; "" for no colour."""
        for base in bases(shape):
            own = _filled(base, self._theme)
            if own is not None:
                return frozenset({own})
        place = box(shape)
        seen = (self._at(point, shape) for point in _points(place)) if place else ()
        return frozenset(seen)

    def _at(self, point: tuple[float, float], shape: Any) -> str:
        found = self._ground
        for element, place, colour in self._layers:
            if element is shape._element:
                break
            if place[0] <= point[0] <= place[2] and place[1] <= point[1] <= place[3]:
                found = colour
        return found


def _filled(shape: Any, theme: dict[str, str]) -> str | None:
    """The shape's colour; "" for a picture or a gradient, None where what lies behind shows."""
    look = shape._element.find(qn("p:spPr"))
    if shape._element.tag == qn("p:pic"):
        return ""
    if look is not None and any(look.find(qn(kind)) is not None for kind in _MIXED):
        return ""
    return solid(look, theme)


def _points(place: Box) -> Iterator[tuple[float, float]]:
    left, top, right, bottom = place
    for across in (0.03, 0.5, 0.97):
        for down in (0.03, 0.5, 0.97):
            yield left + (right - left) * across, top + (bottom - top) * down


def background(slide: Any, theme: dict[str, str]) -> str:
    """The colour of the slide's ground, its layout's or its master's; "" for one that is no
    colour, such as a picture, on which contrast cannot be measured.
    """
    layout = slide.slide_layout
    for owner in (slide, layout, layout.slide_master):
        ground = owner._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if ground is None:
            continue
        reference = ground.find(qn("p:bgRef"))
        if reference is not None:
            return _named(reference, theme) or theme["bg1"]
        return solid(ground.find(qn("p:bgPr")), theme) or ""
    return theme["bg1"]


def _named(reference: Any, theme: dict[str, str]) -> str | None:
    """A theme's background by its colour."""
    colour = reference.find(qn("a:schemeClr"))
    return theme.get(colour.get("val")) if colour is not None else None

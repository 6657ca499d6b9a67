"""A slide's decoration as SVG, for pictures of slides that need no office program.

The presets are drawn as PowerPoint does, as far as the layouts use them; a preview is small, so
a wave may be a little rounder than the original.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.decks.canvas import HEIGHT, WIDTH, Decoration, Layout
from generator.decks.paint import Paint

_UNIT = 100000
"""What the presets' own handles count in."""


def svg(layout: Layout, paint: Paint, more: Iterable[Decoration] = ()) -> str:
    """The layout's ground and shapes as one SVG document, and more shapes over them."""
    shapes = "".join(_shape(each, paint) for each in (*layout.decorations, *more))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{paint.hex(layout.ground)}"/>{shapes}</svg>'
    )


def _shape(shape: Decoration, paint: Paint) -> str:
    box = shape.rect
    turn = f" rotate({shape.turn} {box.w / 2:g} {box.h / 2:g})" if shape.turn else ""
    path = _PATHS[shape.geometry](box.w, box.h, dict(shape.adjust))
    return (
        f'<path transform="translate({box.x:g} {box.y:g}){turn}" fill-rule="evenodd" '
        f'fill="{paint.hex(shape.fill)}" d="{path}"/>'
    )


def _polygon(*points: tuple[float, float]) -> str:
    return "M" + " L".join(f"{x:g} {y:g}" for x, y in points) + " Z"


def _rect(wide: float, high: float, _: dict[str, int]) -> str:
    return _polygon((0, 0), (wide, 0), (wide, high), (0, high))


def _oval(x: float, y: float, across: float, down: float) -> str:
    """An ellipse around a centre, by its half axes."""
    arc = f"A{across:g} {down:g} 0 1 0"
    return f"M{x - across:g} {y:g} {arc} {x + across:g} {y:g} {arc} {x - across:g} {y:g} Z"


def _ellipse(wide: float, high: float, _: dict[str, int]) -> str:
    return _oval(wide / 2, high / 2, wide / 2, high / 2)


def _donut(wide: float, high: float, adjust: dict[str, int]) -> str:
    thick = min(wide, high) * adjust["adj"] / _UNIT
    inner = _oval(wide / 2, high / 2, wide / 2 - thick, high / 2 - thick)
    return f"{_ellipse(wide, high, adjust)} {inner}"


def _triangle(wide: float, high: float, _: dict[str, int]) -> str:
    return _polygon((wide / 2, 0), (wide, high), (0, high))


def _chevron(wide: float, high: float, adjust: dict[str, int]) -> str:
    deep = min(wide, high) * adjust["adj"] / _UNIT
    return _polygon(
        (0, 0), (wide - deep, 0), (wide, high / 2), (wide - deep, high), (0, high), (deep, high / 2)
    )


def _waves(wide: float, high: float, adjust: dict[str, int]) -> str:
    """A band with two waves along its top and, in step, along its foot."""
    deep, part = high * adjust["adj1"] / _UNIT, wide / 2
    top = "".join(_wave(part, deep, ahead=1) for _ in range(2))
    foot = "".join(_wave(part, deep, ahead=-1) for _ in range(2))
    return f"M0 {deep:g} {top} l0 {high - 2 * deep:g} {foot} Z"


def _wave(part: float, deep: float, ahead: int) -> str:
    third, tall = ahead * part / 3, -ahead * deep * 10 / 3
    return f"c{third:g} {tall:g} {2 * third:g} {-tall:g} {ahead * part:g} 0 "


def _round(wide: float, high: float, adjust: dict[str, int]) -> str:
    bend = min(wide, high) * adjust.get("adj", adjust.get("adj3", 16667)) / _UNIT
    arc = f"a{bend:g} {bend:g} 0 0 1"
    return (
        f"M{bend:g} 0 H{wide - bend:g} {arc} {bend:g} {bend:g} V{high - bend:g} "
        f"{arc} {-bend:g} {bend:g} H{bend:g} {arc} {-bend:g} {-bend:g} V{bend:g} "
        f"{arc} {bend:g} {-bend:g} Z"
    )


def _bubble(wide: float, high: float, adjust: dict[str, int]) -> str:
    """A speech bubble whose tail leaves its lower edge, left of the middle."""
    tip = (wide * (0.5 + adjust["adj1"] / _UNIT), high * (0.5 + adjust["adj2"] / _UNIT))
    tail = _polygon((wide * 0.17, high), tip, (wide * 0.42, high))
    return f"{_round(wide, high, adjust)} {tail}"


_PATHS = {
    "rect": _rect,
    "ellipse": _ellipse,
    "donut": _donut,
    "triangle": _triangle,
    "chevron": _chevron,
    "doubleWave": _waves,
    "roundRect": _round,
    "wedgeRoundRectCallout": _bubble,
}

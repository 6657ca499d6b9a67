"""The slide master, the layouts and the handout master as XML."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from generator.decks import canvas
from generator.decks.canvas import FOOT_FLOOR, HEADLINE, Layout, Rect, Style, body, column, title
from generator.decks.ooxml.shape import (
    LANGUAGE,
    NAMESPACES,
    colour_map,
    decoration,
    foot,
    level,
    placeholder,
    tree,
)
from generator.decks.paint import Paint

FIRST_LAYOUT_ID = 2147483649
"""Master and layout ids share one range from 2^31; the master has the first."""
FOOTER, NUMBER = 11, 12
"""The idx of a footer and of a slide number, in every layout."""

MASTER_BODY = (
    Style(24, after=12, bullet="■", indent=24),
    Style(20, after=8),
    Style(18, after=8, bullet="–", indent=20),
)
_LEVELS = 9


def _ground(role: str, paint: Paint) -> str:
    return f"<p:bg><p:bgPr>{paint.fill(role)}<a:effectLst/></p:bgPr></p:bg>"


def _feet(layout: Layout, paint: Paint, number: int) -> str:
    style = Style(FOOT_FLOOR, colour=layout.foot)
    right = canvas.WIDTH - canvas.EDGE - 40
    rect = Rect(layout.foot_x, canvas.FOOT_TOP, right - layout.foot_x - 20, canvas.FOOT_HEIGHT)
    last = Rect(right, canvas.FOOT_TOP, 40, canvas.FOOT_HEIGHT)
    return foot("ftr", FOOTER, "Footer", rect, style, number, paint) + foot(
        "sldNum",
        NUMBER,
        "Slide number",
        last,
        Style(FOOT_FLOOR, colour=layout.foot, align="r"),
        number + 1,
        paint,
    )


def layout(each: Layout, paint: Paint) -> str:
    """A slide layout: decoration behind, then the placeholders in reading order."""
    shapes, number = "", 2
    for shape in each.decorations:
        shapes += decoration(shape, number, paint)
        number += 1
    for place in each.placeholders:
        shapes += placeholder(place, number, paint)
        number += 1
    shapes += _feet(each, paint, number)
    kind = f' type="{each.kind}"' if each.kind else ""
    return (
        f'<p:sldLayout {NAMESPACES} showMasterSp="0"{kind} preserve="1" userDrawn="1">'
        f"<p:cSld name={quoteattr(each.name)}>{_ground(each.ground, paint)}{tree(shapes)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master(name: str, relations: Sequence[str], paint: Paint) -> str:
    """The slide master with its layouts, by relationship id."""
    plain = Layout(name, (title(), body(1, "Text", column(), *MASTER_BODY)))
    shapes = "".join(placeholder(p, n, paint) for n, p in enumerate(plain.placeholders, 2))
    shapes = shapes.replace(' hasCustomPrompt="1"', "") + _feet(plain, paint, 4)
    ids = "".join(
        f'<p:sldLayoutId id="{FIRST_LAYOUT_ID + at}" r:id="{relation}"/>'
        for at, relation in enumerate(relations)
    )
    return (
        f'<p:sldMaster {NAMESPACES} preserve="1"><p:cSld name={quoteattr(name)}>'
        f"{_ground('paper', paint)}{tree(shapes)}</p:cSld>{colour_map()}"
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{_level(HEADLINE, 1, paint, '+mj')}</p:titleStyle>"
        f"<p:bodyStyle>{text_levels(MASTER_BODY, paint)}</p:bodyStyle>"
        f'<p:otherStyle><a:defPPr><a:defRPr lang="{LANGUAGE}"/></a:defPPr>'
        f"{text_levels((Style(18),), paint)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def text_levels(styles: Sequence[Style], paint: Paint) -> str:
    """All nine levels in the theme's font; deeper ones than there are look like the last."""
    return "".join(
        _level(styles[min(depth, len(styles) - 1)], depth + 1, paint, "+mn")
        for depth in range(_LEVELS)
    )


def _level(style: Style, depth: int, paint: Paint, font: str) -> str:
    faces = "".join(
        f'<a:{script} typeface="{font}-{end}"/>'
        for script, end in (("latin", "lt"), ("ea", "ea"), ("cs", "cs"))
    )
    return level(style, depth, paint).replace("</a:defRPr>", f"{faces}</a:defRPr>")


def handout(paint: Paint) -> str:
    """The handout master: a footer and a page number on A4's white."""
    style = Style(FOOT_FLOOR, colour="quiet")
    feet = foot("ftr", 2, "Footer", Rect(36, 690, 360, 24), style, 2, paint)
    feet += foot("sldNum", 3, "Slide number", Rect(444, 690, 60, 24), style, 3, paint)
    return (
        f'<p:handoutMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001">'
        f'<a:schemeClr val="bg1"/></p:bgRef></p:bg>{tree(feet)}</p:cSld>{colour_map()}'
        "</p:handoutMaster>"
    )

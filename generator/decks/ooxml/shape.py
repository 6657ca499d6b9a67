"""Placeholders and decoration as DrawingML."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from generator.decks.canvas import Decoration, Placeholder, Rect, Style
from generator.decks.paint import MAPPED, SCHEME_ORDER, Paint

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
LANGUAGE = "en-GB"
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""Tells a screen reader to pass a shape by."""
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
PROMPTED = ("title", "ctrTitle", "body", "pic", "chart", "tbl")
BULLET_SHARE = 60
"""A square bullet's size, in per cent of the text's."""


def tree(shapes: str) -> str:
    """A shape tree around the shapes."""
    return f"<p:spTree>{_TREE}{shapes}</p:spTree>"


def frame(rect: Rect, turn: float = 0.0) -> str:
    """A shape's place and size; turn is degrees clockwise."""
    left, top, wide, high = rect.emu
    rot = f' rot="{round(turn * 60000)}"' if turn else ""
    return f'<a:xfrm{rot}><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'


def geometry(preset: str, adjust: tuple[tuple[str, int], ...] = ()) -> str:
    """A preset geometry with its handles."""
    guides = "".join(f'<a:gd name="{name}" fmla="val {at}"/>' for name, at in adjust)
    return f'<a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def decoration(shape: Decoration, number: int, paint: Paint) -> str:
    """A shape without words, marked decorative."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Decoration {number}">{DECORATIVE}'
        '</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"<p:spPr>{frame(shape.rect, shape.turn)}{geometry(shape.geometry, shape.adjust)}"
        f"{paint.fill(shape.fill)}<a:ln><a:noFill/></a:ln></p:spPr>"
        '<p:txBody><a:bodyPr rtlCol="0" anchor="ctr"/><a:lstStyle/>'
        f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody></p:sp>'
    )


def level(style: Style, depth: int, paint: Paint) -> str:
    """A paragraph level of a placeholder's list style."""
    indent = round(style.indent * 12700)
    bullet = _bullet(style, paint)
    return (
        f'<a:lvl{depth}pPr marL="{indent}" indent="{-indent}" algn="{style.align}">'
        f'<a:lnSpc><a:spcPct val="{round(style.line * 100000)}"/></a:lnSpc>'
        '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{round(style.after * 100)}"/></a:spcAft>{bullet}'
        f'<a:defRPr sz="{round(style.size * 100)}" b="{int(style.bold)}" '
        f'spc="{style.spacing}">{paint.fill(style.colour)}</a:defRPr></a:lvl{depth}pPr>'
    )


def _bullet(style: Style, paint: Paint) -> str:
    if not style.bullet:
        return "<a:buNone/>"
    colour = paint.fill(style.bullet_colour)
    colour = colour.replace("<a:solidFill>", "<a:buClr>").replace("</a:solidFill>", "</a:buClr>")
    if style.bullet == "1.":
        number = '<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"/>'
        return f'{colour}<a:buSzPct val="100000"/>{number}'
    share = f'<a:buSzPct val="{BULLET_SHARE * 1000}"/>'
    return f'{colour}{share}<a:buFont typeface="Arial"/><a:buChar char={quoteattr(style.bullet)}/>'


def placeholder(place: Placeholder, number: int, paint: Paint) -> str:
    """A layout's placeholder with its place, look and prompt."""
    kind = f'type="{place.kind}"'
    index = f' idx="{place.idx}"' if place.idx else ""
    prompt = ' hasCustomPrompt="1"' if place.kind in PROMPTED else ""
    names = ("lIns", "tIns", "rIns", "bIns")
    sides = "".join(
        f' {name}="{round(at * 12700)}"' for name, at in zip(names, place.inset, strict=True)
    )
    levels = "".join(level(style, depth, paint) for depth, style in enumerate(place.levels, 1))
    fill = paint.fill(place.fill) if place.fill else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(place.name)}/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}{index}{prompt}/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{frame(place.rect)}{geometry(place.geometry)}{fill}</p:spPr>"
        f'<p:txBody><a:bodyPr{sides} anchor="{place.anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{levels}</a:lstStyle><a:p><a:r><a:rPr lang="{LANGUAGE}"/>'
        f"<a:t>{escape(place.name)}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def foot(
    kind: str, index: int, name: str, rect: Rect, style: Style, number: int, paint: Paint
) -> str:
    """A footer or slide number placeholder.

    The footer keeps a prompt: without one LibreOffice loses its font and place.
    """
    run = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f'<a:rPr lang="{LANGUAGE}"/><a:t>‹#›</a:t></a:fld>'
        if kind == "sldNum"
        else f'<a:r><a:rPr lang="{LANGUAGE}"/><a:t>{name}</a:t></a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter" '
        f'idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr>{frame(rect)}{geometry("rect")}</p:spPr>'
        '<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="ctr"/><a:lstStyle>{level(style, 1, paint)}</a:lstStyle>'
        f'<a:p>{run}<a:endParaRPr lang="{LANGUAGE}"/></a:p></p:txBody></p:sp>'
    )


def colour_map() -> str:
    """The master's map from slide colours to theme colours."""
    mapped = {MAPPED.get(key, key): key for key in SCHEME_ORDER}
    order = ("bg1", "tx1", "bg2", "tx2", *SCHEME_ORDER[4:])
    pairs = " ".join(f'{name}="{mapped[name]}"' for name in order)
    return f"<p:clrMap {pairs}/>"

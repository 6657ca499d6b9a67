"""The PowerPoint theme: the brand's colours and Arial."""

from __future__ import annotations

from xml.sax.saxutils import quoteattr

from generator.decks.ooxml.shape import NAMESPACES
from generator.decks.paint import Paint

FONT = "Arial"
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme(name: str, paint: Paint) -> str:
    """A flat theme of this name; colours that fit no theme slot stand as custom colours."""
    colours = "".join(
        f'<a:{key}><a:srgbClr val="{value[1:].upper()}"/></a:{key}>'
        for key, value in paint.scheme().items()
    )
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    custom = "".join(
        f'<a:custClr name="Theme {at}{what}"><a:srgbClr val="{colour[1:].upper()}"/></a:custClr>'
        for at, slot in enumerate(paint.brand.slots, 1)
        for what, colour in (("", slot.colour), (" tint", slot.tint), (" bright", slot.bright))
    )
    title = quoteattr(name)
    return (
        f"<a:theme {NAMESPACES} name={title}><a:themeElements>"
        f"<a:clrScheme name={title}>{colours}</a:clrScheme>"
        f"<a:fontScheme name={title}><a:majorFont>{font}</a:majorFont>"
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Flat"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{''.join(_line(width) for width in (9525, 19050, 28575))}</a:lnStyleLst>"
        "<a:effectStyleLst>"
        f"{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        f"<a:objectDefaults/><a:extraClrSchemeLst/><a:custClrLst>{custom}</a:custClrLst></a:theme>"
    )


def _line(width: int) -> str:
    return (
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{_FILL}'
        '<a:prstDash val="solid"/></a:ln>'
    )

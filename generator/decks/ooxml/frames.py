"""What stands on a slide: shapes with words, tables, charts and pictures, as DrawingML.

Each is told its number on the slide, its name, and the placeholder it fills, if it fills one.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.decks.canvas import Rect
from generator.decks.ooxml.shape import LANGUAGE, frame, geometry
from generator.decks.ooxml.text import attribute, content

_GRAPHIC = "http://schemas.openxmlformats.org/drawingml/2006/"
SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


@dataclass(frozen=True)
class Seat:
    """A shape's number and name on its slide, and the placeholder it fills.

    kind: the placeholder's type, "obj" for one without. idx: None for a shape of its own.
    """

    number: int
    name: str
    kind: str = ""
    idx: int | None = None


def _named(seat: Seat, alt: str = "") -> str:
    said = f" descr={attribute(alt)}" if alt else ""
    return f'<p:cNvPr id="{seat.number}" name={attribute(seat.name)}{said}/>'


def _placed(seat: Seat) -> str:
    if seat.idx is None:
        return "<p:nvPr/>"
    kind = "" if seat.kind in ("", "obj") else f' type="{seat.kind}"'
    idx = f' idx="{seat.idx}"' if seat.idx else ""
    return f"<p:nvPr><p:ph{kind}{idx}/></p:nvPr>"


def words(seat: Seat, inner: str, rect: Rect | None = None) -> str:
    """A shape with paragraphs. rect: its place where the layout's does not hold."""
    look = f"<p:spPr>{frame(rect)}</p:spPr>" if rect else "<p:spPr/>"
    return (
        f'<p:sp><p:nvSpPr>{_named(seat)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"{_placed(seat)}</p:nvSpPr>{look}<p:txBody><a:bodyPr/><a:lstStyle/>{inner}"
        "</p:txBody></p:sp>"
    )


def footer(seat: Seat, text: str, size: float | None) -> str:
    """The footer's words; size in points, None for the layout's."""
    set_at = "" if size is None else f' sz="{round(size * 100)}"'
    run = f'<a:r><a:rPr lang="{LANGUAGE}"{set_at}/><a:t>{content(text)}</a:t></a:r>'
    return words(seat, f"<a:p>{run}</a:p>")


def slide_number(seat: Seat, number: int) -> str:
    """The slide's number as a field that follows when slides are moved."""
    field = (
        f'<a:fld id="{SLIDE_NUMBER}" type="slidenum"><a:rPr lang="{LANGUAGE}"/>'
        f"<a:t>{number}</a:t></a:fld>"
    )
    return words(seat, f'<a:p>{field}<a:endParaRPr lang="{LANGUAGE}"/></a:p>')


def table(seat: Seat, rect: Rect, inner: str, alt: str) -> str:
    """A native table around its rows."""
    return _graphic(seat, rect, alt, "table", inner)


def chart(seat: Seat, rect: Rect, relation: str, alt: str) -> str:
    """A native chart by its relationship."""
    inner = f'<c:chart xmlns:c="{_GRAPHIC}chart" r:id="{relation}"/>'
    return _graphic(seat, rect, alt, "chart", inner)


def _graphic(seat: Seat, rect: Rect, alt: str, kind: str, inner: str) -> str:
    place = frame(rect).replace("a:xfrm", "p:xfrm")
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{_named(seat, alt)}<p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>{_placed(seat)}'
        f'</p:nvGraphicFramePr>{place}<a:graphic><a:graphicData uri="{_GRAPHIC}{kind}">{inner}'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def picture(seat: Seat, relation: str, alt: str, crop: Crop, rect: Rect | None) -> str:
    """A picture. crop: what is cut off it; rect: its place where the layout's does not hold."""
    look = f"{frame(rect)}{geometry('rect')}" if rect else ""
    return (
        f'<p:pic><p:nvPicPr>{_named(seat, alt)}<p:cNvPicPr><a:picLocks noGrp="1" '
        f'noChangeAspect="1"/></p:cNvPicPr>{_placed(seat)}</p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="{relation}"/>{crop.xml}<a:stretch><a:fillRect/></a:stretch>'
        f"</p:blipFill><p:spPr>{look}</p:spPr></p:pic>"
    )


@dataclass(frozen=True)
class Crop:
    """What is cut off a picture, as shares: from both sides, and from top and bottom."""

    sides: float = 0.0
    ends: float = 0.0

    @property
    def xml(self) -> str:
        """The crop in thousandths of a per cent, empty where nothing is cut."""
        across, down = round(self.sides * 100000), round(self.ends * 100000)
        if not (across or down):
            return ""
        return f'<a:srcRect l="{across}" t="{down}" r="{across}" b="{down}"/>'


def filling(size: tuple[int, int], rect: Rect) -> Crop:
    """The crop by which a picture of this size in pixels fills the rectangle."""
    wide, high = size
    too_wide = 1 - (rect.w / rect.h) / (wide / high)
    if too_wide > 0:
        return Crop(sides=too_wide / 2)
    return Crop(ends=(1 - (wide / high) / (rect.w / rect.h)) / 2)


def inside(size: tuple[int, int], rect: Rect) -> Rect:
    """The largest place in the rectangle's middle that shows the whole picture."""
    wide, high = size
    scale = min(rect.w / wide, rect.h / high)
    w, h = wide * scale, high * scale
    return Rect(rect.x + (rect.w - w) / 2, rect.y + (rect.h - h) / 2, w, h)

"""Paragraphs and runs as DrawingML, each run with its language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from generator.decks.canvas import Placeholder
from generator.decks.ooxml.shape import LANGUAGE, NAMESPACES
from generator.decks.paint import Fills
from generator.decks.plan import Para
from generator.model.richtext import Run

_BUAUTONUM = qn("a:buAutoNum")
_HLINKCLICK = qn("a:hlinkClick")
_P = qn("a:p")
_PPR = qn("a:pPr")
_R = qn("a:r")
_RPR = qn("a:rPr")
_T = qn("a:t")
_R_ID = qn("r:id")
ABSOLUTE = ("https:", "mailto:", "tel:")


def write(
    part: Any, frame: Any, paras: Sequence[Para], sizes: Sequence[float] = (), start: int = 1
) -> None:
    """Replace a text body's paragraphs.

    part: the slide's part, which holds the relationships of links.
    sizes: a size for each level, in points; none where the slide inherits.
    start: the first number of a numbered list that goes on.
    """
    for old in frame.findall(_P):
        frame.remove(old)
    for each in paras:
        frame.append(_paragraph(part, each, sizes, start))


def _paragraph(part: Any, para: Para, sizes: Sequence[float], start: int) -> Any:
    element = etree.Element(_P)
    if para.level or start > 1:
        look = etree.SubElement(element, _PPR)
        if para.level:
            look.set("lvl", str(para.level))
        if start > 1:
            etree.SubElement(look, _BUAUTONUM, type="arabicPlain", startAt=str(start))
    size = sizes[min(para.level, len(sizes) - 1)] if sizes else None
    for run in para.runs:
        element.append(_run(part, run, size))
    return element


def _run(part: Any, run: Run, size: float | None) -> Any:
    element = etree.Element(_R)
    look = etree.SubElement(element, _RPR, lang=LANGUAGE)
    if size is not None:
        look.set("sz", str(round(size * 100)))
    if run.strong:
        look.set("b", "1")
    if run.emphasis:
        look.set("i", "1")
    if run.href.startswith(ABSOLUTE):
        link = part.relate_to(run.href, RT.HYPERLINK, is_external=True)
        etree.SubElement(look, _HLINKCLICK).set(_R_ID, link)
    words = etree.SubElement(element, _T)
    words.text = run.text
    return element


def second_line(frame: Any, place: Placeholder, sizes: Sequence[float], paint: Fills) -> None:
    """Give a title's second line its own look: titles have one level, so it stands on the runs."""
    style = place.style(1)
    for paragraph in frame.findall(_P):
        level = paragraph.find(_PPR)
        if level is None:
            continue
        level.attrib.pop("lvl")
        size = sizes[-1] if sizes else style.size
        for look in paragraph.iter(_RPR):
            look.set("sz", str(round(size * 100)))
            look.set("b", str(int(style.bold)))
            look.set("spc", str(style.spacing))
            look.insert(0, parse_xml(filled(paint, style.colour)))


def filled(paint: Fills, role: str) -> str:
    """A fill that stands on its own, with its namespaces."""
    return paint.fill(role).replace("Fill>", f"Fill {NAMESPACES}>", 1)

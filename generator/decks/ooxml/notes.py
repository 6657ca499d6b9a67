"""The notes master, and the notes of one slide."""

from __future__ import annotations

from generator.decks.canvas import Rect, Style
from generator.decks.ooxml.frames import Seat, slide_number, words
from generator.decks.ooxml.package import Relations
from generator.decks.ooxml.shape import (
    LANGUAGE,
    NAMESPACES,
    colour_map,
    foot,
    frame,
    geometry,
    level,
    tree,
)
from generator.decks.ooxml.words import PLAIN, paragraphs
from generator.decks.paint import Paint
from generator.decks.plan import Para

NOTES_MASTER = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"
NOTES = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
_IMAGE, _BODY, _NUMBER = 2, 3, 5
"""The idx of the slide's picture, of the notes and of the page number, as PowerPoint has them."""
_PICTURE = Rect(54, 54, 432, 243)
"""The picture of a slide of 16 to 9 on an upright page of 540 by 720 points."""
_TEXT = Rect(54, 315, 432, 351)
_SIZE = 12


def master(paint: Paint) -> str:
    """The notes master: the slide, the notes below it, and the page's number."""
    page = Style(_SIZE, colour="quiet", align="r")
    shapes = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="{_IMAGE}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{frame(_PICTURE)}{geometry('rect')}<a:noFill/>"
        f'<a:ln w="9525">{paint.fill("rule")}</a:ln></p:spPr></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="{_BODY}"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{frame(_TEXT)}{geometry('rect')}</p:spPr><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:r>'
        f'<a:rPr lang="{LANGUAGE}"/><a:t>Notes</a:t></a:r></a:p></p:txBody></p:sp>'
        + foot("sldNum", _NUMBER, "Page", Rect(386, 684, 100, 18), page, 4, paint)
    )
    style = level(Style(_SIZE, after=4), 1, paint)
    return (
        f'<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001">'
        f'<a:schemeClr val="bg1"/></p:bgRef></p:bg>{tree(shapes)}</p:cSld>{colour_map()}'
        f"<p:notesStyle>{style}</p:notesStyle></p:notesMaster>"
    )


def slide(paras: tuple[Para, ...], number: int, relations: Relations) -> str:
    """The notes of the slide of this number, in English on every run."""
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="{_IMAGE}"/></p:nvPr>'
        "</p:nvSpPr><p:spPr/></p:sp>"
    )
    inner = paragraphs(((each, PLAIN) for each in paras), relations)
    shapes = (
        image
        + words(Seat(3, "Notes", "body", _BODY), inner)
        + slide_number(Seat(4, "Page", "sldNum", _NUMBER), number)
    )
    return (
        f"<p:notes {NAMESPACES}><p:cSld>{tree(shapes)}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
    )

"""Whether people can use a finished deck: the rules of Microsoft's checker, and stricter ones.

The checks read the .pptx itself, whoever made it. They cannot tell whether an alternative text
is right, whether colour alone carries a meaning, or whether the order of reading makes sense.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from generator.decks.canvas import BODY_FLOOR, FOOT_FLOOR
from generator.decks.fault import Fault
from generator.decks.ooxml.shape import LANGUAGE
from generator.decks.resolve import Grounds, Looks, box, placeholder_type, theme_colours
from generator.finding import Severity
from generator.model.brand import contrast

FOOT = "Foot: "
"""Layout placeholders whose name begins so hold sources and marks, and may be smaller."""
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_FILE_NAME = re.compile(
    r"\.(png|jpe?g|gif|svg|emf|bmp)\b|^(image|picture|graphic|photo)( of)?\b", re.IGNORECASE
)
_EMPTY_TITLE = re.compile(r"^(untitled|default) section$|^section \d+$", re.IGNORECASE)
_VAGUE_LINK = re.compile(r"^\s*(https?://|www\.|click here|here|more|link)\b", re.IGNORECASE)
_FEET = ("ftr", "sldNum", "dt")
_DRAWN = (qn("p:pic"), qn("p:graphicFrame"), qn("p:grpSp"), qn("p:cxnSp"))
LONGEST_ALT = 500
"""More words than this belong on the slide or in its notes."""
EDGE = 12700

Found = Iterator[tuple[str, str]]
"""(rule, message) of what one slide or deck gets wrong."""


def faults(data: bytes) -> tuple[Fault, ...]:
    """Everything that keeps people from using the deck; all are errors."""
    deck = Presentation(BytesIO(data))
    found = [(0, rule, said) for check in DECK_RULES for rule, said in check(deck)]
    for number, slide in enumerate(deck.slides, 1):
        found += [(number, rule, said) for check in SLIDE_RULES for rule, said in check(slide)]
    return tuple(Fault(rule, Severity.ERROR, number, said) for number, rule, said in found)


def _title_of(slide: Any) -> str:
    title = slide.shapes.title
    return " ".join(title.text_frame.text.split()) if title is not None else ""


def _unique_titles(deck: Any) -> Found:
    counts = Counter(_title_of(slide) for slide in deck.slides)
    for title, count in counts.items():
        if title and count > 1:
            yield "title-unique", f"{count} slides are called “{title}”."


def _properties(deck: Any) -> Found:
    known = deck.core_properties
    if not known.title or known.title == "PowerPoint Presentation":
        yield "document-title", "The deck has no title in its properties."
    if known.language != LANGUAGE:
        yield "document-language", f"The deck's language is {known.language or 'not given'}."


def _sections(deck: Any) -> Found:
    names = [each.get("name", "") for each in deck.part._element.iter(_P14 + "section")]
    for name in names:
        if _EMPTY_TITLE.match(name) or not name:
            yield "section-name", f"A section is called “{name}”."
    for name, count in Counter(names).items():
        if count > 1:
            yield "section-unique", f"{count} sections are called “{name}”."


def _title(slide: Any) -> Found:
    if not _title_of(slide):
        yield "title-missing", "The slide has no title."
    first = next(iter(slide.shapes), None)
    if first is not None and placeholder_type(first) not in ("title", "ctrTitle"):
        yield "reading-order", f"“{first.name}” is read before the title."


def _notes(slide: Any) -> Found:
    if not slide.has_notes_slide or not slide.notes_slide.notes_text_frame.text.strip():
        yield "notes-missing", "The slide has no speaker notes."


def _alternatives(slide: Any) -> Found:
    for shape in slide.shapes:
        kind = shape._element.tag
        silent = kind == qn("p:sp") and not shape.is_placeholder and not shape.text_frame.text
        if kind not in _DRAWN and not silent:
            continue
        names = shape._element.find(f".//{qn('p:cNvPr')}")
        if any(each.get("val") in ("1", "true") for each in names.iter(_DECORATIVE)):
            continue
        words = (names.get("descr") or "").strip()
        if not words:
            yield "alt-missing", f"“{shape.name}” has no alternative text."
        elif _FILE_NAME.search(words):
            yield "alt-file-name", f"The alternative text of “{shape.name}” is “{words}”."
        elif len(words) > LONGEST_ALT:
            yield "alt-long", f"The alternative text of “{shape.name}” is too long to listen to."


def _empty(slide: Any) -> Found:
    for shape in slide.placeholders:
        if shape.has_text_frame and not shape.text_frame.text.strip():
            yield "placeholder-empty", f"“{shape.name}” stands empty on the slide."


def _off_slide(slide: Any) -> Found:
    deck = slide.part.package.presentation_part.presentation
    for shape in slide.shapes:
        place = box(shape)
        if place and (
            min(place[:2]) < -EDGE
            or place[2] > deck.slide_width + EDGE
            or place[3] > deck.slide_height + EDGE
        ):
            yield "off-slide", f"“{shape.name}” reaches beyond the slide."


def _tables(slide: Any) -> Found:
    for shape in slide.shapes:
        if not getattr(shape, "has_table", False) or not shape.has_table:
            continue
        if not shape.table.first_row:
            yield "table-header", f"The table “{shape.name}” has no header row."
        if any(cell.is_merge_origin for row in shape.table.rows for cell in row.cells):
            yield "table-merged", f"The table “{shape.name}” has merged cells."


def _runs_of(shape: Any) -> Iterator[tuple[Any, Any]]:
    """Every run with words and its paragraph, those in tables included."""
    for paragraph in shape._element.iter(qn("a:p")):
        for run in paragraph.findall(qn("a:r")):
            if (run.findtext(qn("a:t")) or "").strip():
                yield paragraph, run


def _looks(slide: Any) -> Found:
    theme = theme_colours(slide.slide_layout.slide_master)
    grounds = Grounds(slide, theme)
    for shape in slide.shapes:
        looks, behind, floor = Looks(shape, slide, theme), grounds.behind(shape), _floor(shape)
        for paragraph, run in _runs_of(shape):
            seen, words = looks.of(paragraph, run), run.findtext(qn("a:t"))[:40]
            large = seen.size >= 18 or (seen.size >= 14 and seen.bold)
            for ground in sorted(behind):
                ratio = contrast(f"#{seen.colour}", f"#{ground}")
                if ratio < (3.0 if large else 4.5):
                    said = f"“{words}”: #{seen.colour} on #{ground} is {ratio:.1f} to 1."
                    yield "contrast", said
            if seen.size < floor:
                yield "text-small", f"“{words}” is set at {seen.size:g} points."


def _floor(shape: Any) -> int:
    kind = placeholder_type(shape)
    if kind in _FEET or shape.name.startswith(FOOT):
        return FOOT_FLOOR
    return BODY_FLOOR


def _languages(slide: Any) -> Found:
    parts = [slide._element]
    if slide.has_notes_slide:
        parts.append(slide.notes_slide._element)
    for part in parts:
        for run in part.iter(qn("a:r"), qn("a:fld")):
            properties = run.find(qn("a:rPr"))
            if properties is None or properties.get("lang") != LANGUAGE:
                yield "language", f"“{run.findtext(qn('a:t'))[:40]}” has no language."


def _links(slide: Any) -> Found:
    for _, run in (each for shape in slide.shapes for each in _runs_of(shape)):
        words = run.findtext(qn("a:t"))
        if run.find(f".//{qn('a:hlinkClick')}") is not None and _VAGUE_LINK.match(words):
            yield "link-words", f"The link “{words}” does not say where it leads."


def _media(slide: Any) -> Found:
    kinds = ("a:videoFile", "a:audioFile")
    if any(next(slide._element.iter(qn(kind)), None) is not None for kind in kinds):
        yield "media-captions", "The slide has sound or film: see that it has captions."


DECK_RULES: tuple[Callable[[Any], Found], ...] = (_unique_titles, _properties, _sections)
SLIDE_RULES: tuple[Callable[[Any], Found], ...] = (
    _title,
    _notes,
    _alternatives,
    _empty,
    _off_slide,
    _tables,
    _looks,
    _languages,
    _links,
    _media,
)

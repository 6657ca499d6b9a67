"""Whether a finished deck's parts name each other rightly: what no schema validator sees.

LibreOffice opens nearly anything, so "it renders" proves nothing; PowerPoint offers to repair
a deck for any of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from pptx import Presentation
from pptx.oxml.ns import qn

from generator.decks.fault import Fault
from generator.finding import Severity

_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
LEAST_MASTER_ID = 2**31
MOST_AXIS_ID = 2**32 - 1

Found = Iterator[tuple[str, str]]


def faults(data: bytes) -> tuple[Fault, ...]:
    """Every reference that leads nowhere or stands twice; all are errors."""
    deck = Presentation(BytesIO(data))
    found = [(0, rule, said) for rule, said in _entries(data)]
    found += [(0, rule, said) for check in DECK_RULES for rule, said in check(deck)]
    for number, slide in enumerate(deck.slides, 1):
        found += [(number, rule, said) for check in SLIDE_RULES for rule, said in check(slide)]
    return tuple(Fault(rule, Severity.ERROR, number, said) for number, rule, said in found)


def _entries(data: bytes) -> Found:
    names = ZipFile(BytesIO(data)).namelist()
    if len(names) != len(set(names)):
        yield "part-twice", "Two parts of the package have one name."


def _master_ids(deck: Any) -> Found:
    ids = [int(each.get("id")) for each in deck.part._element.iter(qn("p:sldMasterId"))]
    for master in deck.slide_masters:
        ids += [int(each.get("id")) for each in master._element.iter(qn("p:sldLayoutId"))]
    if len(ids) != len(set(ids)) or min(ids) < LEAST_MASTER_ID:
        yield "layout-id", "Masters and layouts share ids, or have one below 2^31."


def _section_slides(deck: Any) -> Found:
    slides = sorted(int(each.get("id")) for each in deck.part._element.iter(qn("p:sldId")))
    listed = sorted(int(each.get("id")) for each in deck.part._element.iter(_P14 + "sldId"))
    if listed and listed != slides:
        yield "section-slides", "The sections do not list every slide just once."


def _notes_master(deck: Any) -> Found:
    named = deck.part._element.find(qn("p:notesMasterIdLst")) is not None
    if not named and any(slide.has_notes_slide for slide in deck.slides):
        yield "notes-master", "The deck has notes and does not name its notes master."


def _shape_ids(slide: Any) -> Found:
    ids = [each.get("id") for each in slide._element.iter(qn("p:cNvPr"))]
    if len(ids) != len(set(ids)):
        yield "shape-id", "Two shapes have one id."
    for target in slide._element.iter(qn("p:spTgt")):
        if target.get("spid") not in ids:
            yield "animation-target", "An animation moves a shape that is not there."


def _placeholder_indexes(slide: Any) -> Found:
    known = {each.placeholder_format.idx for each in slide.slide_layout.placeholders}
    for shape in slide.placeholders:
        if shape.placeholder_format.idx not in known:
            yield "placeholder-idx", f"The layout has no placeholder for “{shape.name}”."


def _table_rows(slide: Any) -> Found:
    for table in slide._element.iter(qn("a:tbl")):
        columns = len(list(table.iter(qn("a:gridCol"))))
        if any(len(row.findall(qn("a:tc"))) != columns for row in table.findall(qn("a:tr"))):
            yield "table-row", "A table row has too few or too many cells."


def _axis_ids(slide: Any) -> Found:
    for shape in slide.shapes:
        if not getattr(shape, "has_chart", False):
            continue
        for element in shape.chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
            if not 0 <= int(element.get("val")) <= MOST_AXIS_ID:
                yield "axis-id", "A chart's axis has an id that is out of range."


def _relations(slide: Any) -> Found:
    known = set(slide.part.rels.keys())
    for element in slide._element.iter():
        for name in (qn("r:id"), qn("r:embed"), qn("r:link")):
            key = element.get(name)
            if key and key not in known:
                yield "relation", f"The slide refers to {key}, which is not there."


DECK_RULES: tuple[Callable[[Any], Found], ...] = (_master_ids, _section_slides, _notes_master)
SLIDE_RULES: tuple[Callable[[Any], Found], ...] = (
    _shape_ids,
    _placeholder_indexes,
    _table_rows,
    _axis_ids,
    _relations,
)

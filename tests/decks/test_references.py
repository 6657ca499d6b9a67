"""Each rule is proved by planting its fault in a sound deck."""

from __future__ import annotations

import inspect
import re
import warnings
from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx.oxml.ns import qn

from generator.decks import references

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def shape_ids(deck: Any) -> list[Any]:
    return list(deck.slides[3]._element.iter(qn("p:cNvPr")))


def table(deck: Any) -> Any:
    return next(shape for slide in deck.slides for shape in slide.shapes if shape.has_table).table


def layout_has_the_masters_id(deck: Any) -> None:
    master = next(deck.part._element.iter(qn("p:sldMasterId")))
    next(deck.slide_masters[0]._element.iter(qn("p:sldLayoutId"))).set("id", master.get("id"))


def layout_id_is_low(deck: Any) -> None:
    next(deck.slide_masters[0]._element.iter(qn("p:sldLayoutId"))).set("id", "300")


def section_names_an_absent_slide(deck: Any) -> None:
    next(deck.part._element.iter(P14 + "sldId")).set("id", "99999")


def no_notes_master(deck: Any) -> None:
    element = deck.part._element.find(qn("p:notesMasterIdLst"))
    element.getparent().remove(element)


def two_shapes_with_one_id(deck: Any) -> None:
    first, *_, last = shape_ids(deck)
    last.set("id", first.get("id"))


def animation_of_nothing(deck: Any) -> None:
    timing = etree.SubElement(deck.slides[3]._element, qn("p:timing"))
    etree.SubElement(timing, qn("p:spTgt"), spid="4711")


def placeholder_without_a_layout(deck: Any) -> None:
    next(deck.slides[3]._element.iter(qn("p:ph"))).set("idx", "77")


def short_row(deck: Any) -> None:
    row = table(deck)._tbl.findall(qn("a:tr"))[1]
    row.remove(row.findall(qn("a:tc"))[0])


def negative_axis(deck: Any) -> None:
    chart = next(s.chart for slide in deck.slides for s in slide.shapes if s.has_chart)
    next(chart._chartSpace.iter(qn("c:axId"))).set("val", "-5")


def link_to_nothing(deck: Any) -> None:
    run = deck.slides[3].shapes.title.text_frame.paragraphs[0].runs[0]
    link = etree.SubElement(run._r.find(qn("a:rPr")), qn("a:hlinkClick"))
    link.set(qn("r:id"), "rId4711")


PLANTED = {
    layout_has_the_masters_id: "layout-id",
    layout_id_is_low: "layout-id",
    section_names_an_absent_slide: "section-slides",
    no_notes_master: "notes-master",
    two_shapes_with_one_id: "shape-id",
    animation_of_nothing: "animation-target",
    placeholder_without_a_layout: "placeholder-idx",
    short_row: "table-row",
    negative_axis: "axis-id",
    link_to_nothing: "relation",
}


def test_a_sound_deck_has_no_fault(short: bytes) -> None:
    assert references.faults(short) == ()


@pytest.mark.parametrize(
    ("plant", "rule"), PLANTED.items(), ids=lambda each: getattr(each, "__name__", str(each))
)
def test_it_finds_a_planted_fault(
    short: bytes, changed: Callable[..., bytes], plant: Callable[[Any], None], rule: str
) -> None:
    found = {each.rule for each in references.faults(changed(short, plant))}
    assert rule in found


def test_it_finds_a_part_that_stands_twice(short: bytes) -> None:
    made = BytesIO(short)
    with warnings.catch_warnings(), ZipFile(made, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr("ppt/slides/slide1.xml", package.read("ppt/slides/slide1.xml"))
    assert "part-twice" in {each.rule for each in references.faults(made.getvalue())}


def test_every_rule_was_planted() -> None:
    rules = (*references.DECK_RULES, *references.SLIDE_RULES)
    source = "\n".join(inspect.getsource(check) for check in rules)
    assert set(re.findall(r'yield "([a-z-]+)"', source)) == set(PLANTED.values())

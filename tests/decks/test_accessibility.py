"""Each rule is proved by planting its fault in a sound deck."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from lxml import etree
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.decks import accessibility

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


def slide_of(deck: Any, name: str) -> Any:
    return next(slide for slide in deck.slides if slide.slide_layout.name.startswith(name))


def placed(slide: Any, name: str) -> Any:
    return next(shape for shape in slide.shapes if shape.name == name)


def first_run(shape: Any) -> Any:
    return shape.text_frame.paragraphs[0].runs[0]


def points(deck: Any) -> Any:
    return placed(slide_of(deck, "Agreement and content note"), "Points")


def alternative(deck: Any, layout: str, name: str) -> Any:
    return placed(slide_of(deck, layout), name)._element.find(f".//{qn('p:cNvPr')}")


def same_titles(deck: Any) -> None:
    deck.slides[3].shapes.title.text_frame.text = deck.slides[2].shapes.title.text_frame.text


def no_title(deck: Any) -> None:
    element = deck.slides[3].shapes.title._element
    element.getparent().remove(element)


def title_last(deck: Any) -> None:
    element = deck.slides[3].shapes.title._element
    element.getparent().append(element)


def no_notes(deck: Any) -> None:
    deck.slides[3].notes_slide.notes_text_frame.text = ""


def no_alternative(deck: Any) -> None:
    alternative(deck, "Evidence", "Chart").set("descr", "")


def file_name_as_alternative(deck: Any) -> None:
    alternative(deck, "Evidence", "Chart").set("descr", "chart-3.png")


def endless_alternative(deck: Any) -> None:
    alternative(deck, "Agenda", "Agenda").set("descr", "word " * 200)


def drawn_shape(deck: Any) -> None:
    deck.slides[3].shapes.add_shape(1, 0, 0, 100000, 100000)


def empty_placeholder(deck: Any) -> None:
    points(deck).text_frame.text = ""


def off_slide(deck: Any) -> None:
    shape = points(deck)
    shape.left, shape.top, shape.width, shape.height = 11_000_000, 0, 5_000_000, 100_000


def no_header_row(deck: Any) -> None:
    placed(slide_of(deck, "Agenda"), "Agenda").table.first_row = False


def merged_cells(deck: Any) -> None:
    table = placed(slide_of(deck, "Agenda"), "Agenda").table
    table.cell(1, 0).merge(table.cell(2, 0))


def pale_text(deck: Any) -> None:
    first_run(points(deck)).font.color.rgb = RGBColor(0xCC, 0xCC, 0xCC)


def pale_level(deck: Any) -> None:
    """Paler in the layout: only a check that follows inheritance can see it."""
    layout = slide_of(deck, "Teach").slide_layout
    place = next(each for each in layout.placeholders if each.name == "Point 1")
    fill = place._element.find(f".//{qn('a:lvl2pPr')}/{qn('a:defRPr')}/{qn('a:solidFill')}")
    fill.clear()
    etree.SubElement(fill, qn("a:srgbClr"), val="D0D0D0")


def pale_ground(deck: Any) -> None:
    """White words on the dark panel become white on white."""
    layout = slide_of(deck, "Practise").slide_layout
    shape = next(each for each in layout.shapes if not each.is_placeholder)
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor(0xFF, 0xFF, 0xFF)


def pale_cell(deck: Any) -> None:
    cell = placed(slide_of(deck, "Agenda"), "Agenda").table.cell(1, 1)
    first_run(cell).font.color.rgb = RGBColor(0xDD, 0xDD, 0xDD)


def small_body(deck: Any) -> None:
    first_run(points(deck)).font.size = Pt(16)


def small_foot(deck: Any) -> None:
    first_run(placed(slide_of(deck, "Evidence"), "Foot: source")).font.size = Pt(10)


def foreign_language(deck: Any) -> None:
    first_run(points(deck))._r.find(qn("a:rPr")).set("lang", "en-US")


def notes_without_language(deck: Any) -> None:
    run = deck.slides[0].notes_slide.notes_text_frame.paragraphs[0].runs[0]
    run._r.remove(run._r.find(qn("a:rPr")))


def vague_link(deck: Any) -> None:
    run = first_run(points(deck))
    run.text = "Click here"
    run.hyperlink.address = "https://example.org"


def film(deck: Any) -> None:
    properties = deck.slides[3].shapes.title._element.find(f".//{qn('p:nvPr')}")
    etree.SubElement(properties, qn("a:videoFile"))


def no_document_title(deck: Any) -> None:
    deck.core_properties.title = "PowerPoint Presentation"


def no_document_language(deck: Any) -> None:
    deck.core_properties.language = ""


def section_without_name(deck: Any) -> None:
    next(deck.part._element.iter(P14 + "section")).set("name", "Default Section")


def section_twice(deck: Any) -> None:
    first = next(deck.part._element.iter(P14 + "section"))
    first.addnext(deepcopy(first))


PLANTED = {
    same_titles: "title-unique",
    no_title: "title-missing",
    title_last: "reading-order",
    no_notes: "notes-missing",
    no_alternative: "alt-missing",
    file_name_as_alternative: "alt-file-name",
    endless_alternative: "alt-long",
    drawn_shape: "alt-missing",
    empty_placeholder: "placeholder-empty",
    off_slide: "off-slide",
    no_header_row: "table-header",
    merged_cells: "table-merged",
    pale_text: "contrast",
    pale_level: "contrast",
    pale_ground: "contrast",
    pale_cell: "contrast",
    small_body: "text-small",
    small_foot: "text-small",
    foreign_language: "language",
    notes_without_language: "language",
    vague_link: "link-words",
    film: "media-captions",
    no_document_title: "document-title",
    no_document_language: "document-language",
    section_without_name: "section-name",
    section_twice: "section-unique",
}


def test_a_sound_deck_has_no_fault(short: bytes) -> None:
    assert accessibility.faults(short) == ()


@pytest.mark.parametrize(
    ("plant", "rule"), PLANTED.items(), ids=lambda each: getattr(each, "__name__", str(each))
)
def test_it_finds_a_planted_fault(
    short: bytes, changed: Callable[..., bytes], plant: Callable[[Any], None], rule: str
) -> None:
    found = {each.rule for each in accessibility.faults(changed(short, plant))}
    assert rule in found


def test_every_rule_was_planted() -> None:
    source = "\n".join(
        inspect.getsource(check)
        for check in (*accessibility.DECK_RULES, *accessibility.SLIDE_RULES)
    )
    missing = [rule for rule in set(PLANTED.values()) if f'"{rule}"' not in source]
    unplanted = set(re.findall(r'yield "([a-z-]+)"', source)) - set(PLANTED.values())
    assert not missing and not unplanted

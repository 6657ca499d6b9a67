"""Our own check of Word files finds each fault that is planted in a good one."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.oxml.ns import qn
from PIL import Image

from generator.printables.word.accessibility import faults

Spoil = Callable[[docx.document.Document], object]


def no_title(document) -> None:
    document.core_properties.title = ""


def american(document) -> None:
    document.core_properties.language = "en-US"


def american_text(document) -> None:
    document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}").set(
        qn("w:val"), "en-US"
    )


def skips_a_level(document) -> None:
    document.add_paragraph("Too deep", "Heading 4")


def empty_heading(document) -> None:
    document.add_paragraph(" ", "Heading 1")


def no_headings(document) -> None:
    for paragraph in document.paragraphs:
        if paragraph.style.name.startswith("Heading"):
            paragraph.style = document.styles["Normal"]


def no_header_row(document) -> None:
    properties = document.tables[0].rows[0]._tr.trPr
    properties.remove(properties.find(qn("w:tblHeader")))


def empty_header(document) -> None:
    document.tables[0].rows[0].cells[1].paragraphs[0].clear()


def table_without_words(document) -> None:
    properties = document.tables[0]._tbl.tblPr
    properties.remove(properties.find(qn("w:tblDescription")))


def merged_cells(document) -> None:
    row = document.tables[0].rows[1]
    row.cells[0].merge(row.cells[1])


def picture_without_words(document) -> None:
    out = io.BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG")
    document.add_picture(out)


def link_without_words(document) -> None:
    link = next(document.element.body.iter(qn("w:hyperlink")))
    for text in link.iter(qn("w:t")):
        text.text = ""


@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (no_title, "title"),
        (american, "language"),
        (american_text, "language"),
        (skips_a_level, "heading-order"),
        (empty_heading, "empty-heading"),
        (no_headings, "no-headings"),
        (no_header_row, "table-header"),
        (empty_header, "table-header"),
        (table_without_words, "table-words"),
        (merged_cells, "merged-cells"),
        (picture_without_words, "alt-text"),
        (link_without_words, "link-words"),
    ],
)
def test_a_planted_fault_is_found(written, spoil: Spoil, rule: str) -> None:
    data = written("manager-induction.docx")
    assert faults(data) == ()
    document = docx.Document(io.BytesIO(data))
    spoil(document)
    out = io.BytesIO()
    document.save(out)
    assert [fault.rule for fault in faults(out.getvalue())] == [rule]

"""What makes a Word file hard to use with a screen reader, read from the file itself.

The rules are those of the office programs' own checkers and of WCAG 2.2 as far as a file can
show them: a title, a language, headings in order, header rows, words for pictures and tables.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.oxml.ns import qn

from generator.printables.word.styles import LANGUAGE

_LEVEL = re.compile(r"Heading (\d)")


@dataclass(frozen=True)
class Fault:
    """One thing to mend. rule: short and stable; what: where it is, in words."""

    rule: str
    what: str


def faults(data: bytes) -> tuple[Fault, ...]:
    """All faults of a .docx file; empty for an accessible one."""
    document = docx.Document(io.BytesIO(data))
    return (
        *_file(document),
        *_headings(document),
        *_tables(document),
        *_pictures(document),
        *_links(document),
    )


def _file(document: Document) -> Iterator[Fault]:
    properties = document.core_properties
    if not properties.title:
        yield Fault("title", "The file has no title.")
    if properties.language != LANGUAGE:
        yield Fault("language", f"The file says its language is “{properties.language}”.")
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if default is None or default.get(qn("w:val")) != LANGUAGE:
        yield Fault("language", "Text has another language unless it says otherwise.")


def _headings(document: Document) -> Iterator[Fault]:
    before = 0
    for paragraph in document.paragraphs:
        found = _LEVEL.fullmatch(paragraph.style.name or "") if paragraph.style else None
        if not found:
            continue
        level, words = int(found[1]), paragraph.text.strip()
        if not words:
            yield Fault("empty-heading", f"A heading of level {level} is empty.")
        if level > before + 1:
            yield Fault("heading-order", f"“{words}” is level {level} after level {before}.")
        before = level
    if not before:
        yield Fault("no-headings", "There is no heading.")


def _tables(document: Document) -> Iterator[Fault]:
    for number, table in enumerate(document.tables, 1):
        first = table.rows[0]._tr.trPr
        if first is None or first.find(qn("w:tblHeader")) is None:
            yield Fault("table-header", f"Table {number} has no header row.")
        if not all(cell.text.strip() for cell in table.rows[0].cells):
            yield Fault("table-header", f"Table {number} has an empty header.")
        if table._tbl.tblPr.find(qn("w:tblDescription")) is None:
            yield Fault("table-words", f"Table {number} does not say what it shows.")
        if table._tbl.findall(f".//{qn('w:gridSpan')}") or table._tbl.findall(
            f".//{qn('w:vMerge')}"
        ):
            yield Fault("merged-cells", f"Table {number} has cells that are merged.")


def _pictures(document: Document) -> Iterator[Fault]:
    parts = [document.element.body, *(s.header._element for s in document.sections)]
    for part in parts:
        for picture in part.iter(qn("wp:docPr")):
            if not picture.get("descr"):
                yield Fault("alt-text", f"The picture “{picture.get('name')}” has no words.")


def _links(document: Document) -> Iterator[Fault]:
    for link in document.element.body.iter(qn("w:hyperlink")):
        words = "".join(text.text or "" for text in link.iter(qn("w:t")))
        if not words.strip():
            yield Fault("link-words", "A link has no words.")

"""A paper as a Word file, with real styles, headings, lists and table header rows.

The same paper gives the same bytes: dates come from the edition, and the archive is packed anew
with fixed times.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from generator.editorial.paper import (
    Bars,
    Begins,
    Blank,
    Block,
    Box,
    Bullets,
    Code,
    Heading,
    Para,
    Spoken,
    Steps,
    Table,
    Text,
    Tone,
)
from generator.model.richtext import Run
from generator.printables.imprint import LANGUAGE, REGION
from generator.printables.logos import as_png
from generator.printables.papers import Print, resolved
from generator.printables.word import styles
from generator.printables.word.chart import picture

TICK = "\u2610"
"""An empty box to tick; fonts of office programs have it."""
_WIDTH = 166.0
_LOGO, _LOGO_PIXELS = 16.0, 900  # millimetres of height, and the picture's width
_TONES = {Tone.LEAD: styles.LEAD, Tone.QUIET: styles.QUIET}
_PACKED_ON = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def write(inputs: Print) -> bytes:
    """The paper as the bytes of a .docx file."""
    document = docx.Document()
    styles.set_up(document, inputs.palette)
    _properties(document, inputs)
    paper, writer = inputs.paper, _Writer(document, inputs)
    writer.logos()
    writer.para(paper.kicker, styles.LABEL)
    writer.text(paper.title, "Title")
    if paper.lead:
        writer.text(paper.lead, styles.LEAD)
    writer.para(" · ".join(paper.facts), styles.QUIET)
    writer.blocks(paper.blocks)
    _footer(document, (*paper.foot,))
    out = io.BytesIO()
    document.save(out)
    return packed(out.getvalue())


def packed(data: bytes) -> bytes:
    """The archive with its members in one order and at one time."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in sorted(source.namelist(), key=lambda name: (name != _FIRST, name)):
            member = zipfile.ZipInfo(name, _PACKED_ON)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o600 << 16
            target.writestr(member, source.read(name))
    return out.getvalue()


class _Writer:
    """Writes blocks at the end of a document."""

    def __init__(self, document: Document, inputs: Print) -> None:
        self.document = document
        self.inputs = inputs
        self.level = 0

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.block(block)

    def block(self, block: Block) -> None:
        match block:
            case Heading():
                self.heading(block)
            case Para():
                self.text(block.text, _TONES.get(block.tone, "Normal"))
            case Bullets():
                self.bullets(block)
            case Spoken():
                self.spoken(block)
            case Steps():
                self.steps(block)
            case Box():
                self.text(block.head, styles.LABEL)
                self.blocks(block.parts)
            case Table():
                self.table(block)
            case Blank():
                self.blank(block)
            case Code():
                self.code(block)

    def logos(self) -> None:
        """The logos in a line; where one belongs that is not given, a word on a paper's cover."""
        shown = [logo for logo in self.inputs.logos if logo.picture or self.inputs.paper.cover]
        if not shown:
            return
        paragraph = self.para("", styles.QUIET)
        for logo in shown:
            if logo.picture:
                drawn = io.BytesIO(as_png(logo, _LOGO_PIXELS))
                shape = paragraph.add_run().add_picture(drawn, height=Mm(_LOGO))
                shape._inline.docPr.set("descr", logo.words)
            else:
                paragraph.add_run(f"[{logo.words}]")
            paragraph.add_run("   ")

    def heading(self, block: Heading) -> None:
        self.level = block.level
        head = self.text(block.text, f"Heading {block.level}")
        head.paragraph_format.page_break_before = block.begins is Begins.PAGE

    def spoken(self, block: Spoken) -> None:
        self.para(block.label, styles.LABEL)
        for each in block.texts:
            self.text(each, styles.SAID)

    def para(self, words: str, style: str) -> Paragraph:
        return self.document.add_paragraph(words, style)

    def text(self, text: Text, style: str) -> Paragraph:
        paragraph = self.document.add_paragraph(style=style)
        self.runs(paragraph, text.runs)
        return paragraph

    def runs(self, paragraph: Paragraph, runs: Iterable[Run]) -> None:
        for run in runs:
            href = resolved(run.href, self.inputs.site)
            if href:
                self.link(paragraph, run, href)
            elif run.text:
                _look(paragraph.add_run(run.text), run)

    def link(self, paragraph: Paragraph, run: Run, href: str) -> None:
        relation = paragraph.part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        written = paragraph.add_run(run.text)
        _look(written, run)
        written.font.underline = True
        written.font.color.rgb = styles.colour(self.inputs.palette.link)
        link.append(written._r)
        paragraph._p.append(link)

    def bullets(self, block: Bullets) -> None:
        if block.ticks:
            for item in block.items:
                runs = (Run(f"{TICK} "), *item.runs)
                self.text(Text(runs, item.place), "Normal")
            return
        number = self.new_numbering() if block.numbered else None
        for item in block.items:
            written = self.text(item, "List Number" if block.numbered else "List Bullet")
            if number is not None:
                paragraph: Any = written._p.get_or_add_pPr()
                properties = paragraph.get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number

    def new_numbering(self) -> int:
        """A numbering of its own, so that each list begins at 1."""
        numbering = self.document.part.numbering_part.element
        style = self.document.styles["List Number"].element
        used = style.pPr.numPr.numId.val
        abstract = numbering.num_having_numId(used).abstractNumId.val
        made = numbering.add_num(abstract)
        made.add_lvlOverride(0).add_startOverride(1)
        return int(made.numId)

    def steps(self, block: Steps) -> None:
        for number, step in enumerate(block.items, 1):
            label = f"{number}. " if block.numbered else f"{step.label}: " if step.label else ""
            head = Text((Run(label), *step.head.runs) if label else step.head.runs)
            self.text(head, f"Heading {self.level + 1}")
            self.blocks(step.parts)

    def table(self, block: Table) -> None:
        if block.bars:
            self.chart(block, block.bars)
        heads = [column.head for column in block.columns]
        shares = [column.share for column in block.columns]
        table = self.grid(block.about, heads, shares, len(block.rows))
        for cell in table.rows[0].cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True if block.bars else None
        for row, cells in zip(table.rows[1:], block.rows, strict=True):
            if block.tall:
                row.height = Mm(block.tall)
            for number, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
                paragraph = cell.paragraphs[0]
                # A chart's table stays with its picture: it is short.
                paragraph.paragraph_format.keep_with_next = True if block.bars else None
                self.runs(paragraph, text.runs)
                if block.ring and number:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    def chart(self, block: Table, bars: Bars) -> None:
        """The bars as a picture above the table, with all of it in words."""
        paragraph = self.document.add_paragraph(style="Normal")
        paragraph.paragraph_format.keep_with_next = True
        shape = paragraph.add_run().add_picture(io.BytesIO(picture(self.inputs, block)), Mm(_WIDTH))
        named = shape._inline.docPr
        named.set("descr", bars.alt)

    def grid(self, about: str, heads: list[str], shares: list[float], rows: int) -> WordTable:
        """An empty table with its header row, whole rows and a description."""
        table: WordTable = self.document.add_table(rows + 1, len(heads), style="Table Grid")
        table.autofit = False
        _describe(table, about)
        palette = self.inputs.palette
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            run = cell.paragraphs[0].add_run(head)
            run.bold = True
            run.font.color.rgb = styles.colour(palette.on_ground)
            _shade(cell, palette.ground)
        for column, share in zip(table.columns, shares, strict=True):
            column.width = Mm(_WIDTH * share)
        for number, row in enumerate(table.rows):
            for cell, share in zip(row.cells, shares, strict=True):
                cell.width = Mm(_WIDTH * share)
                cell.paragraphs[0].style = self.document.styles[styles.CELL]
            properties = row._tr.get_or_add_trPr()
            properties.append(OxmlElement("w:cantSplit"))
            if number == 0:
                properties.append(OxmlElement("w:tblHeader"))
        self.para("", styles.FOOT)  # Word joins two tables that touch
        return table

    def blank(self, block: Blank) -> None:
        paragraph = self.text(block.label, styles.LABEL)
        if block.lines == 1:
            _rule(paragraph)
        else:
            for _ in range(block.lines):
                _rule(self.para("", "Normal"))

    def code(self, block: Code) -> None:
        count = len(block.parts)
        heads = [part.plain for part in block.parts]
        table = self.grid(block.about, heads, [1 / count] * count, 1)
        table.rows[1].height = Mm(14)


def _look(written: Any, run: Run) -> None:
    written.bold = True if run.strong else None
    written.italic = True if run.emphasis else None


def _rule(paragraph: Paragraph) -> None:
    """A line to write on, to the right margin: a tab with a leader, not a row of signs."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(Mm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    paragraph.add_run(" \t")


def _describe(table: WordTable, about: str) -> None:
    for name in ("w:tblCaption", "w:tblDescription"):
        element = OxmlElement(name)
        element.set(qn("w:val"), about)
        table._tbl.tblPr.append(element)


def _shade(cell: Any, fill: str) -> None:
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill.lstrip("#").upper())):
        shading.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shading)


def _properties(document: Document, inputs: Print) -> None:
    properties = document.core_properties
    day = inputs.imprint.day
    written = datetime(day.year, day.month, day.day, tzinfo=UTC)
    properties.title = inputs.title
    properties.author = properties.last_modified_by = inputs.imprint.author
    properties.language = f"{LANGUAGE}-{REGION}"
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = written
    properties.revision = 1


def _footer(document: Document, lines: tuple[str, ...]) -> None:
    footer = document.sections[0].footer
    footer.paragraphs[0].style = document.styles[styles.FOOT]
    footer.paragraphs[0].add_run(" · ".join(lines))
    number = footer.add_paragraph(style=styles.FOOT)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    number._p.append(field)

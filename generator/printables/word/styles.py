"""The styles of a Word file: real headings and lists, the brand's colours, British English.

Whoever edits the file changes a style once and all of it follows.
"""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from generator.model.brand import Palette

FONT = "Arial"
LANGUAGE = "en-GB"
BODY = 12.0
"""Points; the floor of DESIGN section 7."""

LEAD, QUIET, SAID, LABEL, CELL, FOOT = "Lead", "Quiet", "Said", "Label", "Cell", "Foot"
_HEADINGS = (20.0, 15.0, 13.0, 12.5)
_TITLE = 30.0
_SIDE, _TOP = 22.0, 18.0


def set_up(document: Document, palette: Palette) -> None:
    """Sets page, language and every style that the writer uses."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(_SIDE)
    section.top_margin = section.bottom_margin = Mm(_TOP)
    _language(document)
    ink, quiet = colour(palette.on_paper), colour(palette.quiet)
    _style(document, "Normal", BODY, ink)
    for name in ("List Bullet", "List Number"):
        _style(document, name, BODY, ink, after=4)
    _style(document, "Title", _TITLE, ink, bold=True, after=6)
    _borderless(_paragraph(document, "Title"))
    for level, size in enumerate(_HEADINGS, 1):
        _style(document, f"Heading {level}", size, ink, bold=True, before=14, after=4)
    for name, size, fill, bold in (
        (LEAD, 13.0, ink, False),
        (QUIET, BODY, quiet, False),
        (SAID, BODY, ink, False),
        (LABEL, BODY, ink, True),
    ):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        _style(document, name, size, fill, bold=bold)
    _paragraph(document, SAID).paragraph_format.left_indent = Mm(8)
    document.styles.add_style(CELL, WD_STYLE_TYPE.PARAGRAPH)
    _style(document, CELL, BODY, ink, before=2, after=2)
    document.styles.add_style(FOOT, WD_STYLE_TYPE.PARAGRAPH)
    _style(document, FOOT, 9.5, quiet, after=0)


def colour(hexadecimal: str) -> RGBColor:
    """A brand colour as Word takes it."""
    return RGBColor.from_string(hexadecimal.lstrip("#").upper())


def _paragraph(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _style(
    document: Document,
    name: str,
    size: float,
    fill: RGBColor,
    bold: bool = False,
    before: float = 0.0,
    after: float = 6.0,
) -> None:
    style = _paragraph(document, name)
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, False
    font.color.rgb = fill
    # The template's theme fonts would win over the name.
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{key}"), FONT)
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.15


def _borderless(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _language(document: Document) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    language = properties.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        properties.append(language)
    language.attrib.clear()
    language.set(qn("w:val"), LANGUAGE)

"""A native bar chart that a trainer can edit, in the theme's colours, with its workbook."""

from __future__ import annotations

from dataclasses import dataclass

from generator.decks.ooxml.package import RELATED, Part, Relation, packed
from generator.decks.ooxml.shape import LANGUAGE
from generator.decks.ooxml.text import DECLARATION, attribute, content
from generator.decks.plan import Bars

GAP = 45
"""The gap between bars, in per cent of a bar."""
ROOM = 1.15
"""How far the axis goes, in lengths of the longest bar."""
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ACROSS, _DOWN = "2068027336", "2113994440"
"""The axes' ids: positive, or the schema refuses them, and below 2^31, or LibreOffice hides
their labels."""
_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


@dataclass(frozen=True)
class Ink:
    """The theme colour of the bars, such as "tx2"; the text's colour as a fill, and its size."""

    bar: str
    text: str
    size: float


def parts(bars: Bars, number: int, ink: Ink) -> tuple[Part, Part]:
    """The chart's part and its workbook's."""
    book = Part(f"ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx", BOOK, workbook(bars))
    related = (("rId1", Relation(RELATED + "package", book.name)),)
    data = (DECLARATION + _chart(bars, ink)).encode()
    return Part(f"ppt/charts/chart{number}.xml", CHART, data, related), book


def _chart(bars: Bars, ink: Ink) -> str:
    return (
        f'<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f"{_bars(bars, ink)}{_axes(bars)}"
        '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:txPr>{_text(ink)}</c:txPr>"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _text(ink: Ink, *, bold: bool = False) -> str:
    strong = ' b="1"' if bold else ""
    return (
        f'<a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(ink.size * 100)}"{strong} '
        f'lang="{LANGUAGE}">{ink.text}</a:defRPr></a:pPr><a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    )


def _bars(bars: Bars, ink: Ink) -> str:
    last = len(bars.figures) + 1
    labels = [label for label, _ in bars.figures]
    values = [_number(figure) for _, figure in bars.figures]
    return (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        '<c:ser><c:idx val="0"/><c:order val="0"/>'
        f"<c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>{_points([_series(bars)])}"
        f'</c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:schemeClr val="{ink.bar}"/>'
        '</a:solidFill></c:spPr><c:invertIfNegative val="0"/>'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{_points(labels)}"
        f"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$2:$B${last}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>{_points(values)}</c:numCache>"
        f"</c:numRef></c:val></c:ser>{_labels(bars, ink)}"
        f'<c:gapWidth val="{GAP}"/><c:axId val="{_ACROSS}"/><c:axId val="{_DOWN}"/></c:barChart>'
    )


def _number(figure: float) -> str:
    return f"{figure:.15g}"


def _series(bars: Bars) -> str:
    return bars.unit or "n"


def _points(said: list[str]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{content(each)}</c:v></c:pt>' for at, each in enumerate(said)
    )
    return f'<c:ptCount val="{len(said)}"/>{points}'


def _labels(bars: Bars, ink: Ink) -> str:
    shown = "General" + ('"%"' if bars.unit.startswith("%") else "")
    hidden = "".join(
        f'<c:show{what} val="{int(what == "Val")}"/>'
        for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
    )
    return (
        f'<c:dLbls><c:numFmt formatCode={attribute(shown)} sourceLinked="0"/><c:spPr><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></c:spPr><c:txPr>{_text(ink, bold=True)}</c:txPr>"
        f'<c:dLblPos val="outEnd"/>{hidden}</c:dLbls>'
    )


def _axes(bars: Bars) -> str:
    """The labels from top to bottom, and the figures from nought, not shown.

    The axis goes beyond the longest bar, so that its label stays on one line.
    """
    most = max((figure for _, figure in bars.figures), default=0) or 1
    quiet = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
    return (
        f'<c:catAx><c:axId val="{_ACROSS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'{quiet}<c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="{_DOWN}"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
        f'<c:valAx><c:axId val="{_DOWN}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{_number(most * ROOM)}"/><c:min val="0"/></c:scaling><c:delete val="1"/>'
        '<c:axPos val="b"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{quiet}<c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{_ACROSS}"/><c:crosses val="autoZero"/></c:valAx>'
    )


_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def workbook(bars: Bars) -> bytes:
    """The figures as the small workbook that opens when a trainer edits the chart."""
    rows = [_row(1, "", _words("B1", _series(bars)))]
    for at, (label, figure) in enumerate(bars.figures, 2):
        value = f'<c r="B{at}"><v>{_number(figure)}</v></c>'
        rows.append(_row(at, _words(f"A{at}", label), value))
    sheet = Part(
        "xl/worksheets/sheet1.xml",
        f"{_MAIN}worksheet+xml",
        f'{DECLARATION}<worksheet xmlns="{_SHEETS}"><sheetData>{"".join(rows)}</sheetData>'
        "</worksheet>".encode(),
    )
    book = Part(
        "xl/workbook.xml",
        f"{_MAIN}sheet.main+xml",
        f'{DECLARATION}<workbook xmlns="{_SHEETS}" xmlns:r="{RELATED[:-1]}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'.encode(),
        (("rId1", Relation(RELATED + "worksheet", sheet.name)),),
    )
    return packed((book, sheet), (("rId1", Relation(RELATED + "officeDocument", book.name)),))


def _row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def _words(place: str, said: str) -> str:
    text = f'<t xml:space="preserve">{content(said)}</t>'
    return f'<c r="{place}" t="inlineStr"><is>{text}</is></c>'

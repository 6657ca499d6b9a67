"""A native bar chart that a trainer can edit, in the theme's colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml.ns import qn
from pptx.util import Pt

from generator.decks.ooxml.shape import LANGUAGE
from generator.decks.plan import Bars

SIZE = 18
GAP = 45
"""The gap between bars, in per cent of a bar."""


Add = Callable[[Any, Any], Any]
"""Adds a chart of a type with its data, and returns its graphic frame."""


def insert(add: Add, bars: Bars, colour: Any = MSO_THEME_COLOR.TEXT_2) -> Any:
    """Add the chart, its bars in a theme colour, and return its graphic frame."""
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = [label for label, _ in bars.figures]
    data.add_series(bars.unit or "n", [figure for _, figure in bars.figures])
    frame = add(XL_CHART_TYPE.BAR_CLUSTERED, data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size = Pt(SIZE)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    _bars(chart, bars, colour)
    _axes(chart)
    for element in chart._chartSpace.iter(qn("a:defRPr"), qn("a:endParaRPr")):
        element.set("lang", LANGUAGE)
    return frame


def _bars(chart: Any, bars: Bars, colour: Any) -> None:
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = GAP, True
    labels = plot.data_labels
    labels.number_format = "General" + ('"%"' if bars.unit.startswith("%") else "")
    labels.number_format_is_linked = False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.font.size, labels.font.bold = Pt(SIZE), True
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.theme_color = colour


def _axes(chart: Any) -> None:
    across, down = chart.value_axis, chart.category_axis
    across.visible = across.has_major_gridlines = down.has_major_gridlines = False
    across.minimum_scale = 0
    down.reverse_order = True
    down.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    down.format.line.fill.background()
    # python-pptx writes negative axis ids, which the schema forbids; they stay below 2^31,
    # because LibreOffice hides the labels of larger ones.
    for element in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        element.set("val", str(abs(int(element.get("val")))))

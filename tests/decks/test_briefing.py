"""The briefing on the portal: limits first, each chart again as a table, decisions, notes."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from pptx import Presentation

from generator.decks import products
from generator.decks.catalogue import briefings
from generator.library import Library
from generator.product import Channel


@pytest.fixture(scope="module")
def briefing(library: Library):
    (product,) = briefings(library)
    drawn = product.draw(product.inputs)
    assert drawn.findings == ()
    return Presentation(io.BytesIO(drawn.data))


def words_of(slide) -> str:
    return plain(" ".join("".join(p.itertext()) for p in slide._element.iter("{*}p")))


def plain(text: str) -> str:
    """Without what keeps words together on a line."""
    return " ".join(text.split())


def test_it_is_private_and_has_no_preview(library: Library) -> None:
    private = [p for p in products(library) if p.channel is Channel.PRIVATE]
    assert [str(p.path) for p in private] == ["reports/portal-2025.pptx"]


def test_it_says_on_its_first_slide_that_it_is_made_up_and_restricted(library, briefing) -> None:
    words, first = library.words.report, briefing.slides[0]
    assert words.made_up_short in words_of(first)
    assert words.restricted in words_of(first)
    assert words.no_looking in first.notes_slide.notes_text_frame.text


def test_its_limits_come_before_any_figure(library, briefing) -> None:
    heads = [words_of(slide) for slide in briefing.slides]
    limits = next(n for n, text in enumerate(heads) if library.words.report.deck_not[0] in text)
    charts = [n for n, s in enumerate(briefing.slides) if any(x.has_chart for x in s.shapes)]
    assert limits < min(charts)


def test_each_chart_is_real_and_comes_again_as_a_table_with_a_header_row(briefing) -> None:
    slides = list(briefing.slides)
    found = 0
    for one, two in pairwise(slides):
        for chart in (shape.chart for shape in one.shapes if shape.has_chart):
            (table,) = [shape.table for shape in two.shapes if shape.has_table]
            assert table.first_row
            rows = {plain(r.cells[0].text): r.cells[1].text for r in list(table.rows)[1:]}
            plot = chart.plots[0]
            bars = dict(zip(map(plain, plot.categories), plot.series[0].values, strict=True))
            assert {k: str(int(v)) for k, v in bars.items()}.items() <= rows.items()
            assert set(rows.values()) - {str(int(v)) for v in bars.values()} <= {"Hidden"}
            found += 1
    assert found == 3


def test_every_decision_has_its_owner_and_day_and_every_slide_its_notes(library, briefing) -> None:
    told = " ".join(words_of(slide) for slide in briefing.slides)
    for theme in library.reports["portal-2025"].themes:
        for asked in theme.recommend:
            assert asked.what in told
            assert asked.owner in told
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in briefing.slides)

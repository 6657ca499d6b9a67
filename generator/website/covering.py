"""What stories cover, with the ways to them, for leads and editors."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editorial.addresses import scenario_page
from generator.editorial.coverage import Matrix, coverage
from generator.library import Library
from generator.website import views


@dataclass(frozen=True)
class RowView:
    """One value with its number of stories under each theme, and the ways to them."""

    label: str
    count: int
    by_theme: tuple[int, ...]
    stories: tuple[views.Way, ...]


@dataclass(frozen=True)
class MatrixView:
    """One dimension as a table."""

    matrix: Matrix
    rows: tuple[RowView, ...]


@dataclass(frozen=True)
class CoverageView:
    """Every table, with the themes as the reader sees them and what is missing."""

    themes: tuple[views.ThemeView, ...]
    matrices: tuple[MatrixView, ...]
    gaps: tuple[str, ...]
    said: str


def coverage_view(library: Library, link: views.Link) -> CoverageView:
    """What the published stories cover."""
    found = coverage(library)
    return CoverageView(
        themes=views.themes(library, link),
        matrices=tuple(_matrix(library, matrix, link) for matrix in found.matrices),
        gaps=tuple(gap.said for gap in found.gaps),
        said=found.said,
    )


def _matrix(library: Library, matrix: Matrix, link: views.Link) -> MatrixView:
    rows = tuple(
        RowView(
            label=row.label,
            count=len(row.stories),
            by_theme=row.by_theme,
            stories=tuple(_way(library, key, link) for key in row.stories),
        )
        for row in matrix.rows
    )
    return MatrixView(matrix, rows)


def _way(library: Library, key: str, link: views.Link) -> views.Way:
    uri = scenario_page(key)
    return views.Way(uri, link(uri), library.scenarios[key].title)

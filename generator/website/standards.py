"""National indicators with the ways to all that bears on them, and an organisation's figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.editorial.addresses import scenario_page, session_page, theme_page
from generator.editorial.mapping import (
    FiguresView,
    IndicatorView,
    Mapped,
    indicators_of,
    own_figures,
)
from generator.library import Library
from generator.model.vocabulary import Framework
from generator.website import views


@dataclass(frozen=True)
class Bearing:
    """What of one kind bears on an indicator, each with the way to it."""

    label: str
    ways: tuple[views.Way, ...]


@dataclass(frozen=True)
class IndicatorRow:
    """An indicator with the ways to all that bears on it, and to its source."""

    view: IndicatorView
    source: views.Way
    bearing: tuple[Bearing, ...]


@dataclass(frozen=True)
class FiguresSection:
    """The organisation's own figures, and the framework of each group of them."""

    groups: tuple[tuple[str, tuple[FiguresView, ...]], ...]


def indicators(
    library: Library, framework: Framework, link: views.Link
) -> tuple[IndicatorRow, ...]:
    """A framework's indicators, in their order."""
    return tuple(_row(library, view, link) for view in indicators_of(library, framework))


def figures(library: Library) -> FiguresSection:
    """The organisation's own figures by framework; no group while there are none."""
    found, labels = own_figures(library), library.words.common.frameworks
    groups = (
        (labels[framework], tuple(f for f in found if f.indicator.framework is framework))
        for framework in Framework
    )
    return FiguresSection(tuple(group for group in groups if group[1]))


def _row(library: Library, view: IndicatorView, link: views.Link) -> IndicatorRow:
    words = library.words.site.standards
    groups = (
        (words.themes, view.themes, theme_page),
        (words.stories, view.stories, scenario_page),
        (words.sessions, view.sessions, session_page),
        (words.actions, view.actions, _on(library, "doing", "action-")),
        (words.tracked, view.tracked, _on(library, "recruitment", "tracked-")),
    )
    return IndicatorRow(
        view=view,
        source=views.source_way(library, view.source_id, link),
        bearing=tuple(
            Bearing(label, tuple(_ways(found, address, link)))
            for label, found, address in groups
            if found
        ),
    )


def _on(library: Library, page: str, before: str) -> Callable[[str], str]:
    """What gives an item's place on a prose page; no address where there is no such page."""
    there = page in library.pages
    return lambda key: f"{page}.html#{before}{key}" if there else ""


def _ways(
    found: Iterable[Mapped], address: Callable[[str], str], link: views.Link
) -> Iterable[views.Way]:
    for each in found:
        uri = address(each.id)
        yield views.Way(uri, link(uri) if uri else "", each.title)

"""How content maps to national indicators, and an organisation's own figures for them.

Content names indicators by id; here the way is read backwards, from an indicator to everything
that bears on it. Every medium and the report show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.editorial.told import SourceView, sources_of
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.indicator import Indicator
from generator.model.vocabulary import Framework, Wording


@dataclass(frozen=True)
class Mapped:
    """One thing that bears on an indicator."""

    id: str
    title: str


@dataclass(frozen=True)
class IndicatorView:
    """An indicator with what bears on it.

    name: such as "WRES 5", or its framework and title where it has no number.
    says: in quotation marks where it is quoted. read: how near it is to its publisher's words.
    """

    key: str
    framework: Framework
    name: str
    number: str
    title: str
    says: str
    read: str
    source_id: str
    source: SourceView
    themes: tuple[Mapped, ...]
    stories: tuple[Mapped, ...]
    sessions: tuple[Mapped, ...]
    actions: tuple[Mapped, ...]
    tracked: tuple[Mapped, ...]

    @property
    def mapped(self) -> bool:
        """Whether anything bears on it."""
        groups = (self.themes, self.stories, self.sessions, self.actions, self.tracked)
        return any(groups)


@dataclass(frozen=True)
class CountView:
    """One figure as people read it; length: of its bar, 0 to 100, or None for no bar."""

    of: str
    value: str
    length: float | None


@dataclass(frozen=True)
class ReadingView:
    """One year's figures of an indicator."""

    year: str
    unit: str
    source: str
    address: str
    counts: tuple[CountView, ...]


@dataclass(frozen=True)
class FiguresView:
    """An indicator with an organisation's own figures for it, the latest year first."""

    indicator: IndicatorView
    readings: tuple[ReadingView, ...]


def indicators_of(
    library: Library, framework: Framework | None = None
) -> tuple[IndicatorView, ...]:
    """The indicators of a framework, or of all, in their order, with what bears on each."""
    rows = _in_order(library)
    return tuple(_view(library, key) for key, i in rows if framework in (None, i.framework))


def indicator_names(library: Library, keys: Iterable[str]) -> tuple[str, ...]:
    """The names of these indicators, such as "WRES 5", in the frameworks' order."""
    wanted = set(keys)
    return tuple(_name(library, found) for key, found in _in_order(library) if key in wanted)


def measures_of(library: Library, theme_id: str) -> tuple[str, ...]:
    """How anyone could tell that a theme's matter changed: its indicators, then its own lines."""
    theme = library.themes[theme_id]
    lines = (
        fill(
            library.words.common.indicator_line,
            name=_name(library, found) if found.number else _framework(library, found),
            says=_says(library, found),
        )
        for key, found in _in_order(library)
        if key in theme.indicators
    )
    return (*lines, *theme.measure)


def own_figures(library: Library) -> tuple[FiguresView, ...]:
    """The organisation's own figures; none while it has not adopted the toolkit (P21)."""
    if not library.organisation.adopted:
        return ()
    views = {view.key: view for view in indicators_of(library)}
    return tuple(
        FiguresView(view, tuple(_reading(library, key, n) for n, _ in enumerate(found.readings)))
        for key, view in views.items()
        if (found := library.figures.get(key)) and found.readings
    )


def _in_order(library: Library) -> list[tuple[str, Indicator]]:
    order = list(Framework)
    return sorted(library.indicators.items(), key=lambda row: order.index(row[1].framework))


def _view(library: Library, key: str) -> IndicatorView:
    indicator, words = library.indicators[key], library.words.common
    return IndicatorView(
        key=key,
        framework=indicator.framework,
        name=_name(library, indicator),
        number=indicator.number or "",
        title=indicator.title,
        says=_says(library, indicator),
        read=words.indicator_wordings[indicator.wording],
        source_id=indicator.source,
        source=sources_of(library, (indicator.source,))[0],
        themes=_bearing(key, {i: (t.indicators, t.title) for i, t in library.themes.items()}),
        stories=_bearing(key, {i: (s.indicators, s.title) for i, s in library.scenarios.items()}),
        sessions=_bearing(key, {i: (s.indicators, s.title) for i, s in library.sessions.items()}),
        actions=_bearing(key, {i: (a.indicators, a.did) for i, a in library.actions.items()}),
        tracked=_bearing(key, {i: (t.indicators, t.what) for i, t in library.tracked.items()}),
    )


def _name(library: Library, indicator: Indicator) -> str:
    words, framework = library.words.common, _framework(library, indicator)
    if indicator.number:
        return fill(words.indicator_numbered, framework=framework, number=indicator.number)
    return fill(words.indicator_named, framework=framework, title=indicator.title)


def _framework(library: Library, indicator: Indicator) -> str:
    return library.words.common.frameworks[indicator.framework]


def _says(library: Library, indicator: Indicator) -> str:
    if indicator.wording is not Wording.QUOTED:
        return indicator.says
    return fill(library.words.common.indicator_quoted, says=indicator.says)


def _bearing(key: str, shelf: Mapping[str, tuple[tuple[str, ...], str]]) -> tuple[Mapped, ...]:
    return tuple(Mapped(i, title) for i, (indicators, title) in shelf.items() if key in indicators)


def _reading(library: Library, key: str, number: int) -> ReadingView:
    reading = library.figures[key].readings[number]
    most = max(count.value for count in reading.counts)
    whole = 100.0 if reading.unit == "%" else most
    return ReadingView(
        year=reading.year,
        unit=library.words.common.units[reading.unit],
        source=reading.source,
        address=reading.address or "",
        counts=tuple(
            CountView(
                count.of,
                f"{count.value:g}",
                round(100 * count.value / whole, 1) if whole else None,
            )
            for count in reading.counts
        ),
    )

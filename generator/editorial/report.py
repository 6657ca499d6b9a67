"""The report on a year of the portal, as data: what paper, Word and deck all tell (issue F).

Figures come from the summary, the paraphrase from people, root causes from the themes, measures
from the mapping. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.editorial.dates import day
from generator.editorial.heard import HeardTable, HeardYear, heard_year
from generator.editorial.listening import HeardView, heard_of
from generator.editorial.mapping import FiguresView, IndicatorView, indicators_of, own_figures
from generator.editorial.marks import site_marks
from generator.editorial.waivers import waived
from generator.editorial.wording import fill, role_name
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Slot, Theme
from generator.model.portal import Dimension
from generator.model.report import PortalReport, Recommendation, ThemeReport
from generator.model.wording.report import ReportWording


@dataclass(frozen=True)
class Decision:
    """Something that is asked for, with its place in the report."""

    asked: Recommendation
    owner: str
    by: str
    place: Place


@dataclass(frozen=True)
class Measure:
    """A national indicator, and the organisation's own figures for it, latest year first."""

    view: IndicatorView
    own: FiguresView | None


@dataclass(frozen=True)
class ThemeView:
    """One theme of the report. count: how many entries, in a sentence."""

    key: str
    theme: Theme
    look: Slot
    written: ThemeReport
    count: str
    decisions: tuple[Decision, ...]
    measures: tuple[Measure, ...]
    place: Place


@dataclass(frozen=True)
class WaiverView:
    """A finding that a role has set aside."""

    story: str
    code: str
    reason: str


@dataclass(frozen=True)
class ReportView:
    """All of a report. short: its first lines. marks: what must be said of all of it."""

    key: str
    year: HeardYear
    written: PortalReport
    short: tuple[str, ...]
    themes: tuple[ThemeView, ...]
    listening: tuple[tuple[str, HeardView], ...]
    waivers: tuple[WaiverView, ...]
    marks: tuple[str, ...]
    restricted: str
    made: str

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """Everything that is asked for, theme by theme."""
        return tuple(each for theme in self.themes for each in theme.decisions)

    @property
    def place(self) -> Place:
        """The report's place, for findings."""
        return Place("report", self.key)


def reports(library: Library) -> tuple[str, ...]:
    """The ids of reports that can be made: those with a summary."""
    return tuple(key for key in library.reports if key in library.summaries)


def report_of(library: Library, key: str) -> ReportView:
    """The report on one summary."""
    year, written = heard_year(library, key), library.reports[key]
    words, summary = library.words.report, library.summaries[key]
    made_up = words.made_up if summary.synthetic or written.synthetic else ""
    return ReportView(
        key=key,
        year=year,
        written=written,
        short=tuple(_short(words, year)),
        themes=tuple(
            _theme(library, key, number, theme, year) for number, theme in enumerate(written.themes)
        ),
        listening=tuple(_listening(library)),
        waivers=tuple(
            WaiverView(
                library.written[story].title,
                waiver.code,
                fill(
                    words.waiver_by,
                    reason=waiver.reason,
                    role=role_name(waiver.by),
                    date=day(waiver.on),
                ),
            )
            for story, waiver in waived(library)
        ),
        marks=(*filter(None, (made_up,)), *(mark.text for mark in site_marks(library))),
        restricted=words.restricted,
        made=fill(words.made, date=day(summary.made_on), role=role_name(summary.made_by)),
    )


def _short(words: ReportWording, year: HeardYear) -> Iterator[str]:
    yield fill(words.short_volume, n=year.figures.entries, when=year.when)
    for by, one, level in (
        (Dimension.THEME, words.short_top, words.short_tops),
        (Dimension.SOURCE, words.short_source, words.short_sources),
    ):
        table = year.figures.table(by)
        rows = table.top if table else ()
        if len(rows) == 1 and rows[0].share:
            yield fill(one, n=rows[0].value, label=rows[0].label, share=rows[0].share)
        elif rows:
            said = f" {words.short_joined} ".join(row.label for row in rows)
            yield fill(level, n=rows[0].value, labels=said)
    yield words.short_limits


def _theme(
    library: Library, key: str, number: int, written: ThemeReport, year: HeardYear
) -> ThemeView:
    theme = library.themes[written.theme]
    place = Place("report", key, ("themes", number))
    own = {figures.indicator.key: figures for figures in own_figures(library)}
    views = {view.key: view for view in indicators_of(library)}
    return ThemeView(
        key=written.theme,
        theme=theme,
        look=library.look(written.theme),
        written=written,
        count=_count(library, written.theme, year.figures.table(Dimension.THEME)),
        decisions=tuple(
            Decision(asked, asked.owner, day(asked.due), place.at("recommend", at))
            for at, asked in enumerate(written.recommend)
        ),
        measures=tuple(
            Measure(views[each], own.get(each)) for each in theme.indicators if each in views
        ),
        place=place,
    )


def _count(library: Library, theme: str, table: HeardTable | None) -> str:
    """How many entries have the theme as their main one, if that is told of it alone."""
    words = library.words.report
    codes = {key for key, code in library.codebook.codes.items() if code.theme == theme}
    rows = [row for row in (table.rows if table else ()) if set(row.keys) <= codes]
    if len(rows) != 1 or rows[0].value is None:
        return words.theme_hidden
    return fill(words.theme_count, n=rows[0].value)


def _listening(library: Library) -> Iterator[tuple[str, HeardView]]:
    for evidence in library.evidence.values():
        view = heard_of(evidence, library.words.common)
        if view:
            yield evidence.title, view

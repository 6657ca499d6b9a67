"""A year of the portal's figures as every medium tells it: rows with labels, limits, marks.

Figures come from a summary, where small counts are hidden already. A share is worked out here, from
rounded counts alone and on a base of 20 or more (P26).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.editorial.dates import MONTHS, day
from generator.editorial.small_numbers import share
from generator.editorial.wording import fill, role_name
from generator.library import Library
from generator.model.portal import NOT_TOLD, CareGroup, Dimension, StepGroup
from generator.model.summary import (
    PortalSummary,
    SummaryAgreement,
    SummaryFigures,
    SummaryOf,
    SummaryRow,
    SummaryTable,
)


@dataclass(frozen=True)
class HeardRow:
    """One count. n: as written, or the word for a hidden one. length: of its bar, 0 to 100."""

    keys: tuple[str, ...]
    label: str
    n: str
    share: str
    value: int | None
    length: float


@dataclass(frozen=True)
class HeardTable:
    """Entries counted by one thing. alt: all of it in words, for a chart."""

    by: Dimension
    title: str
    head: str
    about: str
    rows: tuple[HeardRow, ...]
    alt: str

    @property
    def top(self) -> tuple[HeardRow, ...]:
        """The rows with the largest count that is shown; several where they lie level."""
        most = max((row.value or 0 for row in self.rows), default=0)
        return tuple(row for row in self.rows if most and row.value == most)


@dataclass(frozen=True)
class FiguresTold:
    """What may be told of one group of entries."""

    entries: int
    volume: str
    tables: tuple[HeardTable, ...]
    kept_back: str

    def table(self, by: Dimension) -> HeardTable | None:
        """The table by one thing, if it is told."""
        return next((table for table in self.tables if table.by is by), None)


@dataclass(frozen=True)
class AgreementRow:
    """How far two readers chose alike in one thing."""

    by: str
    alike: str
    kappa: str


@dataclass(frozen=True)
class HeardYear:
    """One year, ready to show; sample: what must be said of made-up entries, else empty."""

    key: str
    when: str
    figures: FiguresTold
    source: str
    limits: tuple[str, ...]
    safe: tuple[str, ...]
    agreement: tuple[AgreementRow, ...]
    agreement_lead: str
    sample: str


def latest(library: Library) -> str | None:
    """The id of the last year's summary, if there is one."""
    years = {key: summary.first for key, summary in library.summaries.items()}
    return max(years, key=lambda key: (years[key], key), default=None)


def heard_year(library: Library, key: str) -> HeardYear:
    """A year's public figures."""
    summary, words = library.summaries[key], library.words.report
    return HeardYear(
        key=key,
        when=when_of(library, summary),
        figures=told(library, summary, summary.figures),
        source=source_of(library, summary),
        limits=words.limits,
        safe=safe_lines(library, summary),
        agreement=tuple(_agreement(library, each) for each in summary.agreement),
        agreement_lead=_agreement_lead(library, summary),
        sample=words.made_up if summary.synthetic else "",
    )


def when_of(library: Library, of: SummaryOf) -> str:
    """The time that figures are of, such as "2025" or "April 2025 to March 2026"."""
    words, (first, last) = library.words.report, (of.first, of.last)
    if first.endswith("Q1") and last.endswith("Q4") and first[:4] == last[:4]:
        return fill(words.year, year=first[:4])
    return fill(words.years, first=_month(first, 0), last=_month(last, 2))


def _month(quarter: str, after: int) -> str:
    return f"{MONTHS[(int(quarter[-1]) - 1) * 3 + after]} {quarter[:4]}"


def source_of(library: Library, of: SummaryOf) -> str:
    """What the figures come from, when they were counted and by which role."""
    return fill(
        library.words.report.source,
        when=when_of(library, of),
        date=day(of.made_on),
        role=role_name(of.made_by),
    )


def safe_lines(library: Library, of: SummaryOf) -> tuple[str, ...]:
    """How they are made safe, the threshold first."""
    words = library.words.report
    return (
        fill(words.safe_rule, threshold=str(of.threshold), role=role_name(of.set_by)),
        *words.safe,
    )


def told(library: Library, of: SummaryOf, figures: SummaryFigures) -> FiguresTold:
    """A group's figures with labels, shares and bars."""
    words = library.words.report
    kept = ", ".join(words.by[each] for each in figures.kept_back)
    return FiguresTold(
        entries=figures.entries,
        volume=fill(words.volume, n=figures.entries, when=when_of(library, of)),
        tables=tuple(_table(library, table, figures.entries) for table in figures.tables),
        kept_back=fill(words.kept_back, tables=kept) if kept else "",
    )


def _table(library: Library, table: SummaryTable, entries: int) -> HeardTable:
    words, by = library.words.report, table.by
    base = entries if by is not Dimension.STEP else sum(row.n or 0 for row in table.rows)
    most = max((row.n or 0 for row in table.rows), default=0) or 1
    # Hidden rows last, in the list's order: no place among the others may tell how large they are.
    ordered = sorted(table.rows, key=lambda row: (row.n is None, len(row.of) > 1, -(row.n or 0)))
    rows = tuple(_row(library, by, row, base, most) for row in ordered)
    bars = "; ".join(fill(words.chart_bar, label=row.label, count=row.n) for row in rows)
    return HeardTable(
        by=by,
        title=words.by[by],
        head=words.heads[by],
        about=words.about[by],
        rows=rows,
        alt=fill(words.chart_alt, title=words.about[by], figures=bars),
    )


def _row(library: Library, by: Dimension, row: SummaryRow, base: int, most: int) -> HeardRow:
    words = library.words.report
    labels = [label_of(library, by, key) for key in row.of]
    joined = f"{words.together_sign} ".join(labels) if len(labels) > 1 else labels[0]
    part = None if row.n is None or by is Dimension.STEP else share(row.n, base)
    return HeardRow(
        keys=row.of,
        label=fill(words.together, labels=joined) if len(labels) > 1 else joined,
        n=words.hidden if row.n is None else str(row.n),
        share="" if part is None else fill(words.percent, n=part),
        value=row.n,
        length=round(100 * (row.n or 0) / most, 1),
    )


def label_of(library: Library, by: Dimension, key: str) -> str:
    """What readers see of a value; the key itself where the codebook no longer has it."""
    if key == NOT_TOLD:
        return library.words.portal.not_told
    return labels(library, by).get(key, key)


def labels(library: Library, by: Dimension) -> Mapping[str, str]:
    """A dimension's values with their labels, in order."""
    words, codebook = library.words.report, library.codebook
    match by:
        case Dimension.THEME:
            return {key: code.title for key, code in codebook.codes.items()}
        case Dimension.GROUP:
            return {key: group.title for key, group in codebook.setting_groups.items()}
        case Dimension.SOURCE:
            return {str(key): label for key, label in library.words.common.done_by.items()}
        case Dimension.CARE:
            return {str(each): words.care[each] for each in CareGroup}
        case Dimension.STEP:
            return {str(each): words.steps[each] for each in StepGroup}


def _agreement(library: Library, each: SummaryAgreement) -> AgreementRow:
    words = library.words.report
    return AgreementRow(
        by=words.by[each.by],
        alike=fill(words.percent, n=each.alike),
        kappa=words.kappa_none if each.kappa is None else f"{each.kappa:.2f}",
    )


def _agreement_lead(library: Library, summary: PortalSummary) -> str:
    words = library.words.report
    if summary.read_twice is None:
        return words.agreement_none
    return fill(words.agreement_twice, n=summary.read_twice)

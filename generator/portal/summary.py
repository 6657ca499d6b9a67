"""A year of the vault in figures that may be told: for everyone, and for each employer's leaders.

True counts stay here. What comes out has been through portal/disclosure.py and annexes.py, and
holds no text of any entry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.editorial.dates import MONTHS
from generator.editorial.small_numbers import SHARES_FROM, is_small, rounded
from generator.library import Library
from generator.model.codebook import Codebook
from generator.model.portal import (
    NOT_TOLD,
    CareGroup,
    CareNeed,
    CareStep,
    Dimension,
    StepGroup,
)
from generator.model.summary import (
    PortalAnnexes,
    PortalSummary,
    SummaryAgreement,
    SummaryFigures,
    SummaryRow,
    SummaryTable,
)
from generator.model.vocabulary import DoneBy
from generator.portal.agreement import agreement
from generator.portal.annexes import Group, Tables, annexes
from generator.portal.disclosure import TOTAL, Counts, Part, knowledge, tables
from generator.portal.errors import RefusedError
from generator.portal.records import Cell, Contents, Quarter, Record
from generator.portal.tally import tally_of

CARE = {
    CareNeed.NONE: CareGroup.NOTHING,
    CareNeed.DUTY: CareGroup.OWED,
    CareNeed.DANGER: CareGroup.OWED,
    CareNeed.UNSURE: CareGroup.OWED,
}
STEPS = {
    CareStep.OPEN: StepGroup.OPEN,
    CareStep.SAFEGUARDING: StepGroup.PASSED_ON,
    CareStep.POLICE: StepGroup.PASSED_ON,
    CareStep.EMPLOYER: StepGroup.PASSED_ON,
    CareStep.SPEAK_UP: StepGroup.PASSED_ON,
    CareStep.ADVICE: StepGroup.ADVICE,
    CareStep.NO_WAY: StepGroup.NOBODY,
}
OF_EMPLOYERS = (Dimension.THEME, Dimension.SOURCE, Dimension.GROUP)
"""What an annex tells; a duty of care is never counted by employer."""


@dataclass(frozen=True)
class Period:
    """Four quarters that follow each other."""

    first: Quarter

    @property
    def quarters(self) -> tuple[Quarter, ...]:
        """Its quarters."""
        return tuple(self.first.months_later(months) for months in (0, 3, 6, 9))

    @property
    def last(self) -> Quarter:
        """Its last quarter."""
        return self.quarters[-1]

    @classmethod
    def of(cls, year: int, begins: str) -> Period:
        """The year that begins with this month of the calendar year."""
        return cls(Quarter(year, MONTHS.index(begins) // 3 + 1))


@dataclass(frozen=True)
class Made:
    """A year's figures: everyone's, and each employer's that may have some."""

    summary: PortalSummary
    annexes: PortalAnnexes


def summarise(
    contents: Contents, library: Library, year: int, by: str, on: date, synthetic: bool = False
) -> Made:
    """The figures of one whole year. Raises RefusedError where they may not be made."""
    rule = library.organisation.small_numbers
    period = Period.of(year, rule.year_begins)
    records = [r for r in contents.records if r.quarter in period.quarters]
    _refuse_unready(records, period, on)
    counts = tally_of(contents)
    public = group_of(counts, library.codebook, period, "")
    if is_small(public.total, rule.threshold):
        raise RefusedError(f"Fewer than {rule.threshold} entries are of {period_name(period)}.")
    parts = _parts(public.counts)
    shown = tables(parts, public.total, rule.threshold)
    everyone = knowledge(parts, shown, public.total, rule.threshold)[TOTAL]
    both = _only(public, OF_EMPLOYERS)
    employers = {
        key: group
        for key in library.organisation.employers
        if (group := _only(group_of(counts, library.codebook, period, key), both.counts)).counts
        and group.counts.keys() == both.counts.keys()
    }
    own = annexes(both, shown, everyone, employers, rule.threshold)
    told = {
        "first": str(period.first),
        "last": str(period.last),
        "made_on": on,
        "made_by": by,
        "threshold": rule.threshold,
        "set_by": rule.set_by,
        "synthetic": synthetic,
    }
    read_twice, alike = _agreement(records)
    return Made(
        PortalSummary(
            **told, figures=figures(public, shown), read_twice=read_twice, agreement=alike
        ),
        PortalAnnexes(
            **told, employers={key: figures(employers[key], t) for key, t in sorted(own.items())}
        ),
    )


def period_name(period: Period) -> str:
    """A period in messages, such as 2025-Q1 to 2025-Q4."""
    return f"{period.first} to {period.last}"


def _refuse_unready(records: Iterable[Record], period: Period, on: date) -> None:
    """A year that is not over, or not read, would be counted again soon: by difference."""
    if period.last.end >= on:
        raise RefusedError(
            f"The year {period_name(period)} is not over. Its figures would soon be out of date,"
            " and two sets of figures of one year can be taken from each other."
        )
    unread = sum(r.coding is None for r in records)
    if unread:
        raise RefusedError(f"{unread} entries of this year are not read yet: portal read.")
    second = sum(r.twice and len(r.codings) < 2 for r in records)
    if second:
        raise RefusedError(f"{second} entries of this year wait for a second reader: portal read.")


def group_of(
    counts: Mapping[Cell, int], codebook: Codebook, period: Period, employer: str
) -> Group:
    """The true counts of an employer's entries, or of all, in a year; zeros included.

    What was disposed of before anyone read it is in none of them.
    """
    found: dict[str, Counter[str]] = {}
    for cell, n in counts.items():
        if cell.employer == employer and cell.quarter in period.quarters:
            found.setdefault(cell.dimension, Counter())[cell.value] += n
    made = {
        Dimension.THEME: _listed(found.get("theme"), codebook.codes),
        Dimension.SOURCE: _listed(found.get("source"), (*DoneBy, NOT_TOLD)),
        Dimension.GROUP: _listed(found.get("group"), (*codebook.setting_groups, NOT_TOLD)),
        Dimension.CARE: _grouped(found.get("care"), CARE),
        Dimension.STEP: _grouped(found.get("step"), STEPS),
    }
    total = sum(made[Dimension.THEME].values())
    return Group(total, {name: each for name, each in made.items() if _fits(name, made, total)})


def _listed(found: Counter[str] | None, values: Iterable[str]) -> Counts:
    counts = {str(value): 0 for value in values}
    for value, n in (found or Counter[str]()).items():
        key = value or NOT_TOLD
        counts[key] = counts.get(key, 0) + n
    return counts


def _grouped(found: Counter[str] | None, groups: Mapping[Any, str]) -> Counts:
    counts = dict.fromkeys(map(str, groups.values()), 0)
    for value, n in (found or Counter[str]()).items():
        counts[str(groups[value])] += n
    return counts


def _fits(name: Dimension, made: Mapping[Dimension, Counts], total: int) -> bool:
    """Whether each entry is counted once; counts of an older toolkit may lack a dimension."""
    whole = made[Dimension.CARE][CareGroup.OWED] if name is Dimension.STEP else total
    return sum(made[name].values()) == whole


def _parts(counts: Mapping[str, Counts]) -> dict[str, Part]:
    step = {Dimension.STEP: (str(Dimension.CARE), str(CareGroup.OWED))}
    known = {name: each for name, each in counts.items() if _whole(name, counts)}
    return {name: Part(each, step.get(Dimension(name))) for name, each in known.items()}


def _whole(name: str, counts: Mapping[str, Counts]) -> bool:
    return name != Dimension.STEP or Dimension.CARE in counts


def _only(group: Group, names: Iterable[str]) -> Group:
    return Group(group.total, {name: group.counts[name] for name in names if name in group.counts})


def figures(group: Group, shown: Tables) -> SummaryFigures:
    """A group's figures as they are published."""
    told = [(name, table) for name, table in shown.items() if table]
    return SummaryFigures(
        entries=rounded(group.total),
        tables=tuple(
            SummaryTable(
                by=Dimension(name),
                rows=tuple(
                    SummaryRow(of=row.of, n=rounded(row.n) if row.shown else None) for row in table
                ),
            )
            for name, table in told
        ),
        kept_back=tuple(Dimension(name) for name, table in shown.items() if not table),
    )


def _agreement(records: Iterable[Record]) -> tuple[int | None, tuple[SummaryAgreement, ...]]:
    found = agreement(records)
    n = max((each.n for each in found.values()), default=0)
    if n < SHARES_FROM:
        return None, ()
    return rounded(n), tuple(
        SummaryAgreement(
            by=Dimension(name),
            alike=rounded(round(100 * each.observed)),
            kappa=None if each.kappa is None else round(each.kappa, 2),
        )
        for name, each in found.items()
        if name in OF_EMPLOYERS
    )

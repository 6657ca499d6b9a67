"""The portal's figures, also after somebody has edited them: nothing small, nothing to work out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.checks.rule import Rule, by_mode
from generator.editorial.heard import labels
from generator.editorial.small_numbers import (
    ENDLESS,
    LEAST_SPREAD,
    STEP,
    Range,
    Sum,
    narrowed,
    reading,
    small,
)
from generator.finding import Finding, Place, Severity, error, warning
from generator.library import Library
from generator.model.portal import NOT_TOLD, CareGroup, Dimension
from generator.model.summary import SummaryFigures, SummaryOf, SummaryTable

AGAIN = "Make the figures anew: noexcuse portal summarise. Don't write numbers in by hand."
_TOTAL, _CARED = "total", (Dimension.CARE, (str(CareGroup.OWED),))


def _all(library: Library) -> Iterator[tuple[Place, SummaryOf, SummaryFigures]]:
    """Every group's figures, with their place: everyone's and each employer's."""
    for key, summary in library.summaries.items():
        yield Place("summary", key, ("figures",)), summary, summary.figures
    for key, annexes in library.annexes.items():
        for employer, figures in annexes.employers.items():
            yield Place("annexes", key, ("employers", employer)), annexes, figures


def too_small(library: Library) -> Iterable[Finding]:
    """SUM001: a small number, or one that is not to the nearest 5."""
    now = library.organisation.small_numbers.threshold
    for place, of, figures in _all(library):
        least = of.threshold
        if least < now:
            yield warning(
                "SUM001",
                Place(place.kind, place.id, ("threshold",)),
                f"These figures were made when counts under {least} were hidden; now it is {now}.",
                "Take them off the site if the role that set it says so. What is out stays known.",
            )
        for at, n in _numbers(place, figures):
            if n < least:
                yield error(
                    "SUM001",
                    at,
                    f"{n} is under {least}: it could point to people.",
                    AGAIN,
                )
            elif n % STEP:
                yield error("SUM001", at, f"{n} is not rounded to the nearest {STEP}.", AGAIN)


def _numbers(place: Place, figures: SummaryFigures) -> Iterator[tuple[Place, int]]:
    yield place.at("entries"), figures.entries
    for number, table in enumerate(figures.tables):
        for at, row in enumerate(table.rows):
            if row.n is not None:
                yield place.at("tables", number, "rows", at, "n"), row.n


def to_be_worked_out(library: Library) -> Iterable[Finding]:
    """SUM002: too much hidden, or a hidden count that the others give away."""
    for place, of, figures in _all(library):
        for number, table in enumerate(figures.tables):
            hidden = sum(row.n is None for row in table.rows)
            if 2 * hidden > len(table.rows):
                yield error(
                    "SUM002",
                    place.at("tables", number),
                    f"{hidden} of {len(table.rows)} rows are hidden, more than half.",
                    AGAIN,
                )
        for at, message in _exposed(place, of.threshold, figures):
            yield error("SUM002", at, message, AGAIN)


def _exposed(place: Place, threshold: int, figures: SummaryFigures) -> Iterator[tuple[Place, str]]:
    tight = _knowledge(figures, threshold, small(threshold).high)
    # Among several hidden rows one may be hidden for another's sake, and be large.
    loose = _knowledge(figures, threshold, ENDLESS)
    told = tight if all(r.size > 0 for r in tight.values()) else loose
    if any(r.size <= 0 for r in told.values()):
        yield place, "These numbers contradict each other: no true counts round to them."
        return
    for number, table in enumerate(figures.tables):
        for at, row in enumerate(table.rows):
            if row.n is None and told[(table.by, row.of)].size < LEAST_SPREAD:
                where = place.at("tables", number, "rows", at)
                yield where, "This hidden count can be worked out from the others."


def _knowledge(figures: SummaryFigures, threshold: int, most: int) -> Mapping[Hashable, Range]:
    ranges: dict[Hashable, Range] = {_TOTAL: reading(figures.entries, threshold)}
    sums = []
    for table in figures.tables:
        hidden = [row for row in table.rows if row.n is None]
        high = most if len(hidden) > 1 else small(threshold).high
        for row in table.rows:
            told = Range(0, high) if row.n is None else reading(row.n, threshold)
            ranges[(table.by, row.of)] = told
        sums.append(_sum(table, figures.tables))
    return narrowed(ranges, [each for each in sums if each])


def _sum(table: SummaryTable, tables: Sequence[SummaryTable]) -> Sum | None:
    parts = tuple((table.by, row.of) for row in table.rows)
    if table.by is not Dimension.STEP:
        return Sum(_TOTAL, parts)
    there = any((each.by, row.of) == _CARED for each in tables for row in each.rows)
    return Sum(_CARED, parts) if there else None


def overlapping(library: Library) -> Iterable[Finding]:
    """SUM003: two summaries of times that overlap, which can be taken from each other."""
    ordered = sorted(library.summaries.items(), key=lambda item: item[1].first)
    for (_, earlier), (key, later) in pairwise(ordered):
        if later.first <= earlier.last:
            yield error(
                "SUM003",
                Place("summary", key, ("first",)),
                f"Figures up to {earlier.last} stand in another summary already.",
                "Keep one of the two. Years that overlap can be taken from each other.",
            )


def strange(library: Library) -> Iterable[Finding]:
    """SUM004: a value that stands twice or is nowhere in the codebook; a report without figures."""
    for place, _, figures in _all(library):
        for number, table in enumerate(figures.tables):
            known, seen = {*labels(library, table.by), NOT_TOLD}, set[str]()
            for at, row in enumerate(table.rows):
                for key in row.of:
                    if key in seen or key not in known:
                        where = place.at("tables", number, "rows", at, "of")
                        why = "stands twice" if key in seen else "is not in the codebook"
                        yield error("SUM004", where, f"`{key}` {why}.", AGAIN)
                    seen.add(key)
    for key in library.reports:
        if key not in library.summaries and ("summary", key) not in library.broken:
            yield error(
                "SUM004",
                Place("report", key),
                f"There is no summary {key} that this report could be on.",
                "Name the file as the summary in content/evidence is named.",
            )


def made_up(library: Library) -> Iterable[Finding]:
    """SUM005: made-up figures, or a report on them; a release may not carry them."""
    severity = by_mode(library.mode, Severity.NOTE, Severity.NOTE, Severity.ERROR)
    entries = (("summary", library.summaries), ("report", library.reports))
    for kind, found in entries:
        for key, each in found.items():
            if each.synthetic:
                yield Finding(
                    "SUM005",
                    severity,
                    Place(kind, key, ("synthetic",)),
                    "This is made up; a release may not carry it.",
                    "Leave it out, or put your own in its place.",
                )


def other_reader(library: Library) -> Iterable[Finding]:
    """SUM006: a report whose second reader is the one who wrote it."""
    for key, report in library.reports.items():
        if report.second_reader == report.written_by:
            yield error(
                "SUM006",
                Place("report", key, ("second_reader",)),
                "Whoever wrote the report can't be its second reader.",
                "Name a role that has not opened the vault.",
            )


RULES: tuple[Rule, ...] = (too_small, to_be_worked_out, overlapping, strange, made_up, other_reader)

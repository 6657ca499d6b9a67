"""What content rests on, ready to show: evidence as charts that are tables, glossary, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.editorial.dates import day
from generator.editorial.listening import HeardView, heard_of
from generator.editorial.told import SourceView, sources_of
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.reference import Evidence, Source, Term

WHOLE = 100.0
"""Bars of percentages are drawn against the whole, so that none looks larger than it is."""


@dataclass(frozen=True)
class Bar:
    """One row of a chart: its label, its figure as written, and its length from 0 to 100."""

    label: str
    value: str
    length: float


@dataclass(frozen=True)
class EvidenceView:
    """A finding with its bars or its listening event, its source and its limits."""

    id: str
    title: str
    statement: str
    bars: tuple[Bar, ...]
    unit: str
    source_id: str
    source: SourceView
    limits: str
    synthetic: bool
    heard: HeardView | None = None


@dataclass(frozen=True)
class SourceRow:
    """A source with how far somebody looked."""

    id: str
    view: SourceView
    taken: str
    limits: str
    checked: str
    permission: str


@dataclass(frozen=True)
class Letter:
    """The terms that begin with one letter."""

    letter: str
    terms: tuple[tuple[str, Term], ...]


def evidence(library: Library, ids: Iterable[str]) -> tuple[EvidenceView, ...]:
    """The pieces of evidence of these ids, in their order."""
    return tuple(_evidence(library, key, library.evidence[key]) for key in ids)


def _evidence(library: Library, key: str, found: Evidence) -> EvidenceView:
    unit = found.unit or ""
    most = max((figure.value for figure in found.figures), default=0.0)
    whole = WHOLE if unit.startswith("%") and most <= WHOLE else most or WHOLE
    return EvidenceView(
        id=key,
        title=found.title,
        statement=found.statement,
        bars=tuple(
            Bar(figure.label, _number(figure.value), round(100 * figure.value / whole, 1))
            for figure in found.figures
        ),
        unit=unit,
        source_id=found.source,
        source=sources_of(library, (found.source,))[0],
        limits=found.limits,
        synthetic=found.synthetic,
        heard=heard_of(found, library.words.common),
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def glossary(library: Library) -> tuple[Letter, ...]:
    """The terms by their first letter, sorted as a reader looks for them."""
    rows = sorted(library.terms.items(), key=lambda item: item[1].term.casefold())
    by_letter = groupby(rows, key=lambda item: item[1].term[0].upper())
    return tuple(Letter(letter, tuple(terms)) for letter, terms in by_letter)


def sources(library: Library, keys: Iterable[str] | None = None) -> tuple[SourceRow, ...]:
    """The sources of these keys, or all, by title."""
    named = library.sources if keys is None else keys
    rows = [(key, library.sources[key]) for key in named if key in library.sources]
    rows.sort(key=lambda row: _plain(row[1].title))
    return tuple(_source(library, key, source) for key, source in rows)


def _source(library: Library, key: str, source: Source) -> SourceRow:
    words = library.words.site.reference
    return SourceRow(
        id=key,
        view=sources_of(library, (key,))[0],
        taken=source.taken,
        limits=source.limits or "",
        checked=fill(words.checked, date=day(source.checked_on), how=source.checked_how),
        permission=words.permissions[source.permission] if source.permission else "",
    )


def _plain(title: str) -> str:
    return title.casefold().lstrip("“‘\"'")

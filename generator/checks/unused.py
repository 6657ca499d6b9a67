"""Content that nobody refers to: perhaps forgotten, perhaps no longer needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.links import links
from generator.checks.references import references
from generator.checks.rule import Rule
from generator.finding import Finding, Place, note
from generator.library import Library


def unused(library: Library) -> Iterable[Finding]:
    """USED001: a source, law note, piece of evidence, indicator or national route without a use.

    A source counts as used where its address is linked. Local routes are exempt: they are an
    organisation's to fill for its people. Own figures are no use of an indicator: they are what
    it is for. So are pledges and glossary terms, which are lists.
    While a file is broken its references cannot be seen, so nothing is called unused.
    """
    if library.broken:
        return
    named = (r for r in references(library) if r.place.kind != "figure")
    used = {(reference.kind, reference.id) for reference in named}
    linked = {link.href for link in links(library)}
    used |= {("source", key) for key, source in library.sources.items() if source.address in linked}
    for kind, key, place in _usable(library):
        if (kind, key) not in used:
            yield note("USED001", place, f"No content refers to the {kind} `{key}`.", _hint(kind))


def _hint(kind: str) -> str:
    if kind == "indicator":
        return "Name it in `indicators` where something bears on it; else the site says so."
    return "Refer to it where it belongs, or take it out."


def _usable(library: Library) -> Iterator[tuple[str, str, Place]]:
    for key in library.sources:
        yield "source", key, Place("source", key)
    for key in library.law:
        yield "law note", key, Place("law", key)
    for key in library.evidence:
        yield "piece of evidence", key, Place("evidence", key)
    for key in library.indicators:
        yield "indicator", key, Place("indicator", key)
    for key, route in library.organisation.routes.items():
        if route.scope == "national":
            yield "route", key, Place("organisation", "", ("routes", key))


RULES: tuple[Rule, ...] = (unused,)

"""Counts of how entries were sorted: what the summary is made from.

One dimension at a time, by quarter, for all and for each employer. These are true numbers and
stay in the process: whoever publishes them suppresses and rounds first (P26).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.portal.records import Cell, Contents, Count, Record


def tally_of(contents: Contents) -> Counter[Cell]:
    """Every cell of a vault with its count, what was disposed of included."""
    return tally(contents.records, contents.disposed)


def tally(records: Iterable[Record], disposed: Iterable[Count] = ()) -> Counter[Cell]:
    """Every cell with its count, over entries and over counts of entries that are gone."""
    counts = Counter({count.cell: count.n for count in disposed})
    counts.update(cells(records))
    return counts


def cells(records: Iterable[Record]) -> Iterator[Cell]:
    """Every cell that each entry counts in, once for all employers and once for its own."""
    for record in records:
        own = record.coding.employer if record.coding else ""
        for dimension, value in _values(record):
            yield Cell(record.quarter, "", dimension, value)
            if own:
                yield Cell(record.quarter, own, dimension, value)


def _values(record: Record) -> Iterator[tuple[str, str]]:
    yield "entries", ""
    if record.need is not None:
        yield "care", record.need.value
    if record.step is not None:
        yield "step", record.step.value
    coding = record.coding
    if coding is None:
        return
    yield "theme", coding.theme
    yield "source", coding.source
    yield "group", coding.group
    yield "staff", coding.staff
    yield "behaviour", coding.behaviour
    for characteristic in coding.characteristics:
        yield "characteristic", characteristic
    yield "combination", combination(coding.group, coding.staff, coding.characteristics)


def combination(group: str, staff: str, characteristics: Iterable[str]) -> str:
    """Place, job and ground together, as a cell's value; for checks, never for publication."""
    return f"{group}/{staff}/{'+'.join(sorted(characteristics))}"

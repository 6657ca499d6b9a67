"""How long entries are kept, and what is left when they go (P9).

There is no default: the organisation names months, rule and role. Nothing is ever disposed of by
itself. What stays are counts of how entries were sorted, without text and without ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import yaml

from generator.model.organisation import PortalRetention
from generator.portal.records import Contents, Count, Hold, Quarter, Record
from generator.portal.tally import tally


@dataclass(frozen=True)
class Due:
    """What is due, and what would be if it were not held."""

    records: tuple[Record, ...]
    held: tuple[Record, ...]


def is_due(quarter: Quarter, months: int, as_of: date) -> bool:
    """Whether an entry of this quarter has been kept for so many months, counted from its end."""
    return quarter.months_later(months).end < as_of


def due(contents: Contents, months: int, as_of: date) -> Due:
    """The entries that are due on a day."""
    late = [r for r in contents.records if is_due(r.quarter, months, as_of)]
    return Due(
        tuple(r for r in late if r.hold is None), tuple(r for r in late if r.hold is not None)
    )


def dispose(contents: Contents, gone: Sequence[Record]) -> Contents:
    """The contents without these entries; their coded counts stay."""
    ids = {record.id for record in gone}
    kept = tuple(_without_references(r, ids) for r in contents.records if r.id not in ids)
    links = tuple(
        replace(link, records=tuple(i for i in link.records if i not in ids))
        for link in contents.links
    )
    told = tuple(Count(cell, n) for cell, n in sorted(tally(gone, contents.disposed).items()))
    return replace(contents, records=kept, disposed=told, links=links)


def _without_references(record: Record, gone: set[str]) -> Record:
    """The entry, no longer pointing at one that is gone."""
    codings = tuple(
        replace(c, same_event_as="") if c.same_event_as in gone else c for c in record.codings
    )
    return record if codings == record.codings else replace(record, codings=codings)


def hold(contents: Contents, ids: set[str], why: Hold | None) -> Contents:
    """The contents with a hold on these entries, or with theirs lifted."""
    records = tuple(replace(r, hold=why) if r.id in ids else r for r in contents.records)
    return replace(contents, records=records)


def named(contents: Contents, what: str) -> set[str]:
    """The ids of the entries that a word names: an id, a quarter, or `all`; empty for none."""
    if what == "all":
        return {record.id for record in contents.records}
    return {r.id for r in contents.records if what.casefold() in (r.id, str(r.quarter).casefold())}


def certificate(gone: Sequence[Record], terms: PortalRetention, by: str, on: date) -> str:
    """What a disposal leaves on file: how many, of which quarters, by which rule and role."""
    told = {
        "disposed_on": on.isoformat(),
        "by": by,
        "entries": len(gone),
        "quarters": {str(q): n for q, n in sorted(Counter(r.quarter for r in gone).items())},
        "kept_for_months": terms.months,
        "rule": terms.rule,
        "decided_by": terms.decided_by,
        "left": "Counts of how the entries were sorted, without text. No entry can be restored.",
        "not_covered": "Exports, backups and e-mails elsewhere: their keepers dispose of those.",
    }
    head = "# Certificate of disposal of portal entries. It holds no text and no id.\n"
    return head + yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=100)

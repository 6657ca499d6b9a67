"""Which entries may stand behind one composite (P8), and whether a story still stands on them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from generator.portal.records import Contents, Link, Record, events

LEAST_EVENTS = 3
LEAST_EMPLOYERS = 2
LEAST_CHANGED = 2
LEAST_DAYS = 90


def is_old_enough(record: Record, as_of: date) -> bool:
    """Whether so many days have gone since the end of its quarter, the latest it can be."""
    return record.quarter.end + timedelta(days=LEAST_DAYS) <= as_of


def event_count(contents: Contents, chosen: Sequence[Record]) -> int:
    """How many different events the entries tell of."""
    heads = events(contents.by_id())
    return len({heads[record.id] for record in chosen})


def employer_count(chosen: Sequence[Record]) -> int:
    """How many different employers are known among the entries."""
    return len({r.coding.employer for r in chosen if r.coding and r.coding.employer})


def fault(contents: Contents, chosen: Sequence[Record], as_of: date) -> str:
    """Why these entries may not stand behind a composite, in one sentence; empty when they may."""
    count = event_count(contents, chosen)
    if count < LEAST_EVENTS:
        return f"{LEAST_EVENTS} different events are needed, and these are {count}."
    if employer_count(chosen) < LEAST_EMPLOYERS:
        return (
            "All of them may be of one employer: at least two different ones have to be known"
            " among them."
        )
    if any(record.open_since for record in chosen):
        return "For one of them a decision on a duty of care is still open."
    if not all(is_old_enough(record, as_of) for record in chosen):
        return f"One of them may be less than {LEAST_DAYS} days old."
    return ""


def link_fault(contents: Contents, link: Link | None, experiences: int, as_of: date) -> str:
    """Why a composite does not stand on its events; empty when it does.

    What was counted when it was drafted holds for entries that are disposed of since.
    """
    if link is None:
        return "no events are linked to it in the vault"
    records = contents.by_id()
    there = [records[key] for key in link.records if key in records]
    if len(there) == len(link.records) and link.records:
        if event_count(contents, there) < LEAST_EVENTS:
            return "its entries tell of fewer than three different events"
        if any(not is_old_enough(record, as_of) for record in there):
            return f"one of its events may be less than {LEAST_DAYS} days old"
    if experiences > link.events:
        return f"it claims {experiences} events and the vault links {link.events}"
    return ""

"""What the vault holds: entries, how readers sorted them, links to stories, and the audit.

This is the contract for whoever builds on the vault. Records are decrypted in the process only:
no caller writes an answer anywhere but back into the vault. Texts are kept out of `repr`, so
that no log or traceback shows them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from generator.model.portal import CareNeed, CareStep, ChangedDetail, Meaning

ID_BYTES = 4
"""An entry's id is random, eight hexadecimal digits, and stands in the vault alone."""

GRAVEST = (CareNeed.DANGER, CareNeed.DUTY, CareNeed.UNSURE, CareNeed.NONE)


@dataclass(frozen=True, order=True)
class Quarter:
    """A quarter of a year: all that is kept of the time an entry was sent."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}-Q{self.number}"

    @classmethod
    def of(cls, day: date) -> Quarter:
        """The quarter of a day."""
        return cls(day.year, (day.month + 2) // 3)

    @classmethod
    def parse(cls, text: str) -> Quarter:
        """From `2026-Q3`. Raises ValueError."""
        year, _, number = text.upper().partition("-Q")
        if not (year.isdecimal() and number in ("1", "2", "3", "4")):
            raise ValueError("a quarter is written as 2026-Q3")
        return cls(int(year), int(number))

    @property
    def end(self) -> date:
        """Its last day."""
        following = self.months_later(3)
        return date(following.year, following.number * 3 - 2, 1) - timedelta(days=1)

    def months_later(self, months: int) -> Quarter:
        """The quarter so many months later; part of a quarter counts as a whole one."""
        count = self.year * 4 + self.number - 1 + -(-months // 3)
        return Quarter(count // 4, count % 4 + 1)


@dataclass(frozen=True)
class Care:
    """One decision on the duty of care, with the role that took it and the day it was logged.

    held_by: the role that has it now; empty where it went to nobody.
    """

    need: CareNeed
    step: CareStep | None
    by: str
    on: date
    held_by: str = ""


@dataclass(frozen=True)
class Coding:
    """How one reader sorted an entry, by keys of the codebook and of closed lists.

    An empty text stands for "the entry does not say". same_event_as: another entry's id.
    """

    by: str
    on: date
    theme: str
    also: tuple[str, ...] = ()
    source: str = ""
    group: str = ""
    staff: str = ""
    behaviour: str = ""
    characteristics: tuple[str, ...] = ()
    employer: str = ""
    same_event_as: str = ""


@dataclass(frozen=True)
class Hold:
    """Why an entry must not be disposed of for now."""

    by: str
    on: date
    reason: str


@dataclass(frozen=True)
class Record:
    """One entry of the portal.

    answers: what the person wrote, by meaning. mark: an HMAC of the answers under the vault's own
    secret, by which the same entry is known again. twice: drawn to be coded by a second role.
    """

    id: str
    quarter: Quarter
    answers: Mapping[Meaning, str] = field(repr=False)
    mark: str = field(repr=False)
    twice: bool = False
    care: tuple[Care, ...] = ()
    codings: tuple[Coding, ...] = ()
    hold: Hold | None = None

    @property
    def coding(self) -> Coding | None:
        """The first reader's coding; the one that counts."""
        return self.codings[0] if self.codings else None

    @property
    def need(self) -> CareNeed | None:
        """The gravest need that any reader saw; None before anyone has read it."""
        seen = {care.need for care in self.care}
        return next((need for need in GRAVEST if need in seen), None)

    @property
    def step(self) -> CareStep | None:
        """What came of a duty of care in the end; OPEN while a decision waits, None for none."""
        if self.open_since:
            return CareStep.OPEN
        taken = [care.step for care in self.care if care.need is not CareNeed.NONE]
        return taken[-1] if taken else None

    @property
    def open_since(self) -> date | None:
        """The day since which a decision on a duty of care has been open, if it is."""
        waiting: date | None = None
        for care in self.care:
            if care.need is not CareNeed.NONE:
                waiting = (waiting or care.on) if care.step is CareStep.OPEN else None
        return waiting

    @property
    def words(self) -> str:
        """All of its answers in one text, for comparing in memory."""
        return "\n".join(self.answers.values())


@dataclass(frozen=True)
class Link:
    """Which entries stand behind a composite. The scenario's file holds only their number.

    events and employers were counted when it was drafted; they stay when entries are disposed of.
    """

    scenario: str
    records: tuple[str, ...]
    events: int
    employers: int
    changed: tuple[ChangedDetail, ...]
    by: str
    on: date


@dataclass(frozen=True, order=True)
class Cell:
    """What is counted: one value of one dimension, in one quarter, for one employer or all ("").

    dimension: entries, care, step, theme, source, group, staff, behaviour, characteristic, or
    `combination` (group/staff/characteristics), which is for checks and never for publication.
    """

    quarter: Quarter
    employer: str
    dimension: str
    value: str


@dataclass(frozen=True)
class Count:
    """How many entries a cell held when they were disposed of."""

    cell: Cell
    n: int


@dataclass(frozen=True)
class Event:
    """One line of the audit: who by role, when (UTC, to the minute), what, on how many entries."""

    by: str
    at: str
    did: str
    n: int = 0
    what: str = ""


@dataclass(frozen=True)
class Contents:
    """All that the vault holds. `disposed` counts what was disposed of: coded, without text."""

    secret: str = field(repr=False)
    records: tuple[Record, ...] = ()
    links: tuple[Link, ...] = ()
    disposed: tuple[Count, ...] = ()
    audit: tuple[Event, ...] = ()
    version: int = 1

    def by_id(self) -> dict[str, Record]:
        """The entries by id."""
        return {record.id: record for record in self.records}

    def with_record(self, changed: Record) -> Contents:
        """The contents with one entry in place of its earlier state."""
        records = tuple(changed if r.id == changed.id else r for r in self.records)
        return replace(self, records=records)

    def link_of(self, scenario: str) -> Link | None:
        """The link of a scenario; the last one drafted."""
        return next((link for link in reversed(self.links) if link.scenario == scenario), None)


def events(records: Mapping[str, Record]) -> dict[str, str]:
    """For each entry's id the id that stands for its event, following `same_event_as`."""
    head = {key: key for key in records}

    def find(key: str) -> str:
        while head[key] != key:
            head[key] = head[head[key]]
            key = head[key]
        return key

    for key, record in records.items():
        for coding in record.codings:
            if coding.same_event_as in records:
                head[find(key)] = find(coding.same_event_as)
    return {key: find(key) for key in records}

"""From a table to entries of the vault: only what is needed, each entry once.

Ids and times are dropped; the quarter stays. Entries come in random order, so that their place
tells nothing about when they were sent.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import secrets
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from generator.model.portal import Meaning
from generator.portal.columns import refuse_names, refuse_unfit
from generator.portal.errors import RefusedError
from generator.portal.records import ID_BYTES, Contents, Quarter, Record
from generator.portal.retention import is_due
from generator.portal.table import Table

ONE_IN = 10
"""One entry in so many is read by a second role (P8)."""
CLOCK = r"(?:,? \d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
UK_DAY = re.compile(rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{4}}){CLOCK}")
ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?")
DAY_COUNT = re.compile(r"\d{4,5}(?:\.\d+)?")


@dataclass(frozen=True)
class Taken:
    """What became of an export's rows, in numbers; `records` are the new entries."""

    records: tuple[Record, ...]
    known: int
    overdue: int
    empty: int


def take_in(
    table: Table,
    meanings: Sequence[Meaning],
    contents: Contents,
    as_of: date,
    months: int,
    quarter: Quarter | None = None,
) -> Taken:
    """The entries of a table that the vault does not hold yet.

    months: how long entries are kept. quarter: for rows without a date. Raises RefusedError.
    """
    refuse_unfit(meanings)
    refuse_names(table, meanings)
    if Meaning.TIME not in meanings and quarter is None:
        raise RefusedError(
            "No column says when an entry was sent. Give the quarter: --quarter 2026-Q3."
        )
    held = {record.mark for record in contents.records}
    seen = Counter[str]()
    new: list[Record] = []
    known = overdue = empty = 0
    for number, row in enumerate(table.rows, 2):
        when = _quarter(table, meanings, row, number, as_of, quarter)
        answers = _answers(row, meanings)
        if not answers:
            empty += 1
            continue
        if is_due(when, months, as_of):
            overdue += 1
            continue
        text = _canonical(when, answers)
        seen[text] += 1
        mark = _mark(contents.secret, text, seen[text])
        if mark in held:
            known += 1
        else:
            new.append(Record(secrets.token_hex(ID_BYTES), when, answers, mark))
    return Taken(_drawn(_unlike(new, contents)), known, overdue, empty)


def _answers(row: Sequence[str], meanings: Sequence[Meaning]) -> Mapping[Meaning, str]:
    """The answers that are kept, several columns of one meaning below each other."""
    kept: dict[Meaning, list[str]] = {}
    for cell, meaning in zip(row, meanings, strict=True):
        text = cell.strip().strip(";").strip()
        if meaning.kept and text:
            kept.setdefault(meaning, []).append(text)
    return {meaning: "\n".join(texts) for meaning, texts in kept.items()}


def _quarter(
    table: Table,
    meanings: Sequence[Meaning],
    row: Sequence[str],
    number: int,
    as_of: date,
    given: Quarter | None,
) -> Quarter:
    text = row[meanings.index(Meaning.TIME)] if Meaning.TIME in meanings else ""
    if not text:
        if given is None:
            raise RefusedError(f"Row {number} has no date. Give the quarter: --quarter 2026-Q3.")
        return given
    day = _day(text, table.day_zero)
    if day is None:
        raise RefusedError(
            f"The date in row {number} is not written as day/month/year, such as 31/01/2026."
            " Dates with the month first would come out wrong, so nothing was imported."
        )
    if day > as_of:
        raise RefusedError(
            f"The date in row {number} lies in the future. Are the dates written with the month"
            " first? Nothing was imported."
        )
    return Quarter.of(day)


def _day(text: str, day_zero: int | None) -> date | None:
    """A day as written in this country, as year-month-day, or as a workbook counts days."""
    try:
        if found := UK_DAY.fullmatch(text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := ISO_DAY.fullmatch(text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if day_zero and DAY_COUNT.fullmatch(text):
            # Day 60 of 1900 never was; the count from 30 December 1899 is right after it.
            first = date(1904, 1, 1) if day_zero == 1904 else date(1899, 12, 30)
            return first + timedelta(days=int(float(text)))
    except (ValueError, OverflowError):
        pass
    return None


def _canonical(when: Quarter, answers: Mapping[Meaning, str]) -> str:
    folded = {
        meaning.value: " ".join(unicodedata.normalize("NFKC", text).casefold().split())
        for meaning, text in answers.items()
    }
    return json.dumps([str(when), folded], ensure_ascii=False, sort_keys=True)


def _mark(secret: str, text: str, number: int) -> str:
    """An HMAC: without the vault's secret nobody can try texts against it.

    number: how often the same text has come in this export, so that two people who wrote the
    same few words both count, and the same export imported twice does not.
    """
    message = f"{number}\n{text}".encode()
    return hmac.new(bytes.fromhex(secret), message, hashlib.sha256).hexdigest()


def _unlike(new: Sequence[Record], contents: Contents) -> list[Record]:
    """The new entries with ids that nothing else has."""
    taken = {record.id for record in contents.records}
    fresh = []
    for record in new:
        name = record.id
        while name in taken:
            name = secrets.token_hex(ID_BYTES)
        taken.add(name)
        fresh.append(replace(record, id=name))
    return fresh


def _drawn(new: list[Record]) -> tuple[Record, ...]:
    """In random order, one in ten marked for a second reader; no fewer, rounded up."""
    chance = secrets.SystemRandom()
    chance.shuffle(new)
    chosen = set(chance.sample(range(len(new)), -(-len(new) // ONE_IN)))
    return tuple(replace(record, twice=n in chosen) for n, record in enumerate(new))

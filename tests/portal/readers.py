"""Two made-up readers who sort a made-up export by the shipped codebook, from a seed.

How often each theme comes is invented. It follows from nothing that anyone told.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

from generator.model.portal import CareNeed, CareStep
from generator.portal.columns import propose
from generator.portal.intake import take_in
from generator.portal.records import Care, Coding, Contents, Record
from generator.portal.table import Table
from generator.portal.vault import new_contents
from tests.portal import sorting, synthetic

THEMES = {
    "international-staff": 30,
    "racial-discrimination": 21,
    "poor-leadership": 19,
    "cultural-awareness": 15,
    "no-ground-told": 7,
    "another-ground": 6,
    "something-else": 2,
}
SOURCES = {"colleague": 45, "manager": 26, "patient-or-public": 22, "": 7}
GROUPS = {
    "hospital": 52,
    "care-home": 15,
    "out-in-the-community": 13,
    "mental-health": 9,
    "office-or-online": 7,
    "practices": 2,
    "": 2,
}
NEEDS = {CareNeed.NONE: 90, CareNeed.DUTY: 7, CareNeed.UNSURE: 2, CareNeed.DANGER: 1}
STEPS = {
    CareStep.SAFEGUARDING: 30,
    CareStep.SPEAK_UP: 25,
    CareStep.ADVICE: 25,
    CareStep.NO_WAY: 20,
}
ALIKE = 0.78
"""How often the second reader chooses as the first did."""


def taken_in(count: int = 500, as_of: date = date(2026, 11, 24)) -> Contents:
    """A made-up export in a vault's contents, in an order that is always the same."""
    made = synthetic.export(count)
    rows = tuple(tuple(synthetic._written(cell) for cell in row) for row in made.rows)
    table = Table(made.headers, rows)
    taken = take_in(table, propose(table), new_contents(), as_of, 36)
    ordered = sorted(taken.records, key=lambda record: (record.quarter, record.words))
    records = (replace(r, twice=n % 10 == 0) for n, r in enumerate(ordered))
    return replace(new_contents(), records=tuple(records))


def read_all(contents: Contents, seed: int = 5) -> Contents:
    """Every entry sorted by a first reader, and those for a second by one who mostly agrees."""
    chance = random.Random(seed)
    return replace(contents, records=tuple(_read(record, chance) for record in contents.records))


def _read(record: Record, chance: random.Random) -> Record:
    seen = sorting.sort(record)
    assert seen.coding is not None
    need = _one(NEEDS, chance)
    step = None if need is CareNeed.NONE else _one(STEPS, chance)
    care = Care(need, step, "reader-1", sorting.DAY, "" if step is None else "safeguarding-lead")
    first = _coding(seen.coding, chance)
    codings = (first, _again(first, chance)) if record.twice else (first,)
    return replace(record, codings=codings, care=(care,))


def _coding(coding: Coding, chance: random.Random) -> Coding:
    return replace(
        coding,
        theme=_one(THEMES, chance),
        source=_one(SOURCES, chance),
        group=_one(GROUPS, chance),
    )


def _again(first: Coding, chance: random.Random) -> Coding:
    other = _coding(first, chance)
    kept = {
        name: getattr(first if chance.random() < ALIKE else other, name)
        for name in ("theme", "source", "group")
    }
    return replace(first, by="reader-2", **kept)


def _one(weights: dict[Any, int], chance: random.Random) -> Any:
    return chance.choices(list(weights), list(weights.values()))[0]

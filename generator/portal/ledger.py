"""The ledger of what was published: nothing new may be subtracted from it (P26).

It is append-only. Each item carries a hash over itself and the one before, and the vault's audit
keeps the last, so that a ledger which was shortened, edited or lost is noticed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import StringConstraints, ValidationError

from generator.model.base import Day, Model, Role, about
from generator.model.summary import QuarterName, SummaryFigures
from generator.portal.errors import RefusedError
from generator.portal.records import Contents, Quarter
from generator.portal.summary import Made

PUBLISHED = "made figures"
"""What the vault's audit says when figures left it; with the ledger's last hash."""
HEAD = (
    "# What was published from the portal. Append-only: never edit, shorten or delete it.\n"
    "# Back it up with the vault. Without it no new figures are made.\n"
)


class Item(Model):
    """One group's figures of one period, as published."""

    on: Day = about("The day.")
    by: Role = about("The role that made it.")
    first: QuarterName = about("The first quarter.")
    last: QuarterName = about("The last quarter.")
    threshold: int = about("The threshold that held.", ge=8)
    employer: str = about("The employer whose annex it is; empty for everyone's, in public.")
    figures: SummaryFigures = about("What was published.")
    chain: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")] = about(
        "SHA-256 over the item before and this one."
    )


def read_ledger(path: Path, contents: Contents) -> tuple[Item, ...]:
    """The ledger's items. Raises RefusedError where it is lost, shortened, edited or broken."""
    last = next((e.what for e in reversed(contents.audit) if e.did == PUBLISHED), "")
    if not path.exists():
        if last:
            raise RefusedError(
                f"{path.name} is gone, and the vault says that figures were made. Put it back"
                " from a backup: without it nobody knows what must not be subtracted."
            )
        return ()
    try:
        told = yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)["items"]
        items = tuple(Item.model_validate(item) for item in told)
    except (OSError, yaml.YAMLError, ValidationError, KeyError, TypeError):
        raise RefusedError(f"{path.name} cannot be read. Put it back from a backup.") from None
    before = ""
    for item in items:
        before = _chain(before, item)
        if item.chain != before:
            raise RefusedError(f"{path.name} was edited. Put it back from a backup.")
    if last and last not in {item.chain for item in items}:
        raise RefusedError(f"{path.name} was shortened. Put it back from a backup.")
    return items


def added(items: Sequence[Item], made: Made, by: str, on: date) -> tuple[Item, ...]:
    """The ledger with what is new in these figures: a year, or annexes beside all that are out.

    Raises RefusedError by P26's rule. Any two sets of figures of one year can be subtracted from
    each other, however much came in between; so what is out stays as it is.
    """
    _refuse_overlap(items, made)
    figures = {"": made.summary.figures, **made.annexes.employers}
    out = {i.employer: i for i in items if i.first == made.summary.first}
    for employer, item in out.items():
        if figures.get(employer) != item.figures:
            _refuse(item)
    new = list(items)
    for employer, told in figures.items():
        if employer in out:
            continue
        bare = Item(
            on=on,
            by=by,
            first=made.summary.first,
            last=made.summary.last,
            threshold=made.summary.threshold,
            employer=employer,
            figures=told,
            chain="0" * 64,
        )
        chain = _chain(new[-1].chain if new else "", bare)
        new.append(bare.model_copy(update={"chain": chain}))
    return tuple(new)


def ledger_text(items: Iterable[Item]) -> bytes:
    """The ledger's file."""
    told = [item.model_dump(mode="json", exclude_none=True) for item in items]
    text = yaml.safe_dump({"items": told}, allow_unicode=True, sort_keys=False, width=100)
    return (HEAD + text).encode()


def _chain(before: str, item: Item) -> str:
    told = item.model_dump_json(exclude={"chain"})
    return hashlib.sha256(f"{before}\n{told}".encode()).hexdigest()


def _refuse_overlap(items: Iterable[Item], made: Made) -> None:
    first, last = Quarter.parse(made.summary.first), Quarter.parse(made.summary.last)
    for item in items:
        if item.first == made.summary.first:
            continue
        if Quarter.parse(item.first) <= last and first <= Quarter.parse(item.last):
            raise RefusedError(
                f"Figures of {item.first} to {item.last} are out. Years that overlap can be taken"
                " from each other: let the year begin with the month it began with before."
            )


def _refuse(item: Item) -> None:
    whose = f"the annex of {item.employer}" if item.employer else "the public figures"
    raise RefusedError(
        f"They are not {whose} of {item.first} to {item.last}, made on {item.on}, and whoever"
        " holds both could subtract. What is out stays as it is."
    )

"""`noexcuse upgrade`: what changed in the shipped content since you last looked (P33)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.common import day_of, here
from generator.cli.lock import (
    LOCK,
    Item,
    Locked,
    called,
    place_of,
    read_lock,
    shipped_state,
    write_lock,
)
from generator.cli.report import say
from generator.project import Mode, Project, shipped_root
from generator.reading import Read, read

AcceptOption = Annotated[
    bool,
    typer.Option("--accept", help="Note that you have looked: write the lock, and nothing else."),
]


@dataclass(frozen=True)
class Changes:
    """What is different in what ships: items by key, each with what people call it."""

    new: Sequence[str]
    changed: Sequence[str]
    withdrawn: Sequence[str]
    gone: Sequence[str]


def upgrade(accept: AcceptOption = False) -> None:
    """Say what is new, changed or withdrawn in the shipped content since you last looked.

    Where a file of yours stands in the place of something that changed, it says so, so that you
    can look at both. Your content is never changed.

    Example: noexcuse upgrade --accept
    """
    settings = here()
    project = settings.project
    if project.home == shipped_root() or shipped_root() not in project.roots:
        raise UnableError(
            "This folder does not build upon the shipped content; upgrade is for one that does."
        )
    before, now = read_lock(project.home), shipped_state()
    if before is None:
        say(f"There is no {LOCK} here yet, so what changed since can't be told.")
    else:
        own = read(project, Mode.SAMPLE, day_of(settings, None))
        _tell(before, now, Standing(project, own))
    if accept:
        write_lock(project.home, now)
        say(f"Wrote {LOCK}: the toolkit's version {now.toolkit}, edition {now.edition}.")
    else:
        say("Nothing was written. When you have looked: noexcuse upgrade --accept")


@dataclass(frozen=True)
class Standing:
    """What this organisation does with an item that ships."""

    project: Project
    own: Read

    def replaced_by(self, key: str) -> Path | None:
        """The file of yours that stands in an item's place, or None."""
        place = place_of(key)
        if (place.kind, place.id) not in self.own.source_map.entries:
            return None
        at = self.own.source_map.locate(place).path
        return None if at.is_relative_to(shipped_root()) else at

    def left_out(self, key: str) -> bool:
        """Whether you leave it out."""
        place = place_of(key)
        which = (place.kind, place.id)
        known = which in self.own.source_map.entries and which not in self.own.broken
        return not place.keys and known and which not in self.own.memory.valid


def changes(before: Mapping[str, Item], now: Mapping[str, Item]) -> Changes:
    """What is different between two states of what ships."""
    recalled = [k for k, i in now.items() if i.withdrawn and not _was_recalled(before, k)]
    both = [k for k in now if k in before and k not in recalled]
    return Changes(
        new=[k for k in now if k not in before and k not in recalled],
        changed=[k for k in both if now[k].hash != before[k].hash],
        withdrawn=recalled,
        gone=[k for k in before if k not in now],
    )


def _was_recalled(before: Mapping[str, Item], key: str) -> bool:
    return key in before and bool(before[key].withdrawn)


def _tell(before: Locked, now: Locked, standing: Standing) -> None:
    found = changes(before.items, now.items)
    if before.items == now.items:
        say(f"Nothing in the shipped content has changed since edition {before.edition}.")
        return
    say(
        f"Since you last looked (version {before.toolkit}, edition {before.edition}), the shipped"
        f" content has changed; it is now version {now.toolkit}, edition {now.edition}."
    )
    for lines in (
        _withdrawn(found, now, standing),
        _look(found, now, standing),
        _grouped("New", found.new, now),
        _grouped("Changed", [k for k in found.changed if _plain_change(k, standing)], now),
        _grouped("No longer there", found.gone, before),
    ):
        for line in lines:
            say(line)


def _plain_change(key: str, standing: Standing) -> bool:
    return not standing.replaced_by(key) and not standing.left_out(key)


def _withdrawn(found: Changes, now: Locked, standing: Standing) -> Iterator[str]:
    for key in found.withdrawn:
        item, own = now.items[key], standing.replaced_by(key)
        also = f" Yours still stands: {standing.project.relative(own)}." if own else ""
        yield f"Withdrawn: the {called(key, item.title)}. {item.withdrawn}{also}"


def _look(found: Changes, now: Locked, standing: Standing) -> Iterator[str]:
    for key in found.changed:
        own = standing.replaced_by(key)
        if own:
            yield (
                f"Look: the {called(key, now.items[key].title)} has changed, and"
                f" {standing.project.relative(own)} stands in its place. Do you want the change"
                " too?"
            )


def _grouped(head: str, keys: Sequence[str], locked: Locked) -> Iterator[str]:
    """A sentence for each item; phrases of wording are counted, as nobody reads hundreds."""
    phrases: dict[str, int] = {}
    for key in keys:
        kind = key.partition("/")[0]
        if kind.startswith("wording-"):
            phrases[kind] = phrases.get(kind, 0) + 1
        else:
            yield f"{head}: the {called(key, locked.items[key].title)}."
    for kind, number in phrases.items():
        name = called(f"{kind}/", "").removesuffix(": ")
        yield f"{head}: {number} phrase{'' if number == 1 else 's'} of the {name}."

"""What changed since an earlier edition: told from what each file was made from then and is now.

A file is listed under the edition in which it last changed. Whoever holds a copy of some edition
reads the lists of the later ones: nothing there, nothing changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.library import Library
from generator.model.edition import Edition
from generator.model.organisation import Organisation
from generator.website.page import DownloadEntry


@dataclass(frozen=True)
class Gone:
    """A file of an earlier edition that is no longer here."""

    path: str
    title: str


@dataclass(frozen=True)
class Step:
    """What one edition changed against the one before; number: its place, the first is 0."""

    number: int
    edition: str
    on: date
    added: tuple[DownloadEntry, ...]
    changed: tuple[DownloadEntry, ...]
    gone: tuple[Gone, ...]


@dataclass(frozen=True)
class Changes:
    """All that is known of earlier editions.

    steps: the editions, earliest first, this one last; empty where there is no record to compare
    with. last: for each file's path, the number of the edition in which it last changed.
    """

    steps: tuple[Step, ...]
    last: Mapping[str, int]


NONE = Changes((), {})


def changes(library: Library, entries: Sequence[DownloadEntry]) -> Changes:
    """What changed from edition to edition up to these files."""
    now = library.organisation
    before = [one for one in library.editions.values() if one.edition != now.edition]
    if not before or not any(entry.content for entry in entries):
        return NONE
    last = {entry.path: _last(entry, before) for entry in entries}
    numbers = range(len(before) + 1)
    return Changes(tuple(_step(n, before, entries, last, now) for n in numbers), last)


def _last(entry: DownloadEntry, before: Sequence[Edition]) -> int:
    """The number of the edition since which the file is as it is now."""
    number = len(before)
    while number:
        file = before[number - 1].files.get(entry.path)
        if file is None or file.made != entry.content:
            break
        number -= 1
    return number


def _step(
    number: int,
    before: Sequence[Edition],
    entries: Sequence[DownloadEntry],
    last: Mapping[str, int],
    now: Organisation,
) -> Step:
    # Of the first edition on record nobody knows what was before it.
    earlier = before[number - 1].files if number else {}
    here = {entry.path for entry in entries}
    then = before[number].files.keys() if number < len(before) else here
    fresh = [entry for entry in entries if number and last[entry.path] == number]
    edition, on = (
        (before[number].edition, before[number].on)
        if number < len(before)
        else (now.edition, now.edition_on)
    )
    return Step(
        number,
        edition,
        on,
        added=tuple(entry for entry in fresh if entry.path not in earlier),
        changed=tuple(entry for entry in fresh if entry.path in earlier),
        gone=tuple(
            Gone(path, file.title)
            for path, file in earlier.items()
            if path not in then and path not in here
        ),
    )

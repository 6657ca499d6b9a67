"""What a list can be narrowed by: stories by setting, job, level and time; files by kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.editorial.wording import fill
from generator.library import Library
from generator.model.wording.website import Group
from generator.product import Audience, Kind
from generator.website import views
from generator.website.page import DownloadEntry

LENGTHS = (10, 12, 15, 20, 30)
"""Minutes to choose from; those that part the stories are offered."""

Choice = tuple[str, str, str, Sequence[tuple[str, str]]]
"""A list to choose from: its name, its label, the words for no choice, values with labels."""


@dataclass(frozen=True)
class FilePart:
    """The files of one kind for one audience."""

    key: str
    label: str
    rows: tuple[views.FileView, ...]


@dataclass(frozen=True)
class FileGroup:
    """The files of one kind, parted by audience."""

    kind: str
    words: Group
    audiences: tuple[FilePart, ...]


def story_choices(library: Library) -> tuple[Choice, ...]:
    """What the library's stories can be narrowed by; only what some story has."""
    words, common = library.words.site, library.words.common
    stories = tuple(library.scenarios.values())
    settings = {story.setting for story in stories}
    done_by = {story.done_by for story in stories}
    jobs = sorted({job for story in stories for job in views.jobs(story)})
    any_ = words.filters.any
    levels = sorted({story.intensity for story in stories if story.intensity})
    return (
        (
            "setting",
            words.filter_setting,
            words.filter_anywhere,
            [(key, label) for key, label in common.settings.items() if key in settings],
        ),
        ("jobs", words.filters.job, any_, [(job, job) for job in jobs]),
        (
            "by",
            words.filters.by,
            any_,
            [(key, label) for key, label in common.done_by.items() if key in done_by],
        ),
        (
            "level",
            words.filters.level,
            any_,
            [(str(n), fill(words.filters.level_up_to, level=str(n))) for n in levels],
        ),
        ("minutes", words.filters.time, any_, _lengths(library)),
    )


def _lengths(library: Library) -> list[tuple[str, str]]:
    lengths = [story.minutes for story in library.scenarios.values() if story.minutes]
    phrase = library.words.site.filters.time_up_to
    longest = max(lengths, default=0)
    enough = [n for n in LENGTHS if any(length <= n for length in lengths)]
    offered = [n for n in enough if n < longest] + enough[-1:]
    return [(str(n), fill(phrase, n=n)) for n in dict.fromkeys(offered)]


def file_groups(
    library: Library, downloads: Sequence[DownloadEntry], link: views.Link
) -> tuple[FileGroup, ...]:
    """The files by kind and audience."""
    return tuple(
        _group(library, kind, [entry for entry in downloads if entry.kind == kind], link)
        for kind in Kind
        if any(entry.kind == kind for entry in downloads)
    )


def audiences(library: Library, downloads: Sequence[DownloadEntry]) -> list[tuple[str, str]]:
    """The audiences that some file is for, each with its label."""
    there = {entry.audience for entry in downloads}
    return [(each, _audience(library, each)) for each in Audience if each in there]


def _group(
    library: Library, kind: Kind, entries: Iterable[DownloadEntry], link: views.Link
) -> FileGroup:
    order = list(Audience)
    rows = sorted(entries, key=lambda entry: (order.index(entry.audience), entry.title))
    parts = tuple(
        FilePart(audience, _audience(library, audience), _files(library, part, link))
        for audience, part in groupby(rows, key=lambda entry: entry.audience)
    )
    return FileGroup(kind, getattr(library.words.site.groups, kind), parts)


def _files(
    library: Library, entries: Iterable[DownloadEntry], link: views.Link
) -> tuple[views.FileView, ...]:
    return views.file_views(library, tuple(entries), link)


def _audience(library: Library, audience: Audience) -> str:
    words = library.words.site
    names = {Audience.TRAINER: words.for_trainer, Audience.LEAD: words.for_lead}
    return names.get(audience, words.for_everyone)

"""The downloads page: files under what they are about, with what changed since an earlier edition.

A session or a story has a dozen files and more, so each is one line that opens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.editorial.dates import day
from generator.editorial.wording import fill
from generator.library import Library
from generator.product import Audience, Kind
from generator.web.links import relative
from generator.website import views
from generator.website.changes import Changes, Step, changes
from generator.website.files import (
    FOLDERS,
    About,
    Subject,
    page_of,
    subject,
    things,
    title_of,
    twin,
)
from generator.website.page import DownloadEntry
from generator.website.thumbs import Thumb, thumbs

SITE_ONLY = (Kind.SHARE, Kind.PREVIEW)
"""Products that serve the site itself and are no downloads."""


@dataclass(frozen=True)
class Row:
    """A file; label: its title without that of what it is about. edition: the one in which it
    last changed, empty where nobody knows of a change; twin: the page that says the same."""

    file: views.FileView
    label: str
    kind: str
    audience: str
    edition: str
    change: str
    twin: str
    thumb: Thumb | None


@dataclass(frozen=True)
class Item:
    """What some files are about: a session, a story, a message."""

    key: str
    title: str
    page: str
    count: str
    kinds: tuple[str, ...]
    thumb: Thumb | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Group:
    """The items of one sort."""

    key: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class StepView:
    """What one edition changed."""

    title: str
    counts: str
    added: tuple[views.FileView, ...]
    changed: tuple[views.FileView, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True)
class Earlier:
    """The earlier editions to choose from, earliest first, and what each later one changed."""

    editions: tuple[tuple[str, str, str], ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True)
class Downloads:
    """All that the downloads page shows."""

    groups: tuple[Group, ...]
    kinds: tuple[tuple[str, str], ...]
    audiences: tuple[tuple[str, str], ...]
    count: int
    earlier: Earlier | None
    archive: str


def downloads(library: Library, entries: Sequence[DownloadEntry], archive: str) -> Downloads:
    """The page's content from all entries of the manifest or the plan, and the archive's uri."""
    shown = tuple(entry for entry in entries if entry.kind not in SITE_ONLY)
    found = changes(library, shown)
    there_kinds = {entry.kind for entry in shown}
    there = {entry.audience for entry in shown}
    link = partial(relative, views.DOWNLOADS)
    return Downloads(
        groups=tuple(_groups(library, shown, thumbs(entries, link), found, link)),
        kinds=tuple((k, getattr(library.words.site.kinds, k)) for k in Kind if k in there_kinds),
        audiences=tuple(
            (each, views.audience(library, each)) for each in Audience if each in there
        ),
        count=len(shown),
        earlier=_earlier(library, found, link),
        archive=link(archive) if archive else "",
    )


def _groups(
    library: Library,
    entries: Sequence[DownloadEntry],
    pictures: Mapping[str, Thumb],
    found: Changes,
    link: views.Link,
) -> Iterator[Group]:
    by_subject: dict[Subject, list[DownloadEntry]] = {}
    for entry in entries:
        by_subject.setdefault(subject(library, entry.path), []).append(entry)
    for about in About:
        named = (Subject(about, key) for key in (things(library, about) or ("",)))
        rows = tuple(
            _item(library, each, by_subject[each], pictures, found, link)
            for each in named
            if each in by_subject
        )
        if rows:
            yield Group(about, getattr(library.words.site.downloads, about), rows)


def _item(
    library: Library,
    about: Subject,
    entries: Sequence[DownloadEntry],
    pictures: Mapping[str, Thumb],
    found: Changes,
    link: views.Link,
) -> Item:
    words = library.words.site
    title = title_of(library, about) or words.downloads.whole
    kinds = list(Kind)
    ordered = sorted(entries, key=lambda entry: (kinds.index(entry.kind), entry.title))
    names = {entry.kind: getattr(words.kinds, entry.kind) for entry in ordered}
    prefix = "" if about.about in FOLDERS.values() else f"{about.about}-"
    page = page_of(library, about)
    return Item(
        key=f"{about.about}-{about.id}" if about.id else str(about.about),
        title=title,
        page=link(page) if page else "",
        count=fill(words.filters.files, n=len(entries)),
        kinds=tuple(names.values()),
        thumb=pictures.get(f"{prefix}{about.id}"),
        rows=tuple(_row(library, title, entry, pictures, found, link) for entry in ordered),
    )


def _row(
    library: Library,
    title: str,
    entry: DownloadEntry,
    pictures: Mapping[str, Thumb],
    found: Changes,
    link: views.Link,
) -> Row:
    number = found.last.get(entry.path, 0)
    same = twin(library, entry.path)
    return Row(
        file=views.file_view(library, entry, link),
        label=_label(library, title, entry),
        kind=entry.kind,
        audience=entry.audience,
        edition=found.steps[number].edition if found.steps else "",
        change=_change(library, entry, found, number),
        twin=link(same) if same else "",
        thumb=pictures.get(PurePosixPath(entry.path).stem) if entry.kind is Kind.DECK else None,
    )


def _label(library: Library, title: str, entry: DownloadEntry) -> str:
    """A file's title without that of what it is about, which stands above it."""
    rest = entry.title.removeprefix(title).lstrip(":. ") if title else entry.title
    if not rest:
        words = library.words.site
        return words.downloads.slides if entry.kind is Kind.DECK else entry.title
    return rest[:1].upper() + rest[1:]


def _change(library: Library, entry: DownloadEntry, found: Changes, number: int) -> str:
    if not number:
        return ""
    step, words = found.steps[number], library.words.site.downloads
    phrase = words.new_in if entry in step.added else words.changed_in
    return fill(phrase, edition=step.edition)


def _earlier(library: Library, found: Changes, link: views.Link) -> Earlier | None:
    if not found.steps:
        return None
    words = library.words.site.downloads
    return Earlier(
        editions=tuple(
            (
                step.edition,
                step.on.isoformat(),
                fill(words.since, edition=step.edition, date=day(step.on)),
            )
            for step in found.steps
        ),
        steps=tuple(_step(library, step, link) for step in reversed(found.steps[1:])),
    )


def _step(library: Library, step: Step, link: views.Link) -> StepView:
    words = library.words.site.downloads
    return StepView(
        title=fill(words.since, edition=step.edition, date=day(step.on)),
        counts=fill(
            words.counts,
            added=str(len(step.added)),
            changed=str(len(step.changed)),
            gone=str(len(step.gone)),
        ),
        added=views.file_views(library, step.added, link),
        changed=views.file_views(library, step.changed, link),
        gone=tuple(gone.title for gone in step.gone),
    )

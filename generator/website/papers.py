"""Guides, handouts and forms as pages: the same blocks that print sets, in HTML.

What is filled in by hand on paper is shown as what to note: a page keeps and sends nothing. A
table with empty columns is a list of things to work through, which a phone and a screen reader
take better than a grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.editorial import papers
from generator.editorial.addresses import guide_page, session_page, session_paper_page
from generator.editorial.paper import (
    Blank,
    Block,
    Box,
    Bullets,
    Heading,
    Paper,
    Spoken,
    Steps,
    Table,
    Text,
)
from generator.library import Library
from generator.model.page import PageRoutes
from generator.product import Audience
from generator.web.links import relative
from generator.website import search, views
from generator.website.files import twin
from generator.website.page import DownloadEntry
from generator.website.render import Draft, later, share_uri

MANY = 4
"""From so many sections on, a page begins with the list of them."""


@dataclass(frozen=True)
class Piece:
    """One block as a template shows it; level: the heading level that stands for its head."""

    kind: str
    block: Any
    level: int = 0


@dataclass(frozen=True)
class Fill:
    """Several blanks in a row: what to note; lines: how many to leave on paper for each."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True)
class Task:
    """A row of a table that is worked through: its first cell, and each other under its head."""

    first: Text
    facts: tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Work:
    """A list of things to work through; note: heads of the columns that are filled in by hand."""

    about: str
    tasks: tuple[Task, ...]
    note: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A section of the page with its anchor; head is None for what stands before the first."""

    id: str
    head: Text | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class PaperLink:
    """A paper in a list of them."""

    title: str
    href: str
    kind: str
    trainers: bool = False


def paper_drafts(library: Library, downloads: Sequence[DownloadEntry]) -> Iterator[Draft]:
    """A page for each guide, and for each paper of each session."""
    for guide_id in library.guides:
        yield _guide(library, guide_id, downloads)
    for session_id in library.sessions:
        for paper in papers.SESSION_PAPERS:
            yield _of_session(library, session_id, paper, downloads)


def guide_links(
    library: Library, link: views.Link
) -> tuple[tuple[str, tuple[PaperLink, ...]], ...]:
    """The guides and forms by whom they are for, each list with its label, in their order."""
    kinds = library.words.papers.guide_kinds
    groups = (
        (
            views.audience(library, audience),
            tuple(
                PaperLink(guide.title, link(guide_page(key)), kinds[guide.kind])
                for key, guide in library.guides.items()
                if guide.audience == audience
            ),
        )
        for audience in (Audience.EVERYONE, Audience.TRAINER, Audience.LEAD)
    )
    return tuple((label, rows) for label, rows in groups if rows)


def session_links(library: Library, session_id: str, link: views.Link) -> tuple[PaperLink, ...]:
    """The papers of one session that can be read as pages."""
    title = library.sessions[session_id].title
    return tuple(
        PaperLink(
            _short(paper.title(library, session_id), title),
            link(session_paper_page(session_id, paper.name)),
            "",
            paper.trainers,
        )
        for paper in papers.SESSION_PAPERS
    )


def _short(title: str, session: str) -> str:
    """A paper's title without the session's, for a list under the session's head."""
    rest = title.removeprefix(session).lstrip(":. ")
    return rest[:1].upper() + rest[1:] if rest else title


def _guide(library: Library, guide_id: str, downloads: Sequence[DownloadEntry]) -> Draft:
    guide = library.guides[guide_id]
    uri = guide_page(guide_id)
    routes = any(isinstance(section, PageRoutes) for section in guide.sections)
    return _draft(
        library,
        uri,
        papers.guide(library, guide_id),
        guide.title,
        downloads,
        exit_=routes and guide.audience == "everyone",
        share=share_uri(uri),
    )


def _of_session(
    library: Library,
    session_id: str,
    kind: papers.SessionPaper,
    downloads: Sequence[DownloadEntry],
) -> Draft:
    paper = kind.of(library, session_id)
    return _draft(
        library,
        session_paper_page(session_id, kind.name),
        paper,
        kind.title(library, session_id),
        downloads,
        exit_=not kind.trainers and bool(paper.contains),
        trainers=kind.trainers,
        above=session_page(session_id),
        share=share_uri(session_page(session_id)),
    )


def _draft(
    library: Library,
    uri: str,
    paper: Paper,
    title: str,
    downloads: Sequence[DownloadEntry],
    *,
    exit_: bool,
    share: str,
    trainers: bool = False,
    above: str = "",
) -> Draft:
    link = partial(relative, uri)
    parts = tuple(parts_of(paper.blocks))
    heads = tuple(part.head.plain for part in parts if part.head)
    html = later(
        library,
        uri,
        "paper.html",
        paper=paper,
        parts=parts,
        contents=_contents(parts),
        trainers=trainers,
        above=above,
        index=views.PAPERS,
        files=views.file_views(
            library, (entry for entry in downloads if twin(library, entry.path) == uri), link
        ),
    )
    lead = paper.lead.plain if paper.lead else title
    return Draft(
        uri=uri,
        title=title,
        description=lead,
        html=html,
        search=(search.entry(uri, title, (lead, *heads), boost=search.PAPER),),
        kind="paper",
        exit=exit_,
        share=share,
    )


def _contents(parts: Sequence[Part]) -> list[tuple[str, str]]:
    """The anchors and heads of the sections, where there are many of them."""
    rows = [(part.id, part.head.plain) for part in parts if part.head]
    return rows if len(rows) >= MANY else []


def parts_of(blocks: Iterable[Block]) -> Iterator[Part]:
    """The blocks by section: a heading of level 1 begins one."""
    head: Heading | None = None
    held: list[Block] = []
    number = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            if head or held:
                yield _part(head, held, number)
            head, held, number = block, [], number + 1
        else:
            held.append(block)
    if head or held:
        yield _part(head, held, number)


def _part(head: Heading | None, blocks: Sequence[Block], number: int) -> Part:
    anchor = (head.id if head else "") or f"part-{number}"
    return Part(anchor, head.text if head else None, tuple(_pieces(blocks, 2 if head else 1)))


def _pieces(blocks: Sequence[Block], level: int) -> Iterator[Piece]:
    """level: that of the heading the blocks stand under, as HTML counts them."""
    blanks: list[Blank] = []
    for block in blocks:
        if isinstance(block, Blank):
            blanks.append(block)
            continue
        if blanks:
            yield Piece("fill", Fill(tuple(blanks)))
            blanks = []
        if isinstance(block, Heading):
            level = min(level + 1, block.level + 1)
        yield _piece(block, level)
    if blanks:
        yield Piece("fill", Fill(tuple(blanks)))


def _piece(block: Block, level: int) -> Piece:
    if isinstance(block, Table):
        work = _work(block)
        return Piece("work", work) if work else Piece("table", block)
    if isinstance(block, Bullets | Spoken | Heading | Box):
        return Piece(type(block).__name__.lower(), block, level)
    if isinstance(block, Steps):
        return Piece("steps", block, level + 1)
    return Piece(type(block).__name__.lower(), block)


def _work(table: Table) -> Work | None:
    """The table as a list, if some column is left for writing by hand."""
    columns = range(len(table.columns))
    empty = [n for n in columns if all(not row[n].plain for row in table.rows)]
    if not empty or table.ring:
        return None
    heads = [column.head for column in table.columns]
    return Work(
        table.about,
        tuple(
            Task(row[0], tuple((heads[n], row[n]) for n in columns if n and n not in empty))
            for row in table.rows
        ),
        tuple(heads[n] for n in empty),
    )

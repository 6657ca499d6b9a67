"""The plan of Word files: the forms of each session and guides to edit, and the launch plan."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.editorial import papers
from generator.editorial.paper import Paper
from generator.editorial.wording import fill
from generator.library import Library
from generator.printables.papers import Print, printed
from generator.printables.word.document import write
from generator.product import Audience, Channel, Drawn, Kind, Product

PAPERS = PurePosixPath("downloads/papers")
GUIDES = PurePosixPath("downloads/guides")


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every Word file, sessions first."""
    return (*_sessions(library), *_guides(library), *_launch(library))


def draw(inputs: Print) -> Drawn:
    """Writes the Word file; it flows, so nothing can be too long for it."""
    return Drawn(write(inputs))


def _sessions(library: Library) -> Iterator[Product[Any]]:
    for session_id in library.sessions:
        for paper in papers.SESSION_PAPERS:
            if paper.editable:
                content, title = paper.of(library, session_id), paper.title(library, session_id)
                path = PAPERS / f"session-{session_id}-{paper.name}.docx"
                yield _product(library, path, title, content, Audience.TRAINER)


def _guides(library: Library) -> Iterator[Product[Any]]:
    for guide_id, guide in library.guides.items():
        if guide.editable:
            paper = papers.guide(library, guide_id)
            audience = Audience(guide.audience)
            yield _product(library, GUIDES / f"{guide_id}.docx", guide.title, paper, audience)


def _launch(library: Library) -> Iterator[Product[Any]]:
    if library.launch:
        path, paper = GUIDES / f"{papers.LAUNCH}.docx", papers.launch(library)
        yield _product(library, path, library.words.papers.launch_title, paper, Audience.LEAD)


def _product(
    library: Library, path: PurePosixPath, title: str, paper: Paper, audience: Audience
) -> Product[Any]:
    return Product(
        path=path,
        title=fill(library.words.papers.word_file, title=title),
        kind=Kind.GUIDE,
        audience=audience,
        channel=Channel.PUBLIC,
        contains=paper.contains,
        inputs=printed(library, title, paper),
        draw=draw,
    )

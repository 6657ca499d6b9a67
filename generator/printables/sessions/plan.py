"""The plan of each session's papers: which there are, for whom, and where they go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.editorial.papers import FACILITATOR, SESSION_PAPERS, SessionPaper
from generator.library import Library
from generator.printables.papers import draw, printed
from generator.printables.sessions import certificate, fridays, running_sheet
from generator.product import Audience, Channel, Drawn, Kind, Product

FOLDER = PurePosixPath("downloads/papers")


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every paper of every session, in the sessions' order."""
    return tuple(row for key in library.sessions for row in of_session(library, key))


def of_session(
    library: Library, session_id: str, employer: str | None = None
) -> Iterator[Product[Any]]:
    """The papers of one session, with an employer's own routes if one is named."""
    told = tuple(sorted(library.told_in(library.sessions[session_id])))
    sheet = running_sheet.running_sheet(library, session_id, employer)
    path = running_sheet_path(session_id)
    yield _product(path, sheet.title, told, sheet, running_sheet.draw)
    for paper in SESSION_PAPERS:
        yield paper_product(library, session_id, paper, employer)
    cards = fridays.fridays(library, session_id)
    named = {friday.scenario for friday in library.sessions[session_id].fridays}
    stories = tuple(sorted(named & library.scenarios.keys()))
    yield _product(_path(session_id, "four-fridays"), cards.title, stories, cards, fridays.draw)
    attended = certificate.certificate(library, session_id)
    yield _product(_path(session_id, "certificate"), attended.title, (), attended, certificate.draw)


def paper_product(
    library: Library, session_id: str, paper: SessionPaper, employer: str | None = None
) -> Product[Any]:
    """One paper of any length."""
    content = paper.of(library, session_id, employer)
    title = paper.title(library, session_id)
    inputs = printed(library, title, content)
    return _product(_path(session_id, paper.name), title, content.contains, inputs, draw)


def facilitator_guide(
    library: Library, session_id: str, employer: str | None = None
) -> Product[Any]:
    """The facilitator guide alone, with an employer's own routes if one is named."""
    return paper_product(library, session_id, FACILITATOR, employer)


def running_sheet_path(session_id: str) -> PurePosixPath:
    """Where a session's running sheet goes; for archives that hold it (P13)."""
    return _path(session_id, "running-sheet")


def _path(session_id: str, name: str) -> PurePosixPath:
    return FOLDER / f"session-{session_id}-{name}.pdf"


def _product(
    path: PurePosixPath,
    title: str,
    contains: tuple[str, ...],
    inputs: Any,
    draw_it: Callable[[Any], Drawn],
) -> Product[Any]:
    return Product(
        path=path,
        title=title,
        kind=Kind.GUIDE,
        audience=Audience.TRAINER,
        channel=Channel.PUBLIC,
        contains=contains,
        inputs=inputs,
        draw=draw_it,
    )

"""The plan of each session's papers: which there are, for whom, and where they go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.editorial import papers
from generator.editorial.paper import Paper
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.wording.papers import PapersWording
from generator.printables.papers import draw, printed
from generator.printables.sessions import certificate, fridays, running_sheet
from generator.product import Audience, Channel, Drawn, Kind, Product

FOLDER = PurePosixPath("downloads/papers")


@dataclass(frozen=True)
class Flowing:
    """A session paper that may have any number of pages.

    name: the end of its file's name. editable: whether it also comes as a Word file. routed:
    whether it shows routes, and so can show an employer's own.
    """

    name: str
    make: Callable[..., Paper]
    title: Callable[[PapersWording], str]
    editable: bool = False
    routed: bool = False


FACILITATOR = Flowing(
    "facilitator-guide", papers.facilitator_guide, lambda w: w.facilitator_guide, routed=True
)
FLOWING = (
    FACILITATOR,
    Flowing("handout", papers.handout, lambda w: w.handout, routed=True),
    Flowing("attendance", papers.attendance, lambda w: w.attendance, editable=True),
    Flowing("confidence-form", papers.confidence, lambda w: w.confidence, editable=True),
    Flowing("follow-up-form", papers.follow_up, lambda w: w.follow_up, editable=True),
)


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
    for flowing in FLOWING:
        yield flowing_product(library, session_id, flowing, employer)
    cards = fridays.fridays(library, session_id)
    named = {friday.scenario for friday in library.sessions[session_id].fridays}
    stories = tuple(sorted(named & library.scenarios.keys()))
    yield _product(_path(session_id, "four-fridays"), cards.title, stories, cards, fridays.draw)
    paper = certificate.certificate(library, session_id)
    yield _product(_path(session_id, "certificate"), paper.title, (), paper, certificate.draw)


def flowing_product(
    library: Library, session_id: str, flowing: Flowing, employer: str | None = None
) -> Product[Any]:
    """One paper of any length."""
    paper = flowing_paper(library, session_id, flowing, employer)
    title = flowing_title(library, session_id, flowing)
    path = _path(session_id, flowing.name)
    return _product(path, title, paper.contains, printed(library, title, paper), draw)


def flowing_paper(
    library: Library, session_id: str, flowing: Flowing, employer: str | None = None
) -> Paper:
    """The paper's content, free of any format."""
    if flowing.routed:
        return flowing.make(library, session_id, employer)
    return flowing.make(library, session_id)


def flowing_title(library: Library, session_id: str, flowing: Flowing) -> str:
    """The paper's title as lists show it."""
    title = library.sessions[session_id].title
    return fill(flowing.title(library.words.papers), session=title)


def facilitator_guide(
    library: Library, session_id: str, employer: str | None = None
) -> Product[Any]:
    """The facilitator guide alone, with an employer's own routes if one is named."""
    return flowing_product(library, session_id, FACILITATOR, employer)


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

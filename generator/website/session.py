"""A session's page: its downloads first, then the plan (P13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.editorial.addresses import READY, scenario_page, session_page
from generator.editorial.agenda import agenda
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.session import AnyBlock, Friday, Session, Story
from generator.product import Kind
from generator.web.links import relative
from generator.website import search, views
from generator.website.files import About, Subject, subject
from generator.website.page import DownloadEntry
from generator.website.papers import session_links
from generator.website.render import Draft, render
from generator.website.thumbs import thumbs


@dataclass(frozen=True)
class StoryLink:
    """A story that a session tells."""

    title: str
    href: str


@dataclass(frozen=True)
class Row:
    """A block of the plan with its clock, and the story it tells, if it does."""

    clock: str
    block: AnyBlock
    story: StoryLink | None


@dataclass(frozen=True)
class FridayView:
    """A weekly follow-up; href is empty when its story is not in this build."""

    title: str
    text: str
    story: str
    href: str


def session(
    library: Library,
    session_id: str,
    downloads: Sequence[DownloadEntry],
    pictures: Sequence[DownloadEntry] = (),
) -> Draft:
    """The page of one session; pictures: previews of decks."""
    plan = library.sessions[session_id]
    uri = session_page(session_id)
    texts = (plan.subtitle, plan.summary, *plan.objectives)
    return Draft(
        uri=uri,
        # A page may have the session's title too; the length tells them apart in a list.
        title=f"{plan.title}, {fill(library.words.common.minutes, n=plan.minutes)}",
        description=plan.subtitle,
        html=partial(_body, library, session_id, downloads, pictures),
        search=(search.entry(uri, plan.title, texts),),
        kind="session",
    )


def _body(
    library: Library,
    session_id: str,
    downloads: Sequence[DownloadEntry],
    pictures: Sequence[DownloadEntry],
) -> str:
    plan = library.sessions[session_id]
    uri = session_page(session_id)
    link = partial(relative, uri)
    stories = library.told_in(plan)
    files = _files(library, session_id, downloads)
    ready = tuple(file for file in files if READY in file.path)
    rest = tuple(file for file in files if file not in ready)
    return render(
        library,
        uri,
        "session.html",
        s=plan,
        train=link(views.TRAIN) if "train" in library.pages else "",
        agenda=_rows(library, plan, link),
        downloads=views.file_views(library, ready, link),
        more=views.file_views(library, rest, link),
        picture=thumbs(pictures, link).get(f"{About.SESSION}-{session_id}"),
        papers=session_links(library, session_id, link),
        stories=[_link(library, key, link) for key in stories],
        fridays=[_friday(library, friday, link) for friday in plan.fridays],
    )


def _files(
    library: Library, session_id: str, downloads: Sequence[DownloadEntry]
) -> tuple[DownloadEntry, ...]:
    """The session's own files, in the order a trainer needs them (P13)."""
    about = Subject(About.SESSION, session_id)
    own = (entry for entry in downloads if subject(library, entry.path) == about)
    order = (Kind.GUIDE, Kind.DECK, Kind.CARDS)
    return tuple(
        sorted(own, key=lambda e: (order.index(e.kind) if e.kind in order else 9, e.title))
    )


def _rows(library: Library, plan: Session, link: views.Link) -> tuple[Row, ...]:
    return tuple(
        Row(timed.clock, timed.block, _told(library, timed.block, link)) for timed in agenda(plan)
    )


def _told(library: Library, block: AnyBlock, link: views.Link) -> StoryLink | None:
    if isinstance(block, Story) and block.show in library.scenarios:
        return _link(library, block.show, link)
    return None


def _link(library: Library, scenario_id: str, link: views.Link) -> StoryLink:
    return StoryLink(library.scenarios[scenario_id].title, link(scenario_page(scenario_id)))


def _friday(library: Library, friday: Friday, link: views.Link) -> FridayView:
    story = library.scenarios.get(friday.scenario)
    href = link(scenario_page(friday.scenario)) if story else ""
    return FridayView(friday.title, friday.text, story.title if story else "", href)

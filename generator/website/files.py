"""What a file is about, and which page says the same as it: both told by the file's path.

A path's name begins with what it is about: `session-`, `scenario-` or `theme-` with an id, in the
campaign's folder the id of a message, in its folder of people that of the person who carries one,
in the guides' folder that of a guide.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from generator.editorial.addresses import (
    guide_page,
    message_page,
    plain_page,
    scenario_page,
    session_page,
    session_paper_page,
    theme_page,
)
from generator.editorial.papers import LAUNCH, SESSION_PAPERS
from generator.library import Library

PEOPLE = "ambassadors.html"
PLAIN = "-plain"
"""How the name of a story's plain summary ends."""


class About(StrEnum):
    """What a file is about; the order is that of the downloads page."""

    SESSION = "session"
    STORY = "scenario"
    THEME = "theme"
    MESSAGE = "message"
    PERSON = "person"
    GUIDE = "guide"
    ALL = "all"


PREFIXED = (About.SESSION, About.STORY, About.THEME)
"""What begins the name of each file about it, wherever that lies."""
FOLDERS = {"campaign": About.MESSAGE, "people": About.PERSON, "guides": About.GUIDE}
"""Folders whose files are named by an id alone."""


@dataclass(frozen=True)
class Subject:
    """What a file is about: a kind of thing and its id, empty for everything at once."""

    about: About
    id: str = ""


def things(library: Library, about: About) -> Mapping[str, Any]:
    """The things of one sort by id, in the order of content; none for everything at once."""
    found: Mapping[About, Mapping[str, Any]] = {
        About.SESSION: library.sessions,
        About.STORY: library.scenarios,
        About.THEME: library.themes,
        About.MESSAGE: library.messages,
        About.PERSON: library.ambassadors,
        About.GUIDE: library.guides,
    }
    return found.get(about, {})


def title_of(library: Library, about: Subject) -> str:
    """What the thing is called; empty for everything at once."""
    if about.about is About.PERSON:
        return library.ambassadors[about.id].shown_as
    return str(things(library, about.about)[about.id].title) if about.id else ""


def subject(library: Library, path: str) -> Subject:
    """What the file at a path is about; of ids that begin alike, the longest that fits."""
    place = PurePosixPath(path)
    for about in PREFIXED:
        if place.stem.startswith(f"{about}-"):
            return _found(about, place.stem.removeprefix(f"{about}-"), things(library, about))
    about = FOLDERS.get(place.parent.name, About.ALL)
    return _found(about, place.stem, things(library, about))


def _found(about: About, name: str, ids: Iterable[str]) -> Subject:
    named = (key for key in ids if name == key or name.startswith(f"{key}-"))
    key = max(named, key=len, default="")
    return Subject(about, key) if key else Subject(About.ALL)


def page_of(library: Library, about: Subject) -> str:
    """The page of what a file is about; empty where it has none."""
    if about.about is About.PERSON:
        return PEOPLE if "ambassadors" in library.pages else ""
    pages = {
        About.SESSION: session_page,
        About.STORY: scenario_page,
        About.THEME: theme_page,
        About.MESSAGE: message_page,
        About.GUIDE: guide_page,
    }
    return pages[about.about](about.id) if about.id else ""


def twin(library: Library, path: str) -> str:
    """The page that says word for word what the file says; empty where there is none."""
    about, stem = subject(library, path), PurePosixPath(path).stem
    if stem == LAUNCH and "launch" in library.pages:
        return "launch.html"
    if about.about is About.PERSON:
        return message_page(library.ambassadors[about.id].message)
    if about.about in (About.GUIDE, About.MESSAGE):
        return page_of(library, about)
    if about.about is About.STORY and stem.endswith(PLAIN):
        return plain_page(about.id)
    if about.about is About.SESSION:
        name = stem.removeprefix(f"session-{about.id}-")
        if any(paper.name == name for paper in SESSION_PAPERS):
            return session_paper_page(about.id, name)
    return ""

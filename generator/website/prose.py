"""A prose page of content/pages, and what search finds it by."""

from __future__ import annotations

from functools import partial

from generator.library import Library
from generator.model.page import AnySection, Doors, Page, Prose, Steps, Where, standing
from generator.web.links import relative
from generator.website import search, views
from generator.website.page import SearchEntry
from generator.website.render import Draft, later
from generator.website.sections import section_views

MANY = 5
"""From so many sections on, a page begins with the list of them."""


def prose(library: Library, page_id: str) -> Draft:
    """The page of one file in content/pages."""
    page = library.pages[page_id]
    uri = f"{page_id}.html"
    link = partial(relative, uri)
    html = later(
        library,
        uri,
        "prose.html",
        page=page,
        sections=section_views(library, page, link),
        sessions=views.session_cards(library, link) if uri == views.TRAIN else (),
        contents=_contents(library, page),
        nation=library.organisation.nation,
        adopted=library.organisation.adopted,
        note_script=any(section.kind == "private-note" for section in page.sections),
    )
    return Draft(
        uri=uri,
        title=page.title,
        description=page.description,
        html=html,
        search=page_entries(library, uri, page),
        kind="prose",
        nav=page.nav,
        exit=page.exit,
    )


def _contents(library: Library, page: Page) -> list[tuple[str, str]]:
    """Anchors and heads of a long page's sections; a page of help has ways of its own."""
    sections = standing(page.sections, library.organisation.adopted)
    if page.help or len(sections) < MANY:
        return []
    return [(section.id, section.heading) for _, section in sections]


def page_entries(library: Library, uri: str, page: Page) -> tuple[SearchEntry, ...]:
    """What search finds a page of content by: the page, then each of its sections."""
    boost = search.HELP if page.help else search.PLAIN
    whole = search.entry(uri, page.title, (page.lead,), page.search_words, boost)
    parts = (
        search.entry(f"{uri}#{section.id}", section.heading, _texts(section), boost=boost)
        for _, section in standing(page.sections, library.organisation.adopted)
    )
    return (whole, *parts)


def _texts(section: AnySection) -> tuple[str, ...]:
    intro = getattr(section, "intro", None)
    before = (intro.plain,) if intro else ()
    match section:
        case Prose():
            return (section.body.plain,)
        case Steps():
            steps = ((s.head, s.text.plain if s.text else "", s.say or "") for s in section.steps)
            return (*before, *(text for step in steps for text in step))
        case Doors():
            return (*before, *(f"{door.label}: {door.text}" for door in section.doors))
        case Where():
            places = (text for place in section.places for text in (place.label, place.body.plain))
            return (*before, *places)
        case _:
            return before

"""A theme's page: what was told, how it shows, what sits behind it, what can change (P24)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from generator.editorial.addresses import theme_page
from generator.editorial.mapping import measures_of
from generator.library import Library
from generator.model.brand import Behind
from generator.web.links import relative
from generator.website import happenings, search, views
from generator.website.render import Draft, render


@dataclass(frozen=True)
class BehindView:
    """One thing behind it, with its sources as links into the list of sources."""

    head: str
    text: str
    sources: tuple[views.Way, ...]


def theme_draft(library: Library, theme_id: str) -> Draft:
    """The page of one theme."""
    theme = library.themes[theme_id]
    uri = theme_page(theme_id)
    return Draft(
        uri=uri,
        title=theme.title,
        description=theme.summary,
        html=partial(_body, library, theme_id),
        search=(search.entry(uri, theme.title, _texts(library, theme_id)),),
        kind="theme",
    )


def _body(library: Library, theme_id: str) -> str:
    theme = library.themes[theme_id]
    uri = theme_page(theme_id)
    link = partial(relative, uri)
    has_standards = "standards" in library.pages
    return render(
        library,
        uri,
        "theme.html",
        theme=theme,
        look=views.look(library, theme_id),
        shape_kind=library.look(theme_id).shape,
        behind=[_behind(library, behind, link) for behind in theme.behind],
        doing=happenings.actions(library, theme_id),
        measures=measures_of(library, theme_id),
        standards=link(views.STANDARDS) if theme.indicators and has_standards else "",
        cards=[views.story_card(library, key, link) for key in library.of_theme(theme_id)],
        others=[view for view in views.themes(library, link) if view.id != theme_id],
    )


def _behind(library: Library, behind: Behind, link: views.Link) -> BehindView:
    return BehindView(
        behind.head,
        behind.text,
        tuple(views.source_way(library, key, link) for key in behind.sources),
    )


def _texts(library: Library, theme_id: str) -> tuple[str, ...]:
    theme = library.themes[theme_id]
    told = (theme.told.plain,) if theme.told else ()
    behind = (text for each in theme.behind for text in (each.head, each.text))
    return (
        theme.summary,
        *told,
        *theme.shows,
        *behind,
        *theme.change,
        *measures_of(library, theme_id),
    )

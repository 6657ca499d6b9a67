"""The library gathered into what one deck may read.

The library is read here alone: a drawing sees nothing but its DeckInputs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from generator.decks.inputs import (
    About,
    Briefing,
    DeckInputs,
    Edition,
    EvidenceView,
    Picture,
    Template,
    ThemeView,
)
from generator.editorial.addresses import HELP_NOW, public_address, session_page
from generator.editorial.listening import heard_of
from generator.editorial.mapping import measures_of
from generator.editorial.marks import sample_word, site_marks
from generator.editorial.progress import actions_of
from generator.editorial.report import report_of
from generator.editorial.routes import routes_of
from generator.editorial.told import law_of, sources_of, told
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.session import (
    Pick,
    Session,
    ShowEvidence,
    ShowPicture,
    ShowRoutes,
    Story,
    Teach,
)
from generator.model.template import Layouts

LIBRARY = "library"
"""The id of the deck with every story."""


def session_inputs(library: Library, key: str, employer: str | None = None) -> DeckInputs:
    """All that a session's deck may read, with an employer's own routes if one is named."""
    session = library.sessions[key]
    stories = tuple(_stories(library, session, at) for at in range(len(session.blocks)))
    ids = tuple(dict.fromkeys([each for group in stories for each in group]))
    spare = session.spare if session.spare in library.scenarios else None
    if spare in ids:
        spare = None
    blocks = session.blocks
    shown = [block.show for block in blocks if isinstance(block, ShowEvidence)]
    routes = [route for block in blocks if isinstance(block, ShowRoutes) for route in block.show]
    taught = [block for block in blocks if isinstance(block, Teach)]
    laws = dict.fromkeys(law for block in taught for law in block.law)
    sources = [source for block in taught for source in block.sources]
    return DeckInputs(
        **_common(library, employer),
        id=key,
        about=About.SESSION,
        told=_told(library, (*ids, *([spare] if spare else ())), employer),
        session=session,
        actions=actions_of(library),
        stories=stories,
        spare=spare,
        pictures=_pictures(library, session),
        evidence=tuple(_evidence(library, each) for each in dict.fromkeys(shown)),
        routes=routes_of(library, dict.fromkeys(routes), employer),
        law=law_of(library, laws),
        sources=_sources(library, sources),
        pledges=tuple(
            pledge.text for pledge in sorted(library.pledges.values(), key=lambda each: each.order)
        ),
        disclosure=session.disclosure,
        address=public_address(library, session_page(key)),
    )


def stories_inputs(
    library: Library, keys: Sequence[str], employer: str | None = None
) -> DeckInputs:
    """All that a pocket deck may read: one story, or several in their order."""
    return DeckInputs(
        **_common(library, employer),
        id="-".join(keys),
        told=_told(library, keys, employer),
        disclosure=_disclosure(library, keys),
    )


def theme_inputs(library: Library, key: str, employer: str | None = None) -> DeckInputs:
    """All that a theme's deck may read."""
    view = _theme(library, key)
    return DeckInputs(
        **_common(library, employer),
        id=key,
        about=About.THEME,
        told=_told(library, view.stories, employer),
        themes=(view,),
        actions=actions_of(library, key),
        disclosure=_disclosure(library, view.stories),
    )


def library_inputs(library: Library, employer: str | None = None) -> DeckInputs:
    """All that the deck with every story may read: the themes in their order."""
    keys = sorted(library.themes, key=lambda each: (library.themes[each].order, each))
    views = tuple(_theme(library, key) for key in keys)
    ids = [each for view in views for each in view.stories]
    return DeckInputs(
        **_common(library, employer),
        id=LIBRARY,
        about=About.LIBRARY,
        told=_told(library, ids, employer),
        themes=tuple(view for view in views if view.stories),
        disclosure=_disclosure(library, ids),
    )


def report_inputs(library: Library, key: str) -> DeckInputs:
    """All that the briefing on one report may read."""
    return DeckInputs(
        **_common(library, None),
        id=key,
        about=About.REPORT,
        told=(),
        report=Briefing(report_of(library, key), library.words.report),
        disclosure=_disclosure(library, ()),
    )


def _common(library: Library, employer: str | None) -> dict[str, Any]:
    return {
        "brand": library.brand,
        "words": library.words.common,
        "deck": library.words.decks,
        "edition": edition(library, employer),
        "help_address": public_address(library, HELP_NOW),
        "template": _template(library),
    }


def _template(library: Library) -> Template | None:
    """The organisation's own template, as far as its file was there to read."""
    own = library.organisation.template
    data = library.assets.get(own.file) if own else None
    if own is None or data is None:
        return None
    return Template(
        f"content/{own.file}", data, Layouts(layouts=own.layouts) if own.layouts else None
    )


def edition(library: Library, employer: str | None = None) -> Edition:
    """What every deck of this library says of itself."""
    organisation = library.organisation
    signed = organisation.signed_by
    name = organisation.employers[employer].name if employer else ""
    name = "" if has_placeholder(name) else name
    return Edition(
        name=organisation.edition,
        on=organisation.edition_on,
        author=library.brand.campaign if has_placeholder(signed) else signed,
        marks=tuple(mark.text for mark in site_marks(library)),
        sample=sample_word(library) or "",
        employer=name,
    )


def _told(library: Library, keys: Iterable[str], employer: str | None) -> tuple[Any, ...]:
    return tuple(told(library, key, employer) for key in keys)


def _theme(library: Library, key: str) -> ThemeView:
    theme = library.themes[key]
    named = [source for each in theme.behind for source in each.sources]
    own = [theme.source] if theme.source else []
    sources = _sources(library, (*own, *named))
    stories, measures = library.of_theme(key), measures_of(library, key)
    return ThemeView(key, theme, library.look(key), stories, sources, measures)


def _sources(library: Library, keys: Iterable[str]) -> tuple[tuple[str, Any], ...]:
    once = tuple(dict.fromkeys(keys))
    return tuple(zip(once, sources_of(library, once), strict=True))


def _disclosure(library: Library, stories: Iterable[str]) -> tuple[str, ...]:
    """A session's steps: one that tells one of the stories, else the first there is."""
    telling = (key for story in stories for key in library.sessions_with(story))
    keys = (*telling, *sorted(library.sessions))
    return library.sessions[keys[0]].disclosure if keys else ()


def _pictures(library: Library, session: Session) -> tuple[Picture, ...]:
    """The pictures of its blocks, as far as their files were there to read."""
    files = [block.picture.file for block in session.blocks if isinstance(block, ShowPicture)]
    assets = library.assets
    return tuple(Picture(file, assets[file]) for file in dict.fromkeys(files) if file in assets)


def _stories(library: Library, session: Session, at: int) -> tuple[str, ...]:
    block = session.blocks[at]
    if isinstance(block, Pick):
        return library.picked(block)
    if isinstance(block, Story) and block.show in library.scenarios:
        return (block.show,)
    return ()


def _evidence(library: Library, key: str) -> EvidenceView:
    evidence = library.evidence[key]
    heard = heard_of(evidence, library.words.common)
    source = sources_of(library, (evidence.source,))[0]
    return EvidenceView(key, evidence, source, heard.lines if heard else ())

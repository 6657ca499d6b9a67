"""A scenario's page, and the short notice that stays when one is withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from generator.editorial.addresses import huddle_page, plain_page, session_page, theme_page
from generator.editorial.told import Told, told
from generator.library import Library
from generator.model.scenario import AffectedResponse, OtherResponse, Scenario
from generator.model.vocabulary import ScenarioRole
from generator.web.links import relative
from generator.website import search, views
from generator.website.page import DownloadEntry, SearchEntry
from generator.website.passport import passport
from generator.website.render import Draft, later, render


@dataclass(frozen=True)
class RoleView:
    """One role's choices, with its label and the job family it has in this story."""

    key: str
    label: str
    family: str
    choices: tuple[AffectedResponse | OtherResponse, ...]


@dataclass(frozen=True)
class SessionLink:
    """A session that tells this story."""

    title: str
    subtitle: str
    href: str


def scenario(library: Library, scenario_id: str, downloads: Sequence[DownloadEntry]) -> Draft:
    """The page of one scenario; it carries the exit (P5)."""
    view = told(library, scenario_id)
    return Draft(
        uri=view.page,
        title=view.scenario.title,
        description=view.scenario.content_note,
        html=partial(_body, library, view, downloads),
        search=(_entry(view),),
        kind="scenario",
        exit=True,
    )


def _body(library: Library, view: Told, downloads: Sequence[DownloadEntry]) -> str:
    story, scenario_id = view.scenario, view.id
    link = partial(relative, view.page)
    fitting = sorted(
        (entry for entry in downloads if scenario_id in entry.scenarios),
        key=lambda entry: (len(entry.scenarios), entry.title),
    )
    return render(
        library,
        view.page,
        "scenario.html",
        told=view,
        look=views.look(library, story.theme),
        roles=_roles(library, story),
        judged=any(isinstance(r, OtherResponse) and r.lands for r in story.responses),
        impacts=_impacts(library, story),
        words_to_say=words_to_say(library, story),
        passport=passport(library, view),
        huddle=link(huddle_page(scenario_id)),
        plain=link(plain_page(scenario_id)) if story.alternatives.plain_summary else "",
        theme_href=link(theme_page(story.theme)),
        nation=library.organisation.nation,
        downloads=views.file_views(library, (e for e in fitting if len(e.scenarios) == 1), link),
        shared=views.file_views(library, (e for e in fitting if len(e.scenarios) > 1), link),
        sessions=_sessions(library, scenario_id, link),
        wrong=views.wrong(library),
    )


def withdrawn(library: Library, scenario_id: str, uri: str) -> Draft:
    """The notice under an address of a withdrawn scenario, which stays for ever."""
    words = library.words.site
    html = later(
        library,
        uri,
        "withdrawn.html",
        withdrawn=library.withdrawn[scenario_id],
        wrong=views.wrong(library),
    )
    title = words.withdrawn_title
    return Draft(uri, title, title, html, (), "withdrawn", exit=True)


def _roles(library: Library, story: Scenario) -> tuple[RoleView, ...]:
    labels = library.words.common.roles
    views_ = (
        RoleView(role, labels[role], getattr(story.roles, role) or "", story.said(role))
        for role in ScenarioRole
    )
    return tuple(view for view in views_ if view.choices)


def _impacts(library: Library, story: Scenario) -> tuple[tuple[str, str], ...]:
    words, impact = library.words.common, story.impact
    rows = (
        (words.impact_person, impact.person),
        (words.impact_team, impact.team),
        (words.impact_patients, impact.patients),
    )
    return tuple((head, text) for head, text in rows if text)


def words_to_say(library: Library, story: Scenario) -> tuple[tuple[str, str], ...]:
    """The words for the card, each with the label of whose they are."""
    labels = library.words.common.roles
    return tuple((labels[ScenarioRole(r.role)], r.says) for r in story.words_for_the_card)


def _sessions(library: Library, scenario_id: str, link: views.Link) -> tuple[SessionLink, ...]:
    return tuple(
        SessionLink(
            library.sessions[key].title, library.sessions[key].subtitle, link(session_page(key))
        )
        for key in library.sessions_with(scenario_id)
    )


def _entry(view: Told) -> SearchEntry:
    story = view.scenario
    texts = (*story.story, *story.learning, story.content_note)
    return search.entry(view.page, story.title, texts, (view.theme.short, view.setting))

"""The sections of a prose page with what their keys stand for: routes, law, values, events.

Each kind of section has one function that finds its data; the template of the same kind shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.editorial.evaluations import evaluation_of
from generator.editorial.heard import HeardYear, heard_year, latest
from generator.editorial.launch import launch_of
from generator.editorial.routes import RouteView, routes_of
from generator.editorial.told import law_of
from generator.editorial.tracking import tracker_of
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.organisation import Employer
from generator.model.page import (
    AnySection,
    Page,
    PageActions,
    PageAmbassadors,
    PageCampaign,
    PageCoverage,
    PageEvaluations,
    PageEvents,
    PageEvidence,
    PageFigures,
    PageGlossary,
    PageHeard,
    PageIndicators,
    PageLaunch,
    PageLaw,
    PagePledges,
    PagePromises,
    PageRoutes,
    PageSources,
    PageThemes,
    PageTracker,
    PageValues,
    Where,
    Workplace,
    standing,
)
from generator.model.reference import Pledge
from generator.model.richtext import RichText
from generator.model.wording.report import ReportWording
from generator.website import ambassadors, covering, happenings, listings, standards, views


@dataclass(frozen=True)
class PromiseView:
    """A promise with its standing in words."""

    says: str
    owner: str
    by: date
    checked_by: str
    confirmed: bool
    standing: str
    reason: str


@dataclass(frozen=True)
class PledgesView:
    """The pledges in their order; signed_by is empty while nobody signs."""

    rows: tuple[Pledge, ...]
    signed_by: str


@dataclass(frozen=True)
class EmployerView:
    """An employer with its own ways; only one whose name is filled in is shown."""

    name: str
    kind: str
    routes: tuple[RouteView, ...]


@dataclass(frozen=True)
class PlaceView:
    """One answer to "Where do you work?"."""

    id: str
    label: str
    body: RichText
    routes: tuple[RouteView, ...]
    employers: tuple[EmployerView, ...]
    asks_employer: bool


@dataclass(frozen=True)
class HeardSection:
    """The portal's last year, none while there are no figures, with the words around it."""

    year: HeardYear | None
    words: ReportWording


@dataclass(frozen=True)
class SectionView:
    """A section with its data, whose type belongs to the section's kind."""

    section: AnySection
    data: Any = None

    @property
    def id(self) -> str:
        """The section's anchor."""
        return self.section.id

    @property
    def heading(self) -> str:
        """The section's heading."""
        return self.section.heading

    @property
    def kind(self) -> str:
        """The section's kind."""
        return self.section.kind

    @property
    def intro(self) -> RichText | None:
        """What comes before its content, where its kind has that."""
        return getattr(self.section, "intro", None)


def section_views(library: Library, page: Page, link: views.Link) -> tuple[SectionView, ...]:
    """The sections of a page of content, with what their keys stand for."""
    now = standing(page.sections, library.organisation.adopted)
    return tuple(_view(library, section, link) for _, section in now)


def _view(library: Library, section: AnySection, link: views.Link) -> SectionView:
    found = FOUND.get(type(section))
    return SectionView(section, found(library, section, link) if found else None)


def _routes(library: Library, section: PageRoutes, _: views.Link) -> object:
    return routes_of(library, section.show)


def _law(library: Library, section: PageLaw, _: views.Link) -> object:
    return law_of(library, section.show)


def _promises(library: Library, section: PagePromises, _: views.Link) -> object:
    return tuple(_promise(library, key) for key in section.show)


def _promise(library: Library, key: str) -> PromiseView:
    promise = library.promises[key]
    return PromiseView(
        says=promise.says,
        owner=promise.owner,
        by=promise.by,
        checked_by=promise.checked_by,
        confirmed=promise.confirmed and library.organisation.adopted,
        standing=library.words.site.standings.of(promise),
        reason=promise.reason or "",
    )


def _pledges(library: Library, section: PagePledges, _: views.Link) -> object:
    rows = sorted(library.pledges.values(), key=lambda pledge: pledge.order)
    role = library.organisation.signed_by
    return PledgesView(tuple(rows), "" if has_placeholder(role) else role)


def _where(library: Library, section: Where, _: views.Link) -> object:
    return tuple(_place(library, place) for place in section.places)


def _place(library: Library, place: Workplace) -> PlaceView:
    here = library.organisation.employers.items()
    return PlaceView(
        id=place.id,
        label=place.label,
        body=place.body,
        routes=routes_of(library, place.show),
        employers=tuple(
            _employer(library, key, employer)
            for key, employer in here
            if employer.kind in place.kinds and not has_placeholder(employer.name)
        ),
        asks_employer=bool(place.kinds),
    )


def _employer(library: Library, key: str, employer: Employer) -> EmployerView:
    kinds = library.words.common.employer_kinds
    return EmployerView(
        employer.name, kinds[employer.kind], routes_of(library, employer.routes, key)
    )


def _themes(library: Library, section: PageThemes, link: views.Link) -> object:
    return views.themes(library, link)


def _values(library: Library, section: PageValues, _: views.Link) -> object:
    return tuple(library.organisation.values.items())


def _evidence(library: Library, section: PageEvidence, _: views.Link) -> object:
    return listings.evidence(library, section.show)


def _actions(library: Library, section: PageActions, _: views.Link) -> object:
    return happenings.actions(library)


def _events(library: Library, section: PageEvents, link: views.Link) -> object:
    return happenings.events(library, link)


def _glossary(library: Library, section: PageGlossary, _: views.Link) -> object:
    return listings.glossary(library)


def _sources(library: Library, section: PageSources, _: views.Link) -> object:
    return listings.sources(library)


def _campaign(library: Library, section: PageCampaign, link: views.Link) -> object:
    return views.messages(library, link)


def _indicators(library: Library, section: PageIndicators, link: views.Link) -> object:
    return standards.indicators(library, section.framework, link)


def _figures(library: Library, section: PageFigures, _: views.Link) -> object:
    return standards.figures(library)


def _heard(library: Library, section: PageHeard, _: views.Link) -> object:
    # One year alone: two beside each other would be read as a trend, which they can't show.
    key = latest(library)
    return HeardSection(heard_year(library, key) if key else None, library.words.report)


def _tracker(library: Library, section: PageTracker, _: views.Link) -> object:
    return tracker_of(library)


def _coverage(library: Library, section: PageCoverage, link: views.Link) -> object:
    return covering.coverage_view(library, link)


def _evaluations(library: Library, section: PageEvaluations, _: views.Link) -> object:
    return evaluation_of(library)


def _launch(library: Library, section: PageLaunch, _: views.Link) -> object:
    return launch_of(library)


def _ambassadors(library: Library, section: PageAmbassadors, link: views.Link) -> object:
    return ambassadors.people(library, section.show, link)


FOUND: Mapping[type, Callable[[Library, Any, views.Link], object]] = {
    PageRoutes: _routes,
    PageLaw: _law,
    PagePromises: _promises,
    PagePledges: _pledges,
    Where: _where,
    PageThemes: _themes,
    PageValues: _values,
    PageEvidence: _evidence,
    PageActions: _actions,
    PageEvents: _events,
    PageGlossary: _glossary,
    PageSources: _sources,
    PageCampaign: _campaign,
    PageIndicators: _indicators,
    PageFigures: _figures,
    PageHeard: _heard,
    PageTracker: _tracker,
    PageCoverage: _coverage,
    PageLaunch: _launch,
    PageEvaluations: _evaluations,
    PageAmbassadors: _ambassadors,
}
"""What a section's keys stand for, by its kind; kinds that carry all they show are not here."""

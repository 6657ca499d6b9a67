"""A scenario told: with its labels, marks, routes, law and address resolved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.editorial.addresses import public_address, scenario_page
from generator.editorial.dates import day
from generator.editorial.marks import scenario_marks
from generator.editorial.routes import RouteView, routes_of
from generator.editorial.wording import fill
from generator.kept import kept
from generator.library import Library
from generator.model.brand import Slot, Theme
from generator.model.richtext import RichText
from generator.model.scenario import Scenario


@dataclass(frozen=True)
class LawView:
    """A law note with the line that dates it and names the nation."""

    key: str
    title: str
    says: RichText
    checked: str
    time_limit: str


@dataclass(frozen=True)
class SourceView:
    """A source as a reader sees it."""

    title: str
    publisher: str
    year: str
    address: str


@dataclass(frozen=True)
class Told:
    """A scenario with everything a medium needs beside its text."""

    id: str
    scenario: Scenario
    theme: Theme
    look: Slot
    setting: str
    behaviour: str
    level: str
    minutes: str
    done_by: str
    marks: tuple[str, ...]
    routes: tuple[RouteView, ...]
    law: tuple[LawView, ...]
    sources: tuple[SourceView, ...]
    page: str
    address: str | None
    passport: str

    @property
    def formal_routes(self) -> tuple[RouteView, ...]:
        """The routes that can decide something."""
        return tuple(route for route in self.routes if route.formal)


@kept
def told(library: Library, scenario_id: str, employer: str | None = None) -> Told:
    """One scenario of the library, with an employer's own routes if one is named."""
    scenario = library.written[scenario_id]
    words = library.words.common
    page = scenario_page(scenario_id)
    return Told(
        id=scenario_id,
        scenario=scenario,
        theme=library.themes[scenario.theme],
        look=library.look(scenario.theme),
        setting=words.settings[scenario.setting],
        behaviour=words.behaviours[scenario.behaviour] if scenario.behaviour else "",
        level=fill(words.level, level=str(scenario.intensity)) if scenario.intensity else "",
        minutes=fill(words.minutes, n=scenario.minutes) if scenario.minutes else "",
        done_by=words.done_by[scenario.done_by],
        marks=tuple(mark.text for mark in scenario_marks(library, scenario_id)),
        routes=routes_of(library, scenario.routes, employer),
        law=law_of(library, scenario.law),
        sources=sources_of(library, _sources(scenario)),
        page=page,
        address=public_address(library, page),
        passport=fill(words.passport, id=scenario_id, edition=library.organisation.edition),
    )


def law_of(library: Library, keys: Iterable[str]) -> tuple[LawView, ...]:
    """Law notes of these keys, in their order."""
    words = library.words.common
    return tuple(
        LawView(
            key,
            library.law[key].title,
            library.law[key].says,
            fill(
                words.law_checked,
                date=day(library.law[key].checked_on),
                nation=library.law[key].nation,
            ),
            library.law[key].time_limit or "",
        )
        for key in keys
    )


def sources_of(library: Library, keys: Iterable[str]) -> tuple[SourceView, ...]:
    """Sources of these keys, in their order."""
    rows = (library.sources[key] for key in keys)
    return tuple(
        SourceView(
            row.title,
            row.publisher,
            row.year,
            row.address or (f"https://doi.org/{row.doi}" if row.doi else ""),
        )
        for row in rows
    )


def _sources(scenario: Scenario) -> tuple[str, ...]:
    return getattr(scenario.provenance, "sources", ())

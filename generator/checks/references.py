"""References by id: every one must lead to something that exists.

`references` lists all of them once, with what they name; the rule for unknown ids and the
rule for content that nobody refers to both read that list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.checks.nearest import did_you_mean
from generator.checks.rule import Rule
from generator.checks.rulebook import saying
from generator.finding import Finding, Place, error
from generator.library import Library
from generator.model.brand import Theme
from generator.model.page import (
    PageAmbassadors,
    PageEvidence,
    PageLaw,
    PagePromises,
    PageRoutes,
)
from generator.model.reference import Action
from generator.model.scenario import Invented, Published, Scenario
from generator.model.session import (
    Pick,
    Progress,
    Session,
    ShowEvidence,
    ShowRoutes,
    Story,
    Teach,
)
from generator.model.tracker import Tracked

Mappable = Scenario | Session | Theme | Action | Tracked
"""What names the indicators that it bears on."""


class Reference(NamedTuple):
    """One id that stands in one place and names something of one kind."""

    place: Place
    kind: str
    id: str


def references(library: Library) -> Iterator[Reference]:
    """Every reference in the library, drafts included."""
    yield from _organisation(library)
    yield from _codebook(library)
    yield from _scenarios(library)
    yield from _sessions(library)
    yield from _pages(library)
    for key, person in library.ambassadors.items():
        yield Reference(Place("ambassador", key, ("message",)), "message", person.message)
    yield from _sources(library)
    yield from _themes_and_sessions(library)
    yield from _indicators(library)


def known(library: Library) -> dict[str, frozenset[str]]:
    """The ids there are, by the kind that a Reference names."""
    return {
        "theme": frozenset(library.themes),
        "source": frozenset(library.sources),
        "law note": frozenset(library.law),
        "route": frozenset(library.organisation.routes),
        "piece of evidence": frozenset(library.evidence),
        "promise": frozenset(library.promises),
        "indicator": frozenset(library.indicators),
        "session": frozenset(library.sessions),
        "message": frozenset(library.messages),
        "ambassador": frozenset(library.ambassadors),
        "scenario": frozenset(library.written) | frozenset(library.withdrawn),
    }


KINDS = {"law note": "law", "piece of evidence": "evidence"}
"""The entity's kind where a Reference calls it otherwise."""


def is_broken(library: Library, kind: str, name: str) -> bool:
    """Whether an id is on file but cannot be used; another finding says why."""
    entity = KINDS.get(kind, kind)
    return not library.broken.isdisjoint({(entity, name), (entity, "")})


WHERE = {
    "theme": "content/themes",
    "source": "content/sources.yml",
    "law note": "content/law.yml",
    "route": "content/organisation.yml",
    "piece of evidence": "content/evidence",
    "promise": "content/promises.yml",
    "indicator": "content/indicators.yml",
    "session": "content/sessions",
    "message": "content/campaign",
    "ambassador": "content/ambassadors",
    "scenario": "scenarios",
}
"""Where an editor adds what a reference names."""


def unknown_ids(library: Library) -> Iterable[Finding]:
    """REF001: an id that names nothing."""
    there = known(library)
    for place, kind, name in references(library):
        if name not in there[kind] and not is_broken(library, kind, name):
            hint = did_you_mean(name, there[kind]) or f"Add it in {WHERE[kind]}."
            yield saying("unknown_id").at(place, kind=kind, id=name, nearest=hint)


def theme_looks(library: Library) -> Iterable[Finding]:
    """REF002: a theme that wears a look the brand does not have."""
    slots = len(library.brand.slots)
    for key, theme in library.themes.items():
        if theme.slot > slots:
            yield error(
                "REF002",
                Place("theme", key, ("slot",)),
                f"The brand has {slots} looks, so there is no look {theme.slot}.",
                f"Choose 1 to {slots}, or add a slot in content/brand.yml.",
            )


def _each(place: Place, kind: str, ids: Sequence[str]) -> Iterator[Reference]:
    for number, name in enumerate(ids):
        yield Reference(place.at(number), kind, name)


def _organisation(library: Library) -> Iterator[Reference]:
    place, organisation = Place("organisation"), library.organisation
    yield Reference(place.at("origin_source"), "source", organisation.origin_source)
    for key, route in organisation.routes.items():
        if route.source:
            yield Reference(place.at("routes", key, "source"), "source", route.source)
    for name, employer in organisation.employers.items():
        for key in employer.routes:
            on_key = Place("organisation", "", ("employers", name, "routes", key), on_key=True)
            yield Reference(on_key, "route", key)


def _codebook(library: Library) -> Iterator[Reference]:
    for key, code in library.codebook.codes.items():
        if code.theme:
            yield Reference(Place("codebook", "", ("codes", key, "theme")), "theme", code.theme)


def _scenarios(library: Library) -> Iterator[Reference]:
    for key, scenario in library.written.items():
        place = Place("scenario", key)
        yield Reference(place.at("theme"), "theme", scenario.theme)
        yield from _each(place.at("also_themes"), "theme", scenario.also_themes)
        yield from _each(place.at("routes"), "route", scenario.routes)
        yield from _each(place.at("law"), "law note", scenario.law)
        if isinstance(scenario.provenance, (Published, Invented)):
            sources = scenario.provenance.sources
            yield from _each(place.at("provenance", "sources"), "source", sources)


def _sessions(library: Library) -> Iterator[Reference]:
    for key, session in library.sessions.items():
        place = Place("session", key)
        for number, block in enumerate(session.blocks):
            at = place.at("blocks", number)
            if isinstance(block, Story):
                yield Reference(at.at("show"), "scenario", block.show)
            elif isinstance(block, ShowEvidence):
                yield Reference(at.at("show"), "piece of evidence", block.show)
            elif isinstance(block, ShowRoutes):
                yield from _each(at.at("show"), "route", block.show)
            elif isinstance(block, Pick | Progress) and block.theme:
                yield Reference(at.at("theme"), "theme", block.theme)
            elif isinstance(block, Teach):
                yield from _each(at.at("sources"), "source", block.sources)
                yield from _each(at.at("law"), "law note", block.law)
        if session.spare:
            yield Reference(place.at("spare"), "scenario", session.spare)
        for number, friday in enumerate(session.fridays):
            yield Reference(place.at("fridays", number, "scenario"), "scenario", friday.scenario)


SHOWN = {
    PageRoutes: "route",
    PageLaw: "law note",
    PagePromises: "promise",
    PageEvidence: "piece of evidence",
    PageAmbassadors: "ambassador",
}


def _pages(library: Library) -> Iterator[Reference]:
    shelves = (("page", library.pages), ("guide", library.guides))
    each = ((kind, key, item) for kind, shelf in shelves for key, item in shelf.items())
    for kind, key, item in each:
        for number, section in enumerate(item.sections):
            if isinstance(
                section, (PageRoutes, PageLaw, PagePromises, PageEvidence, PageAmbassadors)
            ):
                show = Place(kind, key, ("sections", number, "show"))
                yield from _each(show, SHOWN[type(section)], section.show)


def _sources(library: Library) -> Iterator[Reference]:
    for key, evidence in library.evidence.items():
        yield Reference(Place("evidence", key, ("source",)), "source", evidence.source)
    for key, guide in library.guides.items():
        yield from _each(Place("guide", key, ("sources",)), "source", guide.sources)
    for key, law in library.law.items():
        yield from _each(Place("law", key, ("sources",)), "source", law.sources)
    for key, theme in library.themes.items():
        place = Place("theme", key)
        if theme.source:
            yield Reference(place.at("source"), "source", theme.source)
        for number, behind in enumerate(theme.behind):
            yield from _each(place.at("behind", number, "sources"), "source", behind.sources)


def _themes_and_sessions(library: Library) -> Iterator[Reference]:
    for key, action in library.actions.items():
        yield Reference(Place("action", key, ("theme",)), "theme", action.theme)
    for key, report in library.reports.items():
        for number, told in enumerate(report.themes):
            place = Place("report", key, ("themes", number, "theme"))
            yield Reference(place, "theme", told.theme)
    for key, tally in library.evaluations.items():
        yield Reference(Place("evaluation", key, ("session",)), "session", tally.session)


def _indicators(library: Library) -> Iterator[Reference]:
    for key, indicator in library.indicators.items():
        yield Reference(Place("indicator", key, ("source",)), "source", indicator.source)
    for key in library.figures:
        yield Reference(Place("figure", key, on_key=True), "indicator", key)
    shelves: tuple[tuple[str, Mapping[str, Mappable]], ...] = (
        ("scenario", library.written),
        ("session", library.sessions),
        ("theme", library.themes),
        ("action", library.actions),
        ("tracked", library.tracked),
    )
    for kind, shelf in shelves:
        for key, item in shelf.items():
            yield from _each(Place(kind, key, ("indicators",)), "indicator", item.indicators)


RULES: tuple[Rule, ...] = (unknown_ids, theme_looks)

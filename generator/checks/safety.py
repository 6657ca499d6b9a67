"""Serious behaviour is named and has its routes; hard stories stay out of short sessions."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.approval import named
from generator.checks.phrases import found
from generator.checks.rule import Rule, finished, once_finished
from generator.checks.rulebook import phrases, saying, value
from generator.finding import Finding, Place, warning
from generator.library import Library
from generator.model.session import Pick

HUDDLE_MINUTES = 20
HARD = 3


def formal_routes(library: Library) -> Iterable[Finding]:
    """SAFE002: harassment, discrimination or possible hate crime without a formal route."""
    routes = library.organisation.routes
    for key, scenario in library.written.items():
        behaviour = scenario.behaviour
        if behaviour is None or not behaviour.serious:
            continue
        if not scenario.routes and not finished(library, key):
            continue
        if any(route in routes and routes[route].formal for route in scenario.routes):
            continue
        formal = sorted(route for route in routes if routes[route].formal)
        offered = f" such as {', '.join(f'`{route}`' for route in formal[:3])}" if formal else ""
        yield saying("formal_route").at(
            Place("scenario", key, ("routes",)),
            once_finished(library, key),
            behaviour=behaviour.replace("-", " "),
            offered=offered,
        )


def shrunk(library: Library) -> Iterable[Finding]:
    """SAFE003: called a micro-aggression or incivility, and told as something worse."""
    (phrase,), small = phrases("shrunk"), value("shrinking")
    for key, scenario in library.written.items():
        if scenario.behaviour in small:
            for keys, offset, text in found(scenario, phrase):
                place = Place("scenario", key, keys, offset)
                severity = once_finished(library, key)
                what = small[scenario.behaviour]
                yield phrase.saying.at(place, severity, text=text, behaviour=what)


def huddles(library: Library) -> Iterable[Finding]:
    """SAFE005: a level 3 story in a session too short to look after people."""
    for key, session in library.sessions.items():
        if session.minutes > HUDDLE_MINUTES:
            continue
        for place, story in named(key, session):
            scenario = library.written.get(story)
            if scenario and scenario.intensity == HARD:
                yield _too_hard(place, session.minutes)
        for number, block in enumerate(session.blocks):
            if isinstance(block, Pick) and block.at_most == HARD:
                yield _too_hard(
                    Place("session", key, ("blocks", number, "at_most")), session.minutes
                )


def _too_hard(place: Place, minutes: int) -> Finding:
    return warning(
        "SAFE005",
        place,
        f"A level 3 story in {minutes} minutes leaves no time to look after people.",
        "Choose a story of level 1 or 2, or a longer session.",
    )


RULES: tuple[Rule, ...] = (formal_routes, shrunk, huddles)

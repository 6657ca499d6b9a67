"""Serious behaviour is named and has its routes; hard stories stay out of short sessions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.approval import named
from generator.checks.rule import Rule, finished, once_finished
from generator.checks.speech import denied
from generator.finding import Finding, Key, Place, warning
from generator.library import Library
from generator.model.scenario import Scenario
from generator.model.session import Pick
from generator.model.vocabulary import Behaviour

HUDDLE_MINUTES = 20
HARD = 3

SERIOUS = re.compile(
    r"\b(?:racis[tm]|racial abuse|slurs?|racial insults?"
    r"|go(?:es|ing)? back to (?:your|her|his|their)"
    r"|go back (?:to )?where (?:you|she|he|they) c[ao]me from"
    r"|assault\w*|grop(?:es?|ed|ing)|spits?|spat|punch\w*|slaps?|slapped|shov(?:es?|ed)|threaten\w*"
    r"|monkey|sexual touching)\b",
    re.IGNORECASE,
)
"""Words in a story that say more than a micro-aggression."""


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
        yield Finding(
            "SAFE002",
            once_finished(library, key),
            Place("scenario", key, ("routes",)),
            f"This is {behaviour.replace('-', ' ')}, and no formal route stands beside it.",
            f"Add a route of kind formal or police{offered}.",
        )


def shrunk(library: Library) -> Iterable[Finding]:
    """SAFE003: called a micro-aggression or incivility, and told as something worse."""
    for key, scenario in library.written.items():
        if scenario.behaviour not in (Behaviour.MICRO_AGGRESSION, Behaviour.INCIVILITY):
            continue
        for keys, text in _told(scenario):
            for found in SERIOUS.finditer(text):
                if not denied(text, found.start()):
                    yield Finding(
                        "SAFE003",
                        once_finished(library, key),
                        Place("scenario", key, keys, found.start()),
                        f"“{found.group()}” is more than {_name(scenario.behaviour)}.",
                        "Call it harassment, discrimination or a possible hate crime, "
                        "and show the formal routes.",
                    )


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


def _name(behaviour: Behaviour) -> str:
    return "a micro-aggression" if behaviour is Behaviour.MICRO_AGGRESSION else "incivility"


def _told(scenario: Scenario) -> Iterator[tuple[tuple[Key, ...], str]]:
    yield ("title",), scenario.title
    yield ("content_note",), scenario.content_note
    for number, beat in enumerate(scenario.story):
        yield ("story", number), beat
    if scenario.card_story:
        yield ("card_story",), scenario.card_story


RULES: tuple[Rule, ...] = (formal_routes, shrunk, huddles)

"""Names in stories: of real places and trusts, of nationalities in titles, of whole persons.

The lists are in names.yml, for people to extend. First names may stand; a first name with a
surname may not. Whether a capitalised word is a surname is judged by whether the library
itself, or names.yml, uses the word in everyday text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from generator.checks.anonymity import story_texts
from generator.checks.rule import Rule
from generator.checks.rulebook import Pattern, letters, saying
from generator.checks.texts import entities, texts
from generator.finding import Finding, Key, Place, Severity
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model, has_placeholder
from generator.model.scenario import Scenario

OWN_NAME_WORDS = 2
"""An employer's name of fewer words may be an everyday word, so it is not looked for."""


@dataclass(frozen=True)
class Names:
    """The lists of names.yml, ready to match."""

    places: Pattern
    nationalities: Pattern
    not_surnames: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    everyday: frozenset[str]


@cache
def lists() -> Names:
    """The lists of names.yml."""
    text = files("generator.checks").joinpath("names.yml").read_text("utf-8")
    data: Mapping[str, Sequence[str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    any_case, as_written = any_of(data["places"]), any_of(data["places_as_written"])
    nationalities = frozenset(word for name in data["nationalities"] for word in name.split())
    return Names(
        places=Pattern((any_case,), (as_written,)),
        nationalities=Pattern((any_of(data["nationalities"]),)),
        not_surnames=frozenset(data["not_surnames"]) | nationalities,
        roles=frozenset(data["roles"]),
        titles=frozenset(data["titles"]),
        everyday=frozenset(data["everyday"]),
    )


def places(library: Library) -> Iterable[Finding]:
    """ANON008: a real place, hospital or trust; the organisation's own names among them."""
    near = places_of(library)
    patterns = (near, *own_names(library))
    for key, scenario in library.written.items():
        for pattern in patterns:
            for keys, offset, name in _matches(scenario, pattern):
                yield saying("place").at(Place("scenario", key, keys, offset), text=name)
        in_id = _first(near, key.replace("-", " "))
        if in_id:
            yield saying("place_in_id").at(Place("scenario", key), text=in_id.group())


@kept
def _matches(scenario: Scenario, pattern: Pattern) -> tuple[tuple[tuple[Key, ...], int, str], ...]:
    return tuple(
        (keys, found.start(), found.group())
        for keys, text in story_texts(scenario)
        for found in pattern.find(text)
    )


def _first(pattern: Pattern, text: str) -> re.Match[str] | None:
    return next(pattern.find(text), None)


def nationalities(library: Library) -> Iterable[Finding]:
    """ANON009: a title or an id that names a nationality."""
    for key, scenario in library.written.items():
        found = _first(lists().nationalities, scenario.title)
        if found:
            place = Place("scenario", key, ("title",), found.start())
            yield saying("nationality").at(place, text=found.group())
        found = _first(lists().nationalities, key.replace("-", " "))
        if found:
            yield saying("nationality_in_id").at(Place("scenario", key), text=found.group())


def persons(library: Library) -> Iterable[Finding]:
    """ANON011: a first name with a surname, once a scenario and name.

    An error where neither word is an everyday word, a warning where one is. A surname behind
    a title, as in "Mr Ellis", is a note: patients are often told of so.
    """
    everyday = everyday_words(library)
    for key, scenario in library.written.items():
        pairs, alone = _pairs_in(scenario)
        seen: set[tuple[str, str]] = set()
        for keys, offset, pair, opens in pairs:
            severity = _judged(pair, opens, alone, everyday)
            if severity is None or pair in seen:
                continue
            seen.add(pair)
            place = Place("scenario", key, keys, offset)
            yield saying("person").at(place, severity, text=" ".join(pair))


class Pair(NamedTuple):
    """Two capitalised words in a row; opens: whether they begin a sentence."""

    keys: tuple[Key, ...]
    offset: int
    names: tuple[str, str]
    opens: bool


@kept
def _pairs_in(scenario: Scenario) -> tuple[tuple[Pair, ...], frozenset[str]]:
    """The scenario's pairs, and the names that it uses by themselves."""
    passages = story_texts(scenario)
    alone = frozenset(name for p in passages for name in letters("alone").findall(p.text))
    pairs = tuple(
        Pair(keys, offset, names, letters("opens").search(text[:offset]) is not None)
        for keys, text in passages
        for offset, names in _pairs(text)
    )
    return pairs, alone


def _judged(
    pair: tuple[str, str], opens: bool, alone: frozenset[str], everyday: frozenset[str]
) -> Severity | None:
    """How heavy a pair weighs; None where it is no name.

    opens: whether the pair begins a sentence, so that its first word may be any word.
    alone: names that the story uses by themselves: behind such a word they are first names.
    """
    words, (first, second) = lists(), pair
    if first in words.titles:
        return None if second in words.roles else Severity.NOTE
    if words.not_surnames.intersection(pair) or words.roles.intersection(pair):
        return None
    if opens and (
        (second in alone and first not in alone) or not _stems(first.lower()).isdisjoint(everyday)
    ):
        return None
    known = sum(word.lower() in everyday for word in pair)
    return (Severity.ERROR, Severity.WARNING, None)[known]


def _stems(word: str) -> frozenset[str]:
    """The word and what it may be a form of: "catches" gives "catch"."""
    return frozenset({word, word.removesuffix("s"), word.removesuffix("es")})


def _pairs(text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Two capitalised words in a row, with their offset; a third makes a second pair."""
    start = 0
    while found := letters("pair").search(text, start):
        yield found.start(), (_bare(found.group(1)), _bare(found.group(2)))
        start = found.start(2)


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")


def everyday_words(library: Library) -> frozenset[str]:
    """Every word that the library writes without a capital somewhere."""
    return lists().everyday.union(*(_small_words(entity) for _, entity in entities(library)))


@kept
def _small_words(entity: Model) -> frozenset[str]:
    return frozenset(word for _, text in texts(entity) for word in letters("small").findall(text))


def places_of(library: Library) -> Pattern:
    """What finds a real place, hospital or trust: the organisation's list, or else the shipped."""
    named = library.organisation.places
    return lists().places if named is None else _places(named)


@cache
def _places(names: tuple[str, ...]) -> Pattern:
    """Acronyms are looked for as written, all other names in any case."""
    sought = [name for name in names if not has_placeholder(name)]
    exact = [name for name in sought if name.isupper()]
    any_case = [name for name in sought if not name.isupper()]
    return Pattern(*((any_of(group),) if group else () for group in (any_case, exact)))


def own_names(library: Library) -> tuple[Pattern, ...]:
    """What finds the organisation's own names; nothing where none can be looked for."""
    organisation = library.organisation
    names = (
        organisation.name,
        organisation.short_name,
        *(employer.name for employer in organisation.employers.values()),
    )
    sought = tuple(
        name for name in names if not has_placeholder(name) and len(name.split()) >= OWN_NAME_WORDS
    )
    return (Pattern(exact=(any_of(sought),)),) if sought else ()


def any_of(names: Iterable[str]) -> str:
    """A pattern of any of the names as whole words, the longest first."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(re.sub("['’]", "['’]", re.escape(name)) for name in longest_first)
    return rf"(?<![\w&])(?:{either})(?![\w&])"


RULES: tuple[Rule, ...] = (places, nationalities, persons)

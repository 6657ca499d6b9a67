"""Looks for the phrases of rules.yml: where a phrase stands, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.checks.anonymity import story_texts
from generator.checks.rule import once_finished
from generator.checks.rulebook import FINISHED, Phrase, phrases, value
from generator.checks.speech import denied, own_voice, sentence_before, unquoted
from generator.checks.texts import Passage, entities, texts
from generator.finding import Finding, Key, Place
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model
from generator.model.indicator import Indicator
from generator.model.scenario import AffectedResponse, Scenario

Found = tuple[tuple[Key, ...], int, str]
"""The keys of a passage, the offset in it, and what was found."""


def findings(library: Library, family: str) -> Iterator[Finding]:
    """What a family of rules.yml finds, wherever its phrases are looked for."""
    for phrase in phrases(family):
        for place, entity in _entities(library, phrase):
            for keys, offset, text in found(entity, phrase):
                at = place.at(*keys, offset=offset)
                weight = once_finished(library, place.id) if is_finished(phrase) else None
                yield phrase.saying.at(at, weight, text=text)


def is_finished(phrase: Phrase) -> bool:
    """Whether the phrase weighs less in a scenario that is still being written."""
    return phrase.saying.severity == FINISHED


@kept
def found(entity: Model, phrase: Phrase) -> tuple[Found, ...]:
    """Where the phrase stands in an entity."""
    return tuple(
        (keys, match.start(), match.group())
        for keys, text in _passages(entity, phrase)
        if _possible(text, phrase)
        for match in phrase.pattern.find(unquoted(text) if phrase.unquoted else text)
        if not _excused(text, match.start(), phrase)
    )


def _possible(text: str, phrase: Phrase) -> bool:
    """Whether the text has one of the marks without which the phrase cannot stand in it."""
    if not phrase.marks:
        return True
    folded = text.casefold()
    return any(mark in folded for mark in phrase.marks)


def _excused(text: str, start: int, phrase: Phrase) -> bool:
    if phrase.unless_denied and denied(text, start):
        return True
    before = phrase.unless_before
    return before is not None and before.search(sentence_before(text, start)) is not None


def _entities(library: Library, phrase: Phrase) -> Iterable[tuple[Place, Model]]:
    if phrase.read in ("voice", "ours"):
        return ((p, e) for p, e in entities(library) if p.kind not in phrase.exempt)
    return ((Place("scenario", key), each) for key, each in library.written.items())


def _passages(entity: Model, phrase: Phrase) -> tuple[Passage, ...]:
    if isinstance(entity, Scenario) and phrase.read in _OF_A_SCENARIO:
        return _OF_A_SCENARIO[phrase.read](entity)
    if phrase.read == "voice":
        return own_voice(entity)
    quoted = isinstance(entity, Indicator)
    return tuple(p for p in texts(entity) if not (quoted and p.keys == ("says",)))


def _told(scenario: Scenario) -> tuple[Passage, ...]:
    fields = value("told_fields")
    return tuple(passage for passage in texts(scenario) if passage.keys[0] in fields)


def _affected(scenario: Scenario) -> tuple[Passage, ...]:
    """What the responses of the person affected say of their choice."""
    return tuple(
        passage
        for passage in texts(scenario)
        if passage.keys[0] == "responses"
        and isinstance(scenario.responses[int(passage.keys[1])], AffectedResponse)
        and passage.keys[2] in value("graded_fields")
    )


_OF_A_SCENARIO: Mapping[str, Callable[[Scenario], tuple[Passage, ...]]] = {
    "story": story_texts,
    "told": _told,
    "affected": _affected,
}

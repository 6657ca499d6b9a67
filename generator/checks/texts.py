"""Every text a person wrote in an entity, with the way to it.

The walk goes by the models, so a field added later is read without a change here. Ids,
roles, addresses with a pattern and words of closed lists are no prose and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from generator.finding import Key, Place
from generator.kept import kept
from generator.library import Library
from generator.model.base import Model
from generator.model.richtext import RichText

SOFT_BREAK = re.compile(r"\n(?=[^\n*+\-\d])")
"""A line break that only wraps a line: neither a blank line nor a list item follows."""


class Passage(NamedTuple):
    """One text and the keys that lead to it from its entity."""

    keys: tuple[Key, ...]
    text: str


@kept
def texts(entity: BaseModel) -> tuple[Passage, ...]:
    """The entity's prose in the order of its fields.

    Rich text stands as the editor wrote it, save that a line break inside a paragraph is a
    space; offsets are those of the text as written.
    """
    return tuple(_texts(entity))


def _texts(entity: BaseModel) -> Iterator[Passage]:
    for name in type(entity).model_fields:
        value = getattr(entity, name)
        if _is_prose(type(entity), name):
            yield from _walk((name,), value)
        elif not isinstance(value, str):
            yield from _models_in((name,), value)


def entities(library: Library) -> Iterator[tuple[Place, Model]]:
    """Every entity with its place; of the scenarios the published ones and the drafts."""
    yield Place("organisation"), library.organisation
    yield Place("brand"), library.brand
    yield Place("wording-common"), library.words.common
    yield Place("wording-decks"), library.words.decks
    yield Place("wording-print"), library.words.print
    yield Place("wording-site"), library.words.site
    yield Place("wording-papers"), library.words.papers
    yield Place("wording-portal"), library.words.portal
    yield Place("wording-editor"), library.words.editor
    yield Place("wording-report"), library.words.report
    yield Place("codebook"), library.codebook
    for kind, entries in _by_kind(library).items():
        for key, entity in entries.items():
            yield Place(kind, key), entity


def _by_kind(library: Library) -> dict[str, Mapping[str, Model]]:
    return {
        "theme": library.themes,
        "session": library.sessions,
        "page": library.pages,
        "guide": library.guides,
        "message": library.messages,
        "ambassador": library.ambassadors,
        "evidence": library.evidence,
        "summary": library.summaries,
        "report": library.reports,
        "source": library.sources,
        "law": library.law,
        "promise": library.promises,
        "action": library.actions,
        "event": library.events,
        "pledge": library.pledges,
        "term": library.terms,
        "indicator": library.indicators,
        "figure": library.figures,
        "evaluation": library.evaluations,
        "tracked": library.tracked,
        "launch": library.launch,
        "scenario": library.written,
    }


def _walk(keys: tuple[Key, ...], value: object) -> Iterator[Passage]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield Passage(keys, value)
    elif isinstance(value, RichText):
        yield Passage(keys, SOFT_BREAK.sub(" ", value.source))
    else:
        yield from _nested(keys, value, strings=True)


def _models_in(keys: tuple[Key, ...], value: object) -> Iterator[Passage]:
    yield from _nested(keys, value, strings=False)


def _nested(keys: tuple[Key, ...], value: object, strings: bool) -> Iterator[Passage]:
    if isinstance(value, BaseModel):
        for passage in _texts(value):
            yield Passage((*keys, *passage.keys), passage.text)
        return
    items: list[tuple[Key, object]] = []
    if isinstance(value, Mapping):
        items = [(str(key), item) for key, item in value.items()]
    elif isinstance(value, tuple):
        items = list(enumerate(value))
    for key, item in items:
        if strings or not isinstance(item, str):
            yield from (_walk if strings else _models_in)((*keys, key), item)


@cache
def _is_prose(model: type[BaseModel], name: str) -> bool:
    """Whether the strings right in this field are prose, by the field's declared type."""
    field = model.model_fields[name]
    return not any(_has_pattern(item) for item in field.metadata) and _prose(field.annotation)


def _prose(annotation: Any) -> bool:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return False
    if origin is Annotated:
        return not any(_has_pattern(item) for item in args[1:]) and _prose(args[0])
    if origin in (Union, UnionType):
        return all(_prose(arg) for arg in args if arg is not type(None))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _prose(args[1])
    if origin is tuple:
        return _prose(args[0])
    return annotation is str or annotation is RichText or _is_model(annotation)


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _has_pattern(item: object) -> bool:
    return (isinstance(item, StringConstraints) and item.pattern is not None) or getattr(
        item, "pattern", None
    ) is not None

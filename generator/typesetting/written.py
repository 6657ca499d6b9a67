"""Texts on their way to a template: where they were written, and how they should look in print.

Data for a template is any tree of dataclasses, models, mappings, sequences and plain values.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum

from pydantic import BaseModel

from generator.finding import Place


@dataclass(frozen=True)
class Written:
    """A text that an editor wrote, and the place it stands at."""

    text: str
    place: Place


@dataclass(frozen=True)
class Verbatim:
    """Text for the template's machinery, such as an SVG: nobody reads it, nothing tidies it."""

    text: str


@dataclass(frozen=True)
class Picture:
    """A picture file for a template to draw, by its bytes; suffix: as in its name, no dot."""

    data: bytes
    suffix: str

    @property
    def name(self) -> str:
        """What it is called beside the template."""
        return f"picture-{hashlib.sha256(self.data).hexdigest()[:20]}.{self.suffix}"


@dataclass(frozen=True)
class Frame:
    """A space on a page, and the texts that share it.

    where: how a person would call the space, such as "the front of the A6 card".
    """

    where: str
    texts: tuple[Written, ...]


def plain(value: object, mend: Callable[[str], str] = str) -> object:
    """The tree as JSON can hold it; every text passed through `mend`.

    Raises TypeError, a bug of ours, for a value no template could use.
    """
    match value:
        case Verbatim() | Written() | Picture():
            return _as_text(value, mend)
        case Enum():
            return plain(value.value, mend)
        case str():
            return mend(value)
        case None | bool() | int() | float():
            return value
        case BaseModel():
            return plain(value.model_dump(mode="json"), mend)
        case Mapping():
            return {str(key): plain(item, mend) for key, item in value.items()}
        case tuple() | list():
            return [plain(item, mend) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name), mend) for field in fields(value)}
    raise TypeError(f"A template cannot use a {type(value).__name__}.")


def _as_text(value: Verbatim | Written | Picture, mend: Callable[[str], str]) -> str:
    match value:
        case Verbatim():
            return value.text
        case Written():
            return mend(value.text)
        case Picture():
            return value.name


def texts_in(value: object) -> Iterator[Written | str]:
    """Every text in the tree, written ones with their place, in order."""
    if isinstance(value, Enum | Verbatim | Picture):
        return
    if isinstance(value, Written | str):
        yield value
        return
    for part in _parts(value):
        yield from texts_in(part)


def pictures_in(value: object) -> Iterator[Picture]:
    """Every picture in the tree, in order."""
    if isinstance(value, Picture):
        yield value
    elif not isinstance(value, Written | Verbatim | str):
        for part in _parts(value):
            yield from pictures_in(part)


def _parts(value: object) -> Iterable[object]:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json").values()
    if isinstance(value, Mapping):
        return value.values()
    if isinstance(value, tuple | list):
        return value
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    return ()

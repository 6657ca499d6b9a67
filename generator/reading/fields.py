"""From a validation error's path to the keys an editor wrote.

Pydantic puts the chosen kind of a union into its path, as in ("responses", 0, "affected",
"does"). Walking the models tells such a tag from a field of the same name, which no look at
the words alone could do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.finding import Key

KEY_MARK = "[key]"
"""What pydantic puts behind a key that is itself at fault."""


@dataclass(frozen=True)
class Spot:
    """Where an error is, in the editor's terms.

    keys: the way down. owner: the model whose field it is, if any. field: that field.
    shape: what may stand there, stripped of `None` and constraints; None where unknown.
    on_key: whether the key is at fault, not its value.
    """

    keys: tuple[Key, ...]
    owner: type[BaseModel] | None
    field: FieldInfo | None
    shape: Any
    on_key: bool = False


@dataclass(frozen=True)
class Tagged:
    """A union whose member is chosen by one field."""

    by: str
    members: tuple[type[BaseModel], ...]

    def tags(self) -> tuple[str, ...]:
        """Every tag, in order."""
        return tuple(tag for member in self.members for tag in self._tags_of(member))

    def member(self, tag: str) -> type[BaseModel] | None:
        """The model that a tag chooses."""
        return next((m for m in self.members if tag in self._tags_of(m)), None)

    def _tags_of(self, member: type[BaseModel]) -> tuple[str, ...]:
        return tuple(str(tag) for tag in choices(member.model_fields[self.by].annotation))


def strip(annotation: Any, discriminator: str | None = None) -> Any:
    """The shape behind `Annotated` and `| None`: a type, a generic alias or a Tagged."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *extras = get_args(annotation)
            named = [e.discriminator for e in extras if isinstance(e, FieldInfo)]
            discriminator = next((str(n) for n in named if n), discriminator)
        elif origin in (Union, UnionType):
            members = [a for a in get_args(annotation) if a is not NoneType]
            if len(members) > 1:
                if discriminator is None:
                    return annotation
                return Tagged(discriminator, tuple(strip(m) for m in members))
            annotation = members[0]
        else:
            return annotation


def shape_of(field: FieldInfo) -> Any:
    """What may stand in a field."""
    return strip(field.annotation, str(field.discriminator) if field.discriminator else None)


def choices(annotation: Any) -> tuple[str, ...]:
    """The closed list that a shape is, in the editor's words; empty if it is none."""
    shape = strip(annotation)
    if get_origin(shape) is Literal:
        return tuple(str(choice) for choice in get_args(shape))
    if isinstance(shape, type) and issubclass(shape, Enum):
        return tuple(str(member.value) for member in shape)
    return ()


def is_model(shape: Any) -> bool:
    """Whether a shape is a block of fields."""
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def spot(model: type[BaseModel], loc: Sequence[Key], key_error: bool) -> Spot:
    """Walk an error's path down the models.

    key_error: whether the error can be about a key, so that a last "[key]" is pydantic's mark.
    """
    here = Spot((), None, None, model)
    rest = list(loc)
    while rest:
        step = rest.pop(0)
        if isinstance(here.shape, Tagged) and isinstance(step, str):
            here = Spot(here.keys, here.owner, here.field, here.shape.member(step))
            continue
        here = _down(here, step)
        if key_error and rest == [KEY_MARK]:
            return Spot(here.keys, here.owner, here.field, _key_shape(model, loc), True)
    return here


def _down(here: Spot, step: Key) -> Spot:
    keys, origin = (*here.keys, step), get_origin(here.shape)
    if is_model(here.shape) and isinstance(step, str):
        field = here.shape.model_fields.get(step)
        return Spot(keys, here.shape, field, shape_of(field) if field else None)
    if origin is dict:
        return Spot(keys, None, here.field, strip(get_args(here.shape)[1]))
    if origin in (tuple, list):
        return Spot(keys, None, here.field, strip(get_args(here.shape)[0]))
    return Spot(keys, None, None, None)


def _key_shape(model: type[BaseModel], loc: Sequence[Key]) -> Any:
    above = spot(model, loc[:-2], key_error=False)
    return strip(get_args(above.shape)[0]) if get_origin(above.shape) is dict else None


def models_below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """The model and every model in its fields, each once."""
    seen: set[type[BaseModel]] = set()
    waiting: list[Any] = [model]
    while waiting:
        shape = waiting.pop()
        if isinstance(shape, Tagged):
            waiting.extend(shape.members)
        elif is_model(shape) and shape not in seen:
            seen.add(shape)
            yield shape
            waiting.extend(shape_of(field) for field in shape.model_fields.values())
        elif get_origin(shape) in (tuple, list, dict, Union, UnionType):
            waiting.extend(strip(part) for part in get_args(shape))

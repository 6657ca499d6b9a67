"""What was found in an entity is kept while the entity lives.

Entities are frozen, and reading hands out the same object again while its file is unchanged;
so after an edit only the entity that was edited is read by the text rules again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import ref

from pydantic import BaseModel

E = TypeVar("E", bound=BaseModel)
P = ParamSpec("P")
T = TypeVar("T")


def kept(function: Callable[Concatenate[E, P], T]) -> Callable[Concatenate[E, P], T]:
    """The function with a memory, by its entity's identity and its other, hashable arguments.

    The function must depend on its arguments alone and must not return an iterator.
    """
    memory: dict[int, tuple[ref[E], dict[object, T]]] = {}

    @wraps(function)
    def remembering(entity: E, /, *args: P.args, **kwargs: P.kwargs) -> T:
        number = id(entity)
        found = memory.get(number)
        if found is None or found[0]() is not entity:
            found = (ref(entity, lambda _: memory.pop(number, None)), {})
            memory[number] = found
        key = (args, tuple(kwargs.items()))
        if key not in found[1]:
            found[1][key] = function(entity, *args, **kwargs)
        return found[1][key]

    return remembering

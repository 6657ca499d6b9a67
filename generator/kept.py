"""What was worked out from a value is kept while the value lives.

Entities and the library are frozen, and reading hands out the same object again while its file is
unchanged. So after an edit only the entity that was edited is looked at again by the text rules,
and what many products need of one library is worked out once.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from weakref import ref

V = TypeVar("V")
P = ParamSpec("P")
T = TypeVar("T")


def kept(function: Callable[Concatenate[V, P], T]) -> Callable[Concatenate[V, P], T]:
    """The function with a memory, by its first value's identity and its other, hashable arguments.

    The function must depend on its arguments alone and must not return an iterator; its first
    value must be frozen.
    """
    memory: dict[int, tuple[ref[V], dict[object, T]]] = {}

    @wraps(function)
    def remembering(value: V, /, *args: P.args, **kwargs: P.kwargs) -> T:
        number = id(value)
        found = memory.get(number)
        if found is None or found[0]() is not value:
            found = (ref(value, lambda _: memory.pop(number, None)), {})
            memory[number] = found
        key = (args, tuple(kwargs.items()))
        if key not in found[1]:
            found[1][key] = function(value, *args, **kwargs)
        return found[1][key]

    return remembering

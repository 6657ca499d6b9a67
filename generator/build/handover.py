"""How a command tells the plugin what to show, when it is not MkDocs that was started."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from generator.build.make import Made

Maker = Callable[[], Made]
"""Makes a site's parts, or hands over what was made already."""

_HANDED: ContextVar[Maker | None] = ContextVar("handed", default=None)


@contextmanager
def handing_over(maker: Maker) -> Iterator[None]:
    """While this holds, the plugin asks `maker` for what it gives to MkDocs."""
    token = _HANDED.set(maker)
    try:
        yield
    finally:
        _HANDED.reset(token)


def handed_over() -> Maker | None:
    """The maker in force, or None when MkDocs was started by itself."""
    return _HANDED.get()

"""What the toolkit makes: a plan of products, each with all its drawing may read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator.finding import Finding

Inputs = TypeVar("Inputs")


class Kind(StrEnum):
    """What a product is for the person who downloads it."""

    DECK = "deck"
    CARDS = "cards"
    POSTER = "poster"
    SOCIAL = "social"
    SHARE = "share"
    PREVIEW = "preview"
    GUIDE = "guide"
    PACK = "pack"


class Audience(StrEnum):
    """Who a product is made for."""

    TRAINER = "trainer"
    EVERYONE = "everyone"
    LEAD = "lead"
    SITE = "site"


class Channel(StrEnum):
    """Public products go to the site and the manifest; private ones never do."""

    PUBLIC = "public"
    PRIVATE = "private"


@dataclass(frozen=True)
class Drawn:
    """A drawing's bytes, and what only layout can know, such as text that does not fit."""

    data: bytes
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Product(Generic[Inputs]):
    """One file there will be.

    path: where it goes, below the site's root.
    contains: ids of the scenarios in it, sorted; a recall finds products by it.
    shows: ids of the ambassadors whose picture is on it, sorted (P10).
    inputs: a frozen, picklable value that holds ALL the drawing may read.
    draw: a function at module level, so that a spawned process can import it.
    """

    path: PurePosixPath
    title: str
    kind: Kind
    audience: Audience
    channel: Channel
    contains: tuple[str, ...]
    inputs: Inputs
    draw: Callable[[Inputs], Drawn]
    shows: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pack:
    """The inputs of an archive: drawings of other products, and texts, as they lie in it.

    members: (name inside, path of a public product of the same plan). texts: (name, text).
    """

    members: tuple[tuple[str, PurePosixPath], ...]
    texts: tuple[tuple[str, str], ...] = ()


def packed_later(_inputs: Pack) -> Drawn:
    """Stands as `draw` in the product of a pack: it is made when its members are drawn."""
    raise TypeError("A pack has no drawing of its own; build.pack makes it from its members'.")

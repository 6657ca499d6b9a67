"""The organisation's logos as every printable shows them: drawn, or the place where one belongs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.kept import kept
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.brand import LogoSlot
from generator.typesetting import Picture


@dataclass(frozen=True)
class Logo:
    """One slot. words: what an empty slot says, or the logo's alternative text."""

    words: str
    picture: Picture | None


@kept
def logos(library: Library) -> tuple[Logo, ...]:
    """Every slot of the brand, in its order."""
    return tuple(
        Logo(
            slot.alt
            or (library.words.print.logo_place if has_placeholder(slot.name) else slot.name),
            _picture(library, slot.file),
        )
        for slot in library.brand.logos
    )


def given(library: Library) -> tuple[Logo, ...]:
    """The slots that have a logo, for pieces with no room for an empty one."""
    return tuple(logo for logo in logos(library) if logo.picture)


def _words(library: Library, slot: LogoSlot) -> str:
    empty = library.words.print.logo_place if has_placeholder(slot.name) else slot.name
    return slot.alt or empty


def _picture(library: Library, file: str | None) -> Picture | None:
    data = library.assets.get(file) if file else None
    suffix = PurePosixPath(file or "").suffix.lower().lstrip(".")
    return Picture(data, suffix) if data else None

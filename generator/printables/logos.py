"""The organisation's logos as every printable shows them: drawn, or the place where one belongs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.finding import Place
from generator.kept import kept
from generator.library import Library
from generator.model.base import has_placeholder
from generator.printables.imprint import LANGUAGE, REGION
from generator.typesetting import Picture, set_png

_ALONE = Path(__file__).parent / "templates" / "logo.typ"
_NO_DAY = date(1980, 1, 1)
"""A PNG carries no date."""


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


def as_png(logo: Logo, across: int) -> bytes:
    """The logo's picture as a PNG of `across` pixels' width, for programs that know no SVG: Word.

    Raises ValueError, a bug of ours, for an empty slot.
    """
    if logo.picture is None:
        raise ValueError("an empty slot has no picture")
    data = {
        "words": logo.words,
        "lang": LANGUAGE,
        "region": REGION,
        "picture": logo.picture,
        "across": across,
    }
    return set_png(_ALONE, data, _NO_DAY, {}, Place("brand", "", ("logos",))).data


def _picture(library: Library, file: str | None) -> Picture | None:
    data = library.assets.get(file) if file else None
    suffix = PurePosixPath(file or "").suffix.lower().lstrip(".")
    return Picture(data, suffix) if data else None

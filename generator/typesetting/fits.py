"""From what only layout knows to findings: text that does not fit, characters not in a font.

Every `fit` in a template leaves a record; a record that ran over becomes a finding at the text
that fills the space, in millimetres and words, so that an editor knows how much to cut.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.finding import Finding, Place, error
from generator.model.base import words
from generator.typesetting.fonts import missing
from generator.typesetting.written import Frame, Written, texts_in

TOO_LONG = "FIT001"
NO_GLYPH = "FIT002"

_TOLERANCE_MM = 0.05


@dataclass(frozen=True)
class Fit:
    """What a template recorded about one space; lengths in millimetres, sizes in points."""

    key: str
    size: float
    floor: float
    needs: float
    has: float
    wide: float

    @property
    def over(self) -> float:
        """By how much the text is too tall or a word of it too wide; 0 when it fits."""
        tall = self.needs - self.has if self.needs - self.has > _TOLERANCE_MM else 0.0
        return max(tall, self.wide, 0.0)


def read_fits(records: Iterable[Mapping[str, object]]) -> tuple[Fit, ...]:
    """The records as queried from a compiled template."""
    return tuple(
        Fit(
            str(record["key"]),
            *(float(str(record[name])) for name in ("size", "floor", "needs", "has", "wide")),
        )
        for record in records
    )


def overflows(fits: Iterable[Fit], frames: Mapping[str, Frame]) -> tuple[Finding, ...]:
    """A finding for each space that ran over, once however often a page repeats the space.

    Raises KeyError, our bug, for an unknown key.
    """
    found = (_too_long(fit, frames[fit.key]) for fit in fits if fit.over > 0)
    return tuple(dict.fromkeys(found))


def _too_long(fit: Fit, frame: Frame) -> Finding:
    longest = max(frame.texts, key=lambda written: len(written.text))
    if fit.wide > 0:
        message = (
            f"A word is {fit.wide:.1f} mm wider than {frame.where} at {fit.floor:g} pt, "
            "the smallest size there."
        )
        return error(TOO_LONG, longest.place, message, "Use a shorter word, or a hyphen.")
    total = sum(words(written.text) for written in frame.texts)
    extra = max(1, math.ceil(total * fit.over / fit.needs))
    amount = "about 1 word" if extra == 1 else f"about {extra} words"
    shared = "" if len(frame.texts) == 1 else f" in its {len(frame.texts)} texts together"
    message = (
        f"This does not fit {frame.where}: it needs {fit.over:.1f} mm more at {fit.floor:g} pt, "
        f"the smallest size there; {amount} too many{shared}."
    )
    return error(TOO_LONG, longest.place, message, "Shorten it.")


def no_glyphs(data: object, about: Place) -> tuple[Finding, ...]:
    """A finding for each character in the data that no font has, at its place and offset.

    Texts that carry no place of their own are put down to `about`.
    """
    found: dict[Finding, None] = {}
    for text in texts_in(data):
        place = text.place if isinstance(text, Written) else about
        body = text.text if isinstance(text, Written) else text
        for offset, char in missing(body):
            found[_no_glyph(place.at(offset=offset) if place is not about else place, char)] = None
    return tuple(found)


def _no_glyph(place: Place, char: str) -> Finding:
    return error(
        NO_GLYPH,
        place,
        f"The print fonts have no picture for {char} (U+{ord(char):04X}).",
        "Leave it out, or write it as a word.",
    )

"""The people that the toolkit draws. They are nobody: no name, no words, no story (P10).

Each is a function of the brand's colours, so that their clothes are those of the campaign.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.illustration import clothes, hair, wheelchair
from generator.illustration.head import Face, Skin, ears, features, lips, neck
from generator.illustration.ink import moved
from generator.model.vocabulary import Illustration

PALE = Skin("#f6d2b8", "#e6b091", "#c2716b")
ROSY = Skin("#f2c3a0", "#dfa07c", "#b9655d")
WARM = Skin("#efc08e", "#d79f69", "#b8665a")
TAN = Skin("#d19a68", "#b67c4c", "#9a4f45")
BROWN = Skin("#a8693f", "#8b5230", "#7d372f")
DEEP = Skin("#6f412a", "#56301f", "#57251f")
"""Tones of skin are nobody's brand; all other colours but those of hair come from it."""

BLACK, DARK_BROWN, COPPER, GREY, SILVER = "#1d1718", "#2a1a16", "#b5592b", "#9a9ca3", "#c9c9cc"
METAL = "#c9ced8"

DROP = 22
"""How far a head sinks between the shoulders."""


@dataclass(frozen=True)
class Colours:
    """The brand's colours to dress people in; cloth: one a theme slot, dark enough for white."""

    dark: str
    white: str
    signal: str
    cloth: tuple[str, ...]

    def of(self, number: int) -> str:
        """A cloth by number, from 0; a brand with few slots uses them again."""
        return self.cloth[number % len(self.cloth)]


def _figure(face: Face, body: str, *, back: str = "", front: str = "", bare: bool = True) -> str:
    """A person in layers: what is behind the head, the neck, the clothes, the head.

    bare: whether the ears show.
    """
    side = ears(face) if bare else ""
    return (
        moved(0, DROP, back + side)
        + neck(face, DROP)
        + body
        + moved(0, DROP, features(face) + front)
    )


def _executive(c: Colours) -> str:
    """A woman in her sixties: grey bob, glasses, blazer."""
    face = Face(PALE, wide=120, jaw=80, age=2, brow=7, brow_colour="#85858c")
    front = hair.bob_front(SILVER) + hair.glasses(c.dark)
    body = clothes.blazer(c.of(0), c.white)
    return _figure(face, body, back=hair.bob_back(SILVER), front=front, bare=False)


def _care_manager(c: Colours) -> str:
    """A man in his fifties: shaved head, short grey beard, cardigan, lanyard."""
    face = Face(DEEP, wide=126, jaw=92, age=2, brow=11, brow_colour="#2b2422", nose=1.25)
    body = clothes.cardigan(c.of(3), c.white) + clothes.lanyard(c.signal, c.white, c.dark)
    return _figure(face, body, front=hair.beard("#7d7876") + lips(face))


def _porter(c: Colours) -> str:
    """A man in his thirties: copper hair and beard, polo shirt."""
    face = Face(ROSY, wide=124, jaw=90, brow=11, brow_colour="#8d4420")
    body = clothes.polo(c.of(1), c.white) + clothes.badge(c.white, c.dark)
    return _figure(face, body, front=hair.short(COPPER) + hair.beard("#a64f25") + lips(face))


def _nurse(c: Colours) -> str:
    """A woman in her thirties: headscarf, tunic, fob watch."""
    face = Face(TAN, wide=118, jaw=76, brow=10)
    body = clothes.tunic(c.dark, c.white) + clothes.watch(METAL, c.white)
    scarf = c.signal
    behind, front = hair.headscarf_back(scarf), hair.headscarf_front(scarf)
    # The scarf lies over the tunic, so it is drawn last of all.
    return _figure(face, body, back=behind, front=front, bare=False)


def _therapist(c: Colours) -> str:
    """A woman in her forties in a wheelchair: black hair tied back, white tunic with a trim."""
    face = Face(WARM, wide=122, jaw=78, brow=8, age=1)
    body = clothes.tunic(c.white, c.of(1), 270) + clothes.badge(c.of(1), c.white)
    person = _figure(face, body, back=hair.tied_back(BLACK), front=hair.fringe(BLACK))
    seated = wheelchair.back(c.dark) + person + wheelchair.wheels(c.dark)
    return moved(0, -30, seated, size=0.86)


def _doctor(c: Colours) -> str:
    """A man in his forties: turban, full beard, shirt, stethoscope."""
    face = Face(TAN, wide=122, jaw=86, brow=12, age=1)
    body = clothes.shirt("#dbe7f5") + clothes.stethoscope(c.dark, METAL)
    front = hair.beard(BLACK, 1.3) + lips(face) + hair.turban(c.of(2))
    return _figure(face, body, front=front)


def _care_worker(c: Colours) -> str:
    """A woman in her twenties: natural curls, tunic."""
    face = Face(BROWN, wide=120, jaw=76, brow=9, smile=13, nose=1.2)
    body = clothes.tunic(c.of(0), c.signal) + clothes.badge(c.white, c.dark)
    front = hair.curls_front(DARK_BROWN) + hair.earrings(c.signal)
    return _figure(face, body, back=hair.curls_back(DARK_BROWN), front=front)


def _paramedic(c: Colours) -> str:
    """A man in his fifties: grey hair and moustache, uniform shirt with epaulettes."""
    face = Face(ROSY, wide=126, jaw=96, age=2, brow=12, brow_colour="#77767b")
    body = clothes.jacket(c.of(1), c.signal)
    return _figure(face, body, front=hair.short(GREY) + hair.moustache("#8a8b92"))


@dataclass(frozen=True)
class Person:
    """One of the people. ground: which theme slot's light colour is behind them, from 0."""

    draw: Callable[[Colours], str]
    ground: int


PEOPLE: Mapping[Illustration, Person] = {
    Illustration.EXECUTIVE: Person(_executive, 1),
    Illustration.CARE_MANAGER: Person(_care_manager, 0),
    Illustration.PORTER: Person(_porter, 3),
    Illustration.NURSE: Person(_nurse, 0),
    Illustration.THERAPIST: Person(_therapist, 2),
    Illustration.DOCTOR: Person(_doctor, 1),
    Illustration.CARE_WORKER: Person(_care_worker, 3),
    Illustration.PARAMEDIC: Person(_paramedic, 2),
}
"""Nobody's clothes have the colour of the ground behind them."""

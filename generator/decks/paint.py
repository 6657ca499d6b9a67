"""Colour roles turned into colours.

Layouts name roles ("ground", "signal", "slot"); the brand and a theme's look say what they
are. A colour that stands in the PowerPoint theme is written as a theme colour, so that an
organisation which changes the theme changes the deck.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from generator.model.brand import Brand, Slot

SCHEME_ORDER = (
    "dk1",
    "lt1",
    "dk2",
    "lt2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
)
MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""What the slide master calls the theme's first four colours."""

SOFT = 0.16
"""How far a decoration on a dark ground is lifted towards white: visible, never loud."""


def mix(colour: str, other: str, share: float) -> str:
    """The colour with `share` (0 to 1) of the other in it, both as #rrggbb."""

    def channel(at: int) -> int:
        one, two = int(colour[at : at + 2], 16), int(other[at : at + 2], 16)
        return round(one + (two - one) * share)

    return "#" + "".join(f"{channel(at):02x}" for at in (1, 3, 5))


class Fills(Protocol):
    """What a writer has to know of colours: a role as a DrawingML fill."""

    def fill(self, role: str | None) -> str:
        """The role as a fill; None is no fill."""


@dataclass(frozen=True)
class Paint:
    """The colours of one layout: the brand's, and a theme's look where it has one."""

    brand: Brand
    look: Slot | None = None

    def scheme(self) -> dict[str, str]:
        """The PowerPoint theme's twelve colours: four themes' looks, then accent and signal."""
        light = self.brand.light
        looks = [slot.colour for slot in self.brand.slots[:4]]
        colours = [light.on_paper, light.on_ground, light.ground, light.paper]
        colours += [*looks, light.accent, light.signal, light.link, light.link]
        return dict(zip(SCHEME_ORDER, colours, strict=True))

    def hex(self, role: str) -> str:
        """The role's colour as #rrggbb. Raises KeyError, a bug of ours, for an unknown role."""
        return self._roles[role]

    def name(self, role: str) -> str:
        """The theme colour's name as slides use it, empty when the role is none."""
        return self._names.get(self.hex(role), "")

    @cached_property
    def _roles(self) -> dict[str, str]:
        light = self.brand.light
        roles = {name: str(getattr(light, name)) for name in type(light).model_fields}
        roles["ground_soft"] = mix(light.ground, light.on_ground, SOFT)
        roles["rule"] = mix(light.paper, light.on_paper, SOFT)
        if self.look:
            roles["slot"] = self.look.colour
            roles["slot_tint"] = self.look.tint
            roles["slot_bright"] = self.look.bright
            roles["slot_soft"] = mix(self.look.colour, "#ffffff", SOFT)
        return roles

    @cached_property
    def _names(self) -> dict[str, str]:
        """Theme colours by their value; of two that are alike, the first."""
        known = reversed(self.scheme().items())
        return {colour: MAPPED.get(key, key) for key, colour in known}

    def fill(self, role: str | None) -> str:
        """The role as a DrawingML fill; None is no fill."""
        if role is None:
            return "<a:noFill/>"
        name = self.name(role)
        if name:
            return f'<a:solidFill><a:schemeClr val="{name}"/></a:solidFill>'
        return f'<a:solidFill><a:srgbClr val="{self.hex(role)[1:].upper()}"/></a:solidFill>'

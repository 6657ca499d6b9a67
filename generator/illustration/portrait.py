"""A portrait of any proportions: one of the drawn people on a coloured ground, as SVG."""

from __future__ import annotations

from generator.illustration.ink import bar, mixed, oval
from generator.illustration.people import PEOPLE, Colours
from generator.model.brand import Brand
from generator.model.vocabulary import Illustration

_FOOT = 560.0
"""Where every picture ends below, in the drawing's units."""
_TALL, _BROAD = 850.0, 740.0
"""What a picture shows at least: from above the head to the chest, and both wheels of a chair."""


def portrait(who: Illustration, brand: Brand, across: float, down: float) -> str:
    """The person as an SVG document of these proportions, in the brand's colours."""
    ratio = across / down
    height = max(_TALL, _BROAD / ratio)
    width, left, top = height * ratio, -height * ratio / 2, _FOOT - height
    person, white = PEOPLE[who], brand.light.panel
    colours = Colours(
        dark=brand.light.ground,
        white=white,
        signal=brand.light.signal,
        cloth=tuple(slot.colour for slot in brand.slots),
    )
    far = mixed(brand.slots[person.ground % len(brand.slots)].bright, white, 0.12)
    near = mixed(far, white, 0.34)
    return (
        '<svg xmlns="http://www.w3.org/2000/svg"'
        f' viewBox="{left:g} {top:g} {width:g} {height:g}">'
        + bar(left, top, width, height, far)
        + oval(0, 30, 330, 330, near)
        + person.draw(colours)
        + "</svg>"
    )

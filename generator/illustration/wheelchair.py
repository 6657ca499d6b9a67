"""A wheelchair from the front: what stands behind the person, and the wheels beside them."""

from __future__ import annotations

from generator.illustration.ink import bar, both, mixed, moved, oval, stroke


def back(dark: str) -> str:
    """The back with its push handles."""
    frame = mixed(dark, "#ffffff", 0.72)
    return both(
        bar(150, 330, 92, 570, dark, 24),
        stroke("M236 600 L254 344 C256 322 266 310 284 308", frame, 15),
        stroke("M284 308 L304 308", dark, 30),
    )


def wheels(dark: str) -> str:
    """Two wheels, a little closer at the top, with their hand rims."""
    frame = mixed(dark, "#ffffff", 0.72)
    wheel = _ring(62, 270, dark, 26) + _ring(38, 232, frame, 11) + oval(0, 0, 12, 26, dark)
    return both(moved(352, 742, wheel, turn=5))


def _ring(across: float, down: float, colour: str, width: float) -> str:
    return (
        f'<ellipse rx="{across:g}" ry="{down:g}" fill="none" stroke="{colour}"'
        f' stroke-width="{width:g}"/>'
    )

"""Shapes as SVG: the few that drawings of people are made of.

Coordinates: the middle of the face is (0, 0), x to the right, y down; the face is 330 high.
"""

from __future__ import annotations


def area(d: str, fill: str) -> str:
    """A filled outline."""
    return f'<path d="{d}" fill="{fill}"/>'


def stroke(d: str, colour: str, width: float) -> str:
    """A line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:g}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def oval(x: float, y: float, across: float, down: float, fill: str) -> str:
    """A filled ellipse by its middle and its half axes."""
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{across:g}" ry="{down:g}" fill="{fill}"/>'


def bar(x: float, y: float, width: float, height: float, fill: str, round_: float = 0) -> str:
    """A filled rectangle by its top left corner."""
    return (
        f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{round_:g}"'
        f' fill="{fill}"/>'
    )


def mirrored(*shapes: str) -> str:
    """The shapes, turned over to the other side."""
    return f'<g transform="scale(-1 1)">{"".join(shapes)}</g>'


def both(*shapes: str) -> str:
    """The shapes on both sides."""
    return "".join(shapes) + mirrored(*shapes)


def clipped(name: str, outline: str, *shapes: str) -> str:
    """The shapes inside an outline alone; the name is the clip's, once in a drawing."""
    return (
        f'<clipPath id="{name}"><path d="{outline}"/></clipPath>'
        f'<g clip-path="url(#{name})">{"".join(shapes)}</g>'
    )


def mixed(one: str, other: str, share: float) -> str:
    """A colour between two, by the share of the second."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def moved(x: float, y: float, shapes: str, *, size: float = 1, turn: float = 0) -> str:
    """The shapes at another place, by degrees turned and by a factor larger."""
    change = f"translate({x:g} {y:g})"
    if turn:
        change += f" rotate({turn:g})"
    if size != 1:
        change += f" scale({size:g})"
    return f'<g transform="{change}">{shapes}</g>'

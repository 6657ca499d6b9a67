"""Where to get help and how to raise something, each route with the date it was checked.

A route that nobody has filled in yet is named apart, as waiting, and never as a way to get
help (P21). What each route can and cannot do stands in the notes.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.decks.canvas import (
    BODY_FLOOR,
    EDGE,
    HEAD_WIDTH,
    TOP,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    tick,
    title,
)
from generator.decks.inputs import DeckInputs
from generator.decks.notes import route_lines, slide
from generator.decks.plan import Para, SlidePlan, Text, Value, para, text
from generator.decks.scene import Scene
from generator.editorial.routes import RouteView
from generator.finding import Place
from generator.model.richtext import Run
from generator.model.session import ShowRoutes

FEW, NAME = "Routes, few", "Routes"


def levels(head: float, size: float, after: float, colour: str) -> tuple[Style, ...]:
    """A route's name, how to reach it, when that was checked; and the second as a last line."""
    return (
        Style(head, bold=True, colour=colour, track=-0.02, after=2),
        Style(size, after=2),
        Style(BODY_FLOOR, colour="quiet", after=after),
        Style(size, after=after),
    )


def waiting(idx: int, rect: Rect, head: str = "quiet", ink: str = "quiet") -> Placeholder:
    """The place for what is not filled in yet."""
    looks = (Style(BODY_FLOOR, bold=True, colour=head, after=4), Style(BODY_FLOOR, colour=ink))
    return body(idx, "Waiting", rect, *looks, anchor="b")


def _layout(name: str, *looks: Style) -> Layout:
    return Layout(
        name,
        (
            title(Rect(EDGE, TOP + 16, HEAD_WIDTH, 140)),
            body(1, "Routes", column(), *looks, anchor="ctr"),
            waiting(2, Rect(EDGE, 216, HEAD_WIDTH, 264)),
        ),
        (tick("ground"),),
    )


LAYOUTS = (
    _layout(FEW, *levels(30, 24, 26, "on_paper")),
    _layout(NAME, *levels(22, 20, 12, "on_paper")),
)


def slides(block: ShowRoutes, scene: Scene) -> tuple[SlidePlan, ...]:
    """The block's routes."""
    routes = [each for each in scene.inputs.routes if each.key in block.show]
    fills = route_fills(scene.inputs, routes, scene.place.at("show"))
    return (slide(scene, (FEW, NAME), *fills, notes=route_lines(scene.inputs, routes)),)


def route_fills(
    inputs: DeckInputs, routes: Sequence[RouteView], place: Place
) -> tuple[tuple[str, Value], ...]:
    """What can be reached, and what waits to be filled in."""
    words = inputs.deck
    open_to_all = tuple(p for route in routes if not route.waiting for p in _route(route))
    waiting = [route.title for route in routes if route.waiting]
    fills: list[tuple[str, Value]] = [("Routes", Text(open_to_all, place))]
    if waiting:
        lines = (para(words.routes_waiting, 0), para("; ".join(waiting) + ".", 1))
        fills.append(("Waiting", Text(lines, place)))
    elif inputs.edition.employer:
        fills.append(("Waiting", text(place, inputs.edition.employer, level=1)))
    return tuple(fills)


def _route(route: RouteView) -> tuple[Para, ...]:
    """The route's name, how to reach it, and when that was checked."""
    runs: list[Run] = []
    for contact in route.contacts:
        runs += [Run("  ·  ")] if runs else []
        runs.append(Run(contact.text, href=contact.href))
    if not runs:
        runs.append(Run(first_sentence(route)))
    head = para(route.title, 0, held=True)
    if not route.checked:
        return (head, Para(tuple(runs), 3))
    return (head, Para(tuple(runs), 1, held=True), para(route.checked, 2))


def first_sentence(route: RouteView) -> str:
    """What a route without any contact does, in its own first sentence."""
    return route.for_what.split(". ")[0].rstrip(".") + "."

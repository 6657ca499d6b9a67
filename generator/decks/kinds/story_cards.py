"""Layouts for what is weighed and what is said: cards under a band, and speech bubbles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.decks.canvas import (
    BOTTOM,
    EDGE,
    HEAD_WIDTH,
    TOP,
    WIDTH,
    Decoration,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    panel,
    side_by_side,
    stacked,
    title,
    within,
)
from generator.decks.kinds.story_names import MOST_SAID, WEIGHED, bubbled, carded, named
from generator.decks.shapes import bubble, theme_shape
from generator.model.brand import Slot

MOST_CARDS = 3
_BAND, _HIGH_BAND = 128, 212
_WIDE = WIDTH - 2 * EDGE
_CARDS = Rect(EDGE, _BAND + 24, _WIDE, BOTTOM - _BAND - 24)
_WEIGHED = Rect(EDGE, _HIGH_BAND + 24, _WIDE, BOTTOM - _HIGH_BAND - 24)
_PAD, _RULE, _TAIL = 22, 5, 16
_CARD_TEXT = {1: 32, 2: 26, 3: 24}
"""The size of a card's text, by how many cards there are."""
_SAID = {1: (40, 26, 96), 2: (28, 20, 50), 3: (24, 18, 45)}
"""The sizes of what is said and of what is done, and the height for that, by how many bubbles."""


def layouts(theme: str, look: Slot, head: Style, kicker: Style) -> Iterator[Layout]:
    """All of them, with the styles of a title and of the line over it."""
    for count in range(1, MOST_CARDS + 1):
        yield _cards(theme, look, count, (head, kicker))
    yield _weighed(theme, look, (head, kicker))
    for count in range(1, MOST_SAID + 1):
        yield _bubbles(theme, look, count, (head, kicker))


def _banded(look: Slot, high: float) -> tuple[Decoration, ...]:
    """The band across the top, with the theme's shape at its end."""
    shape = Rect(WIDTH - EDGE - 76, 26, 76, 76)
    band = Decoration(Rect(0, 0, WIDTH, high), "slot")
    return (band, *theme_shape(look.shape, shape, "slot_soft"))


def _card(idx: int, name: str, rect: Rect, size: float, ink: str, text: str) -> Placeholder:
    """A card's head and its text."""
    looks = (
        Style(max(18, round(size * 0.92)), bold=True, colour=ink, track=-0.01, after=8, line=0.98),
        Style(size, colour=text, after=6),
    )
    return body(idx, name, within(rect, _PAD, _PAD), *looks, group="cards")


def _cards(theme: str, look: Slot, count: int, title_looks: tuple[Style, Style]) -> Layout:
    """White cards, each ruled in the theme's colour."""
    rects = side_by_side(_CARDS, count)
    boxes = [Decoration(rect, "panel") for rect in rects]
    rules = [Decoration(Rect(rect.x, rect.y, rect.w, _RULE), "slot") for rect in rects]
    cards = [
        _card(at, f"Card {at}", rect, _CARD_TEXT[count], "slot", "on_paper")
        for at, rect in enumerate(rects, 1)
    ]
    head = title(Rect(EDGE, 22, 740, _BAND - 40), *title_looks, anchor="ctr")
    return Layout(
        named(theme, carded(count)),
        (head, *cards),
        (*_banded(look, _BAND), *boxes, *rules),
        foot_x=EDGE,
        look=theme,
    )


def _weighed(theme: str, look: Slot, title_looks: tuple[Style, Style]) -> Layout:
    """A choice of the person affected: what it may cost and bring, and what others owe.

    The last card, which is about us, stands in the theme's colour.
    """
    rects = side_by_side(_WEIGHED, 3)
    boxes = [
        Decoration(rect, fill) for rect, fill in zip(rects, ("panel", "panel", "slot"), strict=True)
    ]
    inks = (("slot", "on_paper"), ("slot", "on_paper"), ("slot_bright", "panel"))
    cards = [
        _card(at, name, rect, 22, *ink)
        for at, (name, rect, ink) in enumerate(
            zip(("Cost", "Bring", "Owed"), rects, inks, strict=True), 2
        )
    ]
    choice = body(
        1,
        "Choice",
        Rect(EDGE, 92, 780, _HIGH_BAND - 104),
        Style(34, bold=True, colour="panel", track=-0.03, after=4, line=0.95),
        Style(22, colour="panel", track=-0.01),
        anchor="ctr",
    )
    head, kicker = title_looks
    small, over = replace(head, size=24, after=0), replace(kicker, after=0)
    return Layout(
        named(theme, WEIGHED),
        (title(Rect(EDGE, 22, 740, 62), small, over), choice, *cards),
        (*_banded(look, _HIGH_BAND), *boxes),
        foot_x=EDGE,
        look=theme,
    )


def _bubbles(theme: str, look: Slot, count: int, title_looks: tuple[Style, Style]) -> Layout:
    """What can be said, each in a bubble, and what is done below it."""
    said, done, high = _SAID[count]
    area = column(TOP - 8, BOTTOM + 4) if count > 1 else column(96, 436)
    places: list[Placeholder] = []
    shapes: list[Decoration] = []
    for at, row in enumerate(stacked(area, count, 10), 1):
        box = Rect(row.x, row.y, row.w, row.h - high - _TAIL)
        deed = Rect(row.x + 84, row.y + row.h - high - 4, row.w - 84, high + 2)
        shapes += bubble(box, "slot_tint", _TAIL + 8)
        words = Style(said, bold=True, colour="slot", track=-0.02, line=0.98)
        inner = within(box, 24, 6)
        places += [
            body(2 * at - 1, f"Words {at}", inner, words, anchor="ctr", floor=20, group="words"),
            body(2 * at, f"Deed {at}", deed, Style(done), group="deeds"),
        ]
    head = title(Rect(EDGE, TOP, HEAD_WIDTH, 290), *title_looks)
    shape = theme_shape(look.shape, Rect(EDGE, 356, 124, 124), "slot_soft")
    decorations = (panel("slot"), *shape, *shapes)
    return Layout(named(theme, bubbled(count)), (head, *places), decorations, look=theme)

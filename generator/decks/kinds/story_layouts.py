"""The layouts of a theme: its stories', in its dark colour and with its shape.

They stand once for each theme that a deck tells. Told words have a panel beside them, what is
weighed stands on cards under a band, and what can be said stands in speech bubbles.
"""

from __future__ import annotations

from functools import lru_cache

from generator.decks.canvas import (
    BOTTOM,
    EDGE,
    HEAD_WIDTH,
    HEADLINE,
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
    title,
)
from generator.decks.kinds import story_cards
from generator.decks.kinds.routes import levels, waiting
from generator.decks.kinds.story_names import (
    BEAT,
    CHOICES,
    CODE,
    LISTS,
    LONG_BEAT,
    OPENING,
    POINTS,
    QUESTION,
    ROUTES,
    TABLE,
    coded_of,
    named,
)
from generator.decks.shapes import theme_shape
from generator.model.brand import Slot

SHAPE = Rect(EDGE, 356, 124, 124)
HEAD = Style(32, True, "panel", HEADLINE.track, after=8, line=HEADLINE.line)
KICKER = Style(20, True, "slot_bright", -0.01, after=8, line=HEADLINE.line)
"""A slide's own title on the theme's colour, and over it the story's or the theme's name."""
_ASKING = 440
"""The width of the panel that holds a question."""


@lru_cache(maxsize=32)
def layouts(theme: str, look: Slot) -> tuple[Layout, ...]:
    """The layouts of one theme."""
    return (
        _opening(theme, look),
        *_beats(theme, look),
        _question(theme, look),
        *story_cards.layouts(theme, look, HEAD, KICKER),
        *_points(theme, look),
        *_choices(theme, look),
        *_routes(theme, look),
        *_lists(theme, look),
        _table(theme, look),
    )


def side(theme: str, look: Slot, kind: str, *main: Placeholder, shaped: bool = True) -> Layout:
    """A layout with the theme's panel, its shape where there is room, and content beside it."""
    head = title(Rect(EDGE, TOP, HEAD_WIDTH, 290 if shaped else 180), HEAD, KICKER)
    shape = theme_shape(look.shape, SHAPE, "slot_soft") if shaped else ()
    return Layout(named(theme, kind), (head, *main), (panel("slot"), *shape), look=theme)


def _opening(theme: str, look: Slot) -> Layout:
    """The story's first slide: title, what it is, and what to know before it."""
    return Layout(
        named(theme, OPENING),
        (
            title(Rect(EDGE, 92, 560, 160), Style(68, True, "panel", -0.04, line=0.9), anchor="b"),
            body(1, "Theme", Rect(EDGE, 48, 560, 30), Style(20, bold=True, colour="slot_bright")),
            body(2, "Facts", Rect(EDGE, 266, 560, 60), Style(22, colour="panel", after=2)),
            body(
                3,
                "Content note",
                Rect(EDGE, 340, 560, 76),
                Style(20, bold=True, colour="slot_bright", after=2),
                Style(22, bold=True, colour="panel"),
            ),
            body(
                4,
                "Foot: marks",
                Rect(EDGE, 426, 860, 62),
                Style(15, colour="panel", after=1),
                floor=12,
                anchor="b",
            ),
        ),
        theme_shape(look.shape, Rect(624, 76, 296, 296), "slot_soft"),
        ground="slot",
        foot="panel",
        foot_x=EDGE,
        look=theme,
    )


def _beats(theme: str, look: Slot) -> tuple[Layout, ...]:
    """One beat of the story, read aloud."""
    return tuple(
        side(
            theme,
            look,
            kind,
            body(1, "Story", column(), Style(size, after=14, track=-0.01, line=1.06), anchor="ctr"),
        )
        for kind, size in ((BEAT, 36), (LONG_BEAT, 30))
    )


def _question(theme: str, look: Slot) -> Layout:
    """The question, as large as a poster, and what to talk about."""
    right = _ASKING + EDGE
    return Layout(
        named(theme, QUESTION),
        (
            title(Rect(EDGE, TOP, _ASKING - 2 * EDGE - 80, 92), HEAD, KICKER),
            body(
                1,
                "Question",
                Rect(EDGE, 168, _ASKING - 2 * EDGE, BOTTOM - 168),
                Style(46, bold=True, colour="panel", track=-0.035, line=0.94),
                anchor="b",
                floor=30,
            ),
            body(
                2,
                "Prompts",
                Rect(right, TOP, WIDTH - EDGE - right, BOTTOM - TOP),
                Style(24, after=20, bullet="■", bullet_colour="slot", indent=26),
                anchor="ctr",
            ),
        ),
        (
            Decoration(Rect(0, 0, _ASKING, 540), "slot"),
            *theme_shape(look.shape, Rect(_ASKING - EDGE - 60, TOP, 60, 60), "slot_soft"),
        ),
        foot_x=right,
        look=theme,
    )


def _points(theme: str, look: Slot) -> tuple[Layout, ...]:
    """Heads, each with a text below it."""
    return tuple(
        side(
            theme,
            look,
            kind,
            body(
                1,
                "Points",
                column(),
                Style(head, bold=True, colour="slot", after=gap, track=-0.02, line=0.98),
                Style(size, after=after),
                anchor="ctr",
            ),
        )
        for kind, head, size, gap, after in zip(
            POINTS, (44, 30, 24), (26, 24, 21), (12, 4, 3), (30, 30, 16), strict=True
        )
    )


def _choices(theme: str, look: Slot) -> tuple[Layout, ...]:
    """One thing the person affected might do, where its words are too many for cards."""
    return tuple(
        side(
            theme,
            look,
            kind,
            body(
                1,
                "Choice",
                column(),
                Style(head, bold=True, colour="slot", track=-0.02, after=10, line=0.98),
                Style(words, track=-0.01, after=after),
                Style(18, bold=True, colour="quiet", after=2),
                Style(size, after=after),
                anchor="ctr",
            ),
        )
        for kind, head, words, size, after in zip(
            CHOICES, (34, 28), (26, 22), (24, 20), (18, 12), strict=True
        )
    )


def _routes(theme: str, look: Slot) -> tuple[Layout, ...]:
    """Few routes, or more of them; where there is a code, it takes the place of the shape.

    What is not filled in yet stands in the panel, below the code in the column.
    """
    code = Placeholder(3, "pic", CODE, SHAPE, (Style(18),))
    made = []
    for kind, head, size, after in zip(ROUTES, (30, 22), (24, 20), (24, 8), strict=True):
        looks = levels(head, size, after, "slot")
        main = body(1, "Routes", column(), *looks, anchor="ctr")
        aside = waiting(2, Rect(EDGE, 236, HEAD_WIDTH, BOTTOM - 236), "slot_bright", "panel")
        made.append(side(theme, look, kind, main, aside, shaped=False))
        over = body(1, "Routes", column(TOP, 372), *looks, anchor="ctr")
        below = waiting(2, column(386))
        made.append(side(theme, look, coded_of(kind), over, below, code, shaped=False))
    return tuple(made)


def _lists(theme: str, look: Slot) -> tuple[Layout, ...]:
    """Plain points."""
    return tuple(
        side(
            theme,
            look,
            kind,
            body(
                1,
                "Points",
                column(),
                Style(
                    size,
                    after=after,
                    track=-0.015,
                    bullet="■",
                    bullet_colour="slot",
                    indent=indent,
                ),
                anchor="ctr",
            ),
        )
        for kind, size, after, indent in zip(
            LISTS, (36, 28, 24), (30, 22, 14), (38, 30, 26), strict=True
        )
    )


def _table(theme: str, look: Slot) -> Layout:
    """A native table beside the panel, such as the list of a theme's stories."""
    looks = (Style(18, bold=True, colour="slot"), Style(18))
    return side(theme, look, TABLE, Placeholder(1, "tbl", "Table", column(), looks))

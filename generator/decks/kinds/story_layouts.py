"""The layouts of a theme: its stories', in its dark colour and with its shape.

They stand once for each theme that a deck tells.
"""

from __future__ import annotations

from dataclasses import replace

from generator.decks.canvas import (
    EDGE,
    HEAD_WIDTH,
    HEADLINE,
    TOP,
    Layout,
    Placeholder,
    Rect,
    Style,
    body,
    column,
    panel,
    title,
)
from generator.decks.kinds.routes import WAITING
from generator.decks.kinds.routes import levels as route_levels
from generator.decks.shapes import theme_shape
from generator.model.brand import Slot

OPENING, BEAT, LONG_BEAT = "opening", "one beat", "one long beat"
QUESTION = "question"
CHOICES = ("choice", "choice, more words")
POINTS = ("one point", "few points", "points")
ROUTES = ("routes, few", "routes")
LISTS = ("list, few words", "list, some words", "list")
CODE = "Code"
_PANEL_TITLE = Style(36, True, "panel", HEADLINE.track, after=10, line=HEADLINE.line)
_PANEL_PART = Style(26, False, "slot_bright", line=HEADLINE.line)
SHAPE = Rect(EDGE, 356, 124, 124)


def named(theme: str, kind: str) -> str:
    """A story layout's name, such as "International staff: one beat"."""
    return f"{theme}: {kind}"


def layouts(theme: str, look: Slot) -> tuple[Layout, ...]:
    """The layouts of one theme."""
    return (
        _opening(theme, look),
        *(
            side(
                theme,
                look,
                kind,
                body(
                    1,
                    "Story",
                    column(),
                    Style(size, after=14, track=-0.01, line=1.04),
                    anchor="ctr",
                ),
            )
            for kind, size in ((BEAT, 36), (LONG_BEAT, 30))
        ),
        side(
            theme,
            look,
            QUESTION,
            body(
                1,
                "Question",
                column(TOP, 170),
                Style(40, bold=True, colour="slot", track=-0.03, line=0.95),
                anchor="ctr",
            ),
            body(
                2,
                "Prompts",
                column(192),
                Style(24, after=14, bullet="■", bullet_colour="slot", indent=26),
                anchor="ctr",
            ),
        ),
        *(
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
        ),
        *_choices(theme, look),
        *_routes(theme, look),
        *(
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
        ),
    )


def _routes(theme: str, look: Slot) -> tuple[Layout, ...]:
    """Where to take it; with a public address its code takes the place of the shape."""
    code = Placeholder(3, "pic", CODE, SHAPE, (Style(18),))
    layouts = []
    for kind, head, size, after in zip(ROUTES, (30, 22), (24, 20), (24, 10), strict=True):
        looks = route_levels(head, size, after, "slot")
        main = (
            body(1, "Routes", column(TOP, 352), *looks, anchor="ctr"),
            body(2, "Waiting", column(366), *WAITING, anchor="b"),
        )
        plain = side(theme, look, kind, *main)
        coded = side(theme, look, coded_of(kind), *main, code)
        layouts += [plain, replace(coded, decorations=coded.decorations[:1])]
    return tuple(layouts)


def coded_of(kind: str) -> str:
    """The name of a layout's form with a code."""
    return f"{kind}, with a code"


def side(theme: str, look: Slot, kind: str, *main: Placeholder) -> Layout:
    """A layout with the theme's panel and its shape, and the content beside it."""
    head = title(Rect(EDGE, TOP, HEAD_WIDTH, 290), _PANEL_TITLE, _PANEL_PART)
    return Layout(
        named(theme, kind),
        (head, *main),
        (panel("slot"), *theme_shape(look.shape, SHAPE, "slot_soft")),
        look=theme,
    )


def _opening(theme: str, look: Slot) -> Layout:
    """The story's first slide: title, what it is, and what to know before it."""
    shape = theme_shape(look.shape, Rect(596, 92, 320, 320), "slot_soft")
    return Layout(
        named(theme, OPENING),
        (
            title(Rect(EDGE, 118, 560, 150), Style(68, True, "panel", -0.04, line=0.9), anchor="b"),
            body(1, "Theme", Rect(EDGE, 48, 560, 30), Style(20, bold=True, colour="slot_bright")),
            body(2, "Facts", Rect(EDGE, 280, 560, 54), Style(20, colour="panel")),
            body(
                3,
                "Content note",
                Rect(EDGE, 346, 560, 68),
                Style(22, bold=True, colour="slot_bright", after=2),
                Style(22, bold=True, colour="panel"),
            ),
            body(
                4,
                "Foot: marks",
                Rect(EDGE, 424, 760, 64),
                Style(15, colour="panel", after=1),
                floor=12,
                anchor="b",
            ),
        ),
        shape,
        ground="slot",
        foot="panel",
        foot_x=EDGE,
        look=theme,
    )


def _choices(theme: str, look: Slot) -> tuple[Layout, ...]:
    """One thing the person affected might do, over what it may cost, bring and is owed."""
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

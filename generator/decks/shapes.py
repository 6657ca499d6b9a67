"""The campaign's decorative shapes: a theme's own shape, and excuses struck through.

They carry no words and no meaning that the text beside them does not carry (P30).
"""

from __future__ import annotations

from generator.decks.canvas import Decoration, Rect
from generator.model.brand import Shape


def theme_shape(shape: Shape, box: Rect, colour: str) -> tuple[Decoration, ...]:
    """The theme's shape drawn into a square box, in one colour role."""
    return _DRAWN[shape](box, colour)


def _bars(box: Rect, colour: str) -> tuple[Decoration, ...]:
    wide, heights = box.w * 0.26, (0.45, 0.72, 1.0)
    return tuple(
        Decoration(
            Rect(box.x + at * box.w * 0.37, box.y + box.h * (1 - tall), wide, box.h * tall), colour
        )
        for at, tall in enumerate(heights)
    )


def _rings(box: Rect, colour: str) -> tuple[Decoration, ...]:
    inner = Rect(box.x + box.w * 0.33, box.y + box.h * 0.33, box.w * 0.34, box.h * 0.34)
    return (
        Decoration(box, colour, "donut", (("adj", 16000),)),
        Decoration(inner, colour, "ellipse"),
    )


def _triangle(box: Rect, colour: str) -> tuple[Decoration, ...]:
    return (Decoration(box, colour, "triangle"),)


def _waves(box: Rect, colour: str) -> tuple[Decoration, ...]:
    return tuple(
        Decoration(
            Rect(box.x, box.y + box.h * at * 0.36, box.w, box.h * 0.28),
            colour,
            "doubleWave",
            (("adj1", 12500), ("adj2", 0)),
        )
        for at in range(3)
    )


def _dots(box: Rect, colour: str) -> tuple[Decoration, ...]:
    size = box.w * 0.26
    return tuple(
        Decoration(
            Rect(box.x + across * box.w * 0.37, box.y + down * box.h * 0.37, size, size),
            colour,
            "ellipse",
        )
        for down in range(3)
        for across in range(3)
    )


def _chevrons(box: Rect, colour: str) -> tuple[Decoration, ...]:
    return tuple(
        Decoration(
            Rect(box.x + at * box.w * 0.45, box.y, box.w * 0.55, box.h),
            colour,
            "chevron",
            (("adj", 55000),),
        )
        for at in range(2)
    )


_DRAWN = {
    Shape.BARS: _bars,
    Shape.RINGS: _rings,
    Shape.TRIANGLE: _triangle,
    Shape.WAVES: _waves,
    Shape.DOTS: _dots,
    Shape.CHEVRONS: _chevrons,
}


ROUND = 14
"""The radius of a speech bubble's corners, in points."""


def bubble(
    rect: Rect, colour: str, tail: float = 22, *, right: bool = False
) -> tuple[Decoration, ...]:
    """A speech bubble for words to stand on; its tail hangs below the rectangle.

    tail: how far. right: the tail hangs from the right end.
    """
    bend = round(ROUND / min(rect.w, rect.h) * 100000)
    left = rect.x + rect.w - 40 - tail * 1.3 if right else rect.x + 40
    drop = Rect(left, rect.y + rect.h - 1, tail * 1.3, tail + 1)
    return (
        Decoration(rect, colour, "roundRect", (("adj", bend),)),
        Decoration(drop, colour, "triangle", turn=180),
    )


def struck(box: Rect) -> tuple[Decoration, ...]:
    """The campaign's idea without words: excuses struck through, and one larger answer.

    Speech bubbles with bars for words. Never on restorative, support or pledge slides (P12).
    """
    high = box.h / 6.4
    rows = ((0.28, 0.60, (0.34, 0.44)), (0.0, 0.66, (0.5, 0.3)), (0.34, 0.66, (0.28, 0.52)))
    shapes: list[Decoration] = []
    for at, (start, share, words) in enumerate(rows):
        bubble = Rect(box.x + start * box.w, box.y + at * high * 1.32, share * box.w, high)
        shapes += _bubble(bubble, "ground_soft", "quiet", words)
        cut = Rect(bubble.x - 12, bubble.y + high / 2 - 5, bubble.w + 24, 9)
        shapes.append(Decoration(cut, "accent", turn=-2.5))
    answer = Rect(box.x, box.y + high * 4.15, box.w, high * 1.95)
    return (*shapes, *_bubble(answer, "signal", "on_signal", (0.3, 0.22, 0.26)))


def _bubble(rect: Rect, colour: str, ink: str, words: tuple[float, ...]) -> tuple[Decoration, ...]:
    """A speech bubble with a bar for each word, its width a share of the bubble's."""
    tail = (("adj1", -30000), ("adj2", 68000), ("adj3", 14000))
    shapes = [Decoration(rect, colour, "wedgeRoundRectCallout", tail)]
    thick, left = rect.h * 0.2, rect.x + rect.w * 0.08
    for share in words:
        bar = Rect(left, rect.y + (rect.h - thick) / 2, share * rect.w, thick)
        shapes.append(Decoration(bar, ink, "roundRect", (("adj", 50000),)))
        left += bar.w + rect.w * 0.04
    return tuple(shapes)

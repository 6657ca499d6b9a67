"""What a slide layout is made of, as data: rectangles, text styles, placeholders, decoration.

All lengths are points; a slide is 960 by 540 of them (13.333 by 7.5 inches, 16:9). Content
lives in placeholders only and decoration in layouts only, so that a trainer can edit every
word and change the look in one place.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

EMU = 12700
"""English metric units in a point."""
WIDTH, HEIGHT = 960, 540
BODY_FLOOR = 18
"""The smallest body text on a slide, in points (DESIGN section 7)."""
FOOT_FLOOR = 12
TITLE_FLOOR = 24

EDGE = 40
"""The outer margin."""
PANEL = 296
"""The width of the left panel that holds the title."""
HEAD_WIDTH = PANEL - EDGE - 24
COLUMN = 344
"""Where the content column begins."""
COLUMN_WIDTH = WIDTH - EDGE - COLUMN
TOP, BOTTOM = 52, 480
"""The first and last line of content; below it stand the footers."""
FOOT_TOP, FOOT_HEIGHT = 500, 20


@dataclass(frozen=True)
class Rect:
    """A rectangle in points from the slide's top left corner."""

    x: float
    y: float
    w: float
    h: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width, height in EMU."""
        return (
            round(self.x * EMU),
            round(self.y * EMU),
            round(self.w * EMU),
            round(self.h * EMU),
        )


@dataclass(frozen=True)
class Style:
    """The look of one paragraph level.

    track: letter-spacing in em; headlines stand tight.
    after: space below a paragraph, in points.
    bullet: a character, "1." for numbers, or "" for none.
    indent: how far the text stands behind its bullet, in points.
    """

    size: float
    bold: bool = False
    colour: str = "on_paper"
    track: float = 0.0
    after: float = 0.0
    line: float = 1.0
    bullet: str = ""
    bullet_colour: str = "accent"
    indent: float = 0.0
    align: str = "l"

    @property
    def spacing(self) -> int:
        """Letter-spacing in hundredths of a point, as DrawingML writes it."""
        return round(self.size * self.track * 100)

    def at(self, size: float) -> Style:
        """The same style at another size; its letter-spacing stays what the layout wrote."""
        return replace(self, size=size, track=self.track * self.size / size)


@dataclass(frozen=True)
class Placeholder:
    """A place for content.

    idx: stable, and what a slide refers to; the title is 0.
    kind: the DrawingML placeholder type: title, ctrTitle, body, chart, tbl, pic.
    floor: the smallest size its text may take.
    inset: space between the edge and the text, left, top, right, bottom.
    given: what text has without anything written, where that is not the first level.
    group: placeholders of one group are set at one size, the smallest that any of them needs.
    share: the part of a line that text measured as Arial may take, where it stands in another font.
    """

    idx: int
    kind: str
    name: str
    rect: Rect
    levels: tuple[Style, ...]
    anchor: str = "t"
    inset: tuple[float, float, float, float] = (0, 0, 0, 0)
    floor: float = BODY_FLOOR
    fill: str | None = None
    geometry: str = "rect"
    given: Style | None = None
    group: str = ""
    share: float = 1.0

    @property
    def room(self) -> tuple[float, float]:
        """The width and height that text may take."""
        left, top, right, bottom = self.inset
        return (self.rect.w - left - right) * self.share, self.rect.h - top - bottom

    def style(self, level: int) -> Style:
        """The style of a paragraph level; deeper levels than there are look like the last."""
        return self.levels[min(level, len(self.levels) - 1)]


@dataclass(frozen=True)
class Decoration:
    """A shape that carries no meaning; adjust holds the preset's own handles."""

    rect: Rect
    fill: str
    geometry: str = "rect"
    adjust: tuple[tuple[str, int], ...] = ()
    turn: float = 0.0


@dataclass(frozen=True)
class Layout:
    """One named slide layout. The title comes first: placeholder order is reading order.

    ground: the colour role behind all; foot: the role of the footers' text.
    foot_x: where the footer begins.
    """

    name: str
    placeholders: tuple[Placeholder, ...]
    decorations: tuple[Decoration, ...] = ()
    ground: str = "paper"
    foot: str = "quiet"
    foot_x: float = COLUMN
    kind: str = ""
    look: str = ""

    def placeholder(self, name: str) -> Placeholder | None:
        """The placeholder of this name, or None."""
        return next((each for each in self.placeholders if each.name == name), None)


HEADLINE = Style(38, bold=True, track=-0.035, line=0.93)
"""A title as the campaign sets it: heavy and tight."""


def roomy(layout: Layout, factor: float, *names: str) -> Layout:
    """The same layout for short content: the named placeholders' type and spaces made larger.

    Short text on a whole slide looks lost at the size of long text. The new layout is called
    as `few_of` says.
    """

    def grown(style: Style) -> Style:
        return replace(
            style,
            size=round(style.size * factor),
            after=round(style.after * factor),
            indent=round(style.indent * factor),
        )

    places = tuple(
        replace(place, levels=tuple(grown(style) for style in place.levels))
        if place.name in names
        else place
        for place in layout.placeholders
    )
    return replace(layout, name=few_of(layout.name), placeholders=places)


def few_of(name: str) -> str:
    """The name of a layout's roomy form."""
    return f"{name}, few words"


def title(
    rect: Rect | None = None,
    style: Style = HEADLINE,
    second: Style | None = None,
    anchor: str = "t",
    kind: str = "title",
) -> Placeholder:
    """A layout's title, in the left column unless a rectangle says otherwise.

    The second style is for a second line of the title, such as "Part 1 of 4".
    """
    place = rect or Rect(EDGE, TOP + 16, HEAD_WIDTH, 250)
    light = style.colour != "on_paper"
    below = second or Style(24, colour=style.colour if light else "quiet", line=0.95)
    return Placeholder(0, kind, "Title", place, (style, below), anchor, floor=TITLE_FLOOR)


def body(
    idx: int,
    name: str,
    rect: Rect,
    *levels: Style,
    anchor: str = "t",
    fill: str | None = None,
    inset: float = 0,
    floor: float = BODY_FLOOR,
    group: str = "",
) -> Placeholder:
    """A placeholder for text; `inset` is the same on all sides."""
    sides = (inset, inset, inset, inset)
    return Placeholder(idx, "body", name, rect, levels, anchor, sides, floor, fill, group=group)


def column(top: float = TOP, bottom: float = BOTTOM) -> Rect:
    """The content column between two heights."""
    return Rect(COLUMN, top, COLUMN_WIDTH, bottom - top)


def side_by_side(area: Rect, count: int, gap: float = 16) -> tuple[Rect, ...]:
    """The area cut into so many columns of one width."""
    wide = (area.w - gap * (count - 1)) / count
    return tuple(Rect(area.x + at * (wide + gap), area.y, wide, area.h) for at in range(count))


def stacked(area: Rect, count: int, gap: float = 16) -> tuple[Rect, ...]:
    """The area cut into so many rows of one height."""
    high = (area.h - gap * (count - 1)) / count
    return tuple(Rect(area.x, area.y + at * (high + gap), area.w, high) for at in range(count))


def within(rect: Rect, across: float, down: float) -> Rect:
    """The rectangle less a margin left and right, and one above and below."""
    return Rect(rect.x + across, rect.y + down, rect.w - 2 * across, rect.h - 2 * down)


def tick(colour: str = "accent") -> Decoration:
    """The short heavy rule over a title on paper."""
    return Decoration(Rect(EDGE, TOP - 8, 56, 8), colour)


def panel(colour: str) -> Decoration:
    """The full-height panel behind a title."""
    return Decoration(Rect(0, 0, PANEL, HEIGHT), colour)

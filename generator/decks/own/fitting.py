"""Our planned slides put into a template's layouts: which one, what goes where, and what fits.

A slide's fields become at most four: title, text, aside and a figure. The target's layout is
then a Layout like ours, made from what was seen, so that the same fitting works on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.decks.canvas import HEIGHT, Layout, Placeholder, Rect, Style
from generator.decks.own.roles import ASIDE, SMALL, role_of
from generator.decks.own.seeing import FEET, TEXT_1, LayoutSeen, PlaceSeen
from generator.decks.parting import Named
from generator.decks.plan import Bars, Image, Para, SlidePlan, Text, Value
from generator.model.template import CHAINS, Layouts, Role, Target

TEXT, BESIDE, FIGURE = "Text", "Aside", "Figure"
PLAIN, STRONG, LISTED, SMALLER = range(4)
"""The levels of a placeholder here: a paragraph, a head, a list item, a foot."""
FLOOR = 18.0
"""On a slide as high as ours; on a lower one the same share of its height, as it is projected."""
UNKNOWN_FONT = 0.84
"""The share of a box's width that text measured as Arial may take in another font: the widest that
is usual, Verdana, is about a sixth wider.
"""
LOW = 0.75
"""A footer stands below this share of the slide."""
HEAD = " head"
"""How the name of a field ends that is the head of another."""
SHARE, FOOT, GAP = 0.4, 0.16, 12.0
"""How much of a box a text takes that shares it with a figure, a foot below one, and the space
between.
"""


@dataclass(frozen=True)
class Screen:
    """The template's slide in points, and whether its font is as wide as Arial."""

    wide: float
    high: float
    known_font: bool

    @property
    def share(self) -> float:
        """The part of a line that text measured as Arial may take."""
        return 1.0 if self.known_font else UNKNOWN_FONT

    @property
    def factor(self) -> float:
        """What a size on our slides is on this one."""
        return self.high / HEIGHT


@dataclass(frozen=True)
class Worn:
    """A target as a layout of ours: seen in the template, and what the slide writes there."""

    layout: Layout
    seen: LayoutSeen
    target: Target

    def kind(self, idx: int) -> str:
        """The placeholder's own type in the template."""
        place = self.seen.place(idx)
        return place.type if place else "body"

    @property
    def ink(self) -> str:
        """The colour of its text as a DrawingML fill."""
        place = self.seen.place(self.target.text)
        return place.ink if place else TEXT_1


def target_of(ours: Layout, mapping: Layouts, *, aside: bool) -> tuple[Role, Target] | None:
    """The role that is worn in place of the layout's own, by the declared chain, or None.

    aside: whether the slide has anything to stand aside; a second column is not left empty.
    """
    role = role_of(ours)
    chain: tuple[Role, ...] = (role, *CHAINS[role])
    if not aside:
        chain = (*(each for each in chain if each is not Role.TWO_COLUMNS), Role.CONTENT)
    for each in chain:
        target = mapping.layouts.get(each)
        if target and (aside or target.aside is None):
            return each, target
    content = mapping.layouts.get(Role.CONTENT)
    return (Role.CONTENT, content) if content else None


def has_aside(plan: SlidePlan) -> bool:
    """Whether one of the slide's fields stands aside."""
    return any(name in ASIDE for name, _ in plan.fills)


def worn(
    target: Target, seen: LayoutSeen, screen: Screen, *, figure: bool, text: Text | None
) -> Worn:
    """The layout that a slide wears, with a figure where it has one.

    A figure stands below its text, and above one that is only a foot.
    """
    title, body = seen.place(target.title), seen.place(target.text)
    if title is None or body is None:
        raise KeyError(f"{seen.name} lacks a placeholder that the mapping names.")
    body = replace(body, rect=_free(body.rect, seen, screen))
    drawn = seen.place(target.picture) if target.picture is not None else None
    foot = text is not None and all(each.level == SMALLER for each in text.paras)
    words = space = body.rect
    if figure and text and drawn is None:
        words, space = _parted(body.rect, foot=foot)
    places = [_title(title, screen)]
    if text:
        places.append(_body(TEXT, body, words, screen))
    beside = seen.place(target.aside) if target.aside is not None else None
    if beside is not None:
        places.append(_body(BESIDE, beside, _free(beside.rect, seen, screen), screen))
    if figure:
        places.append(_figure(drawn or body, drawn.rect if drawn else space, screen))
    parts = (("figure", figure), ("text", text), ("foot", foot))
    had = ", ".join((f"{seen.master} {seen.name}", *(name for name, there in parts if there)))
    return Worn(Layout(f"{had} {target.text} {target.aside}", tuple(places)), seen, target)


def _free(rect: Rect, seen: LayoutSeen, screen: Screen) -> Rect:
    """The rectangle as far as it lies on the slide and above the footers."""
    feet = [
        place.rect.y
        for place in seen.places
        if place.type in FEET
        and place.rect.y > screen.high * LOW
        and place.rect.x < rect.x + rect.w
        and rect.x < place.rect.x + place.rect.w
    ]
    bottom = min([rect.y + rect.h, screen.high, *feet])
    right = min(rect.x + rect.w, screen.wide)
    return Rect(rect.x, rect.y, right - rect.x, bottom - rect.y) if bottom > rect.y else rect


def _parted(rect: Rect, *, foot: bool) -> tuple[Rect, Rect]:
    """The places of a text and of the figure that shares its box."""
    share = FOOT if foot else SHARE
    text, figure = rect.h * share - GAP / 2, rect.h * (1 - share) - GAP / 2
    if foot:
        return replace(rect, y=rect.y + rect.h - text, h=text), replace(rect, h=figure)
    return replace(rect, h=text), replace(rect, y=rect.y + rect.h - figure, h=figure)


def _title(place: PlaceSeen, screen: Screen) -> Placeholder:
    least = max(FLOOR * screen.factor * 0.75, round(place.style.size * 0.6))
    second = replace(place.style, size=min(place.style.size, least), bold=False)
    return Placeholder(
        place.idx,
        place.type,
        "Title",
        place.rect,
        (place.style, second),
        inset=place.inset,
        floor=FLOOR * screen.factor,
        given=place.style,
        share=screen.share,
    )


def _body(name: str, place: PlaceSeen, rect: Rect, screen: Screen) -> Placeholder:
    """The placeholder with a style for each of our four levels, all from its first."""
    floor = FLOOR * screen.factor
    base = replace(place.style, size=max(place.style.size, floor))
    # Only a bullet's indent is taken off; a template without bullets may indent all the same.
    indent = 0.0 if base.bullet else base.indent
    plain = replace(base, bullet="", indent=indent, after=max(base.after, base.size * 0.3))
    strong = replace(plain, bold=True, after=base.size * 0.1)
    small = replace(plain, size=max(floor * 0.75, 12.0), after=2.0)
    levels = (plain, strong, base, small)
    return Placeholder(
        place.idx,
        "body",
        name,
        rect,
        levels,
        inset=place.inset,
        floor=floor,
        given=place.style,
        share=screen.share,
        group="columns",
    )


def _figure(place: PlaceSeen, rect: Rect, screen: Screen) -> Placeholder:
    """Where a chart, table or picture stands; a table's header and cells are set at one size."""
    size = FLOOR * screen.factor
    styles = (Style(size, bold=True), Style(max(size, min(place.style.size, size * 1.2))))
    return Placeholder(place.idx, "figure", FIGURE, rect, styles, floor=size, share=screen.share)


def fields(plan: SlidePlan, ours: Layout, *, aside: bool) -> tuple[tuple[str, Value], ...]:
    """The slide's fields as text, aside and figure; without room aside, all text is one."""
    text: list[Text] = []
    beside: list[Text] = []
    figure: list[Value] = []
    for name, value in plan.fills:
        if not isinstance(value, Text):
            figure.append(value)
        elif value.paras:
            place = ours.placeholder(name)
            (beside if aside and name in ASIDE else text).append(_restyled(value, place, name))
    return (
        *((TEXT, value) for value in _joined(text)),
        *((BESIDE, value) for value in _joined(beside)),
        *((FIGURE, value) for value in figure[:1]),
    )


def apart(plan: SlidePlan, named: Named) -> tuple[SlidePlan, ...]:
    """A slide with a chart or a picture as two: its words, then the figure; none where it has
    only one of the two.
    """
    figure = [each for each in plan.fills if isinstance(each[1], Bars | Image)]
    feet = [each for each in plan.fills if SMALL.search(each[0])]
    words = [each for each in plan.fills if each not in figure and each not in feet]
    if not figure or not words:
        return ()
    return tuple(
        replace(plan, fills=tuple(fills), title=named(plan.title, n, 2))
        for n, fills in enumerate((words, (*figure, *feet)), 1)
    )


def _joined(texts: Sequence[Text]) -> tuple[Text, ...]:
    if not texts:
        return ()
    return (Text(tuple(para for text in texts for para in text.paras), texts[0].place),)


def _restyled(text: Text, place: Placeholder | None, name: str) -> Text:
    """The paragraphs on the levels of this module, by how ours looks."""
    return replace(text, paras=tuple(_relevelled(each, place, name) for each in text.paras))


def _relevelled(para: Para, place: Placeholder | None, name: str) -> Para:
    if SMALL.search(name):
        return replace(para, level=SMALLER)
    if place is None:
        return replace(para, level=PLAIN)
    style = place.style(para.level)
    if style.bullet:
        return replace(para, level=LISTED)
    if style.bold and (len(place.levels) > 1 or name.endswith(HEAD)):
        runs = tuple(replace(run, strong=True) for run in para.runs)
        return Para(runs, STRONG, para.held)
    return replace(para, level=PLAIN)

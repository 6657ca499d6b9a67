"""Our planned slides put into a template's layouts: which one, what goes where, and what fits.

A slide's fields become at most four: title, text, aside and a figure. The target's layout is
then a Layout like ours, made from what was seen, so that the same fitting works on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.decks.canvas import HEIGHT, Layout, Placeholder, Rect, Style
from generator.decks.own.roles import ASIDE, SMALL, role_of
from generator.decks.own.seeing import LayoutSeen, PlaceSeen
from generator.decks.plan import Para, SlidePlan, Text, Value
from generator.model.template import CHAINS, Layouts, Role, Target

TEXT, BESIDE, FIGURE = "Text", "Aside", "Figure"
PLAIN, STRONG, LISTED, SMALLER = range(4)
"""The levels of a placeholder here: a paragraph, a head, a list item, a foot."""
FLOOR = 18.0
"""On a slide as high as ours; on a lower one the same share of its height, as it is projected."""
UNKNOWN_FONT = 0.95
"""The share of a box's width that text measured as Arial may take in another font."""
SHARE, GAP = 0.4, 12.0
"""How much of a box the text takes over a figure, and the space between."""


@dataclass(frozen=True)
class Screen:
    """The template's slide height in points, and whether its font is as wide as Arial."""

    high: float
    known_font: bool

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


def worn(target: Target, seen: LayoutSeen, screen: Screen, *, figure: bool, text: bool) -> Worn:
    """The layout that a slide wears, with a figure where it has one."""
    title = seen.place(target.title)
    body = seen.place(target.text)
    if title is None or body is None:
        raise KeyError(f"{seen.name} lacks a placeholder that the mapping names.")
    places = [_title(title, screen)]
    drawn = seen.place(target.picture) if target.picture is not None else None
    split = figure and drawn is None and text
    rect = _upper(body.rect) if split else body.rect
    if text:
        places.append(_body(TEXT, body, rect, screen))
    beside = seen.place(target.aside) if target.aside is not None else None
    if beside is not None:
        places.append(_body(BESIDE, beside, beside.rect, screen))
    if figure:
        space = drawn.rect if drawn else _lower(body.rect) if split else body.rect
        places.append(_figure(drawn or body, space, screen))
    name = f"{seen.master} {seen.name}{', figure' if figure else ''}{', text' if text else ''}"
    return Worn(Layout(f"{name} {target.text} {target.aside}", tuple(places)), seen, target)


def _upper(rect: Rect) -> Rect:
    return replace(rect, h=rect.h * SHARE - GAP / 2)


def _lower(rect: Rect) -> Rect:
    top = rect.h * SHARE + GAP / 2
    return replace(rect, y=rect.y + top, h=rect.h - top)


def _narrow(rect: Rect, screen: Screen) -> Rect:
    """The rectangle as text may fill it: an unknown font may be wider than Arial."""
    return rect if screen.known_font else replace(rect, w=rect.w * UNKNOWN_FONT)


def _title(place: PlaceSeen, screen: Screen) -> Placeholder:
    second = replace(place.style, size=round(place.style.size * 0.6), bold=False)
    return Placeholder(
        place.idx,
        place.type,
        "Title",
        _narrow(place.rect, screen),
        (place.style, second),
        inset=place.inset,
        floor=FLOOR * screen.factor,
        given=place.style,
    )


def _body(name: str, place: PlaceSeen, rect: Rect, screen: Screen) -> Placeholder:
    """The placeholder with a style for each of our four levels, all from its first."""
    floor = FLOOR * screen.factor
    base = replace(place.style, size=max(place.style.size, floor))
    plain = replace(base, bullet="", indent=0.0, after=max(base.after, base.size * 0.3))
    strong = replace(plain, bold=True, after=base.size * 0.1)
    small = replace(plain, size=max(floor * 0.75, 12.0), after=2.0)
    levels = (plain, strong, base, small)
    return Placeholder(
        place.idx,
        "body",
        name,
        _narrow(rect, screen),
        levels,
        inset=place.inset,
        floor=floor,
        given=place.style,
    )


def _figure(place: PlaceSeen, rect: Rect, screen: Screen) -> Placeholder:
    """Where a chart, table or picture stands; a table's header and cells are set at one size."""
    size = FLOOR * screen.factor
    styles = (Style(size, bold=True), Style(max(size, min(place.style.size, size * 1.2))))
    return Placeholder(place.idx, "figure", FIGURE, rect, styles, floor=size)


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
    if style.bold and len(place.levels) > 1:
        runs = tuple(replace(run, strong=True) for run in para.runs)
        return Para(runs, STRONG, para.held)
    return replace(para, level=PLAIN)

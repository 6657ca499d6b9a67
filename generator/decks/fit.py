"""Text that fits: which layout, which size, how many slides.

The rule (in this order): the layout's own size, written nowhere so that the slide inherits it;
smaller, down to the placeholder's floor; a continued slide, split between paragraphs or rows;
else an error that points at the text in the content. Nothing is ever shrunk by PowerPoint.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.decks.breaking import BOUND, well_broken
from generator.decks.canvas import Layout, Placeholder, Style
from generator.decks.measure import LINE, SLACK, height, lines, widest
from generator.decks.parting import Named, cut, evenly, groups_of, starts_of, with_items
from generator.decks.plan import Grid, Para, SlidePlan, Text, Value
from generator.finding import Finding, error

TITLE = "Title"
CELL_PAD = 10
"""The space left and right of a table cell's text, in points; above and below is half of it."""


@dataclass(frozen=True)
class Filled:
    """A placeholder's value as it will be written.

    sizes: a size for each level, in points; empty when the slide inherits the layout's.
    start: the first number of a numbered list that goes on from the slide before.
    """

    name: str
    value: Value
    sizes: tuple[float, ...] = ()
    start: int = 1


@dataclass(frozen=True)
class Slide:
    """A slide as it will be written: one layout, every text at a size that fits."""

    layout: str
    fills: tuple[Filled, ...]
    notes: tuple[Para, ...]
    part: str
    hidden: bool

    @property
    def title(self) -> str:
        """The slide's title."""
        value = self.fills[0].value
        return value.joined.replace(BOUND, " ") if isinstance(value, Text) else ""


def settle(
    plan: SlidePlan, layouts: Mapping[str, Layout], named: Named
) -> tuple[tuple[Slide, ...], tuple[Finding, ...]]:
    """The slides that a planned slide becomes, and what does not fit anywhere."""
    for name in plan.layouts:
        whole = _filled(plan, layouts[name], inherit=True)
        if whole is not None:
            return (_slide(plan, layouts[name], whole),), ()
    last = plan.layouts[-1]
    smaller = _filled(plan, layouts[last], inherit=False)
    if smaller is not None:
        return (_slide(plan, layouts[last], smaller),), ()
    plainly = plan.plainly
    if plainly is not None:
        return settle(plainly, layouts, named)
    parts = _parts(plan, [layouts[name] for name in plan.layouts], named)
    if parts:
        return parts, ()
    anyhow = _slide(plan, layouts[last], _anyhow(plan, layouts[last]))
    return (anyhow,), _findings(plan, layouts[last])


def in_one_form(plans: Sequence[SlidePlan], layouts: Mapping[str, Layout]) -> tuple[SlidePlan, ...]:
    """The plans, with the plain form of all that are alike where one of them needs it."""
    plain = {
        plan.alike
        for plan in plans
        if plan.alike and _filled(plan, layouts[plan.layouts[-1]], inherit=False) is None
    }
    return tuple((plan.plainly or plan) if plan.alike in plain else plan for plan in plans)


def _slide(plan: SlidePlan, layout: Layout, fills: Sequence[Filled]) -> Slide:
    broken = tuple(_well_broken(each, _place(layout, each.name)) for each in fills)
    return Slide(layout.name, broken, plan.notes, plan.part, plan.hidden)


def _well_broken(filled: Filled, place: Placeholder) -> Filled:
    """The same with no paragraph that ends in a short word or two on a line of their own.

    In a font that is not measured, nobody knows where a line ends: its words stay as they are.
    """
    if place.share < 1:
        return filled
    value, sizes = filled.value, _written(filled, place)
    if isinstance(value, Grid):
        body = _cells(value, place, sizes)[1:]
        return replace(filled, value=replace(value, rows=tuple(map(_well_broken_row, body))))
    if not isinstance(value, Text):
        return filled
    wide, _ = place.room
    paras = tuple(well_broken(p, _styled(place, p.level, sizes), wide) for p in value.paras)
    return replace(filled, value=replace(value, paras=paras))


def _well_broken_row(row: Sequence[tuple[Para, Style, float]]) -> tuple[Para, ...]:
    return tuple(well_broken(words, style, room) for words, style, room in row)


def _written(filled: Filled, place: Placeholder) -> tuple[float, ...]:
    """The sizes that a value is seen at, its own or the layout's."""
    return filled.sizes or _own(place)


def _own(place: Placeholder) -> tuple[float, ...]:
    return tuple(style.size for style in place.levels)


def _values(plan: SlidePlan) -> tuple[tuple[str, Value], ...]:
    return ((TITLE, plan.title), *plan.fills)


def _filled(plan: SlidePlan, layout: Layout, *, inherit: bool) -> tuple[Filled, ...] | None:
    """Every value at a size that fits its placeholder, or None if one does not."""
    filled: list[Filled] = []
    for name, value in _values(plan):
        sizes = sizes_for(value, _place(layout, name), inherit=inherit)
        if sizes is None:
            return None
        filled.append(Filled(name, value, sizes))
    return _alike(filled, layout)


def _alike(filled: Sequence[Filled], layout: Layout) -> tuple[Filled, ...]:
    """The same with one size for each group of placeholders: what fits goes on fitting."""
    made = list(filled)
    groups = [_place(layout, each.name).group for each in filled]
    for group in filter(None, dict.fromkeys(groups)):
        at = [number for number, each in enumerate(groups) if each == group]
        for number, each in zip(at, _of_one_size([made[n] for n in at], layout), strict=True):
            made[number] = each
    return tuple(made)


def _of_one_size(filled: Sequence[Filled], layout: Layout) -> tuple[Filled, ...]:
    """The same at the smallest sizes that any of them has; where all inherit, they go on to."""
    if not any(each.sizes for each in filled):
        return tuple(filled)
    places = [_place(layout, each.name) for each in filled]
    seen = [_written(each, place) for each, place in zip(filled, places, strict=True)]
    least = tuple(min(sizes) for sizes in zip(*seen, strict=True))
    return tuple(
        replace(each, sizes=() if least == _own(place) else least)
        for each, place in zip(filled, places, strict=True)
    )


def _anyhow(plan: SlidePlan, layout: Layout) -> tuple[Filled, ...]:
    """Every value at its smallest, so that an editor sees what is too long."""
    return tuple(
        Filled(name, value, _smallest(_place(layout, name))) for name, value in _values(plan)
    )


def _place(layout: Layout, name: str) -> Placeholder:
    found = layout.placeholder(name)
    if found is None:
        raise KeyError(f"The layout {layout.name} has no placeholder {name}.")
    return found


def _smallest(place: Placeholder) -> tuple[float, ...]:
    return tuple(min(style.size, place.floor) for style in place.levels)


def _steps(place: Placeholder) -> list[tuple[float, ...]]:
    """Sizes for the levels, each step a point smaller, none under the floor."""
    floors = _smallest(place)
    steps = []
    for less in range(round(max(style.size for style in place.levels))):
        sizes = tuple(
            max(floor, style.size - less) for floor, style in zip(floors, place.levels, strict=True)
        )
        steps.append(sizes)
        if sizes == floors:
            break
    return steps


def sizes_for(value: Value, place: Placeholder, *, inherit: bool) -> tuple[float, ...] | None:
    """Sizes at which the value fits: () for the layout's own, None where none does.

    With `inherit` only the layout's own sizes are tried.
    """
    if isinstance(value, Grid):

        def fits(sizes: Sequence[float]) -> bool:
            return _grid_fits(value, place, sizes)

    elif isinstance(value, Text):

        def fits(sizes: Sequence[float]) -> bool:
            return _text_fits(value, place, sizes)

    else:
        return ()
    return _largest(_steps(place), fits, inherit=inherit)


def _largest(
    steps: Sequence[tuple[float, ...]], fits: Callable[[Sequence[float]], bool], *, inherit: bool
) -> tuple[float, ...] | None:
    """The first of the steps that fits; what fits at one size fits at every smaller one."""
    if fits(steps[0]):
        return ()
    if inherit or not fits(steps[-1]):
        return None
    too_large, enough = 0, len(steps) - 1
    while enough - too_large > 1:
        middle = (too_large + enough) // 2
        if fits(steps[middle]):
            enough = middle
        else:
            too_large = middle
    return steps[enough]


def _text_fits(value: Text, place: Placeholder, sizes: Sequence[float]) -> bool:
    wide, high = place.room
    looks = [style.at(size) for style, size in zip(place.levels, sizes, strict=True)]
    styles = [looks[min(each.level, len(looks) - 1)] for each in value.paras]
    if height(value.paras, styles, wide) > high:
        return False
    return all(
        widest(each, style) <= (wide - style.indent) * SLACK
        for each, style in zip(value.paras, styles, strict=True)
    )


def _styled(place: Placeholder, level: int, sizes: Sequence[float]) -> Style:
    return place.style(level).at(sizes[min(level, len(sizes) - 1)])


def _grid_fits(grid: Grid, place: Placeholder, sizes: Sequence[float]) -> bool:
    return sum(row_heights(grid, place, sizes)) <= place.rect.h and _cells_fit(grid, place, sizes)


def _cells(
    grid: Grid, place: Placeholder, sizes: Sequence[float]
) -> list[list[tuple[Para, Style, float]]]:
    """Each cell's paragraph, style and width for text; the first row is the header's."""
    total = sum(grid.shares)
    wide = place.rect.w * place.share
    rooms = [wide * share / total - 2 * CELL_PAD for share in grid.shares]
    looks = (_styled(place, 0, sizes), _styled(place, 1, sizes))
    return [
        [(words, looks[number > 0], room) for words, room in zip(row, rooms, strict=True)]
        for number, row in enumerate(grid.cells())
    ]


def row_heights(grid: Grid, place: Placeholder, sizes: Sequence[float]) -> tuple[float, ...]:
    """The height that each row needs, the header's first, in points."""
    sizes = sizes or tuple(style.size for style in place.levels)
    return tuple(
        max(lines(words, style, room) * style.size * LINE for words, style, room in row) + CELL_PAD
        for row in _cells(grid, place, sizes)
    )


def _cells_fit(grid: Grid, place: Placeholder, sizes: Sequence[float]) -> bool:
    return all(
        widest(words, style) <= room * SLACK
        for row in _cells(grid, place, sizes)
        for words, style, room in row
    )


def _parts(plan: SlidePlan, layouts: Sequence[Layout], named: Named) -> tuple[Slide, ...]:
    """The plan on two or more slides, the fewest on which all fits; empty if none will do."""
    last = layouts[-1]
    name = _too_long(plan, last)
    if name is None:
        return ()
    place, value = _place(last, name), dict(_values(plan))[name]
    groups = groups_of(value)
    heights = [_high(with_items(value, group), place) for group in groups]
    for count in range(2, min(plan.most, len(groups)) + 1):
        shares = evenly(groups, heights, count)
        plans = cut(plan, name, shares, named)
        starts = starts_of(shares) if place.style(0).bullet == "1." else [1] * count
        layout, filled = _roomiest(plans, layouts)
        if filled:
            alike = _in_parts(filled, layout, name)
            return tuple(
                _slide(part, layout, _numbered(each, name, start))
                for part, each, start in zip(plans, alike, starts, strict=True)
            )
    return ()


def _roomiest(
    plans: Sequence[SlidePlan], layouts: Sequence[Layout]
) -> tuple[Layout, list[tuple[Filled, ...]]]:
    """The first layout that holds all the plans, chosen as for one; none filled if none does."""
    last = layouts[-1]
    for layout, inherit in (*((each, True) for each in layouts), (last, False)):
        filled = [_filled(plan, layout, inherit=inherit) for plan in plans]
        fitting = [each for each in filled if each is not None]
        if len(fitting) == len(plans):
            return layout, fitting
    return last, []


def _in_parts(
    parts: Sequence[tuple[Filled, ...]], layout: Layout, name: str
) -> tuple[tuple[Filled, ...], ...]:
    """The parts with what was cut at one size."""
    cut = [next(each for each in part if each.name == name) for part in parts]
    alike = _of_one_size(cut, layout)
    return tuple(
        tuple(one if each.name == name else each for each in part)
        for part, one in zip(parts, alike, strict=True)
    )


def _too_long(plan: SlidePlan, layout: Layout) -> str | None:
    """The one placeholder, not the title, whose value does not fit; None if there are more."""
    failing = [
        name
        for name, value in _values(plan)
        if sizes_for(value, _place(layout, name), inherit=False) is None
    ]
    return failing[0] if len(failing) == 1 and failing[0] != TITLE else None


def _high(value: Value, place: Placeholder) -> float:
    """The height that a group takes at the smallest size, in points; a table's header aside."""
    sizes = _smallest(place)
    if isinstance(value, Grid):
        return sum(row_heights(value, place, sizes)[1:])
    paras = value.paras if isinstance(value, Text) else ()
    styles = [_styled(place, each.level, sizes) for each in paras]
    return height(paras, styles, place.room[0]) + (styles[-1].after if styles else 0.0)


def _numbered(fills: tuple[Filled, ...], name: str, start: int) -> tuple[Filled, ...]:
    return tuple(replace(each, start=start) if each.name == name else each for each in fills)


def _findings(plan: SlidePlan, layout: Layout) -> tuple[Finding, ...]:
    return tuple(
        error(
            "DECK001",
            value.place,
            f"This text does not fit its slide ({layout.name}, {name.lower()}), even at "
            f"{round(_place(layout, name).floor)} points.",
            "Shorten it, or make two points of it.",
        )
        for name, value in _values(plan)
        if sizes_for(value, _place(layout, name), inherit=False) is None
    )

"""A mapping proposed from what a template has: by PowerPoint's own words for layouts, then by
what stands on them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.decks.own.seeing import LayoutSeen, PlaceSeen
from generator.model.template import Layouts, Role, Target

Maker = Callable[[LayoutSeen], tuple[int, Target] | None]
"""A layout's worth for a role, the least the best, and the target it would be; None: no use."""


def propose(layouts: Sequence[LayoutSeen]) -> Layouts:
    """The best target of each role; roles that fall back well have none of their own.

    Of layouts that would do alike, those come first that keep their text free.
    """
    usable = [each for each in layouts if each.title is not None and not each.doubled]
    content = _best(usable, _content, _PREFERRED[Role.CONTENT])
    home = content.master if content else 0
    found: dict[Role, Target] = {}
    for role, maker in _MAKERS.items():
        best = _best(usable, maker, _PREFERRED.get(role, lambda e: (e.master != home, e.crowd)))
        made = maker(best) if best else None
        if best and made:
            found[role] = _of_master(made[1], best, layouts)
    return Layouts(layouts=found)


Wish = Callable[[LayoutSeen], tuple[float, ...]]


def _best(layouts: Sequence[LayoutSeen], maker: Maker, wish: Wish) -> LayoutSeen | None:
    """The layout of the least worth, and of these the most wished for."""
    rated = [(made[0], wish(each), each) for each in layouts if (made := maker(each))]
    return min(rated, key=lambda each: each[:2])[2] if rated else None


def _of_master(target: Target, layout: LayoutSeen, layouts: Sequence[LayoutSeen]) -> Target:
    """The target with its master, where another one has a layout of this name."""
    if sum(each.name == layout.name for each in layouts) < 2:
        return target
    return target.model_copy(update={"master": layout.master})


_OTHERS = ("title", "secHead", "picTx", "vertTx", "vertTitleAndTx")
"""Layouts that PowerPoint itself means for something else."""


def _target(layout: LayoutSeen, text: PlaceSeen, **more: int) -> Target:
    title = layout.title
    return Target(layout=layout.name, title=title.idx if title else 0, text=text.idx, **more)


def _texts(layout: LayoutSeen) -> list[PlaceSeen]:
    """Its places for text, the largest first."""
    texts = [place for place in layout.places if place.text]
    return sorted(texts, key=lambda place: -(place.rect.w * place.rect.h))


def _content(layout: LayoutSeen) -> tuple[int, Target] | None:
    texts = _texts(layout)
    if not texts or layout.type in _OTHERS or _drawn(layout):
        return None
    wish = 0 if layout.type == "obj" else 1 if len(texts) == 1 else 5 + len(texts)
    return wish, _target(layout, texts[0])


def _two(layout: LayoutSeen) -> tuple[int, Target] | None:
    texts = sorted(_texts(layout)[:2], key=lambda place: place.rect.x)
    if len(texts) < 2 or texts[1].rect.x < texts[0].rect.x + texts[0].rect.w * 0.8:
        return None
    if min(p.rect.h for p in texts) < max(p.rect.h for p in texts) * 0.6:
        return None
    wish = 0 if layout.type == "twoObj" else len(_texts(layout))
    return wish, _target(layout, texts[0], aside=texts[1].idx)


def _of_type(wanted: str) -> Maker:
    def make(layout: LayoutSeen) -> tuple[int, Target] | None:
        texts = _texts(layout)
        if layout.type != wanted or not texts:
            return None
        return 0, _target(layout, texts[0])

    return make


def _opening(layout: LayoutSeen) -> tuple[int, Target] | None:
    """A title slide: PowerPoint's own, or one with a title and a subtitle as LibreOffice has it."""
    texts = _texts(layout)
    if not texts:
        return None
    if layout.type == "title":
        return 0, _target(layout, texts[0])
    alone = len(texts) == 1 and texts[0].type == "subTitle"
    return (1, _target(layout, texts[0])) if alone else None


def _picture(layout: LayoutSeen) -> tuple[int, Target] | None:
    texts, drawn = _texts(layout), _drawn(layout)
    if not texts or len(drawn) != 1 or drawn[0].type != "pic":
        return None
    return len(texts), _target(layout, texts[0], picture=drawn[0].idx)


def _drawn(layout: LayoutSeen) -> list[PlaceSeen]:
    return [place for place in layout.places if place.type in ("pic", "chart", "tbl")]


_MAKERS: dict[Role, Maker] = {
    Role.TITLE: _opening,
    Role.SECTION: _of_type("secHead"),
    Role.CONTENT: _content,
    Role.TWO_COLUMNS: _two,
    Role.PICTURE: _picture,
}
_PREFERRED: dict[Role, Wish] = {
    Role.TITLE: lambda each: (each.worn or MANY,),
    Role.CONTENT: lambda each: (each.crowd, -each.worn),
}
"""The title's layout is the first slide's; content's has least behind its text, and of those it is
the last that a slide wears.
"""
MANY = 10_000

"""A mapping proposed from what a template has: by PowerPoint's own words for layouts, then by
what stands on them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.decks.own.seeing import LayoutSeen, PlaceSeen
from generator.model.template import Layouts, Role, Target


def propose(layouts: Sequence[LayoutSeen]) -> Layouts:
    """The best target of each role; roles that fall back well have none of their own."""
    usable = [each for each in layouts if each.title is not None and not each.doubled]
    found: dict[Role, Target] = {}
    for role, maker in _MAKERS.items():
        target = _first(usable, maker)
        if target:
            found[role] = target
    return Layouts(layouts=found)


_OTHERS = ("title", "secHead", "picTx", "vertTx", "vertTitleAndTx")
"""Layouts that PowerPoint itself means for something else."""

Maker = Callable[[LayoutSeen], tuple[int, Target] | None]
"""A layout's worth for a role, the least the best, and the target it would be; None: no use."""


def _first(layouts: Sequence[LayoutSeen], maker: Maker) -> Target | None:
    made = [found for each in layouts if (found := maker(each))]
    return min(made, key=lambda each: each[0])[1] if made else None


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


def _picture(layout: LayoutSeen) -> tuple[int, Target] | None:
    texts, drawn = _texts(layout), _drawn(layout)
    if not texts or len(drawn) != 1 or drawn[0].type != "pic":
        return None
    return len(texts), _target(layout, texts[0], picture=drawn[0].idx)


def _drawn(layout: LayoutSeen) -> list[PlaceSeen]:
    return [place for place in layout.places if place.type in ("pic", "chart", "tbl")]


_MAKERS: dict[Role, Maker] = {
    Role.TITLE: _of_type("title"),
    Role.SECTION: _of_type("secHead"),
    Role.CONTENT: _content,
    Role.TWO_COLUMNS: _two,
    Role.PICTURE: _picture,
}

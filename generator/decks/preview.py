"""A picture of a deck's first slides for the downloads page: 640 by 360 pixels.

Typst draws it from the same fitted slides that PowerPoint gets, so that a build needs no office
program; rpptx, the one light renderer of .pptx that was found, leaves out charts and tables.
Inter stands for Arial, a little smaller because it is wider.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.decks.art import svg
from generator.decks.canvas import HEIGHT, WIDTH, Decoration, Layout, Placeholder, Rect, Style
from generator.decks.catalogue import deck_name, deck_title
from generator.decks.fit import Filled, Slide, row_heights
from generator.decks.inputs import DeckInputs
from generator.decks.paint import Paint
from generator.decks.plan import Bars, Grid, Image, Para, Text
from generator.decks.planning import first_slides, layouts_of
from generator.editorial.wording import fill
from generator.finding import Place
from generator.model.brand import Slot
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.reading.pixels import PNG, size_of
from generator.typesetting import pictures, set_png
from generator.typesetting.written import Picture, Verbatim

FOLDER = PurePosixPath("assets/previews")
SLIDES = 4
TEMPLATE = Path(__file__).parent / "previews" / "preview.typ"
NARROWER = 0.93
"""Inter's size for Arial's: at this share a line of either is about as long."""


@dataclass(frozen=True)
class _Line:
    """One paragraph as the template sets it; sizes in points, track and line in em."""

    runs: tuple[tuple[str, bool], ...]
    size: float
    colour: str
    track: float
    line: float
    after: float
    bullet: str
    bullet_colour: str
    indent: float


def preview_path(deck: PurePosixPath | str) -> PurePosixPath:
    """Where the picture of a deck lies: downloads/decks/x.pptx has assets/previews/x.png."""
    return FOLDER / f"{PurePosixPath(deck).stem}.png"


def product(inputs: DeckInputs) -> Product[DeckInputs]:
    """The picture of a deck as a product of the site."""
    return Product(
        path=preview_path(deck_name(inputs)),
        title=_title(inputs),
        kind=Kind.PREVIEW,
        audience=Audience.SITE,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(each.id for each in inputs.told)),
        inputs=inputs,
        draw=draw,
    )


def draw(inputs: DeckInputs) -> Drawn:
    """The picture, with its words as its description."""
    layouts = {layout.name: (layout, look) for layout, look in layouts_of(inputs)}
    slides = first_slides(inputs, SLIDES)
    light = inputs.brand.light
    data: dict[str, Any] = {
        "title": _title(inputs),
        "author": inputs.edition.author,
        "lang": "en",
        "region": "GB",
        "width": WIDTH,
        "height": HEIGHT,
        "shrink": NARROWER,
        "ground": Paint(inputs.brand).hex("rule"),
        "sample": inputs.edition.sample,
        "sample_ground": light.signal,
        "sample_ink": light.on_signal,
        "slides": [_slide(inputs, slide, *layouts[slide.layout]) for slide in slides],
    }
    about = Place(str(inputs.about), inputs.id)
    drawn = set_png(TEMPLATE, data, inputs.edition.on, {}, about)
    said = "; ".join(slide.title for slide in slides)
    alt = fill(inputs.deck.preview_alt, title=deck_title(inputs), slides=said)
    # What no printed font can draw is told of the deck itself, not of its picture.
    return Drawn(pictures.described(drawn.data, _title(inputs), alt))


def _title(inputs: DeckInputs) -> str:
    return fill(inputs.deck.preview_title, title=deck_title(inputs))


def _slide(inputs: DeckInputs, slide: Slide, layout: Layout, look: Slot | None) -> dict[str, Any]:
    paint = Paint(inputs.brand, look)
    pairs = [(each, layout.placeholder(each.name)) for each in slide.fills]
    placed = [(each, place) for each, place in pairs if place is not None]
    written = [(each, place) for each, place in placed if _has_words(each)]
    bars = [
        bar
        for each, place in placed
        if isinstance(each.value, Bars)
        for bar in _bars(each.value, place.rect)
    ]
    return {
        "art": Verbatim(svg(layout, paint, bars)),
        "texts": [_text(each, place, paint) for each, place in written],
        "tables": [_table(e, place, paint) for e, place in placed if isinstance(e.value, Grid)],
        "pictures": [
            {**_rect(place.rect), "file": Picture(each.value.data, _ending(each.value.data))}
            for each, place in placed
            if isinstance(each.value, Image) and each.value.data
        ],
    }  # fmt: skip


def _ending(data: bytes) -> str:
    found = size_of(data)
    return found[0] if found else PNG


def _has_words(filled: Filled) -> bool:
    return isinstance(filled.value, Text) and bool(filled.value.paras)


def _rect(rect: Rect) -> dict[str, float]:
    return {"x": rect.x, "y": rect.y, "w": rect.w, "h": rect.h}


def _bars(value: Bars, rect: Rect) -> list[Decoration]:
    """The chart's bars without its words: they could not be read at this size."""
    most = max(figure for _, figure in value.figures) or 1
    high = rect.h / len(value.figures)
    return [
        Decoration(
            Rect(rect.x + rect.w * 0.3, rect.y + at * high + high * 0.2,
                 rect.w * 0.62 * figure / most, high * 0.6),
            "ground",
        )
        for at, (_, figure) in enumerate(value.figures)
    ]  # fmt: skip


def _text(filled: Filled, place: Placeholder, paint: Paint) -> dict[str, Any]:
    paras = filled.value.paras if isinstance(filled.value, Text) else ()
    left, top, _, _ = place.inset
    wide, high = place.room
    lines, number = [], filled.start
    for each in paras:
        style = place.style(each.level)
        if filled.sizes:
            style = style.at(filled.sizes[min(each.level, len(filled.sizes) - 1)])
        bullet = str(number) if style.bullet == "1." else style.bullet
        number += style.bullet == "1."
        lines.append(_line(_runs(each), style, bullet, paint))
    return {
        **_rect(Rect(place.rect.x + left, place.rect.y + top, wide, high)),
        "anchor": {"t": "top", "ctr": "horizon", "b": "bottom"}[place.anchor],
        "lines": lines,
    }


def _runs(para: Para) -> tuple[tuple[str, bool], ...]:
    return tuple((run.text, run.strong) for run in para.runs)


def _line(runs: tuple[tuple[str, bool], ...], style: Style, bullet: str, paint: Paint) -> _Line:
    return _Line(
        runs=tuple((words, strong or style.bold) for words, strong in runs),
        size=style.size,
        colour=paint.hex(style.colour),
        track=style.track,
        line=style.line,
        after=style.after,
        bullet=bullet if bullet in ("", "■") or bullet.isdigit() else "■",
        bullet_colour=paint.hex(style.bullet_colour),
        indent=style.indent,
    )


def _table(filled: Filled, place: Placeholder, paint: Paint) -> dict[str, Any]:
    grid = filled.value
    if not isinstance(grid, Grid):
        raise TypeError(f"{filled.name} holds no table.")
    sizes = filled.sizes or tuple(style.size for style in place.levels)
    styles = [place.style(level).at(sizes[level]) for level in (0, 1)]
    return {
        **_rect(place.rect),
        "shares": list(grid.shares),
        "heights": list(row_heights(grid, place, sizes)),
        "rule": paint.hex("rule"),
        "rows": [
            [_line(_runs(said), styles[row > 0], "", paint) for said in cells]
            for row, cells in enumerate(grid.cells())
        ],
    }

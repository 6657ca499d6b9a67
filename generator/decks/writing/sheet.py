"""A slide ready to be written: what stands in each of its places, and its XML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.decks.canvas import Placeholder, Rect
from generator.decks.ooxml import chart, frames, table
from generator.decks.ooxml.chart import Ink
from generator.decks.ooxml.frames import Crop, Seat
from generator.decks.ooxml.package import Part, Relations
from generator.decks.ooxml.shape import NAMESPACES, tree
from generator.decks.ooxml.template import Dress
from generator.decks.ooxml.words import Look, paragraphs
from generator.decks.paint import Fills
from generator.decks.plan import Bars, Grid, Image, Para, Text, Value
from generator.reading.pixels import size_of


@dataclass(frozen=True)
class Item:
    """A value in its place.

    place: as the layout has it. kind, idx: the placeholder that it fills; idx None for a shape
    of its own. looks: one for each paragraph of a text. moved: its place on the slide, None
    where the layout's holds. sizes: those of a table's header and cells, none for the layout's.
    paint, bar: what gives a table's and a chart's colours.
    """

    value: Value
    place: Placeholder
    kind: str
    idx: int | None
    paint: Fills
    bar: str
    looks: tuple[Look, ...] = ()
    sizes: tuple[float, ...] = ()
    moved: Rect | None = None


@dataclass(frozen=True)
class Sheet:
    """A slide: its layout, what is on it in reading order, its notes and its section."""

    dress: Dress
    items: tuple[Item, ...]
    notes: tuple[Para, ...]
    part: str
    hidden: bool


class Belongings:
    """The parts that slides bring along: each picture once, each chart with its workbook."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._pictures: dict[bytes, str] = {}
        self._charts = 0

    def picture(self, data: bytes) -> str:
        """The name of the picture's part."""
        if data not in self._pictures:
            ending, _ = measured(data)
            name = f"ppt/media/image{len(self._pictures) + 1}.{ending}"
            self._pictures[data] = name
            self.parts.append(Part(name, f"image/{ending}", data))
        return self._pictures[data]

    def chart(self, bars: Bars, ink: Ink) -> str:
        """The name of a new chart's part."""
        self._charts += 1
        made, book = chart.parts(bars, self._charts, ink)
        self.parts += [made, book]
        return made.name


@lru_cache(maxsize=64)
def measured(data: bytes) -> tuple[str, tuple[int, int]]:
    """A picture's file ending and its size in pixels.

    Raises ValueError, a bug of ours, for anything but PNG and JPEG: reading refuses them.
    """
    found = size_of(data)
    if found is None:
        raise ValueError("A picture is neither PNG nor JPEG.")
    return found


def slide(
    sheet: Sheet, number: int, footer: str, relations: Relations, belongings: Belongings
) -> str:
    """The slide's XML; what it refers to is added to its relations and to the belongings."""
    shapes = [
        _item(item, Seat(at, item.place.name, item.kind, item.idx), relations, belongings)
        for at, item in enumerate(sheet.items, 2)
    ]
    shapes += _feet(sheet.dress, len(shapes) + 2, number, footer)
    shown = ' show="0"' if sheet.hidden else ""
    return (
        f"<p:sld {NAMESPACES}{shown}><p:cSld>{tree(''.join(shapes))}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def _feet(dress: Dress, first: int, number: int, footer: str) -> Iterator[str]:
    """The footer and the slide's number, after everything else."""
    if dress.footer is not None:
        yield frames.footer(Seat(first, "Footer", "ftr", dress.footer), footer, dress.size)
    if dress.number is not None:
        seat = Seat(first + 1, "Slide number", "sldNum", dress.number)
        yield frames.slide_number(seat, number)


def _item(item: Item, seat: Seat, relations: Relations, belongings: Belongings) -> str:
    value, rect = item.value, item.moved or item.place.rect
    if isinstance(value, Text):
        lines = paragraphs(zip(value.paras, item.looks, strict=True), relations)
        return frames.words(seat, lines, item.moved)
    if isinstance(value, Bars):
        key = relations.add("chart", belongings.chart(value, _ink(item)))
        return frames.chart(seat, rect, key, value.alt)
    if isinstance(value, Grid):
        inner, taken = table.table(value, item.place, item.sizes, item.paint, relations)
        return frames.table(seat, taken, inner, value.alt)
    return _picture(value, item, seat, relations.add("image", belongings.picture(value.data)))


def _ink(item: Item) -> Ink:
    return Ink(item.bar, item.paint.fill("on_paper"), item.place.style(0).size)


def _picture(value: Image, item: Item, seat: Seat, key: str) -> str:
    """A picture: it fills its placeholder, and as a shape of its own it is shown whole."""
    _, size = measured(value.data)
    if item.idx is None:
        whole = frames.inside(size, item.place.rect)
        return frames.picture(seat, key, value.alt, Crop(), whole)
    return frames.picture(seat, key, value.alt, frames.filling(size, item.place.rect), None)


def shown(value: Value) -> bool:
    """Whether there is anything to show: a text has paragraphs, a picture its file."""
    if isinstance(value, Text):
        return bool(value.paras)
    return not isinstance(value, Image) or bool(value.data)


def first_levels(paras: Sequence[Para], sizes: Sequence[float], start: int) -> tuple[Look, ...]:
    """The looks of paragraphs that take all from their levels, save a size where one is given."""
    return tuple(
        Look(
            level=each.level,
            start=start,
            size=sizes[min(each.level, len(sizes) - 1)] if sizes else None,
        )
        for each in paras
    )

"""Every layout with its shortest and its longest allowed text, as slides and as small pictures.

    python -m tests.decks.extremes

draws the reference pictures anew, after a layout was changed on purpose and looked at.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from PIL import Image as Pixels

from generator.decks.canvas import Layout, Placeholder
from generator.decks.fit import Filled, Slide, sizes_for
from generator.decks.inputs import DeckInputs
from generator.decks.plan import Bars, Grid, Image, Para, Text, Value, para
from generator.decks.planning import layouts_of
from generator.decks.writing.deck import presentation
from generator.finding import Place
from tests.decks.tools import office_pages

PICTURES = Path(__file__).parent / "pictures"
SMALL = (160, 90)
ACROSS = 8
NOWHERE = Place("test")
SENTENCE = "Somebody says one short sentence and asks what would help the person most today"
WORDS = tuple(SENTENCE.split(" "))


def slides(inputs: DeckInputs, *, long: bool) -> list[Slide]:
    """A slide of each layout, its text as long as it may be or as short."""
    return [_slide(layout, long=long) for layout, _ in layouts_of(inputs)]


def _slide(layout: Layout, *, long: bool) -> Slide:
    make = _longest if long else _shortest
    fills = tuple(make(place) for place in layout.placeholders)
    return Slide(layout.name, fills, (para("A note."),), "Extremes", hidden=False)


def deck(inputs: DeckInputs, *, long: bool) -> bytes:
    """Those slides as a deck."""
    return presentation(inputs, slides(inputs, long=long), "Extremes")


def _shortest(place: Placeholder) -> Filled:
    value: Value
    if place.kind == "chart":
        value = Bars((("One", 1.0),), "%", "One bar.", NOWHERE)
    elif place.kind == "tbl":
        value = Grid(("Head", "Text"), (("One", "Two"),), (0.3, 0.7), "A table.", NOWHERE)
    elif place.kind == "pic":
        value = _picture()
    else:
        value = Text((para("Word"),), NOWHERE)
    return Filled(place.name, value)


def _longest(place: Placeholder) -> Filled:
    """The most that fitting lets through: a word, a paragraph or a row more would be refused."""
    if place.kind == "pic":
        return Filled(place.name, _picture())
    if place.kind == "chart":
        figures = tuple((f"A longer label, number {n}", 90.0 - 20 * n) for n in range(1, 5))
        return Filled(place.name, Bars(figures, "% of staff", "Four bars.", NOWHERE))
    best: Filled | None = None
    for value in _longer(place):
        sizes = sizes_for(value, place, inherit=False)
        if sizes is None:
            break
        best = Filled(place.name, value, sizes)
    if best is None:
        raise AssertionError(f"Nothing fits {place.name}.")
    return best


def _longer(place: Placeholder) -> Iterator[Value]:
    """The same text or table with one word or one row more each time."""
    if place.kind == "tbl":
        for rows in count(1):
            cells = tuple((f"0{n}", " ".join(WORDS[:9])) for n in range(rows))
            yield Grid(("From", "Part"), cells, (0.2, 0.8), "A table.", NOWHERE)
    for length in count(1):
        yield Text(tuple(_paragraphs(length, len(place.levels))), NOWHERE)


def _paragraphs(length: int, levels: int) -> Iterator[Para]:
    """So many words, in paragraphs of a dozen on each level in turn."""
    words = [WORDS[at % len(WORDS)] for at in range(length)]
    for number, start in enumerate(range(0, length, 12)):
        yield para(" ".join(words[start : start + 12]), number % levels)


def _picture() -> Image:
    pixels = BytesIO()
    Pixels.new("RGB", (64, 48), "#14213d").save(pixels, "PNG")
    return Image(pixels.getvalue(), "A dark field.", NOWHERE)


def sheet(pages: Any) -> Pixels.Image:
    """All pages as small pictures, so many across."""
    wide, high = SMALL
    rows = -(-len(pages) // ACROSS)
    made = Pixels.new("RGB", (ACROSS * wide, rows * high), "#888888")
    for at, page in enumerate(pages):
        drawn = page.render(scale=2 * wide / page.get_width()).to_pil().convert("RGB")
        small = drawn.resize(SMALL, Pixels.Resampling.BOX)
        made.paste(small, ((at % ACROSS) * wide, (at // ACROSS) * high))
    return made


def main() -> None:
    """Draw the reference pictures."""
    from tests.decks.conftest import extremes_inputs, shipped

    inputs = extremes_inputs(shipped())
    decks = {name: deck(inputs, long=name == "longest") for name in ("shortest", "longest")}
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, pages in office_pages(decks, Path(folder)).items():
            small = sheet(pages).quantize(256, dither=Pixels.Dither.NONE)
            small.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()

"""A deck as data, before any PowerPoint: slides, the texts that fill them, their notes.

Everything here is frozen and free of any format, so that a plan can be tested without
drawing it. A slide names its layouts in order of preference; fitting chooses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.finding import Place
from generator.model.richtext import RichText, Run


@dataclass(frozen=True)
class Para:
    """One paragraph; the level chooses its look in the layout.

    held: it stays on one slide with the paragraph after it, as a head does with its text.
    """

    runs: tuple[Run, ...]
    level: int = 0
    held: bool = False

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Text:
    """Paragraphs for one placeholder, and where in the content they come from."""

    paras: tuple[Para, ...]
    place: Place

    @property
    def joined(self) -> str:
        """All words on one line."""
        return " ".join(para.text for para in self.paras)


@dataclass(frozen=True)
class Bars:
    """A bar chart: labels with their figures, the figures' unit, the words for it."""

    figures: tuple[tuple[str, float], ...]
    unit: str
    alt: str
    place: Place


@dataclass(frozen=True)
class Grid:
    """A table with a header row.

    rows: cells as words, or as a paragraph where one has a link. shares: the columns' parts of
    the width. strong: whether the first column stands in bold. figures: the columns, by number,
    whose cells stand to the right.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str | Para, ...], ...]
    shares: tuple[float, ...]
    alt: str
    place: Place
    strong: bool = False
    figures: frozenset[int] = frozenset()

    def cells(self) -> tuple[tuple[Para, ...], ...]:
        """Every row's paragraphs, the header's first."""
        return tuple(
            tuple(self._cell(words, strong=self.strong and not at) for at, words in enumerate(row))
            for row in (self.header, *self.rows)
        )

    def in_words(self) -> Text:
        """The rows as text, where there is no room for columns: heads with what belongs to them."""
        told: list[Para] = []
        for first, *others in self.cells()[1:]:
            told.append(replace(first, held=True))
            named = zip(self.header[1:], others, strict=True)
            for at, (head, cell) in enumerate(named, 1):
                said = (Run(f"{head}: "), *cell.runs) if len(others) > 1 else cell.runs
                told.append(Para(said, 1, held=at < len(others)))
        return Text(tuple(told), self.place)

    @staticmethod
    def _cell(words: str | Para, *, strong: bool) -> Para:
        made = para(words) if isinstance(words, str) else words
        return replace(made, runs=tuple(replace(r, strong=strong or r.strong) for r in made.runs))


@dataclass(frozen=True)
class Image:
    """A picture's bytes and its words."""

    data: bytes
    alt: str
    place: Place


Value = Text | Bars | Grid | Image


@dataclass(frozen=True)
class SlidePlan:
    """One slide.

    layouts: names of layouts, the most generous first; the first in which all text fits at
             the layout's own size is taken.
    fills:   placeholder names with what goes there; an unnamed placeholder is taken away.
    part:    the section of the deck it belongs to.
    most:    how many slides it may become; what needs more is too long.
    otherwise: the same content plainly, where these layouts have no room for it.
    alike: slides of one such name take their plain form together, so that none looks otherwise.
    """

    layouts: tuple[str, ...]
    title: Text
    fills: tuple[tuple[str, Value], ...]
    notes: tuple[Para, ...]
    part: str = ""
    hidden: bool = False
    most: int = 4
    otherwise: SlidePlan | None = None
    alike: str = ""

    @property
    def in_words(self) -> SlidePlan:
        """The same without a table: its rows as text."""
        fills = tuple(
            (name, value.in_words() if isinstance(value, Grid) else value)
            for name, value in self.fills
        )
        return replace(self, fills=fills)

    @property
    def plainly(self) -> SlidePlan | None:
        """The plan to take where this one finds no room, in the same section."""
        if self.otherwise is None:
            return None
        return replace(self.otherwise, part=self.part, hidden=self.hidden)

    @property
    def plainest(self) -> SlidePlan:
        """The plan at the end of the chain: the one that can go on over several slides."""
        following = self.plainly
        return following.plainest if following else self

    def fill(self, name: str) -> Value | None:
        """What goes into the placeholder of this name, or None."""
        return dict(self.fills).get(name)


def under(place: Place, over: str, head: str) -> Text:
    """A title under a smaller line that says what it belongs to."""
    return Text((para(over, 1), para(head)), place)


def para(text: str, level: int = 0, *, strong: bool = False, held: bool = False) -> Para:
    """A paragraph of one run."""
    return Para((Run(text, strong=strong),), level, held)


def text(place: Place, *lines: str, level: int = 0) -> Text:
    """Plain paragraphs of one level; empty lines are left out."""
    return Text(tuple(para(line, level) for line in lines if line), place)


def pairs(place: Place, rows: Iterable[tuple[str, str]]) -> Text:
    """Heads on the first level, each held to its text on the second."""
    paras: list[Para] = []
    for head, below in rows:
        paras.append(para(head, 0, held=bool(below)))
        if below:
            paras.append(para(below, 1))
    return Text(tuple(paras), place)


def rich(value: RichText, level: int = 0) -> tuple[Para, ...]:
    """Rich text as paragraphs, one a paragraph or list item."""
    return tuple(Para(runs, level) for runs in value.lines)

"""A deck as data, before any PowerPoint: slides, the texts that fill them, their notes.

Everything here is frozen and free of any format, so that a plan can be tested without
drawing it. A slide names its layouts in order of preference; fitting chooses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.finding import Place
from generator.model.richtext import RichText, Run

SHORT, LEAST_WORDS = 8, 3
"""A last word of at most this many letters is tied, in a text with more words than that."""


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

    shares: the columns' parts of the width. strong: whether the first column stands in bold.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...]
    alt: str
    place: Place
    strong: bool = False


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
    """

    layouts: tuple[str, ...]
    title: Text
    fills: tuple[tuple[str, Value], ...]
    notes: tuple[Para, ...]
    part: str = ""
    hidden: bool = False
    most: int = 4

    def tied(self) -> SlidePlan:
        """The same slide with no paragraph that ends in one short word on a line of its own."""
        fills = tuple(
            (name, replace(value, paras=tuple(map(_tied, value.paras))))
            if isinstance(value, Text)
            else (name, value)
            for name, value in self.fills
        )
        return replace(self, fills=fills)

    def fill(self, name: str) -> Value | None:
        """What goes into the placeholder of this name, or None."""
        return dict(self.fills).get(name)


def _tied(each: Para) -> Para:
    """The paragraph's last word bound to the one before, where the last is short."""
    if not each.runs or each.runs[-1].href:
        return each
    *before, last = each.runs
    rest, space, end = last.text.rpartition(" ")
    if not space or len(end) > SHORT or rest.count(" ") < LEAST_WORDS:
        return each
    return replace(each, runs=(*before, replace(last, text=f"{rest}\u00a0{end}")))


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

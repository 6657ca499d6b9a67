"""A paper: what stands on a guide, a form or a session paper, free of any format.

Print, Word and the site each turn the same blocks into their own notation, so that a paper and
its twin never differ. Every text keeps the place it was written at.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.finding import Place
from generator.model.richtext import List, RichText, Run


@dataclass(frozen=True)
class Text:
    """Runs of text, and where an editor wrote them; None for words of the toolkit's own."""

    runs: tuple[Run, ...]
    place: Place | None = None

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


class Tone(StrEnum):
    """What a paragraph or a box is for."""

    BODY = "body"
    LEAD = "lead"
    QUIET = "quiet"
    CALM = "calm"
    """A box for something to know."""
    STOP = "stop"
    """A box for something that comes before all else."""


class Voice(StrEnum):
    """What a trainer does with some words."""

    SAY = "say"
    ASK = "ask"
    WATCH = "watch"


class Begins(StrEnum):
    """Where a section begins."""

    HERE = "here"
    """Below what comes before it."""
    ROOM = "room"
    """On a new page, unless most of this one is free; where pages are known only."""
    PAGE = "page"
    """On a new page: what it holds is handed out apart, or is the sheet's other side."""


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is a section, 2 a part of it."""

    text: Text
    level: int = 1
    id: str = ""
    begins: Begins = Begins.HERE


@dataclass(frozen=True)
class Para:
    """A paragraph."""

    text: Text
    tone: Tone = Tone.BODY


@dataclass(frozen=True)
class Bullets:
    """A list; ticks: with a box to tick before each item."""

    items: tuple[Text, ...]
    numbered: bool = False
    ticks: bool = False


@dataclass(frozen=True)
class Spoken:
    """Words to say or ask, or things to watch for, under their label."""

    voice: Voice
    label: str
    texts: tuple[Text, ...]


@dataclass(frozen=True)
class Step:
    """A step: its head, a short label such as a time, and what belongs to it."""

    head: Text
    label: str
    parts: tuple[Para | Bullets | Spoken, ...]


@dataclass(frozen=True)
class Steps:
    """Steps in an order; numbered: the number stands in place of the label."""

    items: tuple[Step, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Box:
    """A box that stands out, with its head."""

    head: Text
    parts: tuple[Para | Bullets, ...]
    tone: Tone = Tone.CALM


@dataclass(frozen=True)
class Column:
    """A column: its head, and its share of the width."""

    head: str
    share: float


@dataclass(frozen=True)
class Bars:
    """A bar for each row of a table, beside its second cell.

    lengths: from 0 to 100; None where the row's number is hidden. alt: all of it in words.
    """

    lengths: tuple[float | None, ...]
    alt: str


@dataclass(frozen=True)
class Table:
    """A table with a header row; about: what it shows, for those who cannot see it.

    tall: the least height of a row in millimetres, for tables to write in. ring: the columns
    after the first hold answers to put a ring round. bars: what makes a chart of it.
    """

    about: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Text, ...], ...]
    tall: float = 0.0
    ring: bool = False
    bars: Bars | None = None


@dataclass(frozen=True)
class Blank:
    """A label and lines to write on."""

    label: Text
    lines: int = 1


@dataclass(frozen=True)
class Code:
    """Boxes for one sign each, with what goes into each; about: all of them in words."""

    about: str
    parts: tuple[Text, ...]


Block = Heading | Para | Bullets | Spoken | Steps | Box | Table | Blank | Code


class Size(StrEnum):
    """The paper it is made for."""

    A4 = "a4"
    FORM = "form"
    """A4, set closer: for what is filled in."""
    A5 = "a5"


@dataclass(frozen=True)
class Paper:
    """A whole paper.

    place: the entity it is made of, for findings about no text in particular. cover: whether it
    has a page of its own before the text. calm: no strapline and nothing struck (P12). foot:
    what stands below each page, such as the passport line. contains: ids of the scenarios in it.
    """

    id: str
    place: Place
    kicker: str
    title: Text
    lead: Text | None
    facts: tuple[str, ...]
    blocks: tuple[Block, ...]
    foot: tuple[str, ...]
    contains: tuple[str, ...] = ()
    size: Size = Size.A4
    cover: bool = False
    calm: bool = False


def text(words: str, place: Place | None = None) -> Text:
    """Plain words as a text."""
    return Text((Run(words),), place)


def strong(words: str, place: Place | None = None) -> Text:
    """Plain words that stand out."""
    return Text((Run(words, strong=True),), place)


def texts(each: Iterable[str], place: Place) -> tuple[Text, ...]:
    """Plain items of a list, each with its place."""
    return tuple(text(words, place.at(number)) for number, words in enumerate(each))


def rich(body: RichText | None, place: Place) -> tuple[Para | Bullets, ...]:
    """The blocks of a rich text; none for none."""
    return tuple(
        Bullets(tuple(Text(item, place) for item in block.items), block.numbered)
        if isinstance(block, List)
        else Para(Text(block.runs, place))
        for block in (body.blocks if body else ())
    )

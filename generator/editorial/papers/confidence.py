"""The confidence form: six items before, the same six after, linked by a code of one's own."""

from __future__ import annotations

from generator.editorial.paper import (
    Begins,
    Blank,
    Block,
    Code,
    Column,
    Heading,
    Paper,
    Para,
    Size,
    Table,
    Text,
    Tone,
    text,
    texts,
)
from generator.editorial.papers.shared import edition, session_foot
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.vocabulary import ConfidenceItem

POINTS = ("1", "2", "3", "4", "5")
"""The scale's points (domain.md section 4)."""
_ROW = 12.0
_WORDING = Place("wording-papers")


def confidence(library: Library, session_id: str) -> Paper:
    """The form for before and after one session, on the two sides of a sheet."""
    words, session = library.words.papers, library.sessions[session_id]
    return Paper(
        id=session_id,
        place=Place("session", session_id),
        kicker=session.title,
        title=text(words.form_title, _WORDING.at("form_title")),
        lead=text(fill(words.form_lead, threshold=threshold(library)), _WORDING.at("form_lead")),
        facts=(edition(library),),
        blocks=(
            Heading(text(words.side_before, _WORDING.at("side_before"))),
            *code(library, words.code_text),
            *six_items(library),
            Para(text(words.turn_over, _WORDING.at("turn_over")), Tone.LEAD),
            Heading(text(words.side_after, _WORDING.at("side_after")), begins=Begins.PAGE),
            *code(library, words.code_again),
            *six_items(library),
            Blank(text(words.after_useful, _WORDING.at("after_useful")), 2),
            Blank(text(words.after_change, _WORDING.at("after_change")), 2),
        ),
        foot=session_foot(library, session_id),
        calm=session.restorative,
        size=Size.FORM,
    )


def _items(library: Library) -> tuple[Text, ...]:
    items = library.words.papers.items
    return tuple(text(items[item], _WORDING.at("items", item.value)) for item in ConfidenceItem)


def threshold(library: Library) -> str:
    """The smallest number of people whose answers are shown (P26)."""
    return str(library.organisation.small_numbers.threshold)


def code(library: Library, how: str, level: int = 2) -> tuple[Block, ...]:
    """The boxes for the code that a person makes up, with how to make it."""
    words = library.words.papers
    parts = texts(words.code_parts, _WORDING.at("code_parts"))
    return (
        Heading(text(words.code_head), level),
        Para(text(how, _WORDING.at("code_text"))),
        Code(words.code_alt, parts),
    )


def six_items(library: Library, level: int = 2) -> tuple[Block, ...]:
    """The six items, each with five numbers to put a ring round."""
    words = library.words.papers
    item, point = 0.6, 0.08
    return (
        Heading(text(words.items_head, _WORDING.at("items_head")), level),
        Para(text(words.items_text)),
        Table(
            about=words.items_head,
            columns=(Column(words.item_column, item), *(Column(p, point) for p in POINTS)),
            rows=tuple((row, *(text(p) for p in POINTS)) for row in _items(library)),
            tall=_ROW,
            ring=True,
        ),
        Para(text(fill(words.scale, low=words.low, high=words.high)), Tone.QUIET),
    )

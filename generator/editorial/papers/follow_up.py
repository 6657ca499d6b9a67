"""The form at three months: the same six items, and what came of the session since."""

from __future__ import annotations

from generator.editorial.paper import (
    Begins,
    Blank,
    Column,
    Heading,
    Paper,
    Para,
    Size,
    Table,
    text,
    texts,
)
from generator.editorial.papers.confidence import code, six_items, threshold
from generator.editorial.papers.shared import edition, routes_blocks, session_foot
from generator.editorial.routes import someone_to_talk_to
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library

_ROW = 10.0
_WORDING = Place("wording-papers")


def follow_up(library: Library, session_id: str) -> Paper:
    """The three-month form of one session."""
    words, session = library.words.papers, library.sessions[session_id]
    answers = words.follow_answers
    return Paper(
        id=session_id,
        place=Place("session", session_id),
        kicker=session.title,
        title=text(words.follow_title, _WORDING.at("follow_title")),
        lead=text(
            fill(words.follow_lead, threshold=threshold(library)), _WORDING.at("follow_lead")
        ),
        facts=(edition(library),),
        blocks=(
            *code(library, words.code_text, level=1),
            *six_items(library, level=1),
            Heading(text(words.follow_head, _WORDING.at("follow_head")), begins=Begins.PAGE),
            Para(text(words.follow_text, _WORDING.at("follow_text"))),
            Table(
                about=words.follow_head,
                columns=(
                    Column(words.follow_head, 0.43),
                    *(Column(answer, 0.57 / len(answers)) for answer in answers),
                ),
                rows=tuple(
                    (row, *(text(answer) for answer in answers))
                    for row in texts(words.follow_items, _WORDING.at("follow_items"))
                ),
                tall=_ROW,
                ring=True,
            ),
            Blank(text(words.follow_helped, _WORDING.at("follow_helped")), 2),
            Blank(text(words.follow_hindered, _WORDING.at("follow_hindered")), 2),
            Para(text(words.follow_support, _WORDING.at("follow_support"))),
            *routes_blocks(library, (route.key for route in someone_to_talk_to(library))),
        ),
        foot=session_foot(library, session_id),
        calm=session.restorative,
        size=Size.FORM,
    )

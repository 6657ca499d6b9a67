"""The handout for those who take part: stories, words, law, routes; no answers.

It reads the story, its question and prompts alone. What people could do, with our judgement of
it, and everything written for trainers stay out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.editorial.mapping import indicators_of
from generator.editorial.paper import (
    Begins,
    Blank,
    Block,
    Bullets,
    Column,
    Heading,
    Paper,
    Para,
    Step,
    Steps,
    Table,
    Tone,
    strong,
    text,
    texts,
)
from generator.editorial.papers.shared import (
    edition,
    law_blocks,
    routes_blocks,
    session_foot,
    session_routes,
)
from generator.editorial.told import told
from generator.finding import Place
from generator.library import Library
from generator.model.session import Commitment, Comparison, Practise, Session, Teach


def handout(library: Library, session_id: str, employer: str | None = None) -> Paper:
    """The handout of one session, with an employer's own routes if one is named."""
    words, session = library.words.papers, library.sessions[session_id]
    place = Place("session", session_id)
    return Paper(
        id=session_id,
        place=place,
        kicker=words.handout_kicker,
        title=text(session.title, place.at("title")),
        lead=text(words.handout_lead, Place("wording-papers", "", ("handout_lead",))),
        facts=(edition(library),),
        blocks=(
            *_points(library, session, place),
            *_stories(library, session_id),
            *_phrases(library, session, place),
            *_law(library, session),
            *_routes(library, session, employer),
            *_indicators(library, session, place),
            *_mine(library, session, place),
        ),
        foot=session_foot(library, session_id),
        calm=session.restorative,
        contains=tuple(sorted(library.told_in(session))),
    )


def _points(library: Library, session: Session, place: Place) -> Iterable[Block]:
    points = tuple(_taught(session, place))
    return (Heading(text(library.words.papers.handout_points)), *points) if points else ()


def _taught(session: Session, place: Place) -> Iterator[Block]:
    for number, block in enumerate(session.blocks):
        at = place.at("blocks", number)
        if isinstance(block, Teach) and not block.law:
            yield Heading(text(block.title, at.at("title")), 2)
            yield Steps(
                tuple(
                    Step(
                        text(point.head, at.at("points", count, "head")),
                        "",
                        (Para(text(point.text, at.at("points", count, "text"))),)
                        if point.text
                        else (),
                    )
                    for count, point in enumerate(block.points)
                )
            )
        elif isinstance(block, Comparison):
            yield Heading(text(block.title, at.at("title")), 2)
            for side in ("left", "right"):
                column = getattr(block, side)
                yield Heading(text(column.head, at.at(side, "head")), 3)
                yield Bullets(texts(column.points, at.at(side, "points")))


def _stories(library: Library, session_id: str) -> Iterator[Block]:
    told_here = library.told_in(library.sessions[session_id])
    if told_here:
        yield Heading(text(library.words.papers.stories), begins=Begins.ROOM)
    for scenario_id in told_here:
        yield from story(library, scenario_id)


def story(library: Library, scenario_id: str) -> Iterator[Block]:
    """One story with its note, its marks and its questions; nothing of the answers."""
    words, common = library.words.papers, library.words.common
    view, place = told(library, scenario_id), Place("scenario", scenario_id)
    scenario = view.scenario
    yield Heading(text(scenario.title, place.at("title")), 2)
    if scenario.content_note:
        note = f"{common.content_note} {scenario.content_note}"
        yield Para(text(note, place.at("content_note")), Tone.QUIET)
    for beat in texts(scenario.story, place.at("story")):
        yield Para(beat)
    if scenario.question:
        yield Para(text(scenario.question, place.at("question")), Tone.LEAD)
    if scenario.prompts:
        yield Heading(text(words.talk_about), 3)
        yield Bullets(texts(scenario.prompts, place.at("prompts")))
    yield Para(text(" ".join((*view.marks, f"{view.passport}."))), Tone.QUIET)


def _phrases(library: Library, session: Session, place: Place) -> Iterator[Block]:
    for number, block in enumerate(session.blocks):
        if isinstance(block, Practise):
            yield Heading(text(library.words.papers.handout_phrases))
            yield Bullets(texts(block.phrases, place.at("blocks", number, "phrases")))


def _law(library: Library, session: Session) -> Iterable[Block]:
    keys = dict.fromkeys(
        key for block in session.blocks if isinstance(block, Teach) for key in block.law
    )
    if keys:
        yield Heading(text(library.words.papers.handout_law))
        yield from law_blocks(library, keys)


def _routes(library: Library, session: Session, employer: str | None) -> Iterable[Block]:
    words, keys = library.words.papers, session_routes(session)
    if keys:
        yield Heading(text(words.handout_routes))
        yield Para(text(words.handout_routes_text))
        yield from routes_blocks(library, keys, employer)


def _indicators(library: Library, session: Session, place: Place) -> Iterator[Block]:
    """The national measures that it bears on, where the session hands them out."""
    words = library.words.papers
    wanted = [view for view in indicators_of(library) if view.key in session.indicators]
    if not (session.hand_out_indicators and wanted):
        return
    yield Heading(text(words.handout_indicators))
    yield Para(text(words.handout_indicators_text))
    columns = (Column(words.indicator_name, 0.26), Column(words.indicator_says, 0.74))
    rows = tuple(
        (strong(view.name), text(view.says, Place("indicator", view.key, ("says",))))
        for view in wanted
    )
    yield Table(words.handout_indicators, columns, rows)


def _mine(library: Library, session: Session, place: Place) -> Iterator[Block]:
    words = library.words.papers
    for number, block in enumerate(session.blocks):
        if isinstance(block, Commitment):
            yield Heading(text(words.handout_mine))
            yield Para(text(words.handout_mine_text))
            for prompt in texts(block.prompts, place.at("blocks", number, "prompts")):
                yield Blank(prompt, 2)

"""The facilitator guide: all a trainer needs before, during and after one session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.editorial.agenda import agenda
from generator.editorial.paper import (
    Begins,
    Block,
    Box,
    Bullets,
    Column,
    Heading,
    Paper,
    Para,
    Spoken,
    Step,
    Steps,
    Table,
    Text,
    Tone,
    Voice,
    strong,
    text,
    texts,
)
from generator.editorial.papers.confidence import threshold
from generator.editorial.papers.handout import story
from generator.editorial.papers.shared import (
    edition,
    length,
    pushback_table,
    routes_blocks,
    session_foot,
    session_routes,
)
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.richtext import Run
from generator.model.session import Activity, Discuss, Practise, Session
from generator.model.session import Block as SessionBlock
from generator.model.vocabulary import ScenarioRole

_WORDING = Place("wording-papers")


def facilitator_guide(library: Library, session_id: str, employer: str | None = None) -> Paper:
    """The guide to one session, with an employer's own routes if one is named."""
    words, session = library.words.papers, library.sessions[session_id]
    place = Place("session", session_id)
    return Paper(
        id=session_id,
        place=place,
        kicker=words.facilitator_kicker,
        title=text(session.title, place.at("title")),
        lead=text(session.subtitle, place.at("subtitle")),
        facts=(edition(library),),
        blocks=(
            *_first(library, session, place),
            *_before(library, session, place),
            *_during(library, session, place),
            *_stories(library, session),
            *_hard(library, session, place),
            *_ways(library, session, place),
            *_after(library, session, place),
            *_routes(library, session, employer),
        ),
        foot=session_foot(library, session_id),
        calm=session.restorative,
        contains=tuple(sorted(_told(library, session))),
        cover=True,
    )


def _first(library: Library, session: Session, place: Place) -> Iterator[Block]:
    """The question that may stop it, before anything else (P14)."""
    words = library.words.papers
    yield Heading(text(words.at_a_glance))
    yield Para(text(session.summary, place.at("summary")), Tone.LEAD)
    yield Box(
        text(words.stop_head),
        (Para(text(words.stop_question, _WORDING.at("stop_question"))),),
        Tone.STOP,
    )
    alone = (Para(text(session.alone, place.at("alone"))),)
    yield Box(text(words.alone_head), alone, Tone.STOP)
    facts = (
        (words.for_whom, session.audience, "audience"),
        (words.how_many, session.group_size, "group_size"),
        (words.how_long, length(library, session.minutes), "minutes"),
        (words.note, session.content_note, "content_note"),
    )
    for label, value, field in facts:
        yield Para(Text((Run(f"{label}: ", strong=True), Run(value)), place.at(field)))
    yield Heading(text(words.objectives), 2)
    yield Bullets(texts(session.objectives, place.at("objectives")))


def _before(library: Library, session: Session, place: Place) -> Iterator[Block]:
    words = library.words.papers
    yield Heading(text(words.before), begins=Begins.ROOM)
    yield Bullets(texts(session.before, place.at("before")), ticks=True)
    yield from _list(words.bring, session.bring, place.at("bring"), ticks=True)
    yield from _list(words.access, session.access, place.at("access"))


def _during(library: Library, session: Session, place: Place) -> Iterator[Block]:
    words, rows = library.words.papers, agenda(session)
    yield Heading(text(words.during), begins=Begins.ROOM)
    yield Heading(text(words.plan), 2)
    yield Table(
        words.plan,
        (
            Column(words.clock_column, 0.24),
            Column(words.block_column, 0.58),
            Column(words.minutes_column, 0.18),
        ),
        tuple(
            (
                text(row.clock),
                strong(row.block.title, place.at("blocks", number, "title")),
                text(fill(words.minutes_short, n=row.block.minutes)),
            )
            for number, row in enumerate(rows)
        ),
    )
    yield Heading(text(words.script), 2)
    yield Steps(
        tuple(
            Step(
                text(row.block.title, place.at("blocks", number, "title")),
                row.clock,
                tuple(_script(library, row.block, place.at("blocks", number))),
            )
            for number, row in enumerate(rows)
        )
    )


def _script(library: Library, block: SessionBlock, at: Place) -> Iterator[Para | Bullets | Spoken]:
    words = library.words.papers
    if isinstance(block, Activity):
        yield Para(text(block.group, at.at("group")))
        yield Bullets(texts(block.steps, at.at("steps")), numbered=True)
    if isinstance(block, Discuss):
        yield Bullets(texts(block.questions, at.at("questions")))
    for voice, label, field in (
        (Voice.SAY, words.say, "say"),
        (Voice.ASK, words.ask, "ask"),
        (Voice.WATCH, words.watch, "watch_for"),
    ):
        lines = getattr(block, field)
        if lines:
            yield Spoken(voice, label, texts(lines, at.at(field)))
    if isinstance(block, Practise):
        yield Para(text(words.words_to_say), Tone.QUIET)
        yield Bullets(texts(block.phrases, at.at("phrases")))


def _told(library: Library, session: Session) -> tuple[str, ...]:
    """The session's stories, and last the spare one: a trainer alone may need it (P14)."""
    spare = (session.spare,) if session.spare in library.scenarios else ()
    return tuple(dict.fromkeys((*library.told_in(session), *filter(None, spare))))


def _stories(library: Library, session: Session) -> Iterator[Block]:
    words, roles = library.words.papers, library.words.common.roles
    yield Heading(text(words.stories), begins=Begins.ROOM)
    for scenario_id in _told(library, session):
        if scenario_id == session.spare:
            yield Para(text(words.spare), Tone.LEAD)
        scenario, place = library.scenarios[scenario_id], Place("scenario", scenario_id)
        yield from story(library, scenario_id)
        said = tuple(
            text(
                fill(words.who_says, role=roles[ScenarioRole(response.role)], words=response.says),
                place.at("responses", number, "says"),
            )
            for number, response in enumerate(scenario.responses)
            if response.on_card and response.says
        )
        if said:
            yield Box(text(words.words_to_say), (Bullets(said),))
        notes, at = scenario.facilitate, place.at("facilitate")
        yield from _list(words.listen_for, notes.listen_for, at.at("listen_for"), level=3)
        if notes.pushback:
            yield Heading(text(words.pushback), 3)
            yield pushback_table(library, notes.pushback, at.at("pushback"))
        for head, body, field in (
            (words.story_stop, notes.stop_if, "stop_if"),
            (words.alone_head, notes.alone, "alone"),
        ):
            if body:
                yield Box(text(head), (Para(text(body, at.at(field))),), Tone.STOP)


def _hard(library: Library, session: Session, place: Place) -> Iterator[Block]:
    words = library.words.papers
    yield Heading(text(words.difficult), begins=Begins.ROOM)
    yield pushback_table(library, session.difficult_moments, place.at("difficult_moments"))
    yield Heading(text(words.disclosure))
    yield Bullets(texts(session.disclosure, place.at("disclosure")), numbered=True)
    stops = Bullets(texts(session.stop_if, place.at("stop_if")))
    yield Box(text(words.stop_rules), (stops,), Tone.STOP)


def _ways(library: Library, session: Session, place: Place) -> Iterator[Block]:
    words = library.words.papers
    yield Heading(text(words.alone))
    yield Para(text(session.alone, place.at("alone")))
    if session.online:
        yield Heading(text(words.online))
        yield Bullets(texts(session.online, place.at("online")))


def _after(library: Library, session: Session, place: Place) -> Iterator[Block]:
    words = library.words.papers
    yield Heading(text(words.after))
    yield Bullets(texts(session.after, place.at("after")), ticks=True)
    yield Heading(text(words.evaluation), 2)
    how = fill(words.evaluation_text, threshold=threshold(library))
    yield Para(text(how, _WORDING.at("evaluation_text")))
    yield Heading(text(words.fridays_head), 2)
    yield Steps(
        tuple(
            Step(
                text(friday.title, place.at("fridays", number, "title")),
                "",
                (Para(text(friday.text, place.at("fridays", number, "text"))),),
            )
            for number, friday in enumerate(session.fridays)
        )
    )
    question = (Para(text(session.manager_question, place.at("manager_question"))),)
    yield Box(text(words.manager_head), question)


def _routes(library: Library, session: Session, employer: str | None) -> Iterable[Block]:
    words, keys = library.words.papers, session_routes(session)
    if keys:
        yield Heading(text(words.routes_head))
        yield from routes_blocks(library, keys, employer)


def _list(
    head: str, lines: tuple[str, ...], place: Place, level: int = 2, ticks: bool = False
) -> Iterator[Block]:
    if lines:
        yield Heading(text(head), level)
        yield Bullets(texts(lines, place), ticks=ticks)

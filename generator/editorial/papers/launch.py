"""The launch plan on paper: week by week, each thing with its day, its owner and its words."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editorial.launch import ItemView, WeekView, launch_of
from generator.editorial.paper import Block, Heading, Paper, Para, Step, Steps, Text, Tone, text
from generator.editorial.papers.shared import edition, foot
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.richtext import Run

LAUNCH = "launch-plan"
"""The paper's id, and the name of its files."""
_WORDING = Place("wording-papers")


def launch(library: Library) -> Paper:
    """The whole launch plan."""
    words = library.words.papers
    passport = fill(words.launch_passport, edition=library.organisation.edition)
    return Paper(
        id=LAUNCH,
        place=Place("launch", next(iter(library.launch), "")),
        kicker=words.launch_kicker,
        title=text(words.launch_title, _WORDING.at("launch_title")),
        lead=text(words.launch_lead, _WORDING.at("launch_lead")),
        facts=(edition(library),),
        blocks=tuple(block for week in launch_of(library) for block in _week(library, week)),
        foot=foot(library, passport),
    )


def _week(library: Library, week: WeekView) -> Iterator[Block]:
    place = Place("launch", week.key)
    yield Heading(text(week.title, place.at("title")), 1, week.key)
    yield Para(text(week.aim, place.at("aim")), Tone.LEAD)
    yield Steps(
        tuple(_step(library, day.day, item) for day in week.days for item in day.items),
    )


def _step(library: Library, day: str, view: ItemView) -> Step:
    words, item, place = library.words.papers, view.item, view.place
    facts = (
        Run(f"{view.channel}. {item.audience}. {item.owner}. {words.launch_needs} "),
        Run(view.needs, href=item.asset),
    )
    parts = [Para(Text(facts, place.at("audience")), Tone.QUIET)]
    if item.caption:
        said = Run(item.caption)
        parts.append(
            Para(Text((Run(f"{words.launch_words} ", strong=True), said), place.at("caption")))
        )
    if item.alt:
        alt = fill(words.launch_alt, alt=item.alt)
        parts.append(Para(text(alt, place.at("alt")), Tone.QUIET))
    return Step(text(item.do, place.at("do")), day, tuple(parts))

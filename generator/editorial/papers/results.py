"""What came of the sessions, on paper: reach, then change, then what it can't show (P27)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editorial.evaluations import EvaluationView, GroupView, evaluation_of
from generator.editorial.paper import (
    Block,
    Bullets,
    Column,
    Heading,
    Para,
    Table,
    Tone,
    strong,
    text,
)
from generator.library import Library
from generator.model.wording.common import EvaluationWords


def results(library: Library, head: str) -> Iterator[Block]:
    """Everything that may be shown of the confidence forms, under one heading."""
    view, words = evaluation_of(library), library.words.common.evaluation
    yield Heading(text(head))
    if not view.reach:
        yield Para(text(words.none))
    else:
        yield from _shown(view, words)
    yield Heading(text(words.limits_head), 2)
    yield Bullets(tuple(text(line) for line in words.limits))


def _shown(view: EvaluationView, words: EvaluationWords) -> Iterator[Block]:
    if view.sample:
        yield Para(strong(words.sample))
    yield Para(text(f"{view.reach} {words.counted}"))
    yield Heading(text(words.change_head), 2)
    for line in filter(None, (view.few, view.waiting)):
        yield Para(text(line))
    for group in view.groups:
        yield Heading(text(group.title), 3)
        yield Para(text(f"{group.of} {view.scale}"), Tone.QUIET)
        yield _table(group, words.item)
    yield Para(text(view.pooled), Tone.QUIET)


def _table(group: GroupView, head: str) -> Table:
    times = [answer.when for answer in group.items[0].answers]
    width = 0.16
    return Table(
        about=f"{group.title}. {group.of}",
        columns=(
            Column(head, 1 - width * len(times)),
            *(Column(when, width) for when in times),
        ),
        rows=tuple(
            (strong(item.label), *(text(answer.mean) for answer in item.answers))
            for item in group.items
        ),
    )

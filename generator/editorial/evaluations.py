"""What came of the sessions: reach, then change, then what it can't show (P27).

Answers are shown only in pools of at least as many people as organisation.yml sets. A pool closes
when it is large enough and never takes in a later month: a pool that grew by one person would
tell, by difference, what that person answered (P26).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.editorial.dates import month
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.evaluation import HIGH, LOW, Means, Tally
from generator.model.vocabulary import ConfidenceItem
from generator.model.wording.common import EvaluationWords

SETTLED = 6
"""Months after which whatever forms of three months on are in count as all there will be."""


@dataclass(frozen=True)
class Pool:
    """Tallies whose answers are shown together; session: None for those of several."""

    session: str | None
    rows: tuple[Tally, ...]


@dataclass(frozen=True)
class Pooled:
    """The pools that may be shown, in the order they closed, and how many answers wait."""

    pools: tuple[Pool, ...]
    waiting: int


@dataclass(frozen=True)
class AnswerView:
    """One mean; length: of its bar, 0 to 100 over the whole scale."""

    when: str
    mean: str
    length: float


@dataclass(frozen=True)
class ItemView:
    """One item of the form with its means, in the order of time."""

    label: str
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True)
class GroupView:
    """One pool, ready to show as a table that is also a chart."""

    id: str
    title: str
    of: str
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class EvaluationView:
    """All there is to show; reach is empty while no results are in."""

    reach: str
    groups: tuple[GroupView, ...]
    few: str
    waiting: str
    scale: str
    pooled: str
    sample: bool


def evaluation_of(library: Library) -> EvaluationView:
    """What came of the sessions, up to the library's day; made-up results only without real ones.

    A release holds no made-up results: the checks refuse them.
    """
    words = library.words.common.evaluation
    tallies = _tallies(library)
    least = library.organisation.small_numbers.threshold
    pooled = pools(tallies, least, library.as_of.year)
    threshold = str(least)
    groups = tuple(_group(library, n, pool, least) for n, pool in enumerate(pooled.pools, 1))
    form = library.words.papers
    return EvaluationView(
        reach=_reach(words, tallies) if tallies else "",
        groups=groups,
        few="" if groups else fill(words.few, threshold=threshold),
        waiting=fill(words.waiting, n=pooled.waiting) if groups and pooled.waiting else "",
        scale=fill(words.scale, low=form.low, high=form.high),
        pooled=fill(words.pooled, threshold=threshold),
        sample=any(tally.sample for tally in tallies),
    )


def pools(tallies: Iterable[Tally], least: int, year: int) -> Pooled:
    """Months of one session together until there are enough, then what a past year leaves over.

    least: the fewest people whose answers are shown. year: the present one, not yet over.
    """
    ordered = sorted(tallies, key=lambda tally: (tally.month, tally.session))
    closed: list[Pool] = []
    open_: dict[str, list[Tally]] = {}
    for of_year, rows in groupby(ordered, key=lambda tally: int(tally.month[:4])):
        for tally in rows:
            waiting = open_.setdefault(tally.session, [])
            waiting.append(tally)
            if _answers(waiting) >= least:
                closed.append(Pool(tally.session, tuple(open_.pop(tally.session))))
        left = tuple(tally for waiting in open_.values() for tally in waiting)
        if of_year < year and _answers(left) >= least:
            closed.append(Pool(None, left))
            open_.clear()
    return Pooled(tuple(closed), sum(_answers(waiting) for waiting in open_.values()))


def _answers(tallies: Iterable[Tally]) -> int:
    return sum(tally.before.n for tally in tallies)


def _tallies(library: Library) -> tuple[Tally, ...]:
    now = f"{library.as_of:%Y-%m}"
    there = tuple(tally for tally in library.evaluations.values() if tally.month <= now)
    return tuple(tally for tally in there if not tally.sample) or there


def _reach(words: EvaluationWords, tallies: Sequence[Tally]) -> str:
    return fill(
        words.reach,
        sessions=fill(words.sessions, n=sum(tally.held for tally in tallies)),
        months=_months(words, tallies),
        people=fill(words.people, n=sum(tally.attended for tally in tallies)),
    )


def _months(words: EvaluationWords, tallies: Iterable[Tally]) -> str:
    days = sorted(date.fromisoformat(f"{tally.month}-01") for tally in tallies)
    first, last = month(days[0]), month(days[-1])
    if first == last:
        return fill(words.month, month=first)
    return fill(words.months, first=first, last=last)


def _group(library: Library, number: int, pool: Pool, least: int) -> GroupView:
    words = library.words.common.evaluation
    session = library.sessions.get(pool.session or "")
    now = library.as_of.year * 12 + library.as_of.month
    later = _later(pool, least, now)
    of = fill(words.of, n=_answers(pool.rows), months=_months(words, pool.rows))
    again = f" {fill(words.of_later, n=sum(side.n for side in later))}" if later else ""
    sides = (
        (words.before, tuple(row.before for row in pool.rows)),
        (words.after, tuple(row.after for row in pool.rows)),
        *(((words.later, later),) if later else ()),
    )
    return GroupView(
        id=f"results-{number}",
        title=session.title if session else words.together,
        of=f"{of}{again}",
        items=tuple(
            ItemView(
                library.words.papers.items[item],
                tuple(_answer(when, means, item) for when, means in sides),
            )
            for item in ConfidenceItem
        ),
    )


def _later(pool: Pool, least: int, now: int) -> tuple[Means, ...]:
    """The answers of three months on, once all are in and they are enough; else none."""
    later = tuple(row.later for row in pool.rows if row.later)
    last = max(int(row.month[:4]) * 12 + int(row.month[5:]) for row in pool.rows)
    settled = len(later) == len(pool.rows) or now >= last + SETTLED
    return later if settled and sum(side.n for side in later) >= least else ()


def _answer(when: str, sides: Sequence[Means], item: ConfidenceItem) -> AnswerView:
    mean = sum(side.n * side.of(item) for side in sides) / sum(side.n for side in sides)
    return AnswerView(when, f"{mean:.1f}", round(100 * (mean - LOW) / (HIGH - LOW), 1))

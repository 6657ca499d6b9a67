"""Results of sessions: counts that can be true (P27); the model lets them hold no person."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.finding import Finding, Place, error
from generator.library import Library

THREE = 3
"""Months after which the last form is filled in."""


def months(library: Library) -> Iterable[Finding]:
    """EVAL001: a month that has not come; EVAL002: answers from three months on, too soon."""
    now = library.as_of.year * 12 + library.as_of.month
    for key, tally in library.evaluations.items():
        held = int(tally.month[:4]) * 12 + int(tally.month[5:])
        if held > now:
            yield error(
                "EVAL001",
                Place("evaluation", key, ("month",)),
                f"{tally.month} has not come yet.",
                "Write the month in which the session was held.",
            )
        elif tally.later and held + THREE > now:
            yield error(
                "EVAL002",
                Place("evaluation", key, ("later",)),
                f"Three months after {tally.month} are not over yet.",
                "Leave `later` out until the form at three months is in.",
            )


def answers(library: Library) -> Iterable[Finding]:
    """EVAL003: numbers of answers that do not fit each other, or the people who came."""
    for key, tally in library.evaluations.items():
        place = Place("evaluation", key)
        before, after = tally.before.n, tally.after.n
        if before != after:
            yield error(
                "EVAL003",
                place.at("after", "n"),
                f"{before} answered before and {after} after, on two sides of one form.",
                "Count only forms with both sides filled in.",
            )
        if before > tally.attended:
            yield error(
                "EVAL003",
                place.at("before", "n"),
                f"{before} answered, and only {tally.attended} came.",
                "Count the forms and the people again.",
            )
        if tally.later and tally.later.n > before:
            yield error(
                "EVAL003",
                place.at("later", "n"),
                f"{tally.later.n} answered at three months, and only {before} at the session.",
                "Count only the forms of people who were there.",
            )


def once(library: Library) -> Iterable[Finding]:
    """EVAL004: a second file for one session and month, which would count it twice."""
    first: dict[tuple[str, str, bool], str] = {}
    for key, tally in library.evaluations.items():
        which = (tally.session, tally.month, tally.sample)
        if which in first:
            yield error(
                "EVAL004",
                Place("evaluation", key, ("month",)),
                f"`{first[which]}` has the results of this session in {tally.month} already.",
                "Put both into one file.",
            )
        first.setdefault(which, key)


RULES: tuple[Rule, ...] = (months, answers, once)

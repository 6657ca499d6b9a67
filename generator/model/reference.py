"""What content rests on and answers for: sources, law, evidence, promises, pledges, words."""

from __future__ import annotations

from typing import Literal

from generator.model.base import Day, Id, Line, Model, Text, Title, Url, about
from generator.model.richtext import RichText


class Source(Model):
    """A public source, what was taken from it and when it was checked."""

    title: Line = about("The source's title.")
    publisher: Line = about("Who published it.", "Acas")
    year: Line = about("Its year, or n.d.", "2025")
    address: Url | None = about("Its address, https.", default=None)
    doi: Line | None = about("Its DOI.", "10.1542/peds.2015-1385", default=None)
    kind: Literal["research", "guidance", "law", "statistics", "framework", "campaign", "local"] = (
        about("What kind of source.")
    )
    taken: Text = about("What was taken from it.")
    limits: Text | None = about("What it cannot show.", default=None)
    checked_on: Day = about("The day someone looked.", "2026-11-23")
    checked_how: Line = about(
        "How it was checked: live page, stored copy, or quoted by another source.",
        "Stored copy of the page",
    )
    permission: Literal["free-to-name", "asked", "refused"] | None = about(
        "For a third party's framework: whether it may be used (P29).", default=None
    )


class LawNote(Model):
    """A note on the law, in plain words; not legal advice."""

    title: Title = about("What it is about.", "Harassment")
    nation: Literal["England"] = about("Where it applies.", "England")
    says: RichText = about("The law in plain words.")
    sources: tuple[Id, ...] = about("Keys of sources.yml.", min_length=1)
    time_limit: Text | None = about("A time limit, if one runs.", default=None)
    checked_on: Day = about("The day it was checked.", "2026-11-23")
    review_by: Day = about("When to check it again: at most six months later.", "2027-05-23")


class Promise(Model):
    """A promise with an owner; the only place a promise may stand (P22)."""

    says: Text = about("The promise.", "Who raises a concern is asked after 30, 90 and 180 days.")
    owner: Line = about("The role that owns it.", "Chief people officer")
    by: Day = about("By when.", "2027-03-31")
    checked_by: Line = about("The role that checks it.", "Staff side chair")
    confirmed: bool = about("Whether the organisation has confirmed it.", "no")
    status: Literal["planned", "doing", "kept", "could-not"] = about("Where it stands.")
    reason: Text | None = about("Why it is late, or could not be kept.", default=None)


class Pledge(Model):
    """One of the pledges to those who spoke up, in our own words."""

    order: int = about("Its place.", 1, ge=1)
    text: Line = about("The pledge.")


class Figure(Model):
    """One bar of a chart."""

    label: Line = about("What is counted.", "Abuse from patients or the public")
    value: float = about("The figure.", 25.1)


class Evidence(Model):
    """A finding that may be printed, with its source and its limits."""

    title: Title = about("What it shows, as a statement.")
    kind: Literal["research", "statistics", "listening"] = about("What kind of evidence.")
    statement: Text = about("The finding in one or two sentences.")
    figures: tuple[Figure, ...] = about("Bars for a chart.", default=(), max_length=8)
    unit: Line | None = about("The figures' unit.", "% of staff", default=None)
    source: Id = about("Key of sources.yml.")
    limits: Text = about("What it cannot show.")
    synthetic: bool = about("Whether it is made up as a sample; said on every output.", "no")


class Term(Model):
    """A glossary term."""

    term: Title = about("The term.", "Bystander")
    means: Text = about("What it means, in plain words.")

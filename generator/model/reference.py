"""What content rests on and answers for: sources, law, evidence, promises, actions, words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from generator.model.base import Day, Id, Line, Model, Text, Title, Url, about
from generator.model.richtext import RichText
from generator.model.vocabulary import Headcount

Clock = Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day in England, such as 12:30."""


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


class Action(Model):
    """You said, we did: what was heard under a theme, and what came of it (P22)."""

    theme: Id = about("The theme it answers: a file's name in content/themes.", "poor-leadership")
    heard: Text = about("What was heard, in a sentence; nobody's own words.")
    did: Text = about("What is done about it, or was tried.")
    status: Literal["done", "doing", "late", "could-not"] = about(
        "Where it stands. What is past its day and not done is late, whatever stands here.", "doing"
    )
    owner: Line = about("The role that owns it; never a name.", "Chief people officer")
    due: Day = about("By when.", "2027-03-31")
    done_on: Day | None = about("When it was done.", "2026-11-23", default=None)
    reason: Text | None = about("Why it is late, or could not be done.", default=None)
    sample: bool = about("Whether it is made up, to show how it looks; said beside it.", "no")
    indicators: tuple[Id, ...] = about(
        "Keys of indicators.yml that it bears on.", ["wres-6"], default=()
    )


class Event(Model):
    """Something people can come to."""

    title: Title = about("What it is called.", "Listening hour")
    on: Day = about("The day.", "2027-02-04")
    starts: Clock = about("When it begins.", "12:30")
    ends: Clock = about("When it ends.", "13:30")
    place: Line = about("Where, or how to join.", "Online; the link comes by e-mail")
    for_whom: Line = about("Whom it is for.", "Everyone who works in health and care here")
    text: Text = about("What happens there.")
    access: Line | None = about("What makes it possible to take part.", default=None)
    cancelled: bool = about("Whether it is off.", "no", default=False)
    sample: bool = about("Whether it is made up, to show how it looks; said beside it.", "no")


class Pledge(Model):
    """One of the pledges to those who spoke up, in our own words."""

    order: int = about("Its place.", 1, ge=1)
    text: Line = about("The pledge.")


class Figure(Model):
    """One bar of a chart."""

    label: Line = about("What is counted.", "Abuse from patients or the public")
    value: float = about("The figure.", 25.1)


class Heard(Model):
    """A listening event, told so that nobody who came can be pointed to (P24, P26)."""

    held_on: Day = about("The day. Only its month and year are shown.", "2026-04-15")
    how: Line = about("How people met.", "Online, one evening")
    audience: Line = about("Who was invited.", "People who work in care homes and home care")
    headcount: Headcount = about("How many came, as a band; none is below 10.", "20-to-49")
    said: tuple[Text, ...] = about(
        "What was said, in other people's words: no quotation, no place, nobody's story.",
        min_length=1,
        max_length=6,
    )
    asked_for: tuple[Text, ...] = about("What people asked for.", default=(), max_length=4)


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
    heard: Heard | None = about("The event, for the kind `listening` alone.", default=None)


class Term(Model):
    """A glossary term."""

    term: Title = about("The term.", "Bystander")
    means: Text = about("What it means, in plain words.")

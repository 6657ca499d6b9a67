"""National indicators that content bears on, and an organisation's own figures for them.

Scenarios, sessions, themes, actions and items of the tracker name indicators by id; the mapping
is read from there. Figures are keyed by the indicator they belong to.
"""

from __future__ import annotations

from typing import Literal

from generator.model.base import Id, Line, Model, Text, Title, Url, about
from generator.model.vocabulary import Framework, Wording


class Indicator(Model):
    """One measure, action or question of a national framework."""

    framework: Framework = about("Whose it is.", "wres")
    order: int = about("Its place in that framework.", 5, ge=1)
    number: Line | None = about("Its number there, if it has one that stays.", "4a", default=None)
    title: Title = about("What it is about, in our words.", "Abuse from patients or the public")
    says: Text = about("What it says.")
    wording: Wording = about(
        "quoted as published, reported by others, or described in our words.", "quoted"
    )
    source: Id = about("Key of sources.yml that it was read in.", "wres-indicators")


class Count(Model):
    """One figure, and how many people stand behind it."""

    of: Line = about("Whose figure it is.", "Staff from ethnic minorities")
    value: float = about("The figure.", 28.4, ge=0)
    people: int = about("How many people it is counted from (P26).", 412, ge=0)


class Reading(Model):
    """An indicator's figures for one year: one-way, and never finer than a year (P26)."""

    year: Line = about("The year it is for.", "2026")
    unit: Literal["%", "times", "people"] = about(
        "% of the people, times as likely, or a number of people.", "%"
    )
    source: Line = about("Where it was published.", "Our WRES return, August 2026")
    address: Url | None = about("Its address, https.", default=None)
    counts: tuple[Count, ...] = about("One item a group.", min_length=1, max_length=6)


class OwnFigures(Model):
    """An organisation's own figures for one indicator; its key is the indicator's id."""

    readings: tuple[Reading, ...] = about("One item a year, latest first.", default=())

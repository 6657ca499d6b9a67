"""A guide: a paper for one reader and one purpose, from a welcome pack to a form.

Its sections are those of a prose page, and beside them checklists, a tracker, values as
behaviours, blanks to write in and boxes to tick.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Day, Id, Line, Model, Text, Title, about
from generator.model.page import PageLaw, PagePromises, PageRoutes, Prose, Section, Steps
from generator.model.richtext import RichText
from generator.model.vocabulary import Stage


class GuideKind(StrEnum):
    """What a guide is for its reader."""

    GUIDE = "guide"
    CHECKLIST = "checklist"
    CARD = "card"
    FORM = "form"
    SOP = "sop"


class Task(Model):
    """One thing to do, the role that does it, and when."""

    do: Line = about("What is done.", "Walk round the building with them")
    owner: Line = about("The role that does it.", "Line manager")
    when: Line = about("When.", "First day")
    note: Line | None = about("What helps to do it well.", default=None)


class Checklist(Section):
    """Things to do, each with the role that does it and when, and a box to tick."""

    kind: Literal["checklist"] = about("Things to do.", "checklist")
    intro: RichText | None = about("What comes before them.", default=None)
    tasks: tuple[Task, ...] = about("The things to do.", min_length=1)


class Tracker(Section):
    """The items of tracker.yml at one stage, with room for what has no status yet."""

    kind: Literal["tracker"] = about("Things to follow.", "tracker")
    intro: RichText | None = about("What comes before them.", default=None)
    stage: Stage = about("Which stage's items.", "shortlist")


class ShowValues(Section):
    """The organisation's values, as behaviours to expect and none to accept."""

    kind: Literal["values"] = about("The organisation's values.", "values")
    intro: RichText | None = about("What comes before them.", default=None)


class Blank(Model):
    """Room to write."""

    label: Line = about("What to write.", "Where the picture was taken")
    lines: int = about("How many lines.", 1, default=1, ge=1, le=12)


class Blanks(Section):
    """Places to write in."""

    kind: Literal["blanks"] = about("Places to write in.", "blanks")
    intro: RichText | None = about("What comes before them.", default=None)
    blanks: tuple[Blank, ...] = about("What to write.", min_length=1)


class Ticks(Section):
    """Boxes to tick."""

    kind: Literal["ticks"] = about("Boxes to tick.", "ticks")
    intro: RichText | None = about("What comes before them.", default=None)
    choices: tuple[Line, ...] = about("What each box stands for.", min_length=1)


GuideSection = Annotated[
    Prose
    | Steps
    | PageRoutes
    | PageLaw
    | PagePromises
    | Checklist
    | Tracker
    | ShowValues
    | Blanks
    | Ticks,
    Field(discriminator="kind"),
]


class Guide(Model):
    """One guide. Its id is its file's name, and that of what is made from it."""

    title: Title = about("The guide's title.", "Welcome to the team")
    lead: Text = about("What it is for, in a sentence or two.")
    kind: GuideKind = about("What it is: guide, checklist, card, form or sop.", "guide")
    audience: Literal["everyone", "trainer", "lead"] = about("Who it is for.", "everyone")
    order: int = about("Its place in the list.", 1, ge=1)
    restorative: bool = about(
        "Whether it is for repair or support: no strapline, no struck excuse (P12).",
        "no",
        default=False,
    )
    editable: bool = about("Whether it also comes as a Word file.", "no", default=False)
    sources: tuple[Id, ...] = about("Keys of sources.yml it rests on.", default=())
    reviewed_on: Day = about("The day someone read it through.", "2026-11-23")
    review_by: Day = about("When to read it again.", "2027-05-23")
    sections: tuple[GuideSection, ...] = about("The guide's sections.", min_length=1)

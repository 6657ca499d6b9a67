"""A guide: a paper for one reader and one purpose, from a welcome pack to a form.

Its sections are those of a prose page, and beside them checklists, a tracker, tables, values as
behaviours, blanks to write in and boxes to tick.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Day, Id, Line, Model, Text, Title, about
from generator.model.page import PageLaw, PagePromises, PageRoutes, Prose, Section, Steps
from generator.model.richtext import RichText
from generator.model.vocabulary import Stage


class GuideKind(StrEnum):
    """What a guide is for its reader.

    A template is filled in by whoever takes a copy, so what it leaves open stops no release.
    """

    GUIDE = "guide"
    CHECKLIST = "checklist"
    CARD = "card"
    FORM = "form"
    SOP = "sop"
    TEMPLATE = "template"


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


class Row(Model):
    """One row of a table: a cell for each column."""

    cells: tuple[Text, ...] = about("The cells, in the order of the columns.", min_length=1)


class Rows(Section):
    """A table. Its first column says what each row is about."""

    kind: Literal["table"] = about("A table.", "table")
    intro: RichText | None = about("What comes before it.", default=None)
    columns: tuple[Title, ...] = about("The heads of the columns.", min_length=2, max_length=5)
    shares: tuple[int, ...] = about(
        "How the width is shared out, a whole number for each column; alike if left out.",
        default=(),
    )
    rows: tuple[Row, ...] = about("The rows.", min_length=1)

    @model_validator(mode="after")
    def _each_row_is_whole(self) -> Rows:
        wanted = len(self.columns)
        short = [n for n, row in enumerate(self.rows, 1) if len(row.cells) != wanted]
        if short or len(self.shares) not in (0, wanted):
            what = f"Row {short[0]}" if short else "`shares`"
            raise PydanticCustomError("cells", "not one for each column", {"what": what})
        return self


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
    new_page: bool = about("Whether these begin a new page on paper.", "yes", default=False)


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
    | Rows
    | ShowValues
    | Blanks
    | Ticks,
    Field(discriminator="kind"),
]


class Guide(Model):
    """One guide. Its id is its file's name, and that of what is made from it."""

    title: Title = about("The guide's title.", "Welcome to the team")
    lead: Text = about("What it is for, in a sentence or two.")
    kind: GuideKind = about("What it is: guide, checklist, card, form, sop or template.", "guide")
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

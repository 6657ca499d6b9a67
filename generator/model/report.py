"""What people write for the report to HR Directors and inclusion leads; its figures come by id.

The paraphrase is written by people who have read the entries, and read again by somebody who has
not. Nothing here is generated, and nothing is anybody's own words.
"""

from __future__ import annotations

from generator.model.base import Day, Id, Line, Model, Role, Text, about
from generator.model.richtext import RichText


class Recommendation(Model):
    """Something to decide, with the role that would own it and a day."""

    what: Line = about(
        "What is asked for.", "Tell all about acting-up posts, and count who gets them"
    )
    why: Text = about("What it answers, and what it would change.")
    owner: Line = about("The role that would own it; never a name.", "Chief people officer")
    due: Day = about("By when.", "2027-03-31")
    shown_by: Line = about("How anyone could tell that it helped.")


class ThemeReport(Model):
    """One theme in the report."""

    theme: Id = about("A theme's file name in content/themes.", "poor-leadership")
    told: RichText = about(
        "What people told, in other people's words: no quotation, no place, nobody's story."
    )
    recommend: tuple[Recommendation, ...] = about("What is asked for.", min_length=1, max_length=3)


class Feedback(Model):
    """One way in which those who wrote hear what came of it."""

    what: Line = about("What is told, and where.")
    owner: Line = about("The role that does it.", "Inclusion lead")
    due: Day = about("By when.", "2027-01-29")


class PortalReport(Model):
    """The written part of the report on one summary; its id is the summary's."""

    how_told: Text = about("How people could write, since when, and who could see the way to it.")
    read_by: Text = about("Who read the entries, as roles, and how they were looked after.")
    duty_of_care: Text = about("Who decides when somebody is owed care, how soon, and who checks.")
    themes: tuple[ThemeReport, ...] = about("The themes, in the order of the report.", min_length=1)
    feedback: tuple[Feedback, ...] = about(
        "How those who wrote are told what came of it.", min_length=1
    )
    impact_assessment: Line = about(
        "Where the data protection impact assessment is kept, and its number.",
        "[fill in: number and place]",
    )
    written_by: Role = about("The role that wrote it.", "inclusion-lead")
    second_reader: Role = about(
        "The role that read it and has not opened the vault.", "staff-side-chair"
    )
    read_on: Day = about("The day the second reader had read it.", "2026-11-20")
    synthetic: bool = about(
        "Whether it is made up, as a sample; said on every output.", "no", default=False
    )

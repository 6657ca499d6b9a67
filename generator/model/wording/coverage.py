"""The words of the matrix of what stories cover, on the site and in the terminal."""

from __future__ import annotations

from enum import StrEnum

from generator.model.base import Line, Title
from generator.model.wording.base import Counted, Wording, phrase


class Dimension(StrEnum):
    """What stories are counted by."""

    THEME = "theme"
    CHARACTERISTIC = "characteristic"
    SETTING = "setting"
    DONE_BY = "done-by"
    ROLE = "role"
    JOB = "job"
    SKILL = "skill"
    SESSION = "session"


class CoverageWords(Wording):
    """The words of the matrix."""

    heads: dict[Dimension, Title] = phrase("The head over each table.")
    about: dict[Dimension, Line] = phrase("What is counted in each table.")
    missing: dict[Dimension, Line] = phrase("What has no story: the words before the list.")
    missing_line: Line = phrase("What has no story, with the list.", "said", "values")
    nothing_missing: Line = phrase("When each row of a table has a story.")
    none: Title = phrase("The row of stories that name no characteristic.")
    untold: Line = phrase("Stories that no session tells.", "values")
    all: Title = phrase("The column of all stories.")
    which: Title = phrase("What opens the list of stories of a row.")
    stories: Counted = phrase("A number of stories.")
    whole: Line = phrase("How many stories there are in all.", "stories", "themes")
    gaps: Title = phrase("The head over what is missing.")
    no_gaps: Line = phrase("When nothing is missing.")
    theme_short: Line = phrase(
        "A theme with fewer stories than wanted.", "theme", "found", "wanted"
    )
    sector_empty: Line = phrase("A part of health and care without a story.", "sector")
    source_empty: Line = phrase("A source of behaviour without a story.", "source")
    social_care_short: Line = phrase("Too few stories in social care.", "found", "wanted")
    intersecting_short: Line = phrase(
        "Too few stories that touch more than one characteristic.", "found", "wanted"
    )

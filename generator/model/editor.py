"""Closed lists of what an editor and a new organisation are asked. Their labels are wording."""

from __future__ import annotations

from enum import StrEnum


class Column(StrEnum):
    """A column of the spreadsheet for new scenarios: the one question (P7), and nine (P18)."""

    HAPPENED = "happened"
    TITLE = "title"
    THEME = "theme"
    SETTING = "setting"
    DONE_BY = "done_by"
    STORY = "story"
    IMPACT = "impact"
    CONTENT_NOTE = "content_note"
    PROMPTS = "prompts"
    SAYS = "says"


class Asked(StrEnum):
    """What `init` asks of a new organisation (P33)."""

    NAME = "name"
    SHORT_NAME = "short_name"
    ADDRESS = "address"
    EMPLOYERS = "employers"
    CONTACT = "contact"
    SIGNED_BY = "signed_by"
    THRESHOLD_SET_BY = "threshold_set_by"
    COLOURS = "colours"

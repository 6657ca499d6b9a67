"""Closed lists of what an editor and a new organisation are asked. Their labels are wording."""

from __future__ import annotations

from enum import StrEnum

from generator.model.base import Line, Model, Role, Title, Url, about
from generator.model.brand import Colour
from generator.model.vocabulary import EmployerKind


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


class NewOrganisation(Model):
    """A new organisation's answers; what it leaves out stays a placeholder, which check lists."""

    name: Title | None = about("The health and care system's name.", "Saltmarsh Care", default=None)
    short_name: Title | None = about("Its short form.", "Saltmarsh", default=None)
    address: Url | None = about(
        "The site's address, ending in /.", "https://www.example.org/no-excuse/", default=None
    )
    employers: tuple[EmployerKind, ...] = about(
        "Which kinds of employers belong to it.", ["hospital", "care-home"], default=()
    )
    contact: Line | None = about(
        "Where to say that a story is wrong.", "inclusion@example.org", default=None
    )
    signed_by: Line | None = about(
        "The role or group that signs; never a name.", "Inclusion leads group", default=None
    )
    threshold_set_by: Role | None = about(
        "The role that sets the threshold for figures.", "information-governance-lead", default=None
    )
    colours: tuple[Colour, ...] = about(
        "A dark ground and a signal.", ["#14213d", "#ffc52e"], default=(), max_length=2
    )

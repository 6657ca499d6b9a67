"""What the confidence forms of one session plan came to in one month: counts, and no persons (P27).

There is no field for free text: what nobody can write nobody can be known by.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import Id, Model, about
from generator.model.vocabulary import ConfidenceItem

Month = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$")]
"""A month such as 2026-11."""
LOW, HIGH = 1, 5
"""The ends of the form's scale."""


def mean(item: str) -> float:
    """A field for the mean answer to one item, which `item` says in a few words."""
    value: float = about(f"The mean answer to: {item}.", 3.4, ge=LOW, le=HIGH)
    return value


class Means(Model):
    """The six means of one side of the form, and how many people answered."""

    n: int = about("How many forms were filled in.", 12, ge=1)
    recognise: float = mean("recognise it when I see or hear it")
    respond: float = mean("respond in the moment, in a way that is safe")
    follow_up: float = mean("follow up afterwards with those who were there")
    support: float = mean("support a colleague it happened to")
    apologise: float = mean("apologise and put it right if it was me")
    report: float = mean("report it or raise it, if I choose to")

    def of(self, item: ConfidenceItem) -> float:
        """The mean of one item."""
        value: float = getattr(self, item.value)
        return value


class Tally(Model):
    """One session plan in one month."""

    session: Id = about("The session: a file's name in content/sessions.", "awareness-60")
    month: Month = about("The month it was held in.", "2026-11")
    held: int = about("How often it was held in that month.", 2, ge=1)
    attended: int = about("How many people came, counted each time they came.", 27, ge=1)
    before: Means = about("Side one of the form, before the session.")
    after: Means = about("Side two, after it; from the same forms.")
    later: Means | None = about("The form at three months, once it is in.", default=None)
    sample: bool = about("Whether it is made up, to show how it looks; said beside it.", "no")

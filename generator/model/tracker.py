"""The tracker of fair recruitment and retention: one source for the site, paper and Word."""

from __future__ import annotations

from generator.model.base import Day, Id, Line, Model, Title, Url, about
from generator.model.vocabulary import Stage, TrackedState


class Tracked(Model):
    """One thing that is in place or not, who answers for it, and how anyone can see which."""

    stage: Stage = about("The stage it belongs to.", "shortlist")
    order: int = about("Its place in that stage.", 1, ge=1)
    what: Title = about("What should be in place, in a few words.", "Two people score apart")
    how: Line = about("What that means.", "Each criterion on its own, before they talk.")
    owner: Line = about("The role that answers for it; never a name.", "Head of recruitment")
    evidence: Line = about("What shows it.", "Both score sheets, with times")
    link: Url | None = about("Where that can be seen, https.", default=None)
    status: TrackedState = about("Where it stands.", "not-started")
    reason: Line | None = about("Why it is not in place, or does not apply.", default=None)
    review_on: Day | None = about(
        "The day to look again. Past it, the item says by itself that it is late.",
        "2027-03-31",
        default=None,
    )
    indicators: tuple[Id, ...] = about(
        "Keys of indicators.yml that it bears on.", ["wres-2"], default=()
    )

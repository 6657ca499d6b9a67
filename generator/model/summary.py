"""The portal's figures that may be published: small counts hidden, the rest to the nearest 5 (P26).

`noexcuse portal summarise` writes them. A check refuses a small number that somebody puts in.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import Day, Id, Model, Role, about
from generator.model.portal import Dimension

QuarterName = Annotated[str, StringConstraints(pattern=r"^20[0-9]{2}-Q[1-4]$")]
"""A quarter of a year, such as 2026-Q3."""


class SummaryRow(Model):
    """One count: of one value, or of several that were counted together."""

    of: tuple[Id, ...] = about("The value, or those counted together.", ["poor-leadership"])
    n: int | None = about(
        "How many entries, to the nearest 5; left out where the count is hidden.",
        120,
        default=None,
        ge=0,
    )


class SummaryTable(Model):
    """Entries counted by one thing; each stands in one row."""

    by: Dimension = about("By what they are counted.", "theme")
    rows: tuple[SummaryRow, ...] = about("The counts.", min_length=2)


class SummaryFigures(Model):
    """What may be told of one group of entries."""

    entries: int = about("How many entries, to the nearest 5.", 385, ge=0)
    tables: tuple[SummaryTable, ...] = about("By one thing at a time.", default=())
    kept_back: tuple[Dimension, ...] = about(
        "What is not told, because somebody could be found by it.", ["step"], default=()
    )


class SummaryAgreement(Model):
    """How far two readers chose alike, in one thing that they chose."""

    by: Dimension = about("What they chose.", "theme")
    alike: int = about("In how many of 100 entries, to the nearest 5.", 85, ge=0, le=100)
    kappa: float | None = about(
        "The same with chance taken out: 1 is always, 0 no more than chance (Cohen's kappa).",
        0.8,
        default=None,
        ge=-1,
        le=1,
    )


class SummaryOf(Model):
    """Of which time, by whom and under which rule figures of the portal were made."""

    first: QuarterName = about("The first quarter.", "2025-Q1")
    last: QuarterName = about("The last quarter.", "2025-Q4")
    made_on: Day = about("The day it was made.", "2026-11-24")
    made_by: Role = about("The role that made it.", "inclusion-lead")
    threshold: int = about("Counts below this are hidden.", 10, ge=8)
    set_by: Role = about("The role that set it.", "information-governance-lead")
    synthetic: bool = about(
        "Whether the entries are made up, as a sample; said on every output.", "no", default=False
    )


class PortalSummary(SummaryOf):
    """A year of the portal in figures that may be published."""

    figures: SummaryFigures = about("What may be told of all entries.")
    read_twice: int | None = about(
        "How many entries a second role has sorted too, to the nearest 5; left out under 20.",
        40,
        default=None,
        ge=20,
    )
    agreement: tuple[SummaryAgreement, ...] = about("How far the two chose alike.", default=())


class PortalAnnexes(SummaryOf):
    """The same for each employer that is large enough: for its own leaders, never published."""

    employers: dict[Id, SummaryFigures] = about("What may be told of each employer's entries.")

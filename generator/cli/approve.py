"""`noexcuse approve`: one reader's word that a scenario may be published (P7)."""

from __future__ import annotations

from typing import Annotated

import typer

from generator.cli.approving import record
from generator.cli.common import AsOfOption, day_of, here
from generator.model.portal import ReviewCheck
from generator.project import Mode
from generator.reading import read

ScenarioArgument = Annotated[str, typer.Argument(help="The scenario's id: its file's name.")]
RoleOption = Annotated[
    str, typer.Option("--as", metavar="ROLE", help="Your role pseudonym, such as reader-1.")
]
ConfirmOption = Annotated[
    list[ReviewCheck] | None,
    typer.Option(
        "--confirm",
        help="A line of the readers' checklist that you confirm; in a terminal you are asked.",
        show_default=False,
    ),
]
RemarkOption = Annotated[
    str, typer.Option(help="What the next reader should know.", show_default=False)
]


def approve(
    scenario: ScenarioArgument,
    role: RoleOption,
    confirm: ConfirmOption = None,
    remark: RemarkOption = "",
    as_of: AsOfOption = None,
) -> None:
    """Add your approval of a scenario as it stands now to scenarios/reviews/.

    A scenario needs two, by different roles, neither its author's. Each reader confirms the whole
    checklist: what a search for names cannot answer. An approval holds for this very text: after a
    change it has to be read again.

    Example: noexcuse approve the-drug-round --as reader-1
    """
    settings = here()
    day = day_of(settings, as_of)
    found = read(settings.project, Mode.SAMPLE, day)
    record(settings, found, scenario, role, day, confirm or (), remark)

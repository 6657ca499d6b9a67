"""`noexcuse guide`: facilitator guides, with one employer's own contacts if asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.common import AsOfOption, EmployerOption, ModeOption, QuietOption
from generator.cli.making import draw_and_write, no_such, ready, refuse, unknown_employer
from generator.cli.report import Report

SessionsArgument = Annotated[
    list[str], typer.Argument(help="Sessions by id, which is their file's name.", metavar="SESSION")
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out",
        help="The PDF to write, for one session; named after the session unless given.",
        show_default=False,
    ),
]  # fmt: skip


def guide(
    sessions: SessionsArgument,
    employer: EmployerOption = None,
    out: OutOption = None,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the facilitator guide of each session as a PDF.

    With an error in the content nothing is written.

    Example: noexcuse guide awareness-60 --employer hospital-sample -o guide.pdf
    """
    asked = tuple(dict.fromkeys(sessions))
    if out and len(asked) > 1:
        raise typer.BadParameter("Several guides cannot go into one file; leave -o out.")
    report = Report(quiet)
    content = ready(report, mode, as_of)
    library = content.library
    known = library.sessions
    refuse(
        [
            *(no_such("session", name, known) for name in asked if name not in known),
            *unknown_employer(library, employer),
        ]
    )
    from generator.printables.sessions import facilitator_guide

    products = [facilitator_guide(library, name, employer) for name in asked]
    files = [out] if out else [Path(product.path.name) for product in products]
    draw_and_write(report, content, products, files)

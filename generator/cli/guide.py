"""`noexcuse guide`: a session's facilitator guide, with one employer's own contacts if asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.cards import EmployerOption
from generator.cli.common import AsOfOption, ModeOption, QuietOption, day_of, here, mode_of
from generator.cli.report import Report, complain
from generator.disk import write_whole
from generator.finding import errors
from generator.library import Library
from generator.project import Mode

SessionArgument = Annotated[str, typer.Argument(help="The session's id: its file's name.")]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out", help="The PDF to write; named after the session unless given.",
        show_default=False,
    ),
]  # fmt: skip


def guide(
    session: SessionArgument,
    employer: EmployerOption = None,
    out: OutOption = None,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the facilitator guide of a session as a PDF.

    With an error in the content nothing is written.

    Example: noexcuse guide awareness-60 --employer hospital-sample -o guide.pdf
    """
    settings = here()
    from generator.build.draw import draw_one
    from generator.build.make import checked, drawings
    from generator.printables.sessions import facilitator_guide

    report = Report(quiet)
    made = checked(settings.project, mode_of(settings, mode, Mode.SAMPLE), day_of(settings, as_of))
    report.errors(made.findings, made.read.source_map)
    library = made.read.library
    if library is None or not made.publishable:
        raise typer.Exit(1)
    _must_be_known(library, session, employer)
    product = facilitator_guide(library, session, employer)
    drawn = draw_one(product, drawings(settings.project))
    report.errors(drawn.entry.findings, made.read.source_map)
    if errors(drawn.entry.findings):
        raise typer.Exit(1)
    target = out or Path(product.path.name)
    try:
        write_whole(target, drawn.entry.data.read_bytes())
    except OSError as problem:
        raise UnableError(f"{target} cannot be written: {problem.strerror}.") from None
    report.end("written", f"Wrote {target}.")


def _must_be_known(library: Library, session: str, employer: str | None) -> None:
    """End with exit code 1 and a sentence for each name that nothing has."""
    from generator.checks.nearest import did_you_mean

    asked = (
        ("session", session, library.sessions),
        ("employer", employer, library.organisation.employers),
    )
    unknown = [
        f"There is no {kind} {name}. {did_you_mean(name, known)}".rstrip()
        for kind, name, known in asked
        if name is not None and name not in known
    ]
    for sentence in unknown:
        complain(sentence)
    if unknown:
        raise typer.Exit(1)

"""`noexcuse new`: begins a scenario or a session with what makes a valid draft."""

from __future__ import annotations

import typer

from generator.cli.new_scenario import scenario
from generator.cli.new_session import session

app = typer.Typer(
    help="Begin a new scenario or session.\n\nExample: noexcuse new scenario",
    no_args_is_help=True,
)
app.command()(scenario)
app.command()(session)

"""`noexcuse portal`: from an export of the portal to safe content, on this computer alone."""

from __future__ import annotations

import typer

from generator.cli.portal_draft import draft
from generator.cli.portal_highlight import highlight
from generator.cli.portal_import import import_
from generator.cli.portal_keep import audit, hold, purge, status
from generator.cli.portal_read import read
from generator.cli.portal_summarise import summarise
from generator.cli.portal_waive import guard, waive

app = typer.Typer(
    help="From an export of the portal to safe content, on this computer alone.\n\n"
    "Example: noexcuse portal import form.xlsx --as inclusion-lead",
    no_args_is_help=True,
)
app.command("import")(import_)
for command in (
    read,
    highlight,
    draft,
    waive,
    summarise,
    status,
    hold,
    purge,
    audit,
    guard,
):
    app.command()(command)

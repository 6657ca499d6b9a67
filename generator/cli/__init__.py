"""The command `noexcuse`: one module a command, and report.py, which alone prints."""

from __future__ import annotations

import sys
import traceback

import typer

from generator.build.errors import UnableError
from generator.cli import (
    approve,
    build,
    cards,
    check,
    deck,
    edition,
    explain,
    export_docs,
    guide,
    init,
    new,
    portal,
    review,
    schema,
    serve,
    shipped,
    template,
    upgrade,
    where,
)
from generator.cli.report import complain

app = typer.Typer(
    name="noexcuse",
    help="No Excuse for Abuse: from YAML to decks, cards, posters and a campaign site.\n\n"
    "Example: noexcuse serve",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(build.build)
app.command()(serve.serve)
app.command()(check.check)
app.add_typer(new.app, name="new")
app.command()(explain.explain)
app.command()(approve.approve)
app.command()(review.review)
app.command()(edition.edition)
app.command()(where.where)
app.command()(cards.cards)
app.command()(deck.deck)
app.add_typer(template.app, name="template")
app.command()(guide.guide)
app.add_typer(portal.app, name="portal")
app.command("export-docs")(export_docs.export_docs)
app.command()(schema.schema)
app.command()(init.init)
app.command()(upgrade.upgrade)
app.command(hidden=True)(shipped.shipped)


def main() -> None:
    """Run the command line. Exit codes: 0 clean; 1 findings or refused input; 2 the rest.

    130, as shells expect, when a person stops it with ctrl-C.
    """
    try:
        app()
    except UnableError as problem:
        complain(str(problem))
        sys.exit(2)
    except Exception:
        # A bug of ours: all there is to know, for whoever mends it.
        traceback.print_exc()
        sys.exit(2)

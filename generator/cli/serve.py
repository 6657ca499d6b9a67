"""`noexcuse serve`: the site in the browser while you write."""

from __future__ import annotations

import errno
import signal
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.common import AsOfOption, ModeOption, day_of, here, mode_of
from generator.cli.report import say
from generator.project import Mode

SERVED_AT = "The site is at"
"""How the first line begins; an editor's program waits for it."""

PortOption = Annotated[
    int, typer.Option(min=1, max=65535, help="The port on this computer to show it at.")
]


def serve(mode: ModeOption = None, as_of: AsOfOption = None, port: PortOption = 8000) -> None:
    """Show the site in your browser while you write; it follows each file you save.

    It shows drafts too, and never stops on findings: a bar on each page counts them, and the
    page of a broken item shows its own. A download is made when you follow its link. Only this
    computer can see it. Stop it with ctrl-C.

    Example: noexcuse serve --port 8080
    """
    settings = here()
    chosen, day = mode_of(settings, mode, Mode.DRAFT), day_of(settings, as_of)
    from generator.build.serve import run

    # A stop from outside must clean up just as ctrl-C does.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    say(f"{SERVED_AT} http://127.0.0.1:{port}/ in a moment; ctrl-C stops it.")
    try:
        run(settings, chosen, day, port)
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        raise UnableError(
            f"Port {port} is in use; choose another: noexcuse serve --port {port + 1}."
        ) from None

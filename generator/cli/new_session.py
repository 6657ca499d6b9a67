"""`noexcuse new session`: begins a session from one that exists, with all that keeps it safe."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from generator.checks.nearest import did_you_mean
from generator.cli.common import day_of, here, modeline
from generator.cli.drafts import (
    folder_for_new,
    given_or_asked,
    id_from,
    quoted,
    refuse_taken,
    write_new,
)
from generator.cli.report import say
from generator.project import Mode
from generator.reading import read


def session(
    title: Annotated[
        str, typer.Option(help="What the session is called.", show_default=False)
    ] = "",
    like: Annotated[
        str, typer.Option(help="The session to begin from.", show_default="the first one")
    ] = "",
) -> None:
    """Begin a session as a copy of one that exists, under a title and an id of its own.

    The copy keeps what protects the people in the room: what to do if somebody discloses, when
    to stop, what changes when you are alone. Then change its blocks; their minutes must add up.

    Example: noexcuse new session --title "Speaking up on nights" --like awareness-60
    """
    settings = here()
    found = read(settings.project, Mode.DRAFT, day_of(settings, None))
    sessions = found.library.sessions if found.library else {}
    model = like or next(iter(sessions), "")
    file = found.source_map.file_of("session", model)
    if model not in sessions or file is None:
        raise typer.BadParameter(f"There is no session {model}. {did_you_mean(model, sessions)}")
    wanted = given_or_asked(title, "--title", "What is the session called?")
    session_id = id_from(wanted)
    refuse_taken(found, "session", session_id)
    path = folder_for_new(settings) / "content" / "sessions" / f"{session_id}.yml"
    last = max(one.order for one in sessions.values())
    copy = _renamed(file.read_text("utf-8"), wanted, last + 1)
    write_new(path, modeline(settings.project, path, "session") + copy)
    say(f"Wrote {settings.project.relative(path)}, a copy of {model}. Now change its blocks.")


def _renamed(text: str, title: str, order: int) -> str:
    """The session's text with its own title and place, and without the other's modeline."""
    body = "".join(
        line for line in text.splitlines(keepends=True) if "yaml-language-server" not in line
    )
    body = re.sub(r"^title:.*$", lambda _: f"title: {quoted(title)}", body, count=1, flags=re.M)
    return re.sub(r"^order:.*$", f"order: {order}", body, count=1, flags=re.M)

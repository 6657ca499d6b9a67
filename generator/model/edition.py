"""A closed edition: what each public file was made from, so that later ones can say what changed.

`noexcuse edition` writes it when an edition is published; nobody writes one by hand.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import Day, Line, Model, about

Made = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
"""The start of the SHA-256 over all that a file is made from but the edition and its day."""


class EditionFile(Model):
    """One file of a closed edition."""

    title: Line = about("Its title in lists.", "Which part was funny? A4 poster")
    made: Made = about("What it was made from, as a hash.", "0123456789abcdef")


class Edition(Model):
    """One closed edition."""

    edition: Line = about("Its number.", "2026.1")
    on: Day = about("Its day.", "2026-11-23")
    files: dict[Line, EditionFile] = about("Its public files, by path below the site's root.")

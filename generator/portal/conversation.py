"""A talk with a person, one question at a time, whatever shows it.

The page in the terminal and the plain prompts for screen readers both drive this; so both ask
the same, in the same order, and neither decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

OPEN, CLOSE = "\ue000", "\ue001"
"""Around what is marked in a passage's text. Entries hold neither: import takes them out."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose. about: what helps to tell it from the others."""

    key: str
    label: str
    about: str = ""


@dataclass(frozen=True)
class Passage:
    """A part of an entry with its head; never part of a log."""

    head: str
    text: str = field(repr=False)


@dataclass(frozen=True)
class View:
    """What is shown now: perhaps an entry, and one question.

    many: any number of the choices, none included. Without choices the answer is typed.
    """

    heading: str
    ask: str
    choices: tuple[Choice, ...] = ()
    many: bool = False
    help: str = ""
    passages: tuple[Passage, ...] = field(default=(), repr=False)
    notes: tuple[str, ...] = ()
    progress: str = ""


class Conversation(Protocol):
    """A talk that goes on until there is nothing left to ask."""

    def view(self) -> View | None:
        """What to show now; None at the end."""

    def answer(self, keys: tuple[str, ...]) -> str:
        """Take the keys chosen, or the one text typed; why not, if it cannot be taken."""

    def back(self) -> None:
        """Return to the question before, as far as there is one for this entry."""


def refusal(view: View, keys: tuple[str, ...]) -> str:
    """Why an answer does not fit its question; empty when it does."""
    if not view.choices:
        return "" if len(keys) == 1 and keys[0].strip() else "Please write something."
    known = {choice.key for choice in view.choices}
    if not set(keys) <= known:
        return "Please choose from the list."
    if not view.many and len(keys) != 1:
        return "Please choose one."
    return ""


def parts(text: str) -> list[tuple[str, bool]]:
    """A passage's text in parts, without the signs around marks; whether each part is marked."""
    found: list[tuple[str, bool]] = []
    for piece in text.split(OPEN):
        marked, _, after = piece.rpartition(CLOSE)
        found += [(marked, True), (after, False)]
    return [part for part in found if part[0]]

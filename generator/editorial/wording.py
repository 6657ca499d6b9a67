"""Filling the slots of wording phrases."""

from __future__ import annotations

from generator.model.wording.base import SLOT, Counted


def fill(phrase: str | Counted, n: int | None = None, **slots: str) -> str:
    """The phrase with its named slots filled; a Counted phrase chooses its form by `n`.

    Slot values are data: braces in them stay as they are. Raises KeyError, a bug of ours,
    for a slot without a value (wording models refuse undeclared slots when they are read).
    """
    if isinstance(phrase, Counted):
        phrase = phrase.one if n == 1 else phrase.other
    if n is not None:
        slots = {**slots, "n": str(n)}
    return SLOT.sub(lambda match: slots[match.group(1)], phrase)


def role_name(role: str) -> str:
    """A role pseudonym as a reader sees it: inclusion-lead is "inclusion lead"."""
    return role.replace("-", " ")

"""What a theme's layouts are called."""

from __future__ import annotations

OPENING, BEAT, LONG_BEAT = "opening", "one beat", "one long beat"
QUESTION = "question"
CHOICES = ("choice", "choice, more words")
POINTS = ("one point", "few points", "points")
ROUTES = ("routes, few", "routes")
LISTS = ("list, few words", "list, some words", "list")
TABLE = "table"
CODE = "Code"
WEIGHED = "choice on cards"
MOST_SAID = 3
"""As many responses as stand in bubbles on one slide."""


def named(theme: str, kind: str) -> str:
    """A layout's name, such as "International staff: one beat"."""
    return f"{theme}: {kind}"


def coded_of(kind: str) -> str:
    """The name of a layout's form with a code."""
    return f"{kind}, with a code"


def carded(count: int) -> str:
    """The layout with so many cards."""
    return "one card" if count == 1 else f"{count} cards"


def bubbled(count: int) -> str:
    """The layout with so many speech bubbles."""
    return "one bubble" if count == 1 else f"{count} bubbles"

"""Typographic signs for what editors type, set once when a text is read, for every medium."""

from __future__ import annotations

import re

RULES = (
    (re.compile(r"(^|[\s(\[{\u2013\u2014\u2018\u201c/])\""), "\\1\u201c"),
    (re.compile(r"\""), "\u201d"),
    (re.compile(r"(^|[\s(\[{\u2013\u2014\u201c/])'(?=\S)"), "\\1\u2018"),
    (re.compile(r"'"), "\u2019"),
    (re.compile(r"(?<=\S) - (?=\S)"), " \u2013 "),
    (re.compile(r"\.\.\."), "\u2026"),
)
"""What is replaced by what, in this order; the page "Suggest a scenario" reads them too."""


def tidy(text: str) -> str:
    """The text with typographic quotation marks, apostrophes, dashes and ellipses.

    Tidying a tidy text changes nothing.
    """
    for pattern, replacement in RULES:
        text = pattern.sub(replacement, text)
    return text

"""What search finds a page by: help first, then stories (P2).

Texts are escaped, because Material's search writes them into the page as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from generator.website.page import SearchEntry

HELP = 100.0
"""Far above what any wording of a story can gain on a help page."""
PLAIN = 1.0
PAPER = 0.3
"""Guides, handouts and forms as pages: they hold the words of stories and help a second time."""


def entry(
    uri: str, title: str, texts: Iterable[str], tags: Iterable[str] = (), boost: float = PLAIN
) -> SearchEntry:
    """One entry, from plain texts."""
    return SearchEntry(
        uri,
        _safe(title),
        " ".join(_safe(text) for text in texts if text),
        tuple(_safe(tag) for tag in tags if tag),
        boost,
    )


def _safe(text: str) -> str:
    # Quotes stay as they are: the text is never put into an attribute, and "don't" must be found.
    return escape(text, quote=False)

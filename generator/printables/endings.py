"""How a paragraph on paper ends: with no short word alone on its last line.

Typst breaks lines itself, so words are bound before it sees them and nothing is measured.
"""

from __future__ import annotations

SHORT = 8
"""A last word of so many letters or fewer looks lost on a line of its own."""
_LEAST_WORDS = 3  # spaces before the last word; what is shorter may break as it likes
_MOST = 18  # letters of the two words: a narrow column must still hold them on one line


def tied(text: str) -> str:
    """The text with a short last word bound to the one before by a no-break space."""
    rest, space, end = text.rpartition(" ")
    before = rest.rpartition(" ")[2]
    if not space or len(end) > SHORT or len(before) + len(end) >= _MOST:
        return text
    return f"{rest}\u00a0{end}" if rest.count(" ") >= _LEAST_WORDS else text

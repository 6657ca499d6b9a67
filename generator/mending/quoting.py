"""Quotation marks round a text that YAML would read otherwise than it was meant."""

from __future__ import annotations

import json
import re

from generator.mending.spans import parsed
from generator.reading.text import SourceText

MISREAD = "YAML013"
"""The finding whose cure is to put the whole text in quotes."""
MOST = 50
FIELD = re.compile(
    r"(?P<before>[ ]*(?:- +)*(?:[A-Za-z_][\w-]*:[ ]+)?)(?P<text>\S.*?)(?P<after>\s*)"
)


def quoted(text: str) -> str:
    """The text with each one-line value that cannot be read as it stands in quotes.

    Stops where the reason is another one, or where it is not certain what belongs to the value.
    """
    for _ in range(MOST):
        made = _one(text)
        if made is None:
            break
        text = made
    return text


def _one(text: str) -> str | None:
    found = parsed(text)
    if not found.problems or found.problems[0].code != MISREAD:
        return None
    at = found.problems[0].offset
    row, _ = SourceText(found.source.path, text).line_and_column(at)
    lines = text.splitlines(keepends=True)
    made = _line(lines, row - 1)
    if made is None:
        return None
    whole = "".join((*lines[: row - 1], made, *lines[row:]))
    after = parsed(whole).problems
    return whole if not after or after[0].offset > at + len(made) - len(lines[row - 1]) else None


def _line(lines: list[str], row: int) -> str | None:
    """The line with its value in quotes; None where a remark or a second line may belong to it."""
    found = FIELD.fullmatch(lines[row]) if row < len(lines) else None
    if found is None or " #" in found["text"] or "\t" in found["text"]:
        return None
    indent = len(lines[row]) - len(lines[row].lstrip(" "))
    following = lines[row + 1] if row + 1 < len(lines) else ""
    deeper = len(following) - len(following.lstrip(" ")) > indent
    if following.strip() and deeper and not following.lstrip().startswith("#"):
        return None
    return f"{found['before']}{_in_quotes(found['text'])}{found['after']}"


def _in_quotes(text: str) -> str:
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return json.dumps(text, ensure_ascii=False)

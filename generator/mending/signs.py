"""Writes the typographic signs into the file that reading would set anyway (model.typography)."""

from __future__ import annotations

from collections.abc import Callable

from generator.mending.spans import Span, values
from generator.model.typography import tidy


def with_signs(text: str, keeps: Callable[[str], bool]) -> str:
    """The text with quotation marks, apostrophes, dashes and ellipses as they will be shown.

    keeps: whether a changed text still says the same; a value that would not is left alone.
    """
    changes = [(span, _signed(text[span.start : span.end], span)) for span in values(text)]
    wanted = [(s, new) for s, new in changes if new != text[s.start : s.end]]
    made = _replaced(text, wanted)
    if not wanted or keeps(made):
        return made
    kept: list[tuple[Span, str]] = []
    for change in wanted:
        if keeps(_replaced(text, [*kept, change])):
            kept.append(change)
    return _replaced(text, kept)


def _replaced(text: str, changes: list[tuple[Span, str]]) -> str:
    for span, new in reversed(changes):
        text = text[: span.start] + new + text[span.end :]
    return text


def _signed(raw: str, span: Span) -> str:
    if span.style == '"':
        return raw if "\\" in raw else f'"{tidy(raw[1:-1])}"'
    if span.style == "'":
        return "'" + tidy(raw[1:-1].replace("''", "'")).replace("'", "''") + "'"
    if span.style in ("|", ">"):
        head = raw.find("\n") + 1
        return raw[:head] + tidy(raw[head:])
    return tidy(raw)

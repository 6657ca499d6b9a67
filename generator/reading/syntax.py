"""Plain sentences for what the YAML parser refuses.

The parser (libyaml, pinned) gives a fixed set of phrases; what is said depends on the phrase
and on the character at that place, never on showing the phrase.
"""

from __future__ import annotations

import yaml

from generator.reading.text import Problem

_APOSTROPHE = ("An apostrophe", "double")
_QUOTES = "Put the whole text in quotes: \"…\" or '…'."


def syntax_problem(text: str, problem: yaml.YAMLError) -> Problem:
    """The problem in an editor's words, with the place to look at."""
    mark = getattr(problem, "problem_mark", None)
    said = str(getattr(problem, "problem", "") or "")
    context = str(getattr(problem, "context", "") or "")
    opened = getattr(problem, "context_mark", None)
    offset = mark.index if mark else 0
    start = opened.index if opened else offset
    return (
        _unclosed(said, context, text, offset, start)
        or _wrong_start(said, context, text, offset, start)
        or _colon(said, text, offset)
        or _layout(said, context, text, offset, start)
    )


def _unclosed(said: str, context: str, text: str, offset: int, start: int) -> Problem | None:
    if "quoted scalar" in context and "unexpected" in said:
        return Problem(
            "YAML014", start, "This quotation mark is never closed.", "Add the closing one."
        )
    if "flow sequence" in context or "flow mapping" in context:
        return Problem(
            "YAML014",
            start,
            f"This {'bracket' if text[start : start + 1] == '[' else 'brace'} is not closed, or "
            "a comma is missing inside.",
            "Close it. If it is part of a text, put the whole text in quotes.",
        )
    if "escape" in said:
        return Problem(
            "YAML013",
            offset,
            "A backslash in double quotes begins a code that does not exist.",
            "Use single quotes round the text, or write the backslash twice.",
        )
    return None


def _wrong_start(said: str, context: str, text: str, offset: int, start: int) -> Problem | None:
    character = text[offset : offset + 1]
    if character == "\t" or "tab character" in said:
        return Problem(
            "YAML004",
            offset,
            "A tab stands here; lines are indented with spaces.",
            "Delete the tab and press the space bar twice for each level.",
        )
    if "anchor" in context or "alias" in context or "scanning a tag" in context:
        sign = text[start : start + 1]
        return Problem("YAML013", start, f"A text cannot begin with {sign} here.", _QUOTES)
    if "directive" in context or "tag handle" in said:
        return Problem("YAML008", start, "A line with % or a tag stands here.", _QUOTES)
    if "cannot start any token" in said or "node content" in said:
        return Problem("YAML013", offset, f"A text cannot begin with {character} here.", _QUOTES)
    return None


def _colon(said: str, text: str, offset: int) -> Problem | None:
    if "mapping values are not allowed" not in said:
        return None
    line = text[text.rfind("\n", 0, offset) + 1 : offset]
    if not line.strip(" -"):
        message = "A colon stands here with no field's name before it."
        return Problem("YAML005", offset, message, "Write `name: value`.")
    if ":" in line:
        return Problem(
            "YAML013", offset, "A second colon stands in this line, inside a text.", _QUOTES
        )
    return Problem(
        "YAML005",
        offset,
        "This field does not line up with those around it, or the line before it is unfinished.",
        "Begin it at the same column as the field above, and end the line above properly.",
    )


def _layout(said: str, context: str, text: str, offset: int, start: int) -> Problem:
    before = text[text.rfind("\n", 0, offset) + 1 : offset]
    if "block scalar" in context:
        message = "Only a line break may follow | or > at the end of a field's line."
        return Problem("YAML005", offset, message, "Move the text to the next line, indented.")
    if "could not find expected ':'" in said:
        message = "This line has no colon behind the field's name."
        return Problem("YAML005", start, message, "Write `name: value`, with a space.")
    if "sequence entries" in said:
        message = "A list cannot begin in the middle of a line."
        return Problem("YAML005", offset, message, "Put the dash on a line of its own.")
    if before.endswith(("'", '"')):
        sign, other = ("A quotation mark", "single") if before[-1] == '"' else _APOSTROPHE
        message = f"{sign} ends the quoted text here, and more text stands behind it."
        return Problem("YAML013", offset, message, f"Use {other} quotes round the text, or none.")
    if before.strip():
        return Problem("YAML013", offset, "Text stands behind the end of a value.", _QUOTES)
    return Problem(
        "YAML005",
        offset,
        "This line does not line up with the lines around it.",
        "Begin it at the same column as its neighbours: fields under fields, dashes under dashes.",
    )

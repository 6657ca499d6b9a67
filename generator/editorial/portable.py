"""Python's regular expressions as JavaScript's, so that one pattern serves `check` and a page.

Only what both have is taken; the few things that they read differently are written out. A letter
in Python is any script's, in JavaScript only one of a to z, and so are its word boundaries.
"""

from __future__ import annotations

WORD = r"\p{L}\p{N}_"
BOUNDARY = rf"(?:(?<=[{WORD}])(?![{WORD}])|(?<![{WORD}])(?=[{WORD}]))"
INSIDE = {"w": WORD, "d": r"\p{Nd}", "s": r"\s", "n": r"\n", "u": r"\u"}
OUTSIDE = {**INSIDE, "w": f"[{WORD}]", "b": BOUNDARY, "S": r"\S"}
SIGNS = frozenset("^$\\.*+?()[]{}|/")
"""What JavaScript lets a pattern escape."""
GROUPS = ("(?:", "(?=", "(?!", "(?<=", "(?<!")


def for_browsers(pattern: str) -> str:
    """The pattern for a RegExp with the flag u, and i where Python's has IGNORECASE.

    Raises ValueError, a bug of ours, for what the two do not share.
    """
    written, at = [], 0
    while at < len(pattern):
        part, at = _next(pattern, at)
        written.append(part)
    return "".join(written)


def _next(pattern: str, at: int) -> tuple[str, int]:
    sign = pattern[at]
    if sign == "\\":
        return _escaped(pattern[at + 1], OUTSIDE, SIGNS), at + 2
    if sign == "[":
        return _class(pattern, at)
    if sign == "(" and pattern[at + 1] == "?" and not pattern.startswith(GROUPS, at):
        raise ValueError(f"a group that JavaScript has not: {pattern[at : at + 5]}")
    return sign, at + 1


def _escaped(sign: str, known: dict[str, str], signs: frozenset[str]) -> str:
    if sign in known:
        return known[sign]
    if sign.isalnum():
        raise ValueError(f"an escape that JavaScript reads otherwise: \\{sign}")
    return f"\\{sign}" if sign in signs else sign


def _class(pattern: str, at: int) -> tuple[str, int]:
    start, at = at, at + 1
    written = "["
    if pattern[at] == "^":
        written, at = "[^", at + 1
    letters_but = written == "[^" and pattern.startswith("\\W", at)
    if letters_but:
        at += 2
    while pattern[at] != "]" or at == start + 1:
        if pattern[at] == "\\":
            written += _escaped(pattern[at + 1], INSIDE, SIGNS | {"-"})
            at += 2
        else:
            written += f"\\{pattern[at]}" if pattern[at] == "[" else pattern[at]
            at += 1
    if letters_but:  # JavaScript cannot take letters out of a class of what is no letter
        return f"(?:(?!{written.replace('[^', '[', 1)}])[{WORD}])", at + 1
    return written + "]", at + 1

"""The steps of mending one file, each taken only if the file says the same afterwards."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.mending.order import in_order
from generator.mending.quoting import quoted
from generator.mending.schema_line import LINE, newline, with_schema
from generator.mending.signs import with_signs
from generator.mending.spans import comments, parsed
from generator.reading.tree import Mapping, plain


class Kind(StrEnum):
    """What was put right, in words for people."""

    QUOTES = "quotation marks round a text that YAML would misread"
    SIGNS = "typographic quotation marks and dashes"
    SPACES = "spaces at line ends"
    ORDER = "the order of the fields"
    SCHEMA = "the line that names the schema"


@dataclass(frozen=True)
class Rules:
    """What holds for one file.

    model: what a file's data is read as, None where it is not valid; typographic signs are left
    alone then, as nobody could tell whether they mean something.
    order: the fields in the order they are written in; empty where any order will do.
    schema: the address of the schema from the file; empty where the line is right as it is.
    signs: whether typographic signs are wanted; they are read alike without.
    """

    model: Callable[[Mapping], object]
    order: tuple[str, ...] = ()
    schema: str = ""
    signs: bool = True


@dataclass(frozen=True)
class Mended:
    """The text afterwards and what was put right; none where nothing had to be."""

    text: str
    kinds: tuple[Kind, ...] = ()


def mend(text: str, rules: Rules) -> Mended:
    """Put right what is mechanical. Doing it twice is doing it once."""
    made = quoted(text)
    kinds = [Kind.QUOTES] if made != text else []
    if parsed(made).tree is None:
        return Mended(made, tuple(kinds))
    for kind, step in _STEPS:
        changed = step(made, rules)
        if changed != made and _says_the_same(made, changed, rules):
            made = changed
            kinds.append(kind)
    return Mended(made, tuple(kinds))


def _signs(text: str, rules: Rules) -> str:
    tree = parsed(text).tree if rules.signs else None
    if tree is None or rules.model(tree) is None:
        return text
    return with_signs(text, lambda made: _says_the_same(text, made, rules))


def _spaces(text: str, rules: Rules) -> str:
    return re.sub(r"[ \t]+(?=\r?$)", "", text, flags=re.MULTILINE).rstrip() + newline(text)


def _order(text: str, rules: Rules) -> str:
    tree = parsed(text).tree
    return in_order(text, tree, rules.order) if tree and rules.order else text


def _schema(text: str, rules: Rules) -> str:
    return with_schema(text, rules.schema) if rules.schema else text


_STEPS: tuple[tuple[Kind, Callable[[str, Rules], str]], ...] = (
    (Kind.SIGNS, _signs),
    (Kind.SPACES, _spaces),
    (Kind.ORDER, _order),
    (Kind.SCHEMA, _schema),
)


def _says_the_same(before: str, after: str, rules: Rules) -> bool:
    """Whether both hold the same comments and are read as the same content."""
    old, new = parsed(before).tree, parsed(after).tree
    if old is None or new is None or _remarks(before) != _remarks(after):
        return False
    model = rules.model(old)
    if model is not None:
        return bool(rules.model(new) == model)
    return bool(_folded(plain(old)) == _folded(plain(new)))


def _remarks(text: str) -> Counter[str]:
    """The comments, the schema's line left out, whatever their order."""
    return Counter(comment for comment in comments(text) if not LINE.match(comment))


def _folded(data: Any) -> Any:
    """The data with white space at line ends left out, as every kind of text is read."""
    if isinstance(data, dict):
        return {key: _folded(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_folded(value) for value in data]
    return "\n".join(line.rstrip() for line in str(data).strip().splitlines())

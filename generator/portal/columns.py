"""Which column of an export holds what: proposed by the headers' words, confirmed by a person.

What is confirmed is saved as headers alone, so that the next export of the same form asks
nothing. A column that no one names is left out: what is not needed is not kept.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import StringConstraints, ValidationError

from generator.disk import write_safe
from generator.model.base import Model, about
from generator.model.portal import Meaning
from generator.portal.errors import RefusedError
from generator.portal.table import Table

Header = Annotated[str, StringConstraints(max_length=2000)]

BLANK = {"", "anonymous", "anon", "n/a", "na", "none", "-", "not given"}
"""What may stand in a column for a name or a contact."""
E_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
PHONE = re.compile(r"\+?[\d\s()-]{9,20}")
TELLING = {"email", "mail", "phone", "telephone", "mobile", "username", "surname", "payroll"}
"""Words that make a short header one for a name or a contact."""
SHORT_HEADER = 4
FITS = 0.6
LONG_ANSWER = 60
"""A column whose answers are this long, in characters and on average, is somebody's own words."""


class Column(Model):
    """One column. number: which of those with this header, from the left."""

    header: Header = about("The header as it stands in the export.", "What happened?")
    number: int = about("Which of the columns with this header.", 1, default=1, ge=1)
    holds: Meaning = about("What it holds.", "what-happened")


class Columns(Model):
    """The columns of an export, confirmed by a person."""

    columns: tuple[Column, ...] = about("One item a column.", default=())


def is_guarded(header: str) -> bool:
    """Whether a column is for a name or a contact, whatever anyone maps it to."""
    words = _words(header)
    if " ".join(words) in _phrases()[Meaning.GUARDED]:
        return True
    return len(words) <= SHORT_HEADER and not TELLING.isdisjoint(words)


def propose(table: Table) -> tuple[Meaning, ...]:
    """What each column most likely holds; a person has to look at it."""
    guarded = [is_guarded(header) for header in table.headers]
    chosen = {n: Meaning.GUARDED for n, yes in enumerate(guarded) if yes}
    taken = set[Meaning]()
    for _, number, meaning in sorted(_scores(table, guarded), key=lambda s: (-s[0], s[1])):
        if number not in chosen and meaning not in taken:
            chosen[number] = meaning
            if meaning.once:
                taken.add(meaning)
    return tuple(chosen.get(n) or _by_length(table, n) for n in range(len(table.headers)))


def _scores(table: Table, guarded: Sequence[bool]) -> Iterator[tuple[float, int, Meaning]]:
    for number, header in enumerate(table.headers):
        if guarded[number]:
            continue
        for meaning, phrases in _phrases().items():
            # Earlier phrases weigh a little more: "completion time" before "start time".
            best = max(_fit(header, phrase) - at / 1000 for at, phrase in enumerate(phrases))
            if meaning is not Meaning.GUARDED and best >= FITS:
                yield best, number, meaning


def _fit(header: str, phrase: str) -> float:
    """How well a header fits a phrase: 2 for the same words, down to 0."""
    words, wanted = _words(header), phrase.split()
    if words == wanted:
        return 2
    shared = len(set(words) & set(wanted)) / len(set(wanted))
    if f" {phrase} " in f" {' '.join(words)} ":
        return 1 + len(wanted) / len(words) if len(wanted) > 1 else 0.6
    return 0.9 * shared if len(wanted) > 2 else 0


def _by_length(table: Table, number: int) -> Meaning:
    filled = [row[number] for row in table.rows if row[number]]
    long = filled and sum(map(len, filled)) / len(filled) >= LONG_ANSWER
    return Meaning.MORE if long else Meaning.LEAVE_OUT


def refuse_names(table: Table, meanings: Sequence[Meaning]) -> None:
    """Refuse an export that names people, and say in which columns and in how many rows."""
    wrong = [
        f"“{header}” (column {letter(number)}, {count} rows)"
        for number, header in enumerate(table.headers)
        if (count := _naming(table, number, meanings[number]))
    ]
    if wrong:
        raise RefusedError(
            f"This export says who wrote: {', '.join(wrong)}. Nothing was imported. Ask whoever"
            " runs the form to stop recording names, export it again without these columns'"
            " contents, and delete this file."
        )


def _naming(table: Table, number: int, meaning: Meaning) -> int:
    cells = (row[number] for row in table.rows)
    if is_guarded(table.headers[number]) or meaning is Meaning.GUARDED:
        return sum(cell.casefold() not in BLANK for cell in cells)
    pattern = re.compile(f"{E_MAIL.pattern}|{PHONE.pattern}") if meaning.kept else E_MAIL
    return sum(pattern.fullmatch(cell) is not None for cell in cells)


def refuse_unfit(meanings: Sequence[Meaning]) -> None:
    """Refuse a mapping without what happened, or with two columns for one thing."""
    counts = Counter(meanings)
    if not counts[Meaning.WHAT]:
        raise RefusedError(f"One column has to hold {Meaning.WHAT}; none does.")
    for meaning, count in counts.items():
        if meaning.once and count > 1:
            raise RefusedError(f"{count} columns hold {meaning}; one at most can.")


def letter(number: int) -> str:
    """A column's letter, from 0: A, B, ... AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def saved(path: Path) -> Mapping[tuple[str, int], Meaning]:
    """The mapping on file, by header and number; empty where there is none. RefusedError."""
    try:
        data = yaml.safe_load(path.read_bytes())
        columns = Columns.model_validate(data).columns
    except FileNotFoundError:
        return {}
    except (OSError, yaml.YAMLError, ValidationError):
        raise RefusedError(
            f"{path} is not a list of columns; delete it, and you are asked again."
        ) from None
    return {(column.header, column.number): column.holds for column in columns}


def known(table: Table, on_file: Mapping[tuple[str, int], Meaning]) -> tuple[Meaning, ...] | None:
    """What the table's columns hold by the file; None when one of them is not in it."""
    keys = numbered(table.headers)
    return tuple(on_file[key] for key in keys) if set(keys) <= set(on_file) else None


def save(path: Path, table: Table, meanings: Sequence[Meaning]) -> None:
    """Save a mapping: headers and what they hold, no answers. Raises RefusedError."""
    columns = [
        {"header": header, "number": number, "holds": meaning.value}
        for (header, number), meaning in zip(numbered(table.headers), meanings, strict=True)
    ]
    head = "# Which column of the portal's export holds what. Headers only; no answers.\n"
    text = head + yaml.safe_dump({"columns": columns}, allow_unicode=True, sort_keys=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_safe(path, text.encode())
    except OSError as problem:
        raise RefusedError(f"{path} cannot be written ({problem.strerror}).") from None


def numbered(headers: Sequence[str]) -> tuple[tuple[str, int], ...]:
    """Each header with its number among those that are the same."""
    seen = Counter[str]()
    told = []
    for header in headers:
        seen[header] += 1
        told.append((header, seen[header]))
    return tuple(told)


@cache
def _phrases() -> Mapping[Meaning, tuple[str, ...]]:
    text = files("generator.portal").joinpath("headers.yml").read_text("utf-8")
    return {Meaning(key): tuple(phrases) for key, phrases in yaml.safe_load(text).items()}


def _words(header: str) -> list[str]:
    """A header's words, folded; the number that Forms hangs on a second one is taken off."""
    plain = unicodedata.normalize("NFKC", header).casefold().replace("e-mail", "email")
    words = re.findall(r"[^\W\d_]+", plain.replace("'", "").replace("’", ""))
    return [word for word in words if word != "optional"]

"""Entries from a CSV with the columns id and text, one at a time, the text as it was written."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.portal.errors import RefusedError
from generator.portal.table import (
    DELIMITERS,
    ENCODINGS,
    MARKS,
    UNKNOWN_ENCODING,
    no_whole_csv,
)

LONGEST = 50_000_000
"""Characters of one text."""
CHUNK = 1 << 20


class Entry(NamedTuple):
    """One row: its id, which need not be the only one of its name, and its text."""

    id: str
    text: str


def entries(path: Path) -> Iterator[Entry]:
    """The rows of a CSV in order; other columns are passed over, and nothing is kept.

    Raises RefusedError, without a word of what is in it: the file cannot be read, is in no known
    encoding, lacks a column, or breaks the rules of CSV at a line.
    """
    try:
        with path.open(encoding=_encoding(path), newline="") as file:
            first = file.readline()
            file.seek(0)
            csv.field_size_limit(LONGEST)
            rows = csv.reader(file, delimiter=max(DELIMITERS, key=first.count), strict=True)
            try:
                yield from _entries(rows)
            except csv.Error:
                raise RefusedError(no_whole_csv(rows.line_num)) from None
    except OSError as problem:
        raise RefusedError(f"{path} cannot be read ({problem.strerror}).") from None


def _entries(rows: Iterator[list[str]]) -> Iterator[Entry]:
    headers = [header.strip().casefold() for header in next(rows, [])]
    missing = [name for name in ("id", "text") if headers.count(name) != 1]
    if missing:
        raise RefusedError(
            f"The first row must hold the columns id and text, each once; look at {missing[0]}."
        )
    name, text = headers.index("id"), headers.index("text")
    for number, row in enumerate(rows, 2):
        if not row:
            continue
        if len(row) != len(headers):
            raise RefusedError(f"Row {number} has {len(row)} columns, the first {len(headers)}.")
        yield Entry(row[name], row[text])


def _encoding(path: Path) -> str:
    """The encoding that the whole file keeps to; it is read once for this, and nothing is kept."""
    with path.open("rb") as file:
        if file.read(2) in MARKS:
            candidates: tuple[str, ...] = ("utf-16",)
        else:
            candidates = tuple(encoding for encoding, _ in ENCODINGS)
        for encoding in candidates:
            file.seek(0)
            decoder = codecs.getincrementaldecoder(encoding)()
            try:
                while chunk := file.read(CHUNK):
                    decoder.decode(chunk)
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                continue
            return encoding
    raise RefusedError(UNKNOWN_ENCODING)

"""An export as a table of texts, from CSV or from a workbook; nothing is written anywhere."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass, field
from pathlib import Path

from generator.portal.errors import RefusedError
from generator.portal.guard import MOST_BYTES, OLD_FORMAT, ZIP, look
from generator.portal.sheets import read_sheets
from generator.reading.text import HIDDEN

MOST_ROWS = 200_000
MOST_COLUMNS = 500
MOST_CHARACTERS = 200_000
"""The longest answer that a form can hold is far shorter."""

ENCODINGS = (("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252"))
MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DELIMITERS = ",;\t"
UNKNOWN_ENCODING = (
    "This file is in no encoding that is known here (UTF-8, UTF-16, Windows-1252). Save it from"
    " Excel as “CSV UTF-8”."
)


@dataclass(frozen=True)
class Table:
    """Headers and rows as text. told: what the person should know of how it was read.

    day_zero: for workbooks, the year from which a bare number in a date column counts days.
    numbers: each row's number in the file, as a spreadsheet program shows it.
    """

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(repr=False)
    told: tuple[str, ...] = ()
    day_zero: int | None = None
    numbers: tuple[int, ...] = ()


def read_table(path: Path, sheet: str | None = None) -> Table:
    """The table in a file. Raises RefusedError, and never shows a word of what is in it."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as problem:
        raise RefusedError(f"{path} cannot be read ({problem.strerror}).") from None
    if size > MOST_BYTES:
        raise RefusedError(
            f"{path.name} has {size / 1e6:.0f} MB, and {MOST_BYTES // 1_000_000} MB is the most."
        )
    ending = path.suffix.lower()
    if data.startswith((ZIP, OLD_FORMAT)) or ending == ".xlsx":
        return _workbook(path, data, sheet)
    if ending in (".csv", ".tsv", ".txt"):
        return _table(*_csv_rows(data))
    raise RefusedError(
        f"{path.name} is neither .xlsx nor .csv. Save the export as one of these two."
    )


def _workbook(path: Path, data: bytes, sheet: str | None) -> Table:
    if path.suffix.lower() != ".xlsx":
        raise RefusedError(
            f"{path.name} is a workbook of another kind. Save it as an Excel workbook (.xlsx)."
        )
    looked = look(data)
    rows, told = read_sheets(data, sheet)
    return _table(rows, told, 1904 if looked.early_dates else 1900)


def _csv_rows(data: bytes) -> tuple[list[list[str]], tuple[str, ...]]:
    text, called = _decode(data)
    if "\x00" in text:
        raise RefusedError("This file is no CSV: it holds characters that no text has.")
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    csv.field_size_limit(MOST_CHARACTERS)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            rows.append(row)
            if len(rows) > MOST_ROWS:
                raise RefusedError(f"This file has more than {MOST_ROWS:,} rows.")
    except csv.Error:
        raise RefusedError(no_whole_csv(reader.line_num)) from None
    return rows, (f"Read as CSV in {called}.",)


def no_whole_csv(line: int) -> str:
    """That a file breaks the rules of CSV at a line."""
    return (
        f"This file is no whole CSV: line {line} breaks its rules, perhaps a quotation mark that is"
        " not closed. Export it from the form again."
    )


def _decode(data: bytes) -> tuple[str, str]:
    """The text, strictly, and what its encoding is called."""
    if data.startswith(MARKS):
        try:
            return data.decode("utf-16"), "UTF-16"
        except UnicodeDecodeError:
            raise RefusedError("This file says that it is UTF-16 and is not.") from None
    for encoding, called in ENCODINGS:
        try:
            return data.decode(encoding), called
        except UnicodeDecodeError:
            continue
    raise RefusedError(UNKNOWN_ENCODING)


def _table(rows: list[list[str]], told: tuple[str, ...], day_zero: int | None = None) -> Table:
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(c.strip() for c in row)]
    if not filled:
        raise RefusedError("This file is empty.")
    headers = tuple(_header(cell) for cell in filled[0][1])
    while headers and not headers[-1]:
        headers = headers[:-1]
    if len(headers) > MOST_COLUMNS:
        raise RefusedError(f"This file has {len(headers):,} columns; {MOST_COLUMNS} is the most.")
    fitted = tuple(_fit(row, len(headers), number) for number, row in filled[1:])
    return Table(headers, fitted, told, day_zero, tuple(number for number, _ in filled[1:]))


def _fit(row: list[str], width: int, number: int) -> tuple[str, ...]:
    """A row as wide as the headers. One with more than blanks behind them is refused."""
    if any(cell.strip() for cell in row[width:]):
        raise RefusedError(
            f"Row {number} has more columns than the headers, so what stands where is not sure."
            " Export it from the form again."
        )
    return tuple(_clean(cell).strip() for cell in [*row, *[""] * width][:width])


def _header(text: str) -> str:
    """A header as people read it: no line breaks, no hard spaces."""
    return " ".join(_clean(text).replace("\u00a0", " ").split())


def _clean(text: str) -> str:
    """A text without characters that nobody sees.

    Some would steer the terminal that shows it, others hide a word from the leak check.
    """
    if text.isascii() and text.isprintable():
        return text
    return HIDDEN.sub("", "\n".join(text.splitlines()))

"""Looks a workbook over before anything opens it: size, macros, links, declared cells.

Readers of workbooks trust what a file says of itself: 1.4 kB can claim seventeen thousand million
cells and end the process. So nothing but this and the standard library touches the file first.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.parsers import expat

from generator.portal.errors import RefusedError

MOST_BYTES = 20_000_000
MOST_UNPACKED = 400_000_000
MOST_RATIO = 150
SMALL = 1_000_000
"""A part that unpacks to less than this may be packed as tightly as it likes."""
MOST_CELLS = 3_000_000
MOST_PARTS = 2_000
CHUNK = 1 << 20

OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an old .xls begins, and any workbook that is locked with a password."""
ZIP = b"PK\x03\x04"

FORBIDDEN = {
    "vbaproject": "macros",
    "macrosheets/": "macros",
    "dialogsheets/": "macros",
    "externallinks/": "links to other files",
    "connections.xml": "connections to other data",
    "embeddings/": "other files",
    "activex/": "programs",
    "ctrlprops/": "programs",
}
"""What may stand in a part's name, and what that part holds."""


@dataclass(frozen=True)
class Looked:
    """What was learned of a workbook. early_dates: it counts days from 1904, as old Macs did."""

    early_dates: bool


def look(data: bytes) -> Looked:
    """Refuse a workbook that could do harm or could not be an export; RefusedError says why."""
    if len(data) > MOST_BYTES:
        raise RefusedError(
            f"This file has {len(data) / 1e6:.0f} MB, and {MOST_BYTES // 1_000_000} MB is the"
            " most. Is it the export of one form?"
        )
    if data.startswith(OLD_FORMAT):
        raise RefusedError(
            "This workbook is locked with a password, or is an old .xls. Open it and save it as an"
            " Excel workbook (.xlsx) without a password, then import that."
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as workbook:
            return _look_inside(workbook)
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, ValueError,
            NotImplementedError, RuntimeError, OSError):  # fmt: skip
        raise RefusedError(
            "This file is no whole .xlsx workbook. Export it from the form again."
        ) from None


def _look_inside(workbook: zipfile.ZipFile) -> Looked:
    parts = workbook.infolist()
    names = [part.filename.lower() for part in parts]
    if "[content_types].xml" not in names or not any("xl/" in name for name in names):
        raise RefusedError("This file is no .xlsx workbook, whatever its name says.")
    for name in names:
        for mark, holds in FORBIDDEN.items():
            if mark in name:
                raise RefusedError(
                    f"This workbook holds {holds}. A form's export has none; export it again, or"
                    " save it as CSV."
                )
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise RefusedError(_BOMB)
    early, unpacked = False, 0
    for part in parts:
        unpacked += _look_at(workbook, part, unpacked)
        if part.filename.lower().endswith("xl/workbook.xml"):
            early = b'date1904="1"' in workbook.read(part)
    return Looked(early)


_BOMB = (
    "This file unpacks to far more than an export holds, so it was not opened. Export it from the"
    " form again."
)


def _look_at(workbook: zipfile.ZipFile, part: zipfile.ZipInfo, before: int) -> int:
    """The bytes of one part as really unpacked, its XML looked through on the way."""
    name = part.filename.lower()
    cells = _Cells() if "worksheets/" in name and name.endswith(".xml") else None
    size, tail = 0, b""
    for chunk in _chunks(workbook, part):
        size += len(chunk)
        if before + size > MOST_UNPACKED or _too_tight(part, size):
            raise RefusedError(_BOMB)
        if name.endswith((".xml", ".rels")):
            _no_definitions(tail + chunk, first=size == len(chunk))
            tail = chunk[-16:]
        if cells:
            cells.feed(chunk)
    if cells:
        cells.end()
    return size


def _chunks(workbook: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with workbook.open(part) as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def _too_tight(part: zipfile.ZipInfo, size: int) -> bool:
    return size > SMALL and size > MOST_RATIO * max(part.compress_size, 1)


def _no_definitions(data: bytes, first: bool) -> None:
    # A definition could stand for any amount of text, or for another file.
    upper = data.upper()
    if b"<!DOCTYPE" in upper or b"<!ENTITY" in upper:
        raise RefusedError(
            "This workbook defines its own abbreviations, which no form does; it was not opened."
        )
    if first and (data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:64]):
        raise RefusedError("This workbook is written in a way that no form uses; export it again.")


class _Cells:
    """The box that a sheet's cells span, as its XML claims."""

    def __init__(self) -> None:
        self.rows = self.columns = 0
        self._row = self._column = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start

    def feed(self, data: bytes) -> None:
        self._parser.Parse(data, False)
        if self.rows * self.columns > MOST_CELLS:
            raise RefusedError(
                "A sheet of this workbook claims more cells than any export has, so it was not"
                " opened. Export it from the form again, or save the sheet as CSV."
            )

    def end(self) -> None:
        self._parser.Parse(b"", True)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        name = element.rsplit(" ", 1)[-1]
        if name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._column = 0
        elif name == "c":
            self._column, row = _address(attributes.get("r"), self._column + 1, self._row)
            self._row = row
            self.columns = max(self.columns, self._column)
        elif name == "dimension":
            for corner in attributes.get("ref", "").split(":"):
                column, row = _address(corner, 0, 0)
                self.columns, self.rows = max(self.columns, column), max(self.rows, row)
        self.rows = max(self.rows, self._row)


def _address(text: str | None, column: int, row: int) -> tuple[int, int]:
    """Column and row, from 1, of a cell's address such as AB12; the given ones without it."""
    letters = (text or "").rstrip("0123456789")
    if not text or not letters or len(letters) > 3 or not letters.isalpha():
        return column, row
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    digits = text[len(letters) :]
    return number, int(digits) if digits and len(digits) < 9 else row

"""Workbooks that could do harm are refused with a sentence, before anything opens them."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.portal import sheets
from generator.portal.errors import RefusedError
from generator.portal.guard import look
from generator.portal.table import read_table
from tests.portal import synthetic

TYPES = '<?xml version="1.0"?><Types xmlns="x"/>'
NOISE = random.Random(1).randbytes((1 << 19) - 6).hex()
"""So long that a definition behind it begins in one piece read and ends in the next."""
BOOK = '<?xml version="1.0"?><workbook xmlns="x"/>'


def workbook(sheet: str = "<worksheet><sheetData/></worksheet>", **parts: bytes | str) -> bytes:
    """A workbook's bytes, of this sheet and further parts (`__` in a name stands for a slash)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("[Content_Types].xml", TYPES)
        made.writestr("xl/workbook.xml", BOOK)
        made.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, data in parts.items():
            made.writestr(name.replace("__", "/").replace("_DOT_", "."), data)
    return out.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(RefusedError) as told:
        look(data)
    return str(told.value)


def test_an_honest_workbook_passes(tmp_path: Path) -> None:
    path = synthetic.write_xlsx(tmp_path / "form.xlsx", synthetic.export(50))
    assert look(path.read_bytes()).early_dates is False


def test_a_small_file_that_claims_all_cells_is_refused() -> None:
    sparse = (
        '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    data = workbook(sparse)
    assert len(data) < 1500
    assert "claims more cells than any export" in refused(data)


@pytest.mark.parametrize(
    "sheet",
    [
        '<worksheet><dimension ref="A1:XFD1048576"/></worksheet>',
        '<x:worksheet xmlns:x="y"><x:row r="9"><x:c r="A9"/></x:row>'
        '<x:row r="999999"><x:c r="ZZ999999"/></x:row></x:worksheet>',
        "<worksheet><row r='1000000'><c/><c/><c/><c/></row></worksheet>",
    ],
)
def test_a_claim_is_seen_however_it_is_written(sheet: str) -> None:
    assert "claims more cells" in refused(workbook(sheet))


def test_a_zip_bomb_is_refused() -> None:
    assert "unpacks to far more" in refused(workbook(xl__media__a_DOT_bin=b"\0" * 30_000_000))


def test_a_bomb_in_the_sheet_itself_is_refused() -> None:
    long = "<worksheet>" + "<c/>" * 4_000_000 + "</worksheet>"
    assert "unpacks to far more" in refused(workbook(long))


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("xl__vbaProject_DOT_bin", "macros"),
        ("xl__macrosheets__sheet1_DOT_xml", "macros"),
        ("xl__externalLinks__externalLink1_DOT_xml", "links to other files"),
        ("xl__connections_DOT_xml", "connections to other data"),
        ("xl__embeddings__a_DOT_bin", "other files"),
    ],
)
def test_macros_and_links_are_refused(part: str, says: str) -> None:
    assert f"holds {says}" in refused(workbook(**{part: "<x/>"}))


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>',
        '<!doctype a SYSTEM "file:///etc/passwd"><worksheet/>',
        f"<!--{NOISE}-->" + '<!DOCTYPE a [<!ENTITY b "b">]><worksheet/>',
    ],
)
def test_definitions_in_a_sheet_are_refused(sheet: str) -> None:
    assert "abbreviations" in refused(workbook(sheet))


def test_xml_in_another_encoding_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("[Content_Types].xml", TYPES)
        made.writestr("xl/worksheets/sheet1.xml", "<!DOCTYPE a><worksheet/>".encode("utf-16"))
    assert "in a way that no form uses" in refused(out.getvalue())


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04", b"junk" * 100, workbook()[:-40], workbook("<worksheet><row>")],
)
def test_what_is_no_whole_workbook_is_refused(data: bytes) -> None:
    assert "no whole .xlsx" in refused(data)


def test_a_zip_of_something_else_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("word/document.xml", "<x/>")
    assert "no .xlsx workbook, whatever its name" in refused(out.getvalue())


def test_a_locked_or_old_workbook_says_what_to_do() -> None:
    assert "locked with a password" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_file_too_large_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.truncate(21_000_000)
    with pytest.raises(RefusedError, match="21 MB"):
        read_table(path)


def test_a_reader_that_dies_is_a_sentence_too() -> None:
    """What the guard lets through by mistake ends the child alone, and it says nothing."""
    sparse = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    )
    with pytest.raises(RefusedError, match="could not be read"):
        sheets.read_sheets(workbook(sparse))


def test_a_reader_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "SECONDS", 0.2)
    monkeypatch.setattr(sheets, "_CHILD", "http.server")
    with pytest.raises(RefusedError, match="within"):
        sheets.read_sheets(b"")


def test_the_reader_limits_its_own_memory() -> None:
    script = (
        "import resource, generator.portal.sheets_child as c; c._limit();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(4)[0])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["1500000000", "0"]

"""Exports become tables: encodings, delimiters, hidden sheets, dates, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from generator.portal.errors import RefusedError
from generator.portal.table import read_table
from tests.portal import synthetic


def csv_file(folder: Path, data: bytes, name: str = "form.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("encoding", "called"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")],
)
def test_each_encoding_is_read_and_told(tmp_path: Path, encoding: str, called: str) -> None:
    text = "What happened?,Who?\r\nThe café’s “joke”,A manager\r\n"
    table = read_table(csv_file(tmp_path, text.encode(encoding)))
    assert table.headers == ("What happened?", "Who?")
    assert table.rows == (("The café’s “joke”", "A manager"),)
    assert table.told == (f"Read as CSV in {called}.",)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_known_by_the_headers(tmp_path: Path, delimiter: str) -> None:
    data = synthetic.as_csv(synthetic.export(5), delimiter=delimiter)
    assert read_table(csv_file(tmp_path, data)).headers == synthetic.HEADERS


def test_answers_keep_their_line_breaks_and_headers_lose_theirs(tmp_path: Path) -> None:
    data = b'"What\nhappened\xc2\xa0 here?",Who\n"First.\nThen, more.",X\n'
    table = read_table(csv_file(tmp_path, data))
    assert table.headers == ("What happened here?", "Who")
    assert table.rows[0][0] == "First.\nThen, more."


def test_characters_that_nobody_sees_are_taken_out(tmp_path: Path) -> None:
    """They could steer the terminal that shows an entry, or hide a word from the leak check."""
    text = (
        "What\x1b[2J happened?,Who\nHe said \x1b]52;c;eA==\x07 a col\u00adleague\u200b.,\u202eX\n"
    )
    table = read_table(csv_file(tmp_path, text.encode()))
    assert table.headers == ("What[2J happened?", "Who")
    assert table.rows == (("He said ]52;c;eA== a colleague.", "X"),)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"\n \n", "is empty"),
        (b'a,b\n"open,1\n', "line"),
        (b"a,b\n1,2,3\n", "Row 2 has more columns"),
        (b"a,b\n\x81\x8d,1\n", "in no encoding that is known"),
        (b"a\x00,b\n", "characters that no text has"),
        (b"\xff\xfea", "says that it is UTF-16"),
        (b"x," * 600 + b"\n", "columns"),
    ],
)
def test_a_broken_csv_is_refused_with_a_sentence(tmp_path: Path, data: bytes, says: str) -> None:
    if data.startswith(b"x,"):
        data = b",".join(b"c%d" % n for n in range(600)) + b"\n"
    with pytest.raises(RefusedError, match=says):
        read_table(csv_file(tmp_path, data))


@pytest.mark.parametrize("name", ["form.ods", "form.pdf", "form"])
def test_other_kinds_of_files_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RefusedError, match=r"neither \.xlsx nor \.csv"):
        read_table(csv_file(tmp_path, b"x", name))


def test_a_workbook_by_another_name_is_refused(tmp_path: Path) -> None:
    path = synthetic.write_xlsx(tmp_path / "form.xlsx", synthetic.export(2))
    other = path.rename(tmp_path / "form.csv")
    with pytest.raises(RefusedError, match="workbook of another kind"):
        read_table(other)


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        read_table(tmp_path / "none.csv")


def test_hidden_sheets_comments_and_properties_are_left_alone(tmp_path: Path) -> None:
    path = synthetic.write_xlsx(
        tmp_path / "form.xlsx", synthetic.export(3), hidden=[[synthetic.PLANTED[0]]]
    )
    table = read_table(path)
    assert len(table.rows) == 3
    assert table.told == ("Hidden sheets were left alone: 1.",)
    assert synthetic.PLANTED[0] not in str([*table.rows, table.headers])


def test_dates_of_a_workbook_come_as_day_month_year(tmp_path: Path) -> None:
    made = synthetic.export(3)
    table = read_table(synthetic.write_xlsx(tmp_path / "form.xlsx", made))
    assert table.rows[0][2] == f"{made.rows[0][2]:%d/%m/%Y}"
    assert table.day_zero == 1900


def two_sheets(path: Path) -> Path:
    book = xlsxwriter.Workbook(str(path))
    for name in ("One", "Two"):
        book.add_worksheet(name).write_row(0, 0, ["What happened?", name])
    book.close()
    return path


def test_of_several_sheets_one_has_to_be_chosen(tmp_path: Path) -> None:
    path = two_sheets(tmp_path / "two.xlsx")
    with pytest.raises(RefusedError, match="several sheets: One, Two"):
        read_table(path)
    assert read_table(path, "Two").headers == ("What happened?", "Two")
    with pytest.raises(RefusedError, match="no visible sheet Three"):
        read_table(path, "Three")


def test_a_table_never_shows_its_rows_in_a_log(tmp_path: Path) -> None:
    data = synthetic.as_csv(synthetic.export(40))
    table = read_table(csv_file(tmp_path, data))
    assert not any(name in repr(table) for name in synthetic.PLANTED)

"""A CSV of texts is read row by row, and each text stays as it was written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.portal.errors import RefusedError
from generator.portal.highlight.entries import Entry, entries


def written(path: Path, rows: list[list[str]], encoding: str = "utf-8") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@given(st.lists(st.tuples(st.text(), st.text())))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
def test_any_text_comes_back_as_it_was(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    path = written(tmp_path / "in.csv", [["id", "text"], *map(list, rows)])
    assert list(entries(path)) == [Entry(*row) for row in rows]


def test_columns_stand_in_any_order_beside_others(tmp_path: Path) -> None:
    path = written(tmp_path / "in.csv", [["Text", "when", "ID"], ["a\r\nb", "x", "7"]])
    assert list(entries(path)) == [Entry("7", "a\r\nb")]


def test_ids_may_come_twice_and_texts_be_empty(tmp_path: Path) -> None:
    path = written(tmp_path / "in.csv", [["id", "text"], ["1", ""], ["1", "x"]])
    assert list(entries(path)) == [Entry("1", ""), Entry("1", "x")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_known_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path / "in.csv", [["id", "text"], ["1", "café"]], encoding)
    assert list(entries(path)) == [Entry("1", "café")]


def test_a_very_long_text_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "in.csv", [["id", "text"], ["1", "word " * 250_000]])
    assert len(next(entries(path)).text) == 1_250_000


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "the columns id and text"),
        (b"id,words\n1,x\n", "look at text"),
        (b"id,id,text\n1,1,x\n", "look at id"),
        (b"id,text\n1,x\n2\n", "Row 3 has 1 columns"),
        (b'id,text\n1,"x\n', "no whole CSV"),
        (b"id,text\n1,\x81\n", "no encoding"),
    ],
)
def test_a_broken_file_is_refused_without_a_word_of_it(
    tmp_path: Path, data: bytes, says: str
) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(data)
    with pytest.raises(RefusedError, match=says):
        list(entries(path))


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="cannot be read"):
        list(entries(tmp_path / "none.csv"))

"""No cell that is written becomes a formula in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editorial.cells import as_csv, cell


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-2", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n@x", "\x00=1", "\xa0=1"]
)
def test_what_would_be_calculated_gets_an_apostrophe(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "one", "a=b", "2026-Q1", "it's", "'=1"])
def test_other_text_stays(text: str) -> None:
    assert cell(text) == text


def test_numbers_stay_numbers() -> None:
    assert cell(-3) == "-3"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2)))
def test_every_row_is_read_again_and_none_begins_as_a_formula(rows: list[list[str]]) -> None:
    data = as_csv(("a", "b"), rows)
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert read[0] == ["a", "b"]
    assert [[c.removeprefix("'") for c in r] for r in read[1:]] == [
        [c.removeprefix("'") for c in r] for r in rows
    ]
    assert not any(c.lstrip().startswith(("=", "+", "-", "@")) for r in read[1:] for c in r)

"""Rows become entries: quarters for times, each entry once, one in ten for a second reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.portal import Meaning
from generator.portal import intake
from generator.portal.columns import propose
from generator.portal.errors import RefusedError
from generator.portal.records import Contents, Quarter
from generator.portal.table import Table
from generator.portal.vault import new_contents
from tests.portal import synthetic
from tests.portal.conftest import TODAY, table_of

MEANINGS = (Meaning.TIME, Meaning.WHAT)


def rows(*cells: tuple[str, str], day_zero: int | None = None) -> Table:
    return Table(("When", "What happened?"), cells, day_zero=day_zero)


def take(table: Table, contents: Contents | None = None, **changes) -> intake.Taken:
    known = {"as_of": TODAY, "months": 36, **changes}
    return intake.take_in(table, MEANINGS, contents or new_contents(), **known)


def test_every_row_becomes_an_entry_with_its_answers_and_its_quarter_alone(contents) -> None:
    assert len(contents.records) == 500
    record = contents.records[0]
    assert record.answers[Meaning.WHAT]
    assert {Meaning.TIME, Meaning.GUARDED, Meaning.LEAVE_OUT}.isdisjoint(record.answers)
    assert len({record.id for record in contents.records}) == 500
    assert "anonymous" not in str([dict(r.answers) for r in contents.records])


def test_entries_do_not_stand_in_the_order_they_were_sent() -> None:
    table = table_of(synthetic.export(200))
    taken = intake.take_in(table, propose(table), new_contents(), TODAY, 36)
    told = [record.answers[Meaning.WHAT] for record in taken.records]
    assert told != [row[9] for row in table.rows]
    assert sorted(told) == sorted(row[9] for row in table.rows)


@pytest.mark.parametrize(("count", "drawn"), [(1, 1), (10, 1), (11, 2), (100, 10)])
def test_one_in_ten_and_no_fewer_are_drawn_for_a_second_reader(count: int, drawn: int) -> None:
    table = rows(*((f"0{n % 9 + 1}/03/2026", f"Thing {n}") for n in range(count)))
    assert sum(record.twice for record in take(table).records) == drawn


def test_the_same_export_twice_adds_nothing() -> None:
    table = rows(("01/03/2026", "One"), ("02/03/2026", "Two"), ("02/03/2026", "Two"))
    first = take(table)
    assert len(first.records) == 3
    held = replace(new_contents(), records=first.records)
    again = take(table, replace(held, secret=held.secret))
    assert len(again.records) == 3, "another vault's secret knows nothing"


def test_the_same_export_twice_in_one_vault_adds_nothing() -> None:
    table = rows(("01/03/2026", "One"), ("02/03/2026", "Two"), ("02/03/2026", " two "))
    empty = new_contents()
    held = replace(empty, records=take(table, empty).records)
    again = take(table, held)
    assert (again.records, again.known) == ((), 3)
    longer = Table(table.headers, (*table.rows, ("03/03/2026", "Three"), ("03/03/2026", "Two")))
    assert sorted(r.answers[Meaning.WHAT] for r in take(longer, held).records) == ["Three", "Two"]


def test_a_mark_cannot_be_tried_without_the_secret() -> None:
    table = rows(("01/03/2026", "Short"))
    assert take(table).records[0].mark != take(table).records[0].mark


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("03/04/2026", "2026-Q2"),
        ("3/4/2026 09:05", "2026-Q2"),
        ("31/12/2025 23:59:59", "2025-Q4"),
        ("2026-04-03", "2026-Q2"),
        ("2026-04-03T10:00:00", "2026-Q2"),
    ],
)
def test_dates_are_read_as_in_this_country(text: str, quarter: str) -> None:
    (record,) = take(rows((text, "x"))).records
    assert str(record.quarter) == quarter


@pytest.mark.parametrize(("zero", "number"), [(1900, "46115"), (1904, "44653"), (1900, "46115.7")])
def test_a_workbooks_day_count_is_a_date(zero: int, number: str) -> None:
    (record,) = take(rows((number, "x"), day_zero=zero)).records
    assert record.quarter == Quarter(2026, 2)


@pytest.mark.parametrize("text", ["04/13/2026", "31/02/2026", "3 April", "46115", "03-04-26"])
def test_another_way_of_writing_a_date_refuses_the_file_and_does_not_repeat_it(text: str) -> None:
    with pytest.raises(RefusedError) as told:
        take(rows(("01/03/2026", "x"), (text, "y")))
    assert "row 3" in str(told.value)
    assert text not in str(told.value)


def test_a_date_to_come_is_refused() -> None:
    with pytest.raises(RefusedError, match="row 2 lies in the future"):
        take(rows(("25/11/2026", "x")))


def test_without_a_date_the_quarter_has_to_be_given() -> None:
    with pytest.raises(RefusedError, match="Row 2 has no date"):
        take(rows(("", "x")))
    (record,) = take(rows(("", "x")), quarter=Quarter(2026, 1)).records
    assert record.quarter == Quarter(2026, 1)
    with pytest.raises(RefusedError, match="No column says when"):
        intake.take_in(
            rows(("", "x")), (Meaning.LEAVE_OUT, Meaning.WHAT), new_contents(), TODAY, 36
        )


def test_what_is_older_than_entries_are_kept_is_not_taken_in_again() -> None:
    table = rows(("01/03/2020", "Old"), ("01/03/2026", "New"), ("01/03/2026", ""))
    taken = take(table, months=12)
    assert (len(taken.records), taken.overdue, taken.empty) == (1, 1, 1)


def test_several_columns_of_ones_own_words_stand_below_each_other() -> None:
    table = Table(("a", "b", "c"), (("x", "y", "z;"),))
    (record,) = intake.take_in(
        table, (Meaning.WHAT, Meaning.MORE, Meaning.MORE), new_contents(), TODAY, 12,
        Quarter(2026, 3),
    ).records  # fmt: skip
    assert dict(record.answers) == {Meaning.WHAT: "x", Meaning.MORE: "y\nz"}


def test_an_entry_never_shows_its_words_in_a_log(contents) -> None:
    assert not any(name in repr(contents) for name in synthetic.PLANTED)
    assert contents.secret not in repr(contents)


@given(st.dates(date(2000, 1, 1), date(2026, 11, 24)), st.integers(1, 240))
def test_a_quarter_holds_its_day_and_months_later_comes_later(day: date, months: int) -> None:
    quarter = Quarter.of(day)
    assert Quarter.parse(str(quarter)) == quarter
    assert quarter.end >= day
    assert (quarter.end - day).days < 92
    later = quarter.months_later(months)
    passed = (later.year - quarter.year) * 12 + (later.number - quarter.number) * 3
    assert months <= passed < months + 3


@pytest.mark.parametrize("text", ["2026", "2026-Q5", "Q1-2026", "2026-3", ""])
def test_a_quarter_has_one_way_of_writing(text: str) -> None:
    with pytest.raises(ValueError, match="2026-Q3"):
        Quarter.parse(text)

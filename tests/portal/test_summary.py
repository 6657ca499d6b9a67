"""A year of the vault in figures: what is refused, what ships, how far readers agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editorial.small_numbers import rounded, share, shown_as
from generator.library import Library
from generator.portal.errors import RefusedError
from generator.portal.ledger import added, ledger_text, read_ledger
from generator.portal.records import Contents, Event, Quarter
from generator.portal.summary import Period, summarise
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from tests.portal.readers import read_all, taken_in
from tests.portal.sample import DAY, PATH, YEAR, sample


@pytest.fixture(scope="module")
def shipped() -> Library:
    found = read(open_project(shipped_root()), Mode.SAMPLE, DAY).library
    assert found is not None
    return found


@pytest.fixture(scope="module")
def all_read() -> Contents:
    return read_all(taken_in())


def test_the_sample_that_ships_came_the_real_way_and_says_that_it_is_made_up(shipped) -> None:
    """Else: python -m tests.portal.sample."""
    assert (shipped_root() / PATH).read_bytes() == sample(shipped)
    assert shipped.summaries["portal-2025"].synthetic
    assert shipped.reports["portal-2025"].synthetic


@given(st.integers(0, 500), st.sampled_from([8, 10, 11, 20]))
def test_nothing_under_the_threshold_is_shown_and_the_rest_is_to_the_nearest_5(n, threshold):
    told = shown_as(n, threshold)
    assert told is None if n < threshold else told is None or abs(told - n) <= 2
    assert told is None or (told >= threshold and told % 5 == 0)


@given(st.integers(0, 200), st.integers(0, 200))
def test_a_share_is_of_rounded_numbers_and_of_twenty_or_more(part, whole) -> None:
    told = share(rounded(part), rounded(whole))
    assert (told is None) == (rounded(whole) < 20)


@pytest.mark.parametrize(
    ("begins", "quarters"),
    [("January", "2025-Q1 2025-Q2 2025-Q3 2025-Q4"), ("April", "2025-Q2 2025-Q3 2025-Q4 2026-Q1")],
)
def test_a_year_is_four_whole_quarters(begins: str, quarters: str) -> None:
    assert [str(q) for q in Period.of(2025, begins).quarters] == quarters.split()


def counted(contents: Contents, library: Library, year: int = YEAR, on: date = DAY):
    return summarise(contents, library, year, "inclusion-lead", on)


def test_a_year_that_is_not_over_or_not_read_is_refused(shipped, all_read) -> None:
    with pytest.raises(RefusedError, match="is not over"):
        counted(all_read, shipped, 2026)
    with pytest.raises(RefusedError, match="not read yet"):
        counted(taken_in(), shipped)
    once = [replace(record, codings=record.codings[:1]) for record in all_read.records]
    with pytest.raises(RefusedError, match="second reader"):
        counted(replace(all_read, records=tuple(once)), shipped)


def test_a_year_of_a_few_entries_is_refused(shipped, all_read) -> None:
    few = [r for r in all_read.records if r.quarter == Quarter(2025, 1)][:9]
    with pytest.raises(RefusedError, match="Fewer than 10"):
        counted(replace(all_read, records=tuple(few)), shipped)


def test_agreement_is_told_where_twenty_were_read_twice_and_not_otherwise(shipped, all_read):
    made = counted(all_read, shipped).summary
    assert made.read_twice == 30
    assert {each.by for each in made.agreement} == {"theme", "source", "group"}
    assert all(each.kappa and 0 < each.kappa <= 1 for each in made.agreement)
    alone = [replace(r, twice=False, codings=r.codings[:1]) for r in all_read.records]
    made = counted(replace(all_read, records=tuple(alone)), shipped).summary
    assert (made.read_twice, made.agreement) == (None, ())


def test_an_employer_with_fewer_than_twenty_entries_has_no_annex(shipped, all_read) -> None:
    keys = sorted({r.coding.employer for r in all_read.records if r.coding} - {""})
    one = next(iter(shipped.organisation.employers.values()))
    changed = {"employers": {**dict.fromkeys(keys, one), "tiny": one}}
    library = replace(shipped, organisation=shipped.organisation.model_copy(update=changed))
    records = list(all_read.records)
    for number in [
        n for n, r in enumerate(records) if r.quarter in Period.of(2025, "January").quarters
    ][:19]:
        record = records[number]
        codings = tuple(replace(c, employer="tiny") for c in record.codings)
        records[number] = replace(record, codings=codings)
    made = counted(replace(all_read, records=tuple(records)), library)
    assert made.annexes.employers
    assert "tiny" not in made.annexes.employers
    assert all(told.entries >= 20 for told in made.annexes.employers.values())
    tables = [t.by for told in made.annexes.employers.values() for t in told.tables]
    assert not {"care", "step"} & set(tables), "a duty of care is never told by employer"


# The ledger's file.


@pytest.fixture
def ledger(tmp_path, shipped, all_read):
    """A ledger of one year, and the vault that remembers it."""
    items = added((), counted(all_read, shipped), "inclusion-lead", DAY)
    path = tmp_path / "ledger.yml"
    path.write_bytes(ledger_text(items))
    note = Event("inclusion-lead", "2026-11-24T09:00Z", "made figures", 285, items[-1].chain)
    return path, replace(all_read, audit=(note,)), items


def test_the_ledger_comes_back_as_it_was_written(ledger) -> None:
    path, contents, items = ledger
    assert read_ledger(path, contents) == items


@pytest.mark.parametrize("fault", ["gone", "edited", "shortened", "broken"])
def test_a_ledger_that_was_lost_or_changed_is_refused(ledger, fault: str) -> None:
    path, contents, items = ledger
    if fault == "gone":
        path.unlink()
    elif fault == "edited":
        path.write_text(path.read_text().replace("n: 105", "n: 110", 1))
    elif fault == "shortened":
        path.write_bytes(ledger_text(items[:-1]))
    else:
        path.write_text("items: [")
    with pytest.raises(RefusedError, match="from a backup"):
        read_ledger(path, contents)

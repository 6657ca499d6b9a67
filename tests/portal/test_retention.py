"""Entries go when they are due and a person says so; counts and a certificate stay (P9)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import yaml

from generator.model.organisation import PortalRetention
from generator.portal import retention
from generator.portal.records import Cell, Hold, Link, Quarter
from generator.portal.tally import tally_of
from tests.portal import synthetic
from tests.portal.conftest import RETENTION, TODAY
from tests.portal.sorting import sorted_all


def test_an_entry_is_due_when_its_months_are_over_counted_from_its_quarters_end() -> None:
    quarter = Quarter(2025, 1)
    assert not retention.is_due(quarter, 12, date(2026, 3, 31))
    assert retention.is_due(quarter, 12, date(2026, 4, 1))


def test_what_is_on_hold_is_not_among_the_due(contents) -> None:
    first = contents.records[0]
    held = retention.hold(contents, {first.id}, Hold("lead", TODAY, "An inquiry"))
    late = date(2032, 1, 1)
    assert len(retention.due(held, 36, late).records) == 499
    assert [r.id for r in retention.due(held, 36, late).held] == [first.id]
    lifted = retention.hold(held, {first.id}, None)
    assert len(retention.due(lifted, 36, late).records) == 500


def test_entries_are_named_by_id_quarter_or_all(contents) -> None:
    first = contents.records[0]
    assert retention.named(contents, first.id) == {first.id}
    of_quarter = retention.named(contents, str(first.quarter).lower())
    assert of_quarter == {r.id for r in contents.records if r.quarter == first.quarter}
    assert len(retention.named(contents, "all")) == 500
    assert retention.named(contents, "2019-Q1") == set()


def test_coded_counts_stay_without_text_and_tally_to_the_same(contents) -> None:
    coded = sorted_all(contents)
    before = tally_of(coded)
    gone = retention.due(coded, 12, TODAY).records
    assert 0 < len(gone) < 500
    left = retention.dispose(coded, gone)
    assert len(left.records) == 500 - len(gone)
    assert tally_of(left) == before
    assert not any(name in str(left.disposed) for name in synthetic.PLANTED)
    ids = {record.id for record in gone}
    assert not any(key in str(left.disposed) for key in ids)
    everything = retention.dispose(left, left.records)
    assert (everything.records, tally_of(everything)) == ((), before)


def test_a_disposal_leaves_no_reference_to_what_is_gone(contents) -> None:
    one, two, *rest = sorted_all(contents).records
    pointing = replace(two, codings=(replace(two.codings[0], same_event_as=one.id),))
    link = Link("the-queue", (one.id, two.id), 3, 2, (), "curator-1", TODAY)
    full = replace(contents, records=(one, pointing, *rest), links=(link,))
    left = retention.dispose(full, (one,))
    assert left.records[0].codings[0].same_event_as == ""
    assert left.links[0].records == (two.id,)
    assert left.links[0].events == 3


def test_the_certificate_says_how_many_by_which_rule_and_nothing_of_them(contents) -> None:
    gone = contents.records[:30]
    terms = PortalRetention.model_validate(RETENTION)
    text = retention.certificate(gone, terms, "governance-lead", TODAY)
    told = yaml.safe_load(text)
    assert told["entries"] == 30
    assert told["quarters"] == {str(q): n for q, n in Counter(r.quarter for r in gone).items()}
    assert (told["kept_for_months"], told["decided_by"]) == (36, "governance-lead")
    assert not any(record.id in text for record in gone)


def test_cells_count_one_way_for_all_and_for_each_employer(contents) -> None:
    coded = sorted_all(contents)
    counts = tally_of(coded)
    entries = [c for c in counts if c.dimension == "entries" and not c.employer]
    assert sum(counts[c] for c in entries) == 500
    for dimension in ("theme", "source", "group", "staff", "behaviour", "care"):
        for_all = sum(n for c, n in counts.items() if c.dimension == dimension and not c.employer)
        of_each = sum(n for c, n in counts.items() if c.dimension == dimension and c.employer)
        assert for_all == of_each == 500
    some = next(c for c in counts if c.dimension == "source" and c.employer)
    expected = sum(
        r.quarter == some.quarter
        and r.codings[0].employer == some.employer
        and r.codings[0].source == some.value
        for r in coded.records
    )
    assert counts[some] == expected
    assert Cell(some.quarter, some.employer, "source", some.value) == some

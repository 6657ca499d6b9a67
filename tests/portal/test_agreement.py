"""Cohen's kappa, against examples that can be worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.portal.agreement import agreement, kappa
from tests.portal.sorting import sorted_all


def pairs(both_yes: int, yes_no: int, no_yes: int, both_no: int) -> list[tuple[str, str]]:
    return (
        [("yes", "yes")] * both_yes
        + [("yes", "no")] * yes_no
        + [("no", "yes")] * no_yes
        + [("no", "no")] * both_no
    )


def test_the_textbook_example_of_fifty_applications() -> None:
    """Two readers, 50 applications: 20 both yes, 15 both no, 5 and 10 apart: kappa 0.4."""
    found = kappa(pairs(20, 5, 10, 15))
    assert found.n == 50
    assert found.observed == pytest.approx(0.7)
    assert found.kappa == pytest.approx(0.4)


def test_the_same_share_alike_can_mean_less() -> None:
    """45 + 15 alike of 100, with unequal margins: observed 0.6, kappa 0.1304."""
    assert kappa(pairs(45, 15, 25, 15)).kappa == pytest.approx(0.1304, abs=1e-4)
    assert kappa(pairs(25, 35, 5, 35)).kappa == pytest.approx(0.2593, abs=1e-4)


def test_all_alike_is_one_and_chance_is_nought() -> None:
    assert kappa(pairs(10, 0, 0, 10)).kappa == 1
    assert kappa(pairs(25, 25, 25, 25)).kappa == pytest.approx(0)
    assert kappa(pairs(0, 10, 10, 0)).kappa == -1


def test_where_it_says_nothing_there_is_none() -> None:
    assert kappa([]).kappa is None
    assert kappa(pairs(10, 0, 0, 0)).kappa is None


def test_only_entries_of_two_roles_count(contents) -> None:
    coded = sorted_all(contents)
    found = agreement(coded.records)
    assert {dimension: a.n for dimension, a in found.items()} == {
        "theme": 50, "source": 50, "group": 50, "behaviour": 50,
    }  # fmt: skip
    assert found["source"].kappa == 1
    changed = [
        replace(r, codings=(r.codings[0], replace(r.codings[1], source="manager")))
        if len(r.codings) > 1
        else r
        for r in coded.records
    ]
    apart = agreement(changed)["source"]
    assert apart.kappa == pytest.approx(0)
    assert 0 < apart.observed < 1

"""An organisation's own figures: none that points to a person."""

from __future__ import annotations

import pytest

from generator.checks.figures import one_way, too_few
from generator.model.indicator import OwnFigures


def _found(make, **reading):
    return too_few(make.library(figures={"wres-5": make.figures(**reading)}))


def _count(value, people, of="Staff from ethnic minorities"):
    return [{"of": of, "value": value, "people": people}]


@pytest.mark.parametrize(
    ("unit", "value", "people", "why"),
    [
        ("%", "50", "19", "19 people stand behind it, and at least 20 must"),
        ("%", "4", "100", "on one side of it are fewer than 10 people"),
        ("%", "0", "500", "on one side of it are fewer than 10 people"),
        ("%", "96", "100", "on one side of it are fewer than 10 people"),
        ("times", "1.4", "9", "9 people stand behind it, and at least 10 must"),
        ("people", "9", "9", "9 is under 10"),
        ("people", "0", "0", "0 is under 10"),
    ],
)
def test_a_small_number_on_either_side_is_refused(make, say, unit, value, people, why):
    assert say(_found(make, unit=unit, counts=_count(value, people))) == [
        "OWN001 error figure wres-5 readings 0 counts 0: The figure of “Staff from ethnic "
        f"minorities” could point to people: {why}. Merge it with another group, or leave it out; "
        "zero counts as small."
    ]


@pytest.mark.parametrize(
    ("unit", "value", "people"),
    [("%", "50", "20"), ("%", "10", "100"), ("times", "1.4", "10"), ("people", "10", "10")],
)
def test_a_number_that_is_large_enough_passes(make, say, unit, value, people):
    assert say(_found(make, unit=unit, counts=_count(value, people))) == []


def test_a_higher_threshold_of_the_organisation_holds(make, say):
    numbers = {"threshold": "30", "set_by": "governance-lead"}
    library = make.library(
        organisation=make.organisation(small_numbers=numbers),
        figures={"wres-5": make.figures(counts=_count("50", "25"))},
    )
    assert "at least 30 must" in say(too_few(library))[0]


def test_a_year_has_one_set_of_figures(make, say):
    one = make.figures(counts=_count("50", "400")).readings[0]
    twice = OwnFigures(readings=(one, one))
    assert say(one_way(make.library(figures={"wres-5": twice}))) == [
        "OWN002 error figure wres-5 readings 1 year: There are figures for 2026 already. Give one "
        "set of figures a year, by one thing at a time."
    ]

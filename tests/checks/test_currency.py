"""What goes stale, by mode."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks.currency import (
    contacts_overdue,
    contacts_unchecked,
    law_overdue,
    law_period,
    pages_overdue,
)
from generator.project import Mode

BY_MODE = [(Mode.DRAFT, "warning"), (Mode.SAMPLE, "warning"), (Mode.RELEASE, "error")]
LATER = date(2027, 5, 2)
ON_THE_DAY = date(2027, 5, 1)


@pytest.mark.parametrize(("mode", "severity"), BY_MODE)
def test_overdue_law_weighs_by_mode(make, say, mode, severity):
    assert say(law_overdue(make.library(mode=mode, as_of=LATER))) == [
        f"CURR001 {severity} law harassment review_by: The law note “Harassment” was to be checked "
        "again by 2027-05-01. Check it against its sources, then set checked_on and review_by."
    ]


@pytest.mark.parametrize(("mode", "severity"), BY_MODE)
def test_an_overdue_contact_weighs_by_mode(make, say, mode, severity):
    said = say(contacts_overdue(make.library(mode=mode, as_of=LATER)))
    assert said[1] == (
        f"CURR002 {severity} organisation  routes helpline review_by: The route “A helpline” was "
        "to be checked again by 2027-05-01. Try the number and the address, then set checked_on "
        "and review_by."
    )


@pytest.mark.parametrize(("mode", "severity"), BY_MODE)
def test_an_overdue_page_weighs_by_mode(make, say, mode, severity):
    assert say(pages_overdue(make.library(mode=mode, as_of=LATER))) == [
        f"CURR004 {severity} page help-now review_by: The page “Help now” was to be read again by "
        "2027-05-01. Read it through, then set reviewed_on and review_by."
    ]


def test_nothing_is_overdue_on_its_own_day(make, say):
    library = make.library(as_of=ON_THE_DAY)
    for rule in (law_overdue, contacts_overdue, pages_overdue):
        assert say(rule(library)) == []


def test_a_contact_needs_the_date_of_its_check(make, say):
    library = make.library(organisation=make.routes(checked_on=None))
    assert say(contacts_unchecked(library)) == [
        "CURR003 warning organisation  routes helpline: The route “A helpline” does not say when "
        "its contact was checked. Try the number and the address, then set checked_on and "
        "review_by."
    ]


@pytest.mark.parametrize("contact", [{}, {"phone": "[fill in: number]"}])
def test_a_route_that_waits_for_its_contact_needs_no_date(make, say, contact):
    library = make.library(organisation=make.routes(checked_on=None, contact=contact))
    assert say(contacts_unchecked(library)) == []


def test_a_law_note_may_not_give_itself_more_than_six_months(make, say):
    law = {"harassment": make.law(review_by="2027-05-05")}
    assert say(law_period(make.library(law=law))) == [
        "CURR005 error law harassment review_by: The law note “Harassment” is to be checked again "
        "after 185 days. Law goes stale: set review_by to 2027-05-04 or earlier."
    ]
    law = {"harassment": make.law(review_by="2027-05-04")}
    assert say(law_period(make.library(law=law))) == []

"""Results that can be true, and made-up entries that stay out of a release."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks.evaluations import answers, months, once
from generator.checks.samples import samples
from generator.checks.texts import _by_kind
from generator.model.evaluation import Tally
from generator.project import ENTITIES, Mode

ITEMS = ("recognise", "respond", "follow_up", "support", "apologise", "report")


def side(n: int) -> dict[str, object]:
    return {"n": n, **dict.fromkeys(ITEMS, 3)}


def tally(month="2026-06", before=12, after=12, later=None, attended=15, **changes) -> Tally:
    data = {
        "session": "an-hour",
        "month": month,
        "held": 1,
        "attended": attended,
        "before": side(before),
        "after": side(after),
        "sample": "no",
    }
    more = {"later": side(later)} if later else {}
    return Tally.model_validate({**data, **more, **changes})


def of(make, **tallies):
    return make.library(evaluations=tallies, as_of=date(2026, 11, 23))


def test_results_that_can_be_true_pass(make, say):
    library = of(make, one=tally(later=9), two=tally("2026-11"))
    assert say([*months(library), *answers(library), *once(library)]) == []


def test_a_month_that_has_not_come_is_refused(make, say):
    assert say(months(of(make, one=tally("2026-12")))) == [
        "EVAL001 error evaluation one month: 2026-12 has not come yet. "
        "Write the month in which the session was held."
    ]


def test_answers_of_three_months_on_come_after_three_months(make, say):
    assert say(months(of(make, one=tally("2026-08", later=9)))) == []
    assert say(months(of(make, one=tally("2026-09", later=9)))) == [
        "EVAL002 error evaluation one later: Three months after 2026-09 are not over yet. "
        "Leave `later` out until the form at three months is in."
    ]


@pytest.mark.parametrize(
    ("changes", "place"),
    [({"after": 11}, "after n"), ({"attended": 9}, "before n"), ({"later": 13}, "later n")],
)
def test_numbers_that_do_not_fit_are_refused(make, say, changes, place):
    (said,) = say(answers(of(make, one=tally(**changes))))
    assert said.startswith(f"EVAL003 error evaluation one {place}: ")


def test_one_session_and_month_stand_in_one_file(make, say):
    assert say(once(of(make, one=tally(), two=tally()))) == [
        "EVAL004 error evaluation two month: `one` has the results of this session in 2026-06 "
        "already. Put both into one file."
    ]


@pytest.mark.parametrize(
    ("mode", "severity"), [(Mode.DRAFT, "note"), (Mode.SAMPLE, "note"), (Mode.RELEASE, "error")]
)
def test_what_is_made_up_is_listed_and_refused_in_a_release(make, say, mode, severity):
    library = make.library(mode=mode, evaluations={"one": tally(sample="yes"), "two": tally()})
    (said,) = say(samples(library))
    assert said.startswith(
        f"SAMPLE001 {severity} evaluation one sample: This entry is made up; a release may not"
        " carry it."
    )


def test_every_kind_that_can_be_a_sample_is_looked_at(make):
    """A kind of content with `sample` that the walk over entities does not reach would slip by."""
    with_sample = {e.kind for e in ENTITIES if "sample" in e.model.model_fields}
    assert {"action", "event", "evaluation"} <= with_sample
    assert with_sample <= _by_kind(make.library()).keys()

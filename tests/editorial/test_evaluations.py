"""Results are shown in pools that are large enough, and a pool that was shown never changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.editorial.evaluations import Pool, evaluation_of, pools
from generator.library import Library
from generator.model.evaluation import Means, Tally
from generator.model.vocabulary import ConfidenceItem
from generator.project import Mode, Project
from generator.reading import read

LEAST = 10
ITEMS = tuple(item.value for item in ConfidenceItem)
DAY = date(2026, 11, 23)

Made = Callable[..., Library]


def means(n: int, value: float = 3.0, **values: float) -> Means:
    return Means(n=n, **{**dict.fromkeys(ITEMS, value), **values})


def tally(
    session: str, month: str, n: int, later: Means | None = None, sample: bool = False
) -> Tally:
    return Tally(
        session=session,
        month=month,
        held=1,
        attended=n + 2,
        before=means(n, 2.0),
        after=means(n, 4.0),
        later=later,
        sample=sample,
    )


@pytest.fixture
def made(small_project: Project) -> Made:
    """A library with these results."""
    found = read(small_project, Mode.DRAFT, DAY).library
    assert found is not None

    def make(*tallies: Tally, as_of: date = DAY) -> Library:
        rows = {f"{t.session}-{t.month}": t for t in tallies}
        return replace(found, evaluations=rows, as_of=as_of)

    return make


MONTHS = st.builds("{}-{:02d}".format, st.integers(2025, 2027), st.integers(1, 12))
TALLIES = st.lists(
    st.builds(tally, st.sampled_from(("a", "b", "c")), MONTHS, st.integers(1, 15)),
    max_size=30,
    unique_by=lambda t: (t.session, t.month),
)


@given(TALLIES, st.integers(2025, 2028))
def test_every_pool_is_large_enough_and_each_result_stands_once(rows: list[Tally], year: int):
    found = pools(rows, LEAST, year)
    for pool in found.pools:
        assert sum(row.before.n for row in pool.rows) >= LEAST
        assert pool.session is None or {row.session for row in pool.rows} == {pool.session}
    shown = [row for pool in found.pools for row in pool.rows]
    assert len(shown) == len(set(map(id, shown)))
    assert sum(row.before.n for row in shown) + found.waiting == sum(r.before.n for r in rows)


@given(TALLIES, st.integers(2025, 2028))
def test_a_later_month_never_changes_what_was_shown(rows: list[Tally], year: int):
    rows.sort(key=lambda row: (row.month, row.session))
    until = len({row.month for row in rows}) // 2
    months = sorted({row.month for row in rows})[:until]
    past = [row for row in rows if row.month in months]
    then = int(months[-1][:4]) if months else year
    before = pools(past, LEAST, then).pools
    assert set(before) <= set(pools(rows, LEAST, max(year, then)).pools)


def test_months_of_one_session_are_put_together_until_there_are_enough():
    rows = [tally("a", f"2026-0{n}", 4) for n in range(1, 6)]
    found = pools(rows, LEAST, 2026)
    assert found.pools == (Pool("a", tuple(rows[:3])),)
    assert found.waiting == 8


def test_what_a_past_year_leaves_is_put_together_over_sessions_or_waits():
    rows = [tally("a", "2026-01", 4), tally("b", "2026-02", 7)]
    assert pools(rows, LEAST, 2026).pools == ()
    assert pools(rows, LEAST, 2027).pools == (Pool(None, tuple(rows)),)
    assert pools(rows[:1], LEAST, 2027).waiting == 4


def test_below_the_least_only_reach_is_shown(made: Made):
    view = evaluation_of(made(tally("short-15", "2026-10", 9)))
    assert "1" in view.reach
    assert "11" in view.reach
    assert view.groups == ()
    assert view.few


def test_without_results_there_is_nothing_but_the_limits(made: Made):
    view = evaluation_of(made())
    assert (view.reach, view.groups, view.sample) == ("", (), False)


def test_means_are_weighed_by_how_many_answered(made: Made):
    two = tally("short-15", "2026-08", 6), tally("short-15", "2026-09", 12)
    first = two[0].model_copy(update={"after": means(6, 1.0)})
    (group,) = evaluation_of(made(first, two[1])).groups
    assert [answer.mean for answer in group.items[0].answers] == ["2.0", "3.0"]
    assert [answer.length for answer in group.items[0].answers] == [25.0, 50.0]
    assert len(group.items) == len(ITEMS)


def test_three_months_on_is_shown_once_it_is_settled_and_enough(made: Made):
    def times(*rows: Tally, as_of: date = DAY) -> int:
        (group,) = evaluation_of(made(*rows, as_of=as_of)).groups
        return len(group.items[0].answers)

    enough = tally("short-15", "2026-05", 6, means(6)), tally("short-15", "2026-06", 6, means(5))
    one = enough[0], tally("short-15", "2026-06", 6)
    few = (tally("short-15", "2026-05", 12, means(9)),)
    much = tally("short-15", "2026-05", 4), tally("short-15", "2026-06", 12, means(11))
    assert times(*enough) == 3
    assert times(*one) == 2
    assert times(*few) == 2
    assert times(*much) == 2
    assert times(*much, as_of=date(2026, 12, 1)) == 3


def test_what_is_made_up_says_so_and_never_stands_with_what_is_not(made: Made):
    sample = tally("short-15", "2026-09", 20, sample=True)
    assert evaluation_of(made(sample)).sample
    real = tally("short-15", "2026-10", 12)
    view = evaluation_of(made(sample, real))
    assert not view.sample
    (group,) = view.groups
    assert group.of.startswith("12 ")


def test_a_month_to_come_is_left_out(made: Made):
    assert evaluation_of(made(tally("short-15", "2026-12", 20))).reach == ""


@pytest.mark.parametrize(
    "wrong", [{"n": 0}, {"support": 0.9}, {"report": 5.1}, {"remark": "Ana laughed"}]
)
def test_a_mean_lies_on_the_scale_and_there_is_no_room_for_words(wrong: dict[str, object]):
    with pytest.raises(ValidationError):
        Means.model_validate({"n": 3, **dict.fromkeys(ITEMS, 3.0), **wrong})


def test_each_side_has_all_six():
    with pytest.raises(ValidationError):
        Means.model_validate({"n": 3, **dict.fromkeys(ITEMS[:5], 3.0)})

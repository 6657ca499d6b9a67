"""Published tables are attacked: by subtraction, totals, rounding, zeros, years, annexes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.library import Library
from generator.model.portal import Dimension
from generator.model.summary import PortalAnnexes, PortalSummary, SummaryFigures
from generator.portal.annexes import Group, Tables, annexes
from generator.portal.disclosure import TOTAL, Part, Table, knowledge, tables
from generator.portal.errors import RefusedError
from generator.portal.ledger import added
from generator.portal.summary import Made, Period, figures, group_of, summarise
from generator.portal.tally import tally_of
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from tests.portal.attack import ALL, REST, Attack, Counts, hidden, small_cells
from tests.portal.readers import read_all, taken_in

LEAST = 5
"""As many values as a rounded number can stand for."""
OWN = (Dimension.THEME, Dimension.SOURCE)
quick = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
long = settings(quick, max_examples=400)

count = st.one_of(st.just(0), st.integers(0, 14), st.integers(0, 14), st.integers(0, 120))


@st.composite
def split(draw, total: int, names: tuple[str, ...]) -> dict[str, int]:
    """A total in parts; many of them small or nothing."""
    parts, left = {}, total
    for name in names[:-1]:
        parts[name] = min(left, draw(count))
        left -= parts[name]
    return {**parts, names[-1]: left}


@st.composite
def group(draw, least: int) -> dict[str, dict[str, int]]:
    total = draw(st.integers(least, 200))
    own = {
        Dimension.THEME: draw(split(total, ("a", "b", "c", "d"))),
        Dimension.SOURCE: draw(split(total, ("colleague", "manager", "public"))),
    }
    care = draw(split(total, ("care-owed", "nothing-called-for")))
    steps = draw(split(care["care-owed"], ("passed-on", "open", "nobody")))
    return {**own, Dimension.CARE: care, Dimension.STEP: steps}


def summed(groups: list[Counts]) -> dict[str, dict[str, int]]:
    return {
        name: {value: sum(g[name][value] for g in groups) for value in counts}
        for name, counts in groups[0].items()
    }


def of(counts: Counts, names: tuple[str, ...] | None = None) -> Group:
    kept = {name: dict(each) for name, each in counts.items() if not names or name in names}
    return Group(sum(counts[Dimension.THEME].values()), kept)


def parts_of(counts: Counts) -> dict[str, Part]:
    step = (str(Dimension.CARE), "care-owed")
    return {
        name: Part(each, step if name == Dimension.STEP else None) for name, each in counts.items()
    }


def published(counts: Counts, threshold: int) -> dict[str, Table]:
    return tables(parts_of(counts), of(counts).total, threshold)


def annexes_of(
    everyone: Counts, shown: Tables, groups: Mapping[str, Group], threshold: int
) -> dict[str, Tables]:
    total = knowledge(parts_of(everyone), shown, of(everyone).total, threshold)[TOTAL]
    return annexes(of(everyone, OWN), shown, total, groups, threshold)


def told(attack: Attack, true: Mapping[str, Counts]) -> None:
    """Nothing small is known more exactly than a rounded number is."""
    for where, n, (low, high) in small_cells(attack, true):
        assert low <= n <= high, f"the attacker's rules leave out the truth of {where}"
        assert high - low + 1 >= min(LEAST, hidden(attack.threshold) + 1), (where, n, low, high)


def attacked(everyone: Counts, threshold: int) -> None:
    out = figures(of(everyone), published(everyone, threshold))
    attack = Attack(threshold)
    attack.group(ALL, everyone, out)
    told(attack, {ALL: everyone})


def attacked_with_annexes(employers: list[Counts], rest: Counts, threshold: int) -> None:
    names = [f"employer-{number}" for number in range(len(employers))]
    everyone = summed([*employers, rest])
    shown = published(everyone, threshold)
    groups = {name: of(each, OWN) for name, each in zip(names, employers, strict=True)}
    own = annexes_of(everyone, shown, groups, threshold)
    attack, true = Attack(threshold), {ALL: everyone}
    attack.group(ALL, everyone, figures(of(everyone), shown))
    left = summed([rest, *(e for n, e in zip(names, employers, strict=True) if n not in own)])
    for name in own:
        assert groups[name].total >= 20
        true[name] = {dim: groups[name].counts[dim] for dim in OWN}
        attack.group(name, true[name], figures(groups[name], own[name]))
    true[REST] = {dim: left[dim] for dim in OWN}
    attack.group(REST, true[REST], None)
    attack.parts(ALL, [*own, REST])
    told(attack, true)


thresholds = st.sampled_from([8, 10, 11, 15])


@quick
@given(st.data(), thresholds)
def test_no_small_count_can_be_worked_out_from_the_public_tables(data, threshold) -> None:
    attacked(data.draw(group(threshold + 3)), threshold)


@pytest.mark.full
@long
@given(st.data(), thresholds)
def test_none_in_many_more_tables(data, threshold) -> None:
    attacked(data.draw(group(threshold + 3)), threshold)


def test_a_table_that_divides_one_row_does_not_give_away_the_other() -> None:
    """Nobody of 26 was owed nothing: the steps of the others would have told it by themselves."""
    everyone = {
        Dimension.THEME: {"a": 26, "b": 0},
        Dimension.SOURCE: {"colleague": 26, "manager": 0},
        Dimension.CARE: {"care-owed": 26, "nothing-called-for": 0},
        Dimension.STEP: {"passed-on": 0, "open": 13, "nobody": 13},
    }
    attacked(everyone, 8)


@quick
@given(st.data(), thresholds)
def test_none_can_with_every_employers_annex_in_hand(data, threshold) -> None:
    employers = [data.draw(group(0)) for _ in range(data.draw(st.integers(1, 3)))]
    rest = data.draw(group(threshold + 3))
    attacked_with_annexes(employers, rest, threshold)


@pytest.mark.full
@long
@given(st.data(), thresholds)
def test_none_can_with_many_more_annexes(data, threshold) -> None:
    employers = [data.draw(group(0)) for _ in range(data.draw(st.integers(1, 3)))]
    rest = data.draw(group(threshold + 3))
    attacked_with_annexes(employers, rest, threshold)


# The attacker can attack.


def test_the_attacker_finds_what_a_careless_table_gives_away() -> None:
    """One count hidden, the others and the total exact: then it is the difference."""
    true = {Dimension.THEME: {"a": 47, "b": 22, "c": 3}}
    rows = [{"of": ["a"], "n": 45}, {"of": ["b"], "n": 20}, {"of": ["c"]}]
    careless = SummaryFigures.model_validate(
        {"entries": 70, "tables": [{"by": "theme", "rows": rows}]}
    )
    attack = Attack(10)
    attack.group(ALL, true, careless)
    for cell, n in ((attack.totals[ALL], 72), (attack.cells[ALL, "theme", "a"], 47)):
        attack.solver.addConstr(cell == n)
    assert [known for _, _, known in small_cells(attack, {ALL: true})] == [(3, 7)]
    attack.solver.addConstr(attack.cells[ALL, "theme", "b"] == 22)
    with pytest.raises(AssertionError):
        told(attack, {ALL: true})


def test_two_sets_of_figures_of_employers_that_leave_three_entries_over_are_refused() -> None:
    """With all annexes but one employer's, that one would be the rest of the public figures."""
    big, few = {"a": 60, "b": 40}, {"a": 3, "b": 9}
    source = {"colleague": 60, "manager": 40}
    employers = [{Dimension.THEME: big, Dimension.SOURCE: source}]
    rest = {Dimension.THEME: few, Dimension.SOURCE: {"colleague": 12, "manager": 0}}
    everyone = summed([*employers, rest])
    whole = of(everyone)
    shown = published(everyone, 10)
    own = annexes_of(everyone, shown, {"one": of(employers[0])}, 10)
    attack, true = Attack(10), {ALL: everyone, "one": employers[0], REST: rest}
    attack.group(ALL, everyone, figures(whole, shown))
    attack.group("one", employers[0], figures(of(employers[0]), own["one"]) if own else None)
    attack.group(REST, rest, None)
    attack.parts(ALL, ["one", REST])
    told(attack, true)


# From made-up entries to the file, and the same year again.

YEAR, DAY = 2025, date(2026, 11, 24)


@pytest.fixture(scope="module")
def shipped() -> Library:
    found = read(open_project(shipped_root()), Mode.SAMPLE, DAY).library
    assert found is not None
    return found


def with_employers(library: Library, contents) -> Library:
    """The library of an organisation whose employers are those of the entries."""
    keys = {record.coding.employer for record in contents.records if record.coding} - {""}
    one = next(iter(library.organisation.employers.values()))
    employers = dict.fromkeys(sorted(keys), one)
    return replace(
        library, organisation=library.organisation.model_copy(update={"employers": employers})
    )


def truth(contents, library: Library) -> dict[str, Counts]:
    period = Period.of(YEAR, library.organisation.small_numbers.year_begins)
    counts = tally_of(contents)
    names = (ALL, *library.organisation.employers)
    return {name: group_of(counts, library.codebook, period, name).counts for name in names}


@pytest.mark.parametrize("seed", [5, pytest.param(6, marks=pytest.mark.full)])
def test_the_attack_on_a_whole_year_of_500_made_up_entries_finds_nothing(shipped, seed) -> None:
    contents = read_all(taken_in(), seed)
    library = with_employers(shipped, contents)
    made = summarise(contents, library, YEAR, "inclusion-lead", DAY, synthetic=True)
    true, threshold = truth(contents, library), made.summary.threshold
    assert len(made.annexes.employers) >= 2, "annexes are attacked as well"
    attack = Attack(threshold)
    attack.group(ALL, true[ALL], made.summary.figures)
    shared = (Dimension.THEME, Dimension.SOURCE, Dimension.GROUP)
    whole: dict[str, Counts] = {ALL: true[ALL]}
    rest = {dim: dict(true[ALL][dim]) for dim in shared}
    for name, out in made.annexes.employers.items():
        whole[name] = {dim: true[name][dim] for dim in shared}
        attack.group(name, whole[name], out)
        for dim in shared:
            for value, n in whole[name][dim].items():
                rest[dim][value] -= n
    whole[REST] = rest
    attack.group(REST, rest, None)
    attack.parts(ALL, [*made.annexes.employers, REST])
    told(attack, whole)


# The same year again, and the year after.


def made_of(counts: Counts, threshold: int, year: int = YEAR) -> Made:
    """Figures of a year, with no annex."""
    common = {
        "first": f"{year}-Q1",
        "last": f"{year}-Q4",
        "made_on": DAY,
        "made_by": "inclusion-lead",
        "threshold": threshold,
        "set_by": "governance-lead",
    }
    out = figures(of(counts), published(counts, threshold))
    return Made(PortalSummary(**common, figures=out), PortalAnnexes(**common, employers={}))


LARGE = {
    Dimension.THEME: {"a": 60, "b": 50, "c": 40, "d": 30},
    Dimension.SOURCE: {"colleague": 90, "manager": 50, "public": 40},
    Dimension.CARE: {"care-owed": 60, "nothing-called-for": 120},
    Dimension.STEP: {"passed-on": 30, "open": 15, "nobody": 15},
}


@quick
@given(st.data(), thresholds)
def test_a_year_that_is_out_is_not_told_again_in_other_numbers(data, threshold) -> None:
    """By subtraction two sets of figures would tell what came in between."""
    before = data.draw(group(threshold + 3))
    first = made_of(before, threshold)
    second = made_of(summed([before, data.draw(group(0))]), threshold)
    items = added((), first, "inclusion-lead", DAY)
    if second.summary.figures == first.summary.figures:
        assert added(items, second, "inclusion-lead", DAY) == items
    else:
        with pytest.raises(RefusedError, match="What is out stays as it is"):
            added(items, second, "inclusion-lead", DAY)


def with_annexes(**figures_of: SummaryFigures) -> Made:
    made = made_of(LARGE, 10)
    told = made.annexes.model_copy(update={"employers": figures_of})
    return replace(made, annexes=told)


def test_a_later_annex_must_stand_beside_all_that_are_out() -> None:
    """They are attacked together when they are made; one that is not among them would be left."""
    one, two = made_of(LARGE, 10).summary.figures, made_of(LARGE, 11).summary.figures
    items = added((), with_annexes(one=one), "inclusion-lead", DAY)
    both = added(items, with_annexes(one=one, two=two), "inclusion-lead", DAY)
    assert [item.employer for item in both] == ["", "one", "two"]
    with pytest.raises(RefusedError, match="the annex of one"):
        added(items, with_annexes(two=two), "inclusion-lead", DAY)


def test_the_year_after_goes_into_the_ledger_and_a_year_that_overlaps_does_not() -> None:
    items = added((), made_of(LARGE, 10, 2024), "inclusion-lead", DAY)
    later = added(items, made_of(LARGE, 10, 2025), "inclusion-lead", DAY)
    assert [(item.first, item.employer) for item in later] == [("2024-Q1", ""), ("2025-Q1", "")]
    shifted = made_of(LARGE, 10, 2025)
    moved = shifted.summary.model_copy(update={"first": "2025-Q2", "last": "2026-Q1"})
    with pytest.raises(RefusedError, match="overlap"):
        added(later, replace(shifted, summary=moved), "inclusion-lead", DAY)

"""The portal's figures, once somebody has edited them: nothing small, nothing to be worked out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from generator.checks.summary import (
    made_up,
    other_reader,
    overlapping,
    strange,
    to_be_worked_out,
    too_small,
)
from generator.finding import Finding
from generator.model.report import PortalReport
from generator.model.summary import PortalAnnexes, PortalSummary
from generator.project import Mode
from tests.checks.conftest import written

OF = {
    "first": "2025-Q1",
    "last": "2025-Q4",
    "made_on": "2026-01-20",
    "made_by": "inclusion-lead",
    "threshold": "10",
    "set_by": "governance-lead",
}
SOURCES = [("colleague", 60), ("manager", 25), ("patient-or-public", 20), ("not-told", 15)]


def rows(*told: tuple[str, int | None]) -> list[dict[str, Any]]:
    return [{"of": [of], **({} if n is None else {"n": n})} for of, n in told]


def figures(*told: tuple[str, int | None], entries: int = 120, by: str = "source"):
    return {"entries": entries, "tables": [{"by": by, "rows": rows(*(told or SOURCES))}]}


def summary(*told: tuple[str, int | None], entries: int = 120, **changes: Any) -> PortalSummary:
    data = {**OF, "figures": figures(*told, entries=entries), **changes}
    return PortalSummary.model_validate(data)


def codes(found: Iterable[Finding]) -> list[str]:
    return [f"{f.code} {f.severity} {' '.join(map(str, f.place.keys))}" for f in found]


def test_figures_as_they_are_made_pass(make) -> None:
    library = make.library(summaries={"portal-2025": summary()})
    for rule in (too_small, to_be_worked_out, overlapping, strange, made_up):
        assert codes(rule(library)) == []


def test_a_summary_with_a_small_number_put_in_by_hand_is_refused(make, say) -> None:
    edited = summary(("colleague", 60), ("manager", 55), ("patient-or-public", 5))
    assert say(too_small(make.library(summaries={"portal-2025": edited}))) == [
        "SUM001 error summary portal-2025 figures tables 0 rows 2 n: 5 is under 10: it could "
        "point to people. Make the figures anew: noexcuse portal summarise. Don't write numbers in "
        "by hand."
    ]


@pytest.mark.parametrize(("n", "why"), [(0, "0 is under 10"), (61, "not rounded")])
def test_zero_is_small_and_an_exact_number_is_refused(make, n: int, why: str) -> None:
    edited = summary(("colleague", n), *SOURCES[1:])
    (found,) = too_small(make.library(summaries={"portal-2025": edited}))
    assert found.code == "SUM001"
    assert why in found.message


def test_a_small_number_in_an_annex_is_refused_too(make) -> None:
    told = figures(("colleague", 30), ("manager", 5), ("not-told", None), entries=40)
    annexes = PortalAnnexes.model_validate({**OF, "employers": {"a-trust": told}})
    assert codes(too_small(make.library(annexes={"portal-2025": annexes}))) == [
        "SUM001 error employers a-trust tables 0 rows 1 n"
    ]


def test_a_threshold_under_the_organisations_is_told(make) -> None:
    numbers = {"threshold": "15", "set_by": "governance-lead"}
    library = make.library(
        organisation=make.organisation(small_numbers=numbers),
        summaries={"portal-2025": summary()},
    )
    assert codes(too_small(library)) == ["SUM001 warning threshold"]


@pytest.mark.parametrize(
    ("told", "entries", "place"),
    [
        ([("colleague", 95), ("manager", 25), ("not-told", None)], 115, "rows 2"),
        ([("colleague", None), ("manager", None), ("not-told", 100)], 120, "tables 0"),
        ([("colleague", 20), ("manager", 20), ("not-told", 15)], 120, "figures"),
    ],
    ids=["the total gives it away", "more than half is hidden", "no true counts fit"],
)
def test_what_can_be_worked_out_is_refused(make, told, entries, place) -> None:
    edited = summary(*told, entries=entries)
    found = list(to_be_worked_out(make.library(summaries={"portal-2025": edited})))
    assert {f.code for f in found} == {"SUM002"}
    assert place in " ".join(map(str, found[0].place.keys))


def test_two_years_that_overlap_are_refused(make) -> None:
    later = summary(first="2025-Q2", last="2026-Q1")
    library = make.library(summaries={"portal-2025": summary(), "portal-2025-april": later})
    assert codes(overlapping(library)) == ["SUM003 error first"]


def test_a_value_that_is_nowhere_or_twice_is_refused(make) -> None:
    edited = summary(("colleague", 60), ("colleague", 40), ("nobody-knows", 20))
    found = codes(strange(make.library(summaries={"portal-2025": edited})))
    assert found == [
        "SUM004 error figures tables 0 rows 1 of",
        "SUM004 error figures tables 0 rows 2 of",
    ]


@pytest.mark.parametrize(
    ("mode", "severity"), [(Mode.SAMPLE, "note"), (Mode.DRAFT, "note"), (Mode.RELEASE, "error")]
)
def test_made_up_figures_are_marked_and_no_release_carries_them(make, mode, severity) -> None:
    library = make.library(mode=mode, summaries={"portal-2025": summary(synthetic="yes")})
    assert codes(made_up(library)) == [f"SUM005 {severity} synthetic"]


def test_whoever_wrote_the_report_is_not_its_second_reader(make) -> None:
    told = {**written("reports/portal-2025.yml"), "second_reader": "inclusion-lead"}
    report = PortalReport.model_validate(told)
    library = make.library(reports={"portal-2025": report}, summaries={"portal-2025": summary()})
    assert codes(other_reader(library)) == ["SUM006 error second_reader"]


def test_a_report_without_figures_is_told(make) -> None:
    report = PortalReport.model_validate(written("reports/portal-2025.yml"))
    assert codes(strange(make.library(reports={"portal-2025": report}))) == ["SUM004 error "]

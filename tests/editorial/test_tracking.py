"""Where the tracker stands: late by itself, and counted in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.editorial.tracking import stage_of, tracker_of
from generator.library import Library
from generator.model.tracker import Tracked
from generator.model.vocabulary import Stage

ITEM = {
    "stage": "shortlist",
    "order": "1",
    "what": "Two people score apart",
    "how": "Before they talk.",
    "owner": "Head of recruitment",
    "evidence": "Both sheets",
}


def tracked(library: Library, **items: dict[str, str]) -> Library:
    each = {key: Tracked.model_validate({**ITEM, **changes}) for key, changes in items.items()}
    return replace(library, tracked=each, as_of=date(2027, 4, 1))


@pytest.mark.parametrize(
    ("status", "day", "late"),
    [
        ("not-started", "2027-03-31", True),
        ("partly", "2027-03-31", True),
        ("in-place", "2027-03-31", True),
        ("partly", "2027-04-01", False),
        ("not-applicable", "2027-03-31", False),
    ],
)
def test_past_its_day_an_item_is_late_whatever_its_entry_says(
    library: Library, status: str, day: str, late: bool
) -> None:
    found = tracked(library, one={"status": status, "review_on": day})
    (item,) = stage_of(found, Stage.SHORTLIST).items
    assert item.late is late
    assert item.when == (
        "It was to be looked at by 31 March 2027."
        if late
        else f"To be looked at again by {'1 April' if day.endswith('01') else '31 March'} 2027."
    )
    assert item.reason == ("No reason has been given." if late else "")


def test_progress_is_said_in_words_and_leaves_out_what_does_not_apply(library: Library) -> None:
    found = tracked(
        library,
        a={"status": "in-place", "review_on": "2027-03-01"},
        b={"status": "partly"},
        c={"status": "not-started"},
        d={"status": "not-applicable", "reason": "No posts are advertised."},
    )
    progress = tracker_of(found).progress
    assert (progress.all, progress.late) == (3, 1)
    assert progress.said == (
        "1 of 3 in place, 1 partly, 1 not started. 1 does not apply. 1 is late."
    )


def test_an_open_item_without_a_day_says_so_and_one_not_begun_stays_quiet(
    library: Library,
) -> None:
    found = tracked(library, a={"status": "partly"}, b={"status": "not-started"})
    first, second = stage_of(found, Stage.SHORTLIST).items
    assert (first.when, first.begun) == ("No day is set to look again.", True)
    assert (second.when, second.begun) == ("", False)


def test_the_shipped_tracker_covers_every_stage_and_nobody_has_begun(library: Library) -> None:
    found = tracker_of(library)
    assert [stage.stage for stage in found.stages] == list(Stage)
    assert found.progress.all == found.progress.not_started == len(library.tracked) > 15
    names = {name for stage in found.stages for name in stage.names}
    assert {"WRES 1", "WRES 2", "WRES 7", "WRES 9", "WDES 2"} <= names

"""Where an action really stands is said once, for every medium."""

from __future__ import annotations

from datetime import date

import pytest

from generator.editorial.progress import progress_of
from generator.model.reference import Action
from generator.model.vocabulary import ActionState

DUE = date(2027, 3, 31)


@pytest.mark.parametrize(
    ("status", "day", "stands"),
    [
        ("doing", date(2027, 3, 31), ActionState.DOING),
        ("doing", date(2027, 4, 1), ActionState.LATE),
        ("late", date(2027, 1, 1), ActionState.LATE),
        ("done", date(2028, 1, 1), ActionState.DONE),
        ("could-not", date(2028, 1, 1), ActionState.COULD_NOT),
    ],
)
def test_what_is_past_its_day_and_not_done_is_late(
    status: str, day: date, stands: ActionState
) -> None:
    action = Action.model_validate(
        {"theme": "a-theme", "heard": "It.", "did": "That.", "status": status, "owner": "A role",
         "due": DUE.isoformat(), "sample": "no"}
    )  # fmt: skip
    assert progress_of(action, day) is stands

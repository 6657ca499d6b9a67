"""You said, we did: each action with where it really stands on a day (P22).

What is past its day and not done is late, whatever its entry says; no medium decides that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.editorial.dates import day
from generator.library import Library
from generator.model.reference import Action
from generator.model.vocabulary import ActionState


@dataclass(frozen=True)
class ActionView:
    """An action as a reader sees it; its label stands in the medium's wording.

    on: the day it was done, or by which it is due.
    sample: whether it is made up, which must be said beside it.
    """

    key: str
    theme: str
    heard: str
    did: str
    progress: ActionState
    owner: str
    on: str
    reason: str
    sample: bool


def progress_of(action: Action, as_of: date) -> ActionState:
    """Where an action stands on this day."""
    said = ActionState(action.status)
    return ActionState.LATE if said is ActionState.DOING and action.due < as_of else said


def actions_of(library: Library, theme: str | None = None) -> tuple[ActionView, ...]:
    """The actions that answer a theme, or all; in the order of their file."""
    return tuple(
        ActionView(
            key=key,
            theme=action.theme,
            heard=action.heard,
            did=action.did,
            progress=progress_of(action, library.as_of),
            owner=action.owner,
            on=day(action.done_on or action.due),
            reason=action.reason or "",
            sample=action.sample,
        )
        for key, action in library.actions.items()
        if theme in (None, action.theme)
    )

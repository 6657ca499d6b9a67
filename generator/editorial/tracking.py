"""The tracker: where each item really stands on a day, and how far the whole list has come.

What is past its day is late, whatever its entry says (P22); no medium decides that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.editorial.dates import day
from generator.editorial.mapping import indicator_names
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.tracker import Tracked
from generator.model.vocabulary import Stage, TrackedState


@dataclass(frozen=True)
class TrackedView:
    """One item as a reader sees it.

    label: its state in words. when: the day to look again, or that it has passed, or that none
    is set. begun: whether anyone has written where it stands. names: of its indicators.
    """

    key: str
    what: str
    how: str
    owner: str
    evidence: str
    link: str
    state: TrackedState
    label: str
    begun: bool
    late: bool
    when: str
    reason: str
    names: tuple[str, ...]


@dataclass(frozen=True)
class Progress:
    """How many items stand where, with the same in a sentence; `all` counts those that apply."""

    in_place: int
    partly: int
    not_started: int
    not_applicable: int
    late: int
    said: str

    @property
    def all(self) -> int:
        """How many items apply."""
        return self.in_place + self.partly + self.not_started


@dataclass(frozen=True)
class StageView:
    """A stage with its items and its progress."""

    stage: Stage
    title: str
    items: tuple[TrackedView, ...]
    progress: Progress
    names: tuple[str, ...]


@dataclass(frozen=True)
class TrackerView:
    """Every stage that has items, in the order of recruiting and keeping people, and all of it."""

    stages: tuple[StageView, ...]
    progress: Progress


def tracker_of(library: Library) -> TrackerView:
    """The whole tracker."""
    stages = tuple(view for stage in Stage if (view := stage_of(library, stage)).items)
    items = tuple(item for stage in stages for item in stage.items)
    return TrackerView(stages, how_far(library, items))


def stage_of(library: Library, stage: Stage) -> StageView:
    """One stage; its items in their order."""
    items = [(key, item) for key, item in library.tracked.items() if item.stage is stage]
    views = tuple(_item(library, key, item) for key, item in items)
    indicators = (indicator for _, item in items for indicator in item.indicators)
    return StageView(
        stage=stage,
        title=library.words.common.stages[stage],
        items=views,
        progress=how_far(library, views),
        names=indicator_names(library, indicators),
    )


def how_far(library: Library, items: Sequence[TrackedView]) -> Progress:
    """How far these items have come."""
    count = {state: sum(item.state is state for item in items) for state in TrackedState}
    late, away = sum(item.late for item in items), count[TrackedState.NOT_APPLICABLE]
    words = library.words.common
    said = [
        fill(
            words.progress,
            in_place=str(count[TrackedState.IN_PLACE]),
            all=str(len(items) - away),
            partly=str(count[TrackedState.PARTLY]),
            not_started=str(count[TrackedState.NOT_STARTED]),
        )
    ]
    if away:
        said.append(fill(words.progress_not_applicable, away))
    if late:
        said.append(fill(words.progress_late, late))
    return Progress(
        in_place=count[TrackedState.IN_PLACE],
        partly=count[TrackedState.PARTLY],
        not_started=count[TrackedState.NOT_STARTED],
        not_applicable=away,
        late=late,
        said=" ".join(said),
    )


def is_late(item: Tracked, as_of: date) -> bool:
    """Whether the day to look again has passed; what does not apply is never late."""
    applies = item.status is not TrackedState.NOT_APPLICABLE
    return applies and item.review_on is not None and item.review_on < as_of


def _item(library: Library, key: str, item: Tracked) -> TrackedView:
    words, late = library.words.common, is_late(item, library.as_of)
    reason = item.reason or (words.tracked_no_reason if late else "")
    return TrackedView(
        key=key,
        what=item.what,
        how=item.how,
        owner=item.owner,
        evidence=item.evidence,
        link=item.link or "",
        state=item.status,
        label=words.tracked_states[item.status],
        begun=item.status is not TrackedState.NOT_STARTED or item.review_on is not None,
        late=late,
        when=_when(library, item, late),
        reason=reason,
        names=indicator_names(library, item.indicators),
    )


def _when(library: Library, item: Tracked, late: bool) -> str:
    words = library.words.common
    if item.review_on is None:
        open_ = item.status in (TrackedState.PARTLY, TrackedState.IN_PLACE)
        return words.tracked_no_day if open_ else ""
    return fill(words.tracked_late if late else words.tracked_review, date=day(item.review_on))

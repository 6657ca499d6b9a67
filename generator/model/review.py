"""Approvals, what they bind to, and the state that follows.

An approval binds to a fingerprint of the scenario's public fields as written: no defaults,
NFC, white space folded, less author, review dates, withdrawal (DESIGN section 5) and the mapping
to indicators. A field added to the model later stales nothing. Two pseudonyms cannot prove two
people; whoever shows an approval must say so (P7).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

from pydantic import StringConstraints

from generator.model.base import Day, Line, Model, Role, about
from generator.model.scenario import Scenario

NOT_PUBLIC = {"author", "lived_experience_review", "withdrawn", "indicators"}
"""Fields that change nothing that a reader of the story reads. Indicators are ids for leads: a
lead who maps fifty approved stories must not undo a hundred approvals."""
APPROVALS_NEEDED = 2

PublicHash = Annotated[str, StringConstraints(pattern=r"^public-1:[0-9a-f]{64}$")]


class Approval(Model):
    """One reader's word that a scenario may be published."""

    by: Role = about("The reader's role pseudonym, not the author's.", "reader-1")
    on: Day = about("The day they approved it.", "2026-11-20")
    public: PublicHash = about("The fingerprint of what they read.")
    remark: Line | None = about("What they want the next reader to know.", default=None)


class Reviews(Model):
    """All approvals of one scenario; append-only."""

    approvals: tuple[Approval, ...] = about("One item an approval, oldest first.", default=())


class State(StrEnum):
    """Where a scenario stands; computed, never a field."""

    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"
    STALE = "stale"
    WITHDRAWN = "withdrawn"


def public_hash(scenario: Scenario) -> str:
    """The fingerprint of what the public would read, with its scheme before it."""
    written = scenario.model_dump(mode="json", exclude_unset=True, exclude=NOT_PUBLIC)
    canonical = json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "public-1:" + hashlib.sha256(canonical.encode()).hexdigest()


def valid_approvals(scenario: Scenario, approvals: Sequence[Approval]) -> tuple[Approval, ...]:
    """Approvals of just this text by different roles other than the author's."""
    current, seen = public_hash(scenario), {scenario.author}
    valid: list[Approval] = []
    for approval in approvals:
        if approval.public == current and approval.by not in seen:
            seen.add(approval.by)
            valid.append(approval)
    return tuple(valid)


def state(scenario: Scenario, approvals: Sequence[Approval], missing: Sequence[str]) -> State:
    """Where the scenario stands, given its approvals and what release still asks for."""
    if scenario.withdrawn:
        return State.WITHDRAWN
    valid = valid_approvals(scenario, approvals)
    if len(valid) >= APPROVALS_NEEDED and not missing:
        return State.APPROVED
    if approvals and not valid:
        return State.STALE
    return State.DRAFT if missing else State.WAITING

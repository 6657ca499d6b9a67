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
from typing import Annotated, Literal, get_args

from pydantic import StringConstraints

from generator.kept import kept
from generator.model.base import Day, Line, Model, Role, about
from generator.model.portal import ReviewCheck
from generator.model.scenario import Scenario

NOT_PUBLIC = {"author", "lived_experience_review", "withdrawn", "indicators"}
"""Fields that change nothing that a reader of the story reads. Indicators are ids for leads: a
lead who maps fifty approved stories must not undo a hundred approvals."""
APPROVALS_NEEDED = 2

WaivableCode = Literal["ANON020", "ANON021", "ANON022", "ANON023"]
WAIVABLE: tuple[str, ...] = get_args(WaivableCode)
PublicHash = Annotated[str, StringConstraints(pattern=r"^public-1:[0-9a-f]{64}$")]


class Approval(Model):
    """One reader's word that a scenario may be published."""

    by: Role = about("The reader's role pseudonym, not the author's.", "reader-1")
    on: Day = about("The day they approved it.", "2026-11-20")
    public: PublicHash = about("The fingerprint of what they read.")
    checked: tuple[ReviewCheck, ...] = about(
        "What they confirmed, all of the readers' checklist.", default=()
    )
    remark: Line | None = about("What they want the next reader to know.", default=None)


class Reviews(Model):
    """All approvals of one scenario; append-only."""

    approvals: tuple[Approval, ...] = about("One item an approval, oldest first.", default=())


class Waiver(Model):
    """One role's word that a finding of the vault's checks may stand in this very text."""

    code: WaivableCode = about("The finding's code.", "ANON023")
    by: Role = about("The role that answers for it, not the author's.", "governance-lead")
    on: Day = about("The day.", "2026-11-20")
    public: PublicHash = about("The fingerprint of the text it holds for.")
    reason: Line = about("Why nobody can be recognised all the same.")


class Waivers(Model):
    """All waivers of one scenario; append-only. A changed text needs them again."""

    waivers: tuple[Waiver, ...] = about("One item a waiver, oldest first.", default=())


class State(StrEnum):
    """Where a scenario stands; computed, never a field."""

    DRAFT = "draft"
    WAITING = "waiting"
    APPROVED = "approved"
    STALE = "stale"
    WITHDRAWN = "withdrawn"


@kept
def public_hash(scenario: Scenario) -> str:
    """The fingerprint of what the public would read, with its scheme before it."""
    written = scenario.model_dump(mode="json", exclude_unset=True, exclude=NOT_PUBLIC)
    canonical = json.dumps(written, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "public-1:" + hashlib.sha256(canonical.encode()).hexdigest()


def unconfirmed(approval: Approval) -> tuple[ReviewCheck, ...]:
    """What of the readers' checklist an approval leaves out; empty when it counts."""
    return tuple(check for check in ReviewCheck if check not in approval.checked)


def valid_waivers(scenario: Scenario, waivers: Sequence[Waiver]) -> dict[str, Waiver]:
    """By code, the waiver that holds for just this text and is not its author's own."""
    current = public_hash(scenario)
    return {w.code: w for w in waivers if w.public == current and w.by != scenario.author}


def valid_approvals(scenario: Scenario, approvals: Sequence[Approval]) -> tuple[Approval, ...]:
    """Approvals of just this text, the whole checklist confirmed, by roles not the author's."""
    current, seen = public_hash(scenario), {scenario.author}
    valid: list[Approval] = []
    for approval in approvals:
        whole = not unconfirmed(approval)
        if whole and approval.public == current and approval.by not in seen:
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
    current = public_hash(scenario)
    if approvals and all(approval.public != current for approval in approvals):
        return State.STALE
    return State.DRAFT if missing else State.WAITING

"""States and approvals (P7): what may be published, and which approvals do not count.

Two approvals can only show that two role pseudonyms differ; they cannot prove two people.
The explanation of each code that speaks of approvals says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.nearest import did_you_mean
from generator.checks.rule import Rule, by_mode
from generator.checks.rulebook import saying
from generator.finding import Finding, Place, Severity, error, note, warning
from generator.library import Library, Recall, Standing
from generator.model.review import (
    APPROVALS_NEEDED,
    State,
    public_hash,
    unconfirmed,
    valid_approvals,
    valid_waivers,
)
from generator.model.session import Session, Story
from generator.project import Mode


def unpublishable(library: Library) -> Iterable[Finding]:
    """STATE001: a scenario that neither shipped with the toolkit nor has its two approvals."""
    severity = by_mode(library.mode, Severity.NOTE, Severity.WARNING, Severity.ERROR)
    outcome = "is shown with the mark DRAFT" if _drafting(library) else "is left out"
    for key, scenario in library.written.items():
        standing = library.standing.get(key)
        if standing and not standing.publishable:
            yield Finding(
                "STATE001",
                severity,
                Place("scenario", key),
                f"“{scenario.title}” {_state(library, key, standing)}, so it {outcome}.",
                _way_on(key, standing),
            )


def incomplete(library: Library) -> Iterable[Finding]:
    """COMPLETE001: what release still asks for, by name; never an error (P18)."""
    severity = by_mode(library.mode, Severity.NOTE, Severity.WARNING, Severity.WARNING)
    for key, standing in library.standing.items():
        if key in library.written and standing.missing:
            fields = ", ".join(standing.missing)
            yield saying("incomplete").at(Place("scenario", key), severity, fields=fields)


def named_by_sessions(library: Library) -> Iterable[Finding]:
    """STATE002: a session that names a story which may not be shown."""
    for key, session in library.sessions.items():
        for place, story in named(key, session):
            if _left_out(library, story):
                standing = library.standing[story]
                yield error(
                    "STATE002",
                    place,
                    f"The story `{story}` {_state(library, story, standing)}, "
                    f"so this session cannot tell it.",
                    "Choose another story, or have this one approved.",
                )


def recalled(library: Library) -> Iterable[Finding]:
    """STATE004: a session that told a withdrawn story; it says what stands there now."""
    for key, recalls in library.recalls.items():
        for recall in recalls:
            yield warning(
                "STATE004",
                Place("session", key, recall.keys),
                f"The story `{recall.story}` has been withdrawn, so {_now(recall)}.",
                "Choose another story here when you can, and read the session through: other"
                " words in it may still be about the withdrawn one.",
            )


def _now(recall: Recall) -> str:
    if recall.spare:
        return f"the session tells its spare one, `{recall.spare}`, instead"
    if recall.keys[0] == "blocks":
        return "the group talks instead, for as long"
    return "it is left out here"


def unknown_recalls(library: Library) -> Iterable[Finding]:
    """STATE005: a recall of a story that does not exist: most likely another was meant."""
    for key in library.withdrawn:
        if key not in library.standing and ("scenario", key) not in library.broken:
            yield error(
                "STATE005",
                Place("withdrawn", key, on_key=True),
                f"There is no story `{key}` to withdraw.",
                did_you_mean(key, library.standing) or "Its name is its file's in scenarios/.",
            )


def not_reviewed_here(library: Library) -> Iterable[Finding]:
    """STATE003: a shipped scenario that nobody here has approved; it carries that mark."""
    for key, scenario in library.written.items():
        standing = library.standing.get(key)
        if standing and standing.publishable and standing.state is not State.APPROVED:
            yield note(
                "STATE003",
                Place("scenario", key),
                f"“{scenario.title}” came with the toolkit and nobody here has approved it; "
                f"it is marked so.",
                f"Two different readers can approve it: noexcuse approve {key} --as ROLE.",
            )


def named(key: str, session: Session) -> Iterator[tuple[Place, str]]:
    """Each place of a session that names a scenario: blocks, the spare one, the Fridays."""
    place = Place("session", key)
    for number, block in enumerate(session.blocks):
        if isinstance(block, Story):
            yield place.at("blocks", number, "show"), block.show
    if session.spare:
        yield place.at("spare"), session.spare
    for number, friday in enumerate(session.fridays):
        yield place.at("fridays", number, "scenario"), friday.scenario


def unknown_reviews(library: Library) -> Iterable[Finding]:
    """REVIEW001: approvals of a scenario that does not exist."""
    there = {*library.written, *library.withdrawn}
    for key in library.reviews:
        if key not in there and ("scenario", key) not in library.broken:
            yield warning(
                "REVIEW001",
                Place("reviews", key),
                f"These approvals are for `{key}`, and there is no such scenario.",
                did_you_mean(key, there),
            )


def void_approvals(library: Library) -> Iterable[Finding]:
    """REVIEW002, 003, 004: approvals that do not count, and why."""
    for key, reviews in library.reviews.items():
        scenario = library.written.get(key)
        if scenario is None:
            continue
        current, readers = public_hash(scenario), set[str]()
        reread = {approval.by for approval in reviews.approvals if approval.public == current}
        for number, approval in enumerate(reviews.approvals):
            place = Place("reviews", key, ("approvals", number))
            if approval.public != current and approval.by in reread:
                continue  # the list is append-only: an older approval is history, not a fault
            if approval.public != current:
                yield warning(
                    "REVIEW004",
                    place.at("public"),
                    f"`{approval.by}` approved an earlier text of “{scenario.title}”; "
                    f"this one is different.",
                    f"Ask them to read it again: noexcuse approve {key} --as {approval.by}.",
                )
            elif approval.by == scenario.author:
                yield warning(
                    "REVIEW002",
                    place.at("by"),
                    f"`{approval.by}` wrote “{scenario.title}” and cannot approve it.",
                    "Ask somebody else to read it.",
                )
            elif unconfirmed(approval):
                missing = ", ".join(unconfirmed(approval))
                yield warning(
                    "REVIEW005",
                    place.at("checked"),
                    f"`{approval.by}` did not confirm all of the readers' checklist for "
                    f"“{scenario.title}”; {missing} is missing.",
                    f"Ask them to read it again: noexcuse approve {key} --as {approval.by}.",
                )
            elif approval.by in readers:
                yield warning(
                    "REVIEW003",
                    place.at("by"),
                    f"`{approval.by}` has approved this text already; it counts once.",
                    "Ask a second reader.",
                )
            else:
                readers.add(approval.by)


def void_waivers(library: Library) -> Iterable[Finding]:
    """REVIEW006: a waiver that holds for nothing: of another text, by the author, of no story."""
    for key, waivers in library.waivers.items():
        scenario = library.written.get(key)
        if scenario is None:
            continue
        valid = valid_waivers(scenario, waivers.waivers).values()
        for number, waiver in enumerate(waivers.waivers):
            if waiver not in valid:
                own = waiver.by == scenario.author
                # The list is append-only: what held for an earlier text is history.
                why = "its author gave it" if own else "the text has changed since"
                tell = warning if own else note
                yield tell(
                    "REVIEW006",
                    Place("waivers", key, ("waivers", number)),
                    f"The waiver of {waiver.code} for “{scenario.title}” does not count: {why}.",
                    "Let somebody else look at the finding and decide again.",
                )


def _drafting(library: Library) -> bool:
    return library.mode is Mode.DRAFT


def _left_out(library: Library, scenario_id: str) -> bool:
    standing = library.standing.get(scenario_id)
    written = scenario_id in library.written
    return written and not _drafting(library) and bool(standing and not standing.publishable)


def _state(library: Library, key: str, standing: Standing) -> str:
    count = len(valid_approvals(library.written[key], standing.approvals))
    if standing.missing:
        return "is a draft"
    if standing.state is State.STALE:
        return "was changed after it was approved"
    return f"waits for approval ({count} of {APPROVALS_NEEDED})"


def _way_on(key: str, standing: Standing) -> str:
    approve = f"noexcuse approve {key} --as ROLE"
    if standing.missing:
        return (
            f"Release still asks for: {', '.join(standing.missing)}. "
            f"Then two different readers approve it: {approve}."
        )
    return f"Two different readers, neither of them its author, approve it: {approve}."


RULES: tuple[Rule, ...] = (
    unpublishable,
    incomplete,
    named_by_sessions,
    recalled,
    unknown_recalls,
    not_reviewed_here,
    unknown_reviews,
    void_approvals,
    void_waivers,
)

"""States and approvals by mode (P7, DESIGN section 6)."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks import explanations
from generator.checks.approval import (
    incomplete,
    named_by_sessions,
    not_reviewed_here,
    recalled,
    unknown_recalls,
    unknown_reviews,
    unpublishable,
    void_approvals,
    void_waivers,
)
from generator.library import Recall, Standing
from generator.model.portal import ReviewCheck
from generator.model.review import Approval, Reviews, State, Waivers, public_hash, valid_approvals
from generator.model.scenario import Withdrawn
from generator.project import Mode

APPROVE = "noexcuse approve the-list --as ROLE"
OUTSIDE = [(Mode.SAMPLE, "warning"), (Mode.RELEASE, "error")]


def waiting(make, mode, standing, **changes):
    """A library whose one story has this standing; outside draft mode it stands in drafts."""
    stories = {"the-list": make.scenario()}
    shown, kept = (stories, {}) if mode is Mode.DRAFT else ({}, stories)
    if standing.publishable:
        shown, kept = stories, {}
    return make.library(
        mode=mode, scenarios=shown, drafts=kept, standing={"the-list": standing}, **changes
    )


def approved_by(make, *roles, earlier=False):
    text = make.scenario(title="Another") if earlier else make.scenario()
    return tuple(
        Approval(
            by=role, on=date(2026, 11, 20), public=public_hash(text), checked=tuple(ReviewCheck)
        )
        for role in roles
    )


def test_a_draft_is_shown_and_noted_in_draft_mode(make, say):
    library = waiting(make, Mode.DRAFT, Standing(State.DRAFT, False, ("author", "law")))
    assert say(unpublishable(library)) == [
        "STATE001 note scenario the-list: “The list” is a draft, so it is shown with the mark "
        "DRAFT. Release still asks for: author, law. Then two different readers approve it: "
        f"{APPROVE}."
    ]


@pytest.mark.parametrize(("mode", "severity"), OUTSIDE)
def test_a_story_that_waits_is_left_out_and_says_how_many_approved(make, say, mode, severity):
    standing = Standing(State.WAITING, False, (), approved_by(make, "reader-1"))
    assert say(unpublishable(waiting(make, mode, standing))) == [
        f"STATE001 {severity} scenario the-list: “The list” waits for approval (1 of 2), so it is "
        f"left out. Two different readers, neither of them its author, approve it: {APPROVE}."
    ]


def test_a_stale_story_says_that_it_was_changed(make, say):
    (said,) = say(unpublishable(waiting(make, Mode.SAMPLE, Standing(State.STALE, False, ()))))
    assert "“The list” was changed after it was approved, so it is left out." in said


@pytest.mark.parametrize(
    "standing", [Standing(State.APPROVED, False, ()), Standing(State.WAITING, True, ())]
)
@pytest.mark.parametrize("mode", Mode)
def test_an_approved_or_shipped_story_is_left_alone(make, say, mode, standing):
    library = waiting(make, mode, standing)
    assert say([*unpublishable(library), *named_by_sessions(library)]) == []


@pytest.mark.parametrize(
    ("mode", "severity"),
    [(Mode.DRAFT, "note"), (Mode.SAMPLE, "warning"), (Mode.RELEASE, "warning")],
)
def test_what_release_asks_for_is_listed_and_never_an_error(make, say, mode, severity):
    library = waiting(make, mode, Standing(State.DRAFT, False, ("author", "impact.team")))
    assert say(incomplete(library)) == [
        f"COMPLETE001 {severity} scenario the-list: Release still asks for: author, impact.team. "
        "Add them when you are ready; until then this is a draft."
    ]


def test_a_complete_story_is_not_listed(make, say):
    assert say(incomplete(make.library())) == []


@pytest.mark.parametrize("mode", [Mode.SAMPLE, Mode.RELEASE])
def test_every_place_of_a_session_that_names_it_is_an_error(make, say, mode):
    sessions = {"s": make.session(spare="the-list")}
    standing = Standing(State.WAITING, False, ())
    said = say(named_by_sessions(waiting(make, mode, standing, sessions=sessions)))
    assert [line.split(":")[0] for line in said] == [
        "STATE002 error session s blocks 1 show",
        *(f"STATE002 error session s fridays {n} scenario" for n in range(4)),
        "STATE002 error session s spare",
    ]
    assert said[-1].split(": ", 1)[1] == (
        "The story `the-list` waits for approval (0 of 2), so this session cannot tell it. "
        "Choose another story, or have this one approved."
    )


def test_a_session_may_name_a_draft_in_draft_mode(make, say):
    library = waiting(make, Mode.DRAFT, Standing(State.DRAFT, False, ("author",)))
    assert say(named_by_sessions(library)) == []


@pytest.mark.parametrize("mode", Mode)
def test_a_session_that_told_a_withdrawn_story_is_a_warning_that_says_what_stands_there(
    make, say, mode
):
    rows = (
        Recall("the-list", ("blocks", 1), "the-tea"),
        Recall("the-list", ("blocks", 2)),
        Recall("the-list", ("fridays", 0)),
    )
    library = make.library(mode=mode, recalls={"an-hour": rows})
    advice = (
        " Choose another story here when you can, and read the session through: other words in it"
        " may still be about the withdrawn one."
    )
    gone = "The story `the-list` has been withdrawn, so"
    place = "STATE004 warning session an-hour"
    assert say(recalled(library)) == [
        f"{place} blocks 1: {gone} the session tells its spare one, `the-tea`, instead.{advice}",
        f"{place} blocks 2: {gone} the group talks instead, for as long.{advice}",
        f"{place} fridays 0: {gone} it is left out here.{advice}",
    ]


def test_a_recall_of_a_story_that_does_not_exist_is_an_error(make, say):
    gone = {"the-lst": Withdrawn(on=date(2026, 11, 20), reason="Too close.")}
    library = waiting(make, Mode.SAMPLE, Standing(State.WAITING, False, ()), withdrawn=gone)
    assert say(unknown_recalls(library)) == [
        "STATE005 error withdrawn the-lst: There is no story `the-lst` to withdraw. "
        "Did you mean `the-list`?"
    ]


@pytest.mark.parametrize("mode", Mode)
def test_a_shipped_story_says_that_nobody_here_approved_it(make, say, mode):
    library = waiting(make, mode, Standing(State.WAITING, True, ()))
    assert say(not_reviewed_here(library)) == [
        "STATE003 note scenario the-list: “The list” came with the toolkit and nobody here has "
        f"approved it; it is marked so. Two different readers can approve it: {APPROVE}."
    ]


def test_a_shipped_story_approved_here_is_quiet(make, say):
    assert (
        say(not_reviewed_here(waiting(make, Mode.SAMPLE, Standing(State.APPROVED, True, ())))) == []
    )


def reviewed(make, *approvals):
    return make.library(reviews={"the-list": Reviews(approvals=approvals)})


def test_approvals_of_no_story_are_named(make, say):
    library = make.library(reviews={"the-lits": Reviews()})
    assert say(unknown_reviews(library)) == [
        "REVIEW001 warning reviews the-lits: These approvals are for `the-lits`, and there is no "
        "such scenario. Did you mean `the-list`?"
    ]


def test_approvals_of_a_known_withdrawn_or_broken_story_are_fine(make, say):
    library = make.library(
        reviews={"the-list": Reviews(), "gone": Reviews(), "torn": Reviews()},
        withdrawn={"gone": Withdrawn(on=date(2026, 11, 20), reason="Too close.")},
        broken=frozenset({("scenario", "torn")}),
    )
    assert say(unknown_reviews(library)) == []


def test_the_author_cannot_approve(make, say):
    assert say(void_approvals(reviewed(make, *approved_by(make, "writer-1")))) == [
        "REVIEW002 warning reviews the-list approvals 0 by: `writer-1` wrote “The list” and cannot "
        "approve it. Ask somebody else to read it."
    ]


def test_one_role_counts_once(make, say):
    assert say(void_approvals(reviewed(make, *approved_by(make, "reader-1", "reader-1")))) == [
        "REVIEW003 warning reviews the-list approvals 1 by: `reader-1` has approved this text "
        "already; it counts once. Ask a second reader."
    ]


def test_an_approval_of_an_earlier_text_is_named(make, say):
    library = reviewed(make, *approved_by(make, "reader-1", earlier=True))
    assert say(void_approvals(library)) == [
        "REVIEW004 warning reviews the-list approvals 0 public: `reader-1` approved an earlier "
        "text of “The list”; this one is different. Ask them to read it again: noexcuse approve "
        "the-list --as reader-1."
    ]


def test_two_different_readers_are_fine_and_what_was_read_again_is_history(make, say):
    old = approved_by(make, "reader-1", earlier=True)
    new = approved_by(make, "reader-1", "reader-2")
    assert say(void_approvals(reviewed(make, *old, *new))) == []


@pytest.mark.parametrize(
    "code",
    ["STATE001", "STATE003", "REVIEW001", "REVIEW002", "REVIEW003", "REVIEW004", "REVIEW005"],
)
def test_what_speaks_of_approvals_says_what_they_cannot_prove(code):
    assert "cannot prove" in explanations()[code].why


def test_an_approval_without_the_whole_checklist_does_not_count(make, say):
    (approval,) = approved_by(make, "reader-1")
    part = approval.model_copy(update={"checked": tuple(ReviewCheck)[1:]})
    assert valid_approvals(make.scenario(), (part,)) == ()
    assert say(void_approvals(reviewed(make, part))) == [
        "REVIEW005 warning reviews the-list approvals 0 checked: `reader-1` did not confirm all "
        "of the readers' checklist for “The list”; written-afresh is missing. Ask them to read it "
        "again: noexcuse approve the-list --as reader-1."
    ]


def waived(make, **changes):
    waiver = {
        "code": "ANON023",
        "by": "governance-lead",
        "on": "2026-11-20",
        "public": public_hash(make.scenario()),
        "reason": "Two hundred people here do this job.",
    }
    waivers = Waivers.model_validate({"waivers": [{**waiver, **changes}]})
    return make.library(waivers={"the-list": waivers})


def test_a_waiver_by_another_role_for_this_text_is_fine(make, say):
    assert say(void_waivers(waived(make))) == []


def test_a_waiver_by_the_author_or_for_an_earlier_text_does_not_count(make, say):
    (own,) = say(void_waivers(waived(make, by="writer-1")))
    assert own.startswith("REVIEW006 warning waivers the-list waivers 0: The waiver of ANON023")
    assert "its author gave it" in own
    earlier = public_hash(make.scenario(title="Another"))
    (old,) = say(void_waivers(waived(make, public=earlier)))
    assert "note" in old
    assert "the text has changed since" in old

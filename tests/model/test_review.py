"""Approvals bind to the text that was read, and to two roles that did not write it."""

from datetime import date
from typing import Any

from generator.model.portal import ReviewCheck
from generator.model.review import Approval, State, public_hash, state, valid_approvals
from generator.model.scenario import Scenario

DRAFT: dict[str, Any] = {
    "title": "The drug round",
    "theme": "international-staff",
    "setting": "hospital-ward",
    "done_by": "patient-or-public",
    "story": ["A nurse begins the round.", "A patient pulls back his arm."],
    "impact": {"person": "She stops sleeping."},
    "content_note": "Includes a racist remark.",
    "prompts": ["What happened?", "Who saw it?"],
    "responses": [
        {"role": "bystander", "says": "She is your nurse today."},
        {"role": "affected", "says": ""},
    ],
    "author": "writer-1",
}


def scenario(**changes: Any) -> Scenario:
    return Scenario.model_validate({**DRAFT, **changes})


def approval(of: Scenario, by: str) -> Approval:
    return Approval(
        by=by, on=date(2026, 11, 20), public=public_hash(of), checked=tuple(ReviewCheck)
    )


def test_the_same_words_have_the_same_fingerprint_whatever_their_white_space() -> None:
    assert public_hash(scenario(title="The  drug\nround")) == public_hash(scenario())


def test_a_changed_word_changes_the_fingerprint() -> None:
    assert public_hash(scenario(title="The drug round again")) != public_hash(scenario())


def test_author_review_and_recall_are_not_part_of_it() -> None:
    changed = scenario(
        author="writer-2",
        lived_experience_review={"role": "reader-1", "on": "2026-11-01"},
        withdrawn={"on": "2026-11-02", "reason": "Too close."},
    )
    assert public_hash(changed) == public_hash(scenario())


def test_mapping_an_approved_story_to_a_measure_undoes_no_approval() -> None:
    assert public_hash(scenario(indicators=["wres-5"])) == public_hash(scenario())


def test_a_default_written_out_counts_but_one_left_out_does_not() -> None:
    dumped = scenario().model_dump(exclude_unset=True)
    assert "minutes" not in dumped
    assert public_hash(scenario(minutes=12)) != public_hash(scenario())


def test_two_readers_approve_and_the_author_cannot() -> None:
    text = scenario()
    one, two, own = (approval(text, by) for by in ("reader-1", "reader-2", "writer-1"))
    assert state(text, [one, two], ()) is State.APPROVED
    assert state(text, [one, own], ()) is State.WAITING
    assert valid_approvals(text, [one, one, own]) == (one,)


def test_an_edit_makes_approvals_stale() -> None:
    approvals = [approval(scenario(), "reader-1"), approval(scenario(), "reader-2")]
    assert state(scenario(minutes=10), approvals, ()) is State.STALE


def test_an_approval_of_this_text_that_does_not_count_makes_it_wait_not_stale() -> None:
    text = scenario()
    part = approval(text, "reader-1").model_copy(update={"checked": ()})
    assert state(text, [part], ()) is State.WAITING


def test_what_release_still_asks_for_keeps_it_a_draft() -> None:
    assert state(scenario(), [], ("minutes",)) is State.DRAFT
    assert state(scenario(), [], ()) is State.WAITING


def test_a_recall_wins_over_everything() -> None:
    text = scenario(withdrawn={"on": "2026-11-02", "reason": "Too close."})
    approvals = [approval(text, "reader-1"), approval(text, "reader-2")]
    assert state(text, approvals, ()) is State.WITHDRAWN

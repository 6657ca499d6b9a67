"""Words of the portal's reading and curation, and the readers' checklist."""

from __future__ import annotations

from typing import Any

from pydantic import field_validator

from generator.model.base import Line, Text, Title
from generator.model.portal import CareNeed, CareStep, ChangedDetail, Mark, Meaning, ReviewCheck
from generator.model.wording.base import Counted, Wording, complete, phrase


class PortalWording(Wording):
    """Words of the portal's reading and curation, and the readers' checklist."""

    meanings: dict[Meaning, Title] = phrase("What a column of an export holds.")
    care_needs: dict[CareNeed, Line] = phrase("Answers to the first question (P8).")
    care_steps: dict[CareStep, Line] = phrase("What can be decided about a duty of care.")
    details: dict[ChangedDetail, Title] = phrase("What a curator can change.")
    checklist: dict[ReviewCheck, Line] = phrase(
        "What a reader confirms before a scenario may be published."
    )
    marks: dict[Mark, Title] = phrase("What a mark of the highlighter says it may be.")

    not_told: Title = phrase("The answer where an entry does not say.")
    none_of_these: Title = phrase("The answer where no choice of several fits.")
    yes: Title = phrase("Yes.")
    no: Title = phrase("No.")

    entry: Line = phrase("The head over an entry.", "id", "quarter")
    other_entry: Line = phrase("The head over an earlier entry that may be of one event.", "id")
    progress: Line = phrase("How far a reader is.", "n", "all")
    second: Line = phrase("That an entry is read by a second reader.")
    waiting_decision: Line = phrase("That a decision on a duty of care is still open.", "date")

    ask_care: Line = phrase("The first question (P8).")
    help_care: Text = phrase("What to think of at the first question.")
    ask_step: Line = phrase("What was decided.")
    help_step: Text = phrase("What a decision is and who takes it.")
    ask_role: Line = phrase("Which role has it now.")
    ask_theme: Line = phrase("The main theme.")
    ask_also: Line = phrase("Further themes.")
    ask_source: Line = phrase("Who did it.")
    ask_group: Line = phrase("Where it happened, as a group.")
    ask_staff: Line = phrase("Whose job it was, as a group.")
    ask_behaviour: Line = phrase("What it is called.")
    ask_characteristics: Line = phrase("What it was about, as told.")
    ask_employer: Line = phrase("Which employer.")
    ask_same: Line = phrase("Whether an earlier entry tells of the same event.")
    not_same: Title = phrase("No earlier entry does.")
    look_at: Line = phrase("Look at an earlier entry.", "id", "quarter")
    ask_compare: Line = phrase("Whether the entry shown is of the same event.")

    break_head: Line = phrase("The head of the offer of a break.")
    break_text: Text = phrase("The offer of a break, with the number read.", "n")
    break_go: Title = phrase("Go on.")
    break_stop: Title = phrase("Stop for today.")
    support_head: Line = phrase("The head over support for the reader.")

    draft_keep: Title = phrase("Take the entry as one of the events.")
    draft_skip: Title = phrase("Pass over the entry.")
    draft_enough: Title = phrase("Enough events are chosen.")
    draft_theme: Line = phrase("Which theme to draft for.")
    draft_ask: Line = phrase("What to do with the entry shown.")
    draft_help: Text = phrase("How to read for a composite.")
    draft_count: Counted = phrase("How many events are chosen.")
    draft_details: Line = phrase("Which details will be changed.")
    draft_details_help: Text = phrase("Why at least two, and how.")
    draft_setting: Line = phrase("The setting of the new story.")
    draft_done_by: Line = phrase("Whose behaviour it will be.")
    draft_title: Line = phrase("The title of the new story.")
    draft_blank: Text = phrase("That the entries are put away and the page is blank.")

    mark_ran: Line = phrase("Which detectors of the highlighter ran.", "names")
    mark_missing: Line = phrase("Which did not, as their packages are missing.", "names")
    mark_limits: Text = phrase("What the highlighter can't find, and how it did in its test.")
    mark_nothing: Line = phrase("That nothing was marked in an entry.")
    mark_ask: Line = phrase("What to do after an entry with its marks.")
    mark_next: Title = phrase("Show the next entry.")
    mark_stop: Title = phrase("Stop.")

    @field_validator("meanings", "care_needs", "care_steps", "details", "checklist", "marks")
    @classmethod
    def _labels_are_complete(cls, labels: dict[Any, str]) -> dict[Any, str]:
        return complete(labels)

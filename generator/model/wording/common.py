"""Words that every medium shares: labels of closed lists, marks, dates, routes."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import field_validator

from generator.model.base import Line, Text, Title, about
from generator.model.vocabulary import (
    Approach,
    Behaviour,
    Characteristic,
    DoneBy,
    EmployerKind,
    Framework,
    Headcount,
    Lands,
    LaunchChannel,
    ScenarioRole,
    Sector,
    Setting,
    Stage,
    TrackedState,
    Weekday,
)
from generator.model.vocabulary import Wording as IndicatorWording
from generator.model.wording.base import Counted, Wording, complete, phrase
from generator.model.wording.coverage import CoverageWords


class RecallWords(Wording):
    """What stands in a session in the place of a withdrawn story."""

    before: Text = phrase("What the trainer is told before all else.")
    spare_title: Title = phrase("The title of the block that tells the spare story instead.")
    talk_title: Title = phrase("The title of the block in which the group talks instead.")
    say: Text = phrase("What the trainer says there, in words to say.")
    watch_for: Text = phrase("What the trainer must know and watch for there.")
    questions: tuple[Line, ...] = phrase("What the group talks about: one to four questions.")


class EvaluationWords(Wording):
    """What came of the sessions: reach, then change, then what it can't show (P27)."""

    reach_head: Title = phrase("The head over how many came.")
    reach: Line = phrase("How often, when and how many.", "sessions", "people", "months")
    sessions: Counted = phrase("A number of sessions held.")
    people: Counted = phrase("A number of people who came.")
    counted: Line = phrase("How people were counted.")
    month: Line = phrase("In one month.", "month")
    months: Line = phrase("From one month to another.", "first", "last")
    none: Text = phrase("When no results are in.")
    change_head: Title = phrase("The head over the answers before and after.")
    few: Text = phrase("When too few people answered to show anything.", "threshold")
    waiting: Counted = phrase("How many answers wait until there are enough.")
    together: Title = phrase("The name of several sessions put together.")
    of: Counted = phrase("How many people answered, and when.", "months")
    of_later: Counted = phrase("How many of them answered again.")
    item: Title = phrase("The column of the six items.")
    when: Title = phrase("The column of when people answered.")
    before: Title = phrase("Before the session.")
    after: Title = phrase("After it.")
    later: Title = phrase("At three months.")
    mean: Title = phrase("The column of means.")
    scale: Line = phrase("What the ends of the scale mean.", "low", "high")
    pooled: Text = phrase("How answers are put together.", "threshold")
    limits_head: Title = phrase("The head over what it can't show.")
    limits: tuple[Text, ...] = phrase("What it can't show.")
    sample: Line = phrase("The mark of made-up results.")


class CommonWording(Wording):
    """Words that every medium shares."""

    settings: dict[Setting, Title] = phrase("A label for each setting.")
    behaviours: dict[Behaviour, Title] = phrase("A label for each behaviour.")
    characteristics: dict[Characteristic, Title] = phrase("A label for each characteristic.")
    done_by: dict[DoneBy, Title] = phrase("A label for each source of behaviour.")
    roles: dict[ScenarioRole, Title] = phrase("A label for each of the four roles.")
    approaches: dict[Approach, Title] = phrase("A label for each approach.")
    lands: dict[Lands, Title] = phrase("A label for each judgement.")
    employer_kinds: dict[EmployerKind, Title] = phrase("A label for each kind of employer.")

    minutes: Counted = phrase("A length of time.")
    level: Line = phrase("The intensity of a scenario, 1 to 3.", "level")
    content_note: Line = phrase("The words before a content note.")
    judgement: Text = phrase("Whose judgement helps, partly and harms are.")
    say_head: Line = phrase("The head over words to say.")
    ask_head: Line = phrase("The head over questions.")
    impact_person: Title = phrase("The head over the impact on the person.")
    impact_team: Title = phrase("The head over the impact on the team.")
    impact_patients: Title = phrase("The head over the impact on patients.")
    recall: RecallWords = phrase("What stands in the place of a withdrawn story.")
    evaluation: EvaluationWords = phrase("What came of the sessions.")
    may_cost: Title = phrase("The head over what a choice may cost.")
    may_bring: Title = phrase("The head over what a choice may bring.")
    owed: Title = phrase("The head over what others owe.")

    excuse: Line = phrase("How an excuse is said where it cannot be struck out (P30).", "excuse")
    answer: Line = phrase("How its answer is said there.", "answer")

    mark_demonstration: Line = phrase("The notice while not adopted (P21).")
    mark_sample: Title = phrase("The word inside pictures while not adopted (P21).")
    mark_draft: Line = phrase("The mark of a scenario nobody has approved.")
    mark_invented: Line = phrase("The mark of an invented scenario.")
    mark_published: Line = phrase("The mark of one written from literature.")
    mark_composite: Line = phrase("The mark of a composite.", "n")
    mark_not_reviewed_here: Line = phrase("The mark of a shipped scenario not approved here.")
    mark_not_lived: Line = phrase("The mark of one not yet read by anyone who lived it (P32).")
    mark_lived: Line = phrase("The mark of one that was.", "role", "date")
    approvals_prove: Text = phrase("What two approvals cannot prove (P7).")
    unconfirmed_promise: Line = phrase("What stands in place of a promise (P21).")

    route_checked: Line = phrase("When a route was checked.", "date")
    route_not_given: Line = phrase("What stands for a local route not filled in.")
    route_who_sees: Title = phrase("The head over who sees it.")
    route_takes: Title = phrase("The head over how long it takes.")
    route_cannot: Title = phrase("The head over what it can't do.")
    route_for: Title = phrase("The head over what it does.")
    route_phone: Line = phrase("A telephone number in a sentence.", "phone")
    route_text: Line = phrase("A number to text in a sentence.", "text")
    law_checked: Line = phrase("When a law note was checked.", "date", "nation")
    law_not_advice: Line = phrase("That it is not legal advice.")
    no_address: Line = phrase("Why there is no QR code: no address yet.")
    edition: Line = phrase("The edition on an artefact.", "edition", "date")
    passport: Line = phrase("The passport line on an artefact (P34).", "id", "edition")

    # National indicators, the tracker, coverage and the launch
    sectors: dict[Sector, Title] = phrase("A label for each part of health and care.")
    frameworks: dict[Framework, Title] = phrase("A short label for each national framework.")
    indicator_wordings: dict[IndicatorWording, Line] = phrase(
        "How near an indicator's words are to its publisher's."
    )
    stages: dict[Stage, Title] = phrase("A label for each stage of recruiting and keeping people.")
    tracked_states: dict[TrackedState, Title] = phrase("Where an item of the tracker stands.")
    headcounts: dict[Headcount, Title] = phrase("How many came, as a band.")
    weekdays: dict[Weekday, Title] = phrase("A label for each working day.")
    launch_channels: dict[LaunchChannel, Title] = phrase("Where a piece of the launch is seen.")
    launch_week: Line = phrase("A week of the launch with its number.", "week", "title")
    units: dict[Literal["%", "times", "people"], Title] = phrase("A label for each unit.")
    indicator_numbered: Line = phrase("An indicator's name.", "framework", "number")
    indicator_named: Line = phrase("The name of one without a number.", "framework", "title")
    indicator_quoted: Line = phrase("An indicator's own words, quoted.", "says")
    indicator_line: Line = phrase("An indicator in a sentence.", "name", "says")
    event_when: Line = phrase("When and how people were listened to.", "month", "how")
    event_who: Line = phrase("Who was invited, and how many came.", "audience", "headcount")
    progress: Line = phrase("How far a list has come.", "in_place", "all", "partly", "not_started")
    progress_not_applicable: Counted = phrase("How many do not apply.")
    progress_late: Counted = phrase("How many are past their day.")
    tracked_review: Line = phrase("When an item is looked at again.", "date")
    tracked_late: Line = phrase("That this day has passed.", "date")
    tracked_no_day: Line = phrase("That no day is set.")
    tracked_no_reason: Line = phrase("That an item is late and gives no reason.")

    coverage: CoverageWords = about("What stories cover.")

    @field_validator(
        "settings",
        "behaviours",
        "characteristics",
        "done_by",
        "roles",
        "approaches",
        "lands",
        "employer_kinds",
        "sectors",
        "frameworks",
        "indicator_wordings",
        "stages",
        "tracked_states",
        "headcounts",
        "weekdays",
        "launch_channels",
    )
    @classmethod
    def _labels_are_complete(cls, labels: dict[Any, str]) -> dict[Any, str]:
        return complete(labels)

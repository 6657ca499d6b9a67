"""A composite: three different events, two employers, old enough; shown, never copied."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.model.portal import CareNeed, CareStep, ChangedDetail
from generator.portal.composite import fault, link_fault
from generator.portal.drafting import Drafting, candidates, linked
from generator.portal.records import Care, Contents, Event, Link, Quarter, Record, events
from tests.portal.conftest import TODAY
from tests.portal.sorting import sort


def event(by: str, did: str, n: int = 0, what: str = "") -> Event:
    return Event(by, "2026-11-24T10:00Z", did, n, what)


def coded(record: Record, employer: str = "", same: str = "", **changes: object) -> Record:
    made = sort(record)
    coding = replace(made.codings[0], employer=employer, same_event_as=same, **changes)
    return replace(made, codings=(coding,))


@pytest.fixture
def three(entry) -> list[Record]:
    """Three entries that may stand behind one story."""
    return [
        coded(entry(name, f"Thing {name}."), employer)
        for name, employer in (("aa", "one"), ("bb", "two"), ("cc", "one"))
    ]


def of(*records: Record) -> Contents:
    return Contents("00", records)


def test_three_events_of_two_employers_may_stand_behind_a_story(three) -> None:
    assert fault(of(*three), three, TODAY) == ""


def test_two_entries_on_one_event_are_one_event(three, entry) -> None:
    more = coded(entry("dd"), "two", same="aa")
    chosen = [three[0], three[1], more]
    assert "these are 2" in fault(of(*three, more), chosen, TODAY)


def test_the_same_event_is_followed_over_several_entries(entry) -> None:
    chain = [coded(entry("aa")), coded(entry("bb"), same="aa"), coded(entry("cc"), same="bb")]
    heads = events({record.id: record for record in chain})
    assert len(set(heads.values())) == 1


def test_all_of_one_employer_or_of_none_known_is_refused(three, entry) -> None:
    ones = [coded(entry(name), "one") for name in ("aa", "bb", "cc")]
    unknown = [coded(entry(name)) for name in ("aa", "bb", "cc")]
    for chosen in (ones, unknown, [*ones[:2], unknown[2]]):
        assert "of one employer" in fault(of(*chosen), chosen, TODAY)


def test_an_event_less_than_ninety_days_old_is_refused(three) -> None:
    young = [replace(three[0], quarter=Quarter(2026, 3)), *three[1:]]
    assert "less than 90 days" in fault(of(*young), young, date(2026, 12, 28))
    assert fault(of(*young), young, date(2026, 12, 29)) == ""


def test_an_open_decision_on_a_duty_of_care_is_refused(three) -> None:
    waiting = Care(CareNeed.DUTY, CareStep.OPEN, "reader-1", TODAY)
    chosen = [replace(three[0], care=(waiting,)), *three[1:]]
    assert "still open" in fault(of(*chosen), chosen, TODAY)
    assert [r.id for r in candidates(of(*chosen), "at-work", TODAY)] == ["bb", "cc"]


def test_candidates_are_of_the_theme_as_main_or_further_one(three, entry) -> None:
    other = coded(entry("dd"), theme="in-care", also=("at-work",))
    uncoded = entry("ee")
    found = candidates(of(*three, other, uncoded), "at-work", TODAY)
    assert [r.id for r in found] == ["aa", "bb", "cc", "dd"]
    assert [r.id for r in candidates(of(*three, other), "in-care", TODAY)] == ["dd"]


@pytest.fixture
def sit(library):
    """Begins a sitting of a curator."""

    def begin(vault, title_fault=lambda title: "") -> Drafting:
        return Drafting(vault, library, "curator-1", TODAY, event, title_fault)

    return begin


def test_a_sitting_walks_through_the_events_and_ends_on_a_blank_page(fill, three, sit) -> None:
    vault = fill(*three)
    sitting = sit(vault)
    assert sitting.view().ask == "Which theme is the story for?"
    sitting.answer(("at-work",))
    for number, record in enumerate(three):
        view = sitting.view()
        assert view.passages[0].text == f"Thing {record.id}."
        assert view.progress == f"{number} events chosen".replace("1 events", "1 event")
        assert "enough" not in [choice.key for choice in view.choices]
        assert sitting.answer(("keep",)) == ""
    assert sitting.answer(("job",)) == "Choose at least 2."
    sitting.answer(("job", "time"))
    sitting.answer(("care-home",))
    sitting.answer(("manager",))
    assert sitting.view().passages == ()
    sitting.answer(("The long table",))
    assert sitting.view() is None
    made = sitting.drafted
    assert (made.title, made.theme, made.events, made.employers) == (
        "The long table", "at-work", 3, 2,
    )  # fmt: skip
    link = made.link("the-long-table", "curator-1", TODAY)
    assert link == Link(
        "the-long-table", ("aa", "bb", "cc"), 3, 2, (ChangedDetail.JOB, ChangedDetail.TIME),
        "curator-1", TODAY,
    )  # fmt: skip
    assert linked(vault.contents, link).link_of("the-long-table") == link


def test_each_entry_shown_is_noted(fill, three, sit) -> None:
    vault = fill(*three)
    sitting = sit(vault)
    sitting.answer(("at-work",))
    sitting.answer(("skip",))
    shown = [e.what for e in vault.contents.audit if e.did == "was shown an entry"]
    assert shown == ["aa", "bb"]


def test_a_second_entry_on_the_same_event_cannot_be_kept(fill, three, entry, sit) -> None:
    vault = fill(three[0], coded(entry("dd"), "two", same="aa"), *three[1:])
    sitting = sit(vault)
    sitting.answer(("at-work",))
    sitting.answer(("keep",))
    assert sitting.answer(("keep",)) == "This tells of the same event as one that you have chosen."
    assert sitting.answer(("skip",)) == ""


def test_enough_is_offered_once_it_is_enough(fill, three, entry, sit) -> None:
    sitting = sit(fill(*three, coded(entry("dd"), "two")))
    sitting.answer(("at-work",))
    for _ in range(3):
        sitting.answer(("keep",))
    assert [choice.key for choice in sitting.view().choices] == ["keep", "skip", "enough"]
    sitting.answer(("enough",))
    assert sitting.view().many


def test_too_few_events_end_it_and_say_why(fill, three, sit) -> None:
    sitting = sit(fill(*three))
    sitting.answer(("at-work",))
    for choice in ("keep", "skip", "keep"):
        sitting.answer((choice,))
    assert sitting.view() is None
    assert sitting.drafted is None
    assert "no more entries of this theme. 3 different events" in sitting.ended_because


def test_a_title_that_cannot_be_is_asked_again(fill, three, sit) -> None:
    sitting = sit(fill(*three), lambda title: "Taken." if title == "The queue" else "")
    for keys in (("at-work",), ("keep",), ("keep",), ("keep",), ("job", "sex"), ("office",),
                 ("manager",)):  # fmt: skip
        sitting.answer(keys)
    assert sitting.answer(("The queue",)) == "Taken."
    assert sitting.drafted is None
    sitting.back()
    assert sitting.view().ask == "Whose behaviour will it be?"


def test_a_composite_stands_on_its_link(three) -> None:
    link = Link("s", ("aa", "bb", "cc"), 3, 2, (), "curator-1", TODAY)
    assert link_fault(of(*three), link, 3, TODAY) == ""
    assert "no events are linked" in link_fault(of(*three), None, 3, TODAY)
    assert "claims 4 events and the vault links 3" in link_fault(of(*three), link, 4, TODAY)
    merged = [three[0], replace(three[1], codings=(
        replace(three[1].codings[0], same_event_as="aa"),)), three[2]]  # fmt: skip
    assert "fewer than three" in link_fault(of(*merged), link, 3, TODAY)


def test_what_was_counted_holds_when_entries_are_disposed_of(three) -> None:
    link = Link("s", ("aa",), 3, 2, (), "curator-1", TODAY)
    assert link_fault(of(three[1]), link, 3, TODAY) == ""

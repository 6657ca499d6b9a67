"""Reading one entry at a time: duty of care first, saved at once; two readers; a break."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.portal import CareNeed, CareStep, Meaning
from generator.portal import questions
from generator.portal.reader import Reader, Task, queue
from generator.portal.records import Event, Quarter, Record
from generator.portal.vault import Vault, read_contents
from tests.portal.conftest import TODAY
from tests.portal.sorting import sort

CODED = {
    questions.CARE: ("none",),
    questions.THEME: ("at-work",),
    questions.ALSO: (),
    questions.SOURCE: ("colleague",),
    questions.GROUP: ("hospital",),
    questions.STAFF: ("nursing",),
    questions.BEHAVIOUR: ("harassment",),
    questions.CHARACTERISTICS: ("race",),
    questions.EMPLOYER: ("not-told",),
}


def event(by: str, did: str, n: int, what: str) -> Event:
    return Event(by, "2026-11-24T10:00Z", did, n, what)


@pytest.fixture
def sit(library):
    """Begins a sitting of a role at a vault."""

    def begin(vault: Vault, role: str = "reader-1") -> Reader:
        return Reader(vault, library, role, TODAY, event)

    return begin


def give(reader: Reader, **answers: tuple[str, ...]) -> list[str]:
    """Answer until the entry is done, by the question's name; the names in their order."""
    wanted, asked, left = {**CODED, **answers}, [], reader.left
    while reader.left == left and reader.view() is not None:
        name = reader._next()
        asked.append(name)
        assert reader.answer(wanted.get(name, ("no",))) == ""
    return asked


def test_the_duty_of_care_comes_first_and_then_the_codebook(fill, entry, sit) -> None:
    reader = sit(fill(entry("aa"), entry("bb")))
    first = reader.view()
    assert first.ask == "Is anyone in danger, or owed a duty of care?"
    assert [passage.text for passage in first.passages] == ["Somebody said something."]
    assert give(reader) == [
        "care", "theme", "also", "source", "group", "staff", "behaviour", "characteristics",
        "employer",
    ]  # fmt: skip
    assert (reader.read, reader.left) == (1, 1)


def test_one_entry_is_shown_at_a_time_and_each_look_is_noted(fill, entry, sit) -> None:
    vault = fill(entry("aa", "The first."), entry("bb", "The second."))
    reader = sit(vault)
    assert "The second." not in str([p.text for p in reader.view().passages])
    assert vault.contents.audit[-1] == event("reader-1", "was shown an entry", 1, "aa")
    assert "The first." not in repr(reader.view())


def test_a_decision_is_saved_before_anything_else_is_asked(fill, entry, sit, key) -> None:
    vault = fill(entry("aa"))
    reader = sit(vault)
    reader.answer(("danger",))
    assert reader.view().ask == "What is decided?"
    reader.answer(("safeguarding",))
    assert reader.answer(("Mary Smith",)) == (
        "Please give a role such as safeguarding-lead, no name."
    )
    reader.answer(("safeguarding-lead",))
    (care,) = read_contents(vault.path, key).records[0].care
    assert (care.need, care.step) == (CareNeed.DANGER, CareStep.SAFEGUARDING)
    assert (care.by, care.on, care.held_by) == ("reader-1", TODAY, "safeguarding-lead")
    assert vault.contents.records[0].codings == ()
    assert reader.view().ask == "What is the main thing it tells of?"


def test_an_open_decision_comes_first_next_time_until_it_is_taken(fill, entry, sit) -> None:
    vault = fill(entry("aa"), entry("bb"))
    reader = sit(vault)
    reader.answer(("unsure",))
    reader.answer(("open",))
    assert vault.contents.records[0].open_since == TODAY
    another = sit(vault, "reader-2")
    view = another.view()
    assert view.ask == "What is decided?"
    assert view.notes[0].startswith("A decision on a duty of care has been open since 24 November")
    another.answer(("nobody-can-be-reached",))
    assert vault.contents.records[0].open_since is None
    assert [care.by for care in vault.contents.records[0].care] == ["reader-1", "reader-2"]
    assert another.view().heading == "Entry aa, 2026-Q1"
    assert another.view().ask == "What is the main thing it tells of?"


def test_whoever_stops_goes_on_where_they_stopped(fill, entry, sit) -> None:
    vault = fill(entry("aa"), entry("bb"), entry("cc"))
    reader = sit(vault)
    give(reader)
    reader.answer(("none",))
    again = sit(vault)
    assert again.left == 2
    assert again.view().heading == "Entry bb, 2026-Q1"
    assert again.view().ask == "What is the main thing it tells of?"
    other = sit(vault, "reader-2")
    assert other.view().ask == "Is anyone in danger, or owed a duty of care?"


def test_back_returns_to_the_question_before_and_a_decision_is_added_to(fill, entry, sit) -> None:
    vault = fill(entry("aa"))
    reader = sit(vault)
    reader.answer(("none",))
    reader.answer(("at-work",))
    reader.back()
    assert reader.view().ask == "What is the main thing it tells of?"
    reader.back()
    reader.answer(("duty-of-care",))
    reader.answer(("advice-taken",))
    assert [care.need for care in vault.contents.records[0].care] == ["none", "duty-of-care"]
    assert vault.contents.records[0].need is CareNeed.DUTY


def test_what_was_chosen_is_kept_by_key(fill, entry, sit) -> None:
    vault = fill(entry("aa"))
    give(sit(vault), also=("in-care", "at-work"), source=("not-told",))
    (coding,) = vault.contents.records[0].codings
    assert coding.theme == "at-work"
    assert coding.also == ("in-care",)
    assert (coding.source, coding.employer, coding.same_event_as) == ("", "", "")
    assert coding.characteristics == ("race",)
    assert (coding.by, coding.on) == ("reader-1", TODAY)


@pytest.mark.parametrize(
    ("keys", "says"),
    [((), "choose one"), (("at-work", "in-care"), "choose one"), (("x",), "from the list")],
)
def test_an_answer_that_does_not_fit_is_asked_again(fill, entry, sit, keys, says) -> None:
    reader = sit(fill(entry("aa")))
    reader.answer(("none",))
    assert says in reader.answer(keys)
    assert reader.view().ask == "What is the main thing it tells of?"


def test_one_in_ten_is_read_by_another_role_who_does_not_see_the_first(fill, entry, sit) -> None:
    vault = fill(sort(entry("aa", twice=True), theme="in-care"), sort(entry("bb")))
    assert queue(vault.contents, "reader-1") == []
    reader = sit(vault, "reader-2")
    view = reader.view()
    assert view.notes == ("Somebody else has read this entry as well. You are not shown what they"
                          " chose.",)  # fmt: skip
    assert "in-care" not in repr(view)
    assert "same" not in give(reader, theme=("at-work",))
    assert [c.by for c in vault.contents.records[0].codings] == ["reader-1", "reader-2"]
    assert queue(vault.contents, "reader-2") == queue(vault.contents, "reader-3") == []


def test_the_queue_begins_with_open_decisions_then_what_is_begun_then_second_readings(
    fill, entry
) -> None:
    begun = sort(entry("bb"), "reader-2")
    waiting = replace(sort(entry("dd")).care[0], need=CareNeed.DUTY, step=CareStep.OPEN)
    vault = fill(
        entry("aa"),
        replace(begun, codings=()),
        sort(entry("cc", twice=True)),
        replace(sort(entry("dd")), care=(waiting,)),
    )
    assert queue(vault.contents, "reader-2") == [
        ("dd", Task.DECIDE), ("bb", Task.FIRST), ("cc", Task.SECOND), ("aa", Task.FIRST),
    ]  # fmt: skip


def test_a_break_is_offered_after_twenty_with_someone_to_talk_to(fill, entry, sit) -> None:
    reader = sit(fill(*(entry(f"{n:02x}") for n in range(22))))
    for _ in range(20):
        give(reader)
    view = reader.view()
    assert "You have read 20 entries." in view.ask
    assert [choice.key for choice in view.choices] == ["stop", "go"]
    assert view.notes[1].startswith("A helpline: ")
    assert "0800 000 0000" in view.notes[1]
    reader.answer(("go",))
    assert reader.view().ask == "Is anyone in danger, or owed a duty of care?"
    assert reader.read == 20


def test_after_the_break_one_may_stop(fill, entry, sit) -> None:
    reader = sit(fill(*(entry(f"{n:02x}") for n in range(21))))
    for _ in range(20):
        give(reader)
    shown = [e.what for e in reader._vault.contents.audit if e.did == "was shown an entry"]
    assert len(shown) == 20, "nobody has seen the next one"
    reader.answer(("stop",))
    assert reader.view() is None
    assert (reader.read, reader.left) == (20, 1)


RARE = "The harpsichord fell upon the gondola beside the samovar."


def alike(*names: str) -> list[Record]:
    return [Record(name, Quarter(2026, 1), {Meaning.WHAT: RARE}, name) for name in names]


def test_an_earlier_entry_with_the_same_rare_words_is_offered_and_looked_at(
    fill, entry, sit
) -> None:
    one, two = alike("aa", "bb")
    vault = fill(sort(one), two, entry("cc"))
    reader = sit(vault)
    for step in ("care", "theme", "also", "source", "group", "staff", "behaviour",
                 "characteristics", "employer"):  # fmt: skip
        reader.answer(CODED[step])
    view = reader.view()
    assert view.ask == "Does an entry you have read before tell of the same event?"
    assert [choice.key for choice in view.choices] == ["no", "aa"]
    reader.answer(("aa",))
    assert reader.view().heading == "Earlier entry aa"
    reader.answer(("yes",))
    assert vault.contents.by_id()["bb"].codings[0].same_event_as == "aa"


def test_an_entry_looked_at_and_found_to_be_another_is_not_offered_again(fill, sit) -> None:
    one, two, three = alike("aa", "bb", "cc")
    vault = fill(sort(one), sort(two), three)
    reader = sit(vault)
    for step in list(CODED)[:9]:
        reader.answer(CODED[step])
    reader.answer(("aa",))
    reader.answer(("no",))
    assert [choice.key for choice in reader.view().choices] == ["no", "bb"]
    reader.answer(("bb",))
    reader.answer(("no",))
    assert reader.left == 0
    assert vault.contents.by_id()["cc"].codings[0].same_event_as == ""


def test_entries_of_another_time_are_not_offered(fill, sit) -> None:
    one, two = alike("aa", "bb")
    vault = fill(sort(replace(one, quarter=Quarter(2025, 1))), two)
    reader = sit(vault)
    assert "same" not in give(reader)

"""Words with slots, dates and clocks."""

from datetime import date

import pytest
from pydantic import ValidationError

from generator.editorial.agenda import agenda
from generator.editorial.dates import day
from generator.editorial.wording import fill
from generator.model.session import Break, Session, Welcome
from generator.model.wording.base import Counted, Wording, phrase


def test_it_fills_named_slots_and_leaves_braces_in_data_alone() -> None:
    assert fill("Checked {date}", date="{today}") == "Checked {today}"


def test_it_chooses_the_form_by_the_number() -> None:
    minutes = Counted(one="{n} minute", other="{n} minutes")
    assert [fill(minutes, n=n) for n in (0, 1, 2)] == ["0 minutes", "1 minute", "2 minutes"]


def test_a_phrase_with_an_undeclared_slot_is_refused() -> None:
    class Words(Wording):
        checked: str = phrase("When it was checked.", "date")

    assert Words(checked="Checked {date}").checked == "Checked {date}"
    with pytest.raises(ValidationError, match=r"checked uses the slot \{day\}"):
        Words(checked="Checked {day}")


def test_a_date_reads_the_same_on_every_machine() -> None:
    assert day(date(2026, 11, 3)) == "3 November 2026"


def test_the_agenda_runs_without_gaps() -> None:
    blocks = (
        Welcome(kind="welcome", title="Welcome", minutes=25),
        Break(kind="break", title="Break", minutes=50),
    )
    rows = agenda(Session.model_construct(blocks=blocks))
    assert [row.clock for row in rows] == ["00:00 to 00:25", "00:25 to 01:15"]

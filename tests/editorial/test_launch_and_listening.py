"""The launch plan with what each thing needs; a listening event that points to nobody."""

from __future__ import annotations

from generator.editorial.launch import launch_of
from generator.editorial.listening import heard_of
from generator.library import Library
from generator.model.vocabulary import Weekday
from generator.printables.campaign import FOLDER


def test_the_plan_has_four_weeks_of_working_days(library: Library) -> None:
    weeks = launch_of(library)
    assert [week.title.partition(":")[0] for week in weeks] == [f"Week {n}" for n in (1, 2, 3, 4)]
    days = [library.words.common.weekdays[day] for day in Weekday]
    for week in weeks:
        assert [day.day for day in week.days] == days


def test_a_download_goes_by_its_name_and_a_page_by_its_title(library: Library) -> None:
    needs = {
        view.item.asset: (view.needs, view.download)
        for week in launch_of(library)
        for day in week.days
        for view in day.items
    }
    assert needs["help-now.html"] == ("It just happened", False)
    poster = f"{FOLDER}/only-a-joke-poster-a4.pdf"
    assert needs[poster] == ("only-a-joke-poster-a4.pdf", True)


def test_leaders_come_before_colleagues_and_visitors_last(library: Library) -> None:
    shown = [
        library.messages[key].speaks_to
        for week in launch_of(library)
        for day in week.days
        for view in day.items
        for key in library.messages
        if view.item.asset.startswith(f"{FOLDER}/{key}-")
    ]
    assert shown[0] == "leaders"
    assert shown.index("leaders") < shown.index("colleagues") < shown.index("visitors")
    assert shown.count("visitors") < len(shown) / 3


def test_an_event_is_told_by_month_and_band_and_never_by_day_or_number(library: Library) -> None:
    found = heard_of(library.evidence["listening-sample"], library.words.common)
    assert found is not None
    assert found.when == "April 2026. Online, one evening."
    assert found.who.endswith("between 20 and 49 people came.")
    assert "15" not in " ".join(found.lines)
    assert heard_of(library.evidence["porath-survey"], library.words.common) is None

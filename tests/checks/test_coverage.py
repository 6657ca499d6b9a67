"""What the stories do not cover is noted, once somebody says how many there should be."""

from __future__ import annotations

from generator.checks.coverage import not_covered

HINT = "`noexcuse check --coverage` shows all of it."


def _asked(make, wanted, **scenarios):
    theme = make.library().themes["international-staff"]
    themes = {"international-staff": theme.model_copy(update={"stories_wanted": wanted})}
    return make.library(themes=themes, **({"scenarios": scenarios} if scenarios else {}))


def test_nothing_is_asked_of_a_project_that_asks_for_nothing(make, say):
    assert say(not_covered(make.library())) == []


def test_a_theme_with_too_few_stories_is_named_where_it_asks(make, say):
    said = say(not_covered(_asked(make, 2)))
    assert (
        "COVER001 note theme international-staff stories_wanted: “International staff” has 1 of "
        f"the 2 stories it should have. {HINT}"
    ) in said


def test_each_part_of_health_and_care_and_each_source_is_looked_for(make, say):
    said = [line for line in say(not_covered(_asked(make, 1))) if "COVER002" in line]
    assert len(said) == 6 + 2  # all but offices; all but a colleague
    assert (
        "COVER002 note file scenarios: No story is set in this part of health and care: "
        f"GP practices and pharmacies. {HINT}"
    ) in said


def test_social_care_and_crossing_characteristics_are_counted(make, say):
    care = {
        f"story-{n}": make.scenario(setting="care-home", characteristics=["race", "sex"])
        for n in range(4)
    }
    codes = {line.split()[0] for line in say(not_covered(_asked(make, 1, **care)))}
    assert codes == {"COVER002"}
    few = {"story": care["story-0"]}
    codes = {line.split()[0] for line in say(not_covered(_asked(make, 1, **few)))}
    assert {"COVER003", "COVER004"} < codes

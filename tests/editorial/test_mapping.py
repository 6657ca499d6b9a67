"""From an indicator back to all that bears on it, and an organisation's own figures."""

from __future__ import annotations

from dataclasses import replace

from generator.editorial.mapping import indicator_names, indicators_of, measures_of, own_figures
from generator.library import Library
from generator.model.indicator import OwnFigures
from generator.model.vocabulary import Framework

FIGURES = OwnFigures.model_validate(
    {
        "readings": [
            {
                "year": "2026",
                "unit": "%",
                "source": "Our return",
                "counts": [
                    {"of": "Staff from ethnic minorities", "value": "28.4", "people": "412"},
                    {"of": "White staff", "value": "25", "people": "1905"},
                ],
            }
        ]
    }
)


def test_an_indicator_knows_all_that_names_it(library: Library) -> None:
    (found,) = [view for view in indicators_of(library) if view.key == "wres-3"]
    assert found.name == "WRES 3"
    assert [each.id for each in found.themes] == ["international-staff", "racial-discrimination"]
    assert [each.id for each in found.stories] == ["the-cup-in-the-sink", "two-missed-checks"]
    assert {"managers-90", "board-45"} <= {each.id for each in found.sessions}
    assert [(each.id, each.title) for each in found.tracked] == [
        ("second-look", "A second look before a formal step")
    ]


def test_what_is_tracked_comes_in_the_order_of_recruiting(library: Library) -> None:
    (found,) = [view for view in indicators_of(library) if view.key == "wres-2"]
    keys = [each.id for each in found.tracked]
    assert keys[0] == "essential-criteria"
    assert keys.index("no-names") < keys.index("no-fit") < keys.index("appoint-or-explain")


def test_a_framework_comes_whole_and_in_its_own_order(library: Library) -> None:
    numbers = [view.number for view in indicators_of(library, Framework.WRES)]
    assert numbers == [str(n) for n in range(1, 10)]
    wdes = [view.number for view in indicators_of(library, Framework.WDES)]
    assert wdes[-1] == "10"
    assert len(indicators_of(library, Framework.HIGH_IMPACT)) == 6
    assert len(indicators_of(library, Framework.PEOPLE_PROMISE)) == 7


def test_quoted_words_stand_in_quotation_marks_and_ours_do_not(library: Library) -> None:
    says = {view.key: view.says for view in indicators_of(library)}
    assert says["wres-5"].startswith("“Percentage of staff")
    assert "“" not in says["wdes-9b"]
    assert "“" not in says["action-1"]


def test_one_without_a_number_goes_by_its_title(library: Library) -> None:
    assert indicator_names(library, ["promise-team", "wdes-2", "wres-2"]) == (
        "WRES 2",
        "WDES 2",
        "People Promise: We are a team",
    )


def test_how_anyone_could_tell_begins_with_the_indicators(library: Library) -> None:
    lines = measures_of(library, "poor-leadership")
    assert lines[0].startswith("WRES 7: “Percentage of staff believing")
    assert any(line.startswith("NHS Staff Survey: “I feel safe to speak up") for line in lines)
    assert lines[-1] == library.themes["poor-leadership"].measure[-1]


def test_figures_wait_until_somebody_has_adopted_the_toolkit(library: Library) -> None:
    filled = replace(library, figures={"wres-5": FIGURES})
    assert own_figures(filled) == ()
    adopted = library.organisation.model_copy(update={"adopted": True})
    (found,) = own_figures(replace(filled, organisation=adopted))
    assert found.indicator.name == "WRES 5"
    (reading,) = found.readings
    assert [(c.of, c.value, c.length) for c in reading.counts] == [
        ("Staff from ethnic minorities", "28.4", 28.4),
        ("White staff", "25", 25.0),
    ]
    assert own_figures(replace(library, organisation=adopted)) == ()

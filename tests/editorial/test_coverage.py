"""What stories cover, counted, and what no story covers, said."""

from __future__ import annotations

from dataclasses import replace

from generator.editorial.coverage import Coverage, Matrix, coverage, skills
from generator.library import Library
from generator.model.vocabulary import Lands
from generator.model.wording.coverage import Dimension


def of(found: Coverage, dimension: Dimension) -> Matrix:
    return next(matrix for matrix in found.matrices if matrix.dimension is dimension)


def rows(matrix: Matrix) -> dict[str, tuple[str, ...]]:
    return {row.key: row.stories for row in matrix.rows}


def without(library: Library, *settings: str) -> Library:
    kept = {key: s for key, s in library.scenarios.items() if s.setting not in settings}
    return replace(library, scenarios=kept)


def test_the_shipped_stories_fill_the_inventory(library: Library) -> None:
    found = coverage(library)
    assert found.gaps == ()
    counts = {row.key: len(row.stories) for row in of(found, Dimension.THEME).rows}
    assert list(counts.values()) == [8, 6, 5, 5]
    assert found.said == "24 stories under 4 themes."


def test_a_place_without_a_story_is_said_in_a_sentence(library: Library) -> None:
    found = of(coverage(without(library, "gp-practice")), Dimension.SETTING)
    assert found.missing == "No story is set in: GP practice."
    assert rows(found)["gp-practice"] == ()
    whole = of(coverage(library), Dimension.SETTING)
    assert whole.missing == library.words.common.coverage.nothing_missing


def test_each_row_counts_its_stories_under_their_themes(library: Library) -> None:
    found = of(coverage(library), Dimension.SETTING)
    for row in found.rows:
        assert sum(row.by_theme) == len(row.stories)
    assert rows(found)["home-care"] == ("the-cup-in-the-sink", "the-evening-call")


def test_a_story_of_two_characteristics_counts_under_both(library: Library) -> None:
    found = rows(of(coverage(library), Dimension.CHARACTERISTIC))
    assert "the-usual-three" in found["race"]
    assert "the-usual-three" in found["sex"]
    assert "none" not in found


def test_what_does_harm_is_no_skill(library: Library) -> None:
    scenario = library.scenarios["the-drug-round"]
    harmful = tuple(
        r.model_copy(update={"lands": Lands.HARMS}) if r.role != "affected" else r
        for r in scenario.responses
    )
    assert skills(scenario)
    assert "dismiss" not in skills(scenario)
    assert skills(scenario.model_copy(update={"responses": harmful})) == ()


def test_stories_that_no_session_tells_are_named(library: Library) -> None:
    missing = of(coverage(library), Dimension.SESSION).missing
    assert library.scenarios["the-red-line"].title in missing
    assert library.scenarios["the-drug-round"].title not in missing


def test_jobs_are_no_closed_list_so_none_is_missing(library: Library) -> None:
    found = of(coverage(library), Dimension.JOB)
    assert found.missing == ""
    assert "Registered nurse" in rows(found)


def test_social_care_is_counted_across_care_homes_and_home_care(library: Library) -> None:
    less = coverage(without(library, "care-home"))
    assert [gap.code for gap in less.gaps if gap.code == "COVER003"] == ["COVER003"]
    said = next(gap.said for gap in less.gaps if gap.code == "COVER003")
    assert said == "Stories in care homes and home care: 2. There should be 3 or more."

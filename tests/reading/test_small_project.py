"""The small project that other tests stand on is itself whole."""

from __future__ import annotations

from datetime import date

from generator.project import Mode, Project
from generator.reading import read

DAY = date(2026, 11, 23)


def test_the_small_project_is_read_without_a_finding_and_publishes_its_scenario(
    small_project: Project,
) -> None:
    result = read(small_project, Mode.RELEASE, DAY)

    assert result.findings == ()
    assert result.library is not None
    assert list(result.library.scenarios) == ["the-rota"]
    assert result.library.standing["the-rota"].missing == ()
    assert list(result.library.pledges) == ["first", "second"]
    assert list(result.library.themes) == ["at-work", "in-care"]

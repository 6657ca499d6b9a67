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


def test_a_table_with_a_gap_is_told_by_row(small_project: Project) -> None:
    guides = small_project.home / "content" / "guides"
    guides.mkdir()
    (guides / "flow.yml").write_text(
        """title: How data flows
lead: From the portal to a card.
kind: template
audience: lead
order: 1
reviewed_on: 2026-11-24
review_by: 2027-05-24
sections:
  - kind: table
    id: flow
    heading: The flow
    columns:
      - Step
      - Who
    rows:
      - cells:
          - Import
          - Reader
      - cells:
          - Purge
""",
        encoding="utf-8",
    )
    (told,) = [f for f in read(small_project, Mode.DRAFT, DAY).findings if f.code == "FIELD016"]
    assert told.message == "Row 2 of this table has not one entry for each column."
    assert told.place.keys == ("sections", 0)

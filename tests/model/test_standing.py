"""What is true only until, or only once, an organisation answers for the site (P21)."""

from __future__ import annotations

import pytest

from generator.model.page import Prose, standing

SECTIONS = tuple(
    Prose.model_validate({"kind": "prose", "id": id_, "heading": "A head", "body": "Text.", **more})
    for id_, more in (
        ("always", {}),
        ("before", {"stands": "until-adopted"}),
        ("after", {"stands": "once-adopted"}),
    )
)


@pytest.mark.parametrize(
    ("adopted", "shown"),
    [(False, [(0, "always"), (1, "before")]), (True, [(0, "always"), (2, "after")])],
)
def test_a_section_stands_only_while_it_is_true_and_keeps_its_place_in_the_file(
    adopted: bool, shown: list[tuple[int, str]]
) -> None:
    assert [(number, s.id) for number, s in standing(SECTIONS, adopted)] == shown

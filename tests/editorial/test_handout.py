"""The handout lists national measures where a session hands them out, and claims nothing."""

from __future__ import annotations

from generator.editorial.paper import Heading, Paper, Para, Table
from generator.editorial.papers import handout
from generator.library import Library


def heads(paper: Paper) -> list[str]:
    return [block.text.plain for block in paper.blocks if isinstance(block, Heading)]


def test_a_boards_handout_lists_the_measures_it_is_about(library: Library) -> None:
    words, paper = library.words.papers, handout(library, "board-45")
    (table,) = [
        block
        for block in paper.blocks
        if isinstance(block, Table) and block.about == words.handout_indicators
    ]
    rows = {row[0].plain: row[1].plain for row in table.rows}
    assert list(rows)[:2] == ["WRES 2", "WRES 3"]
    assert rows["WRES 9"].startswith("“Percentage difference between")
    said = [block.text.plain for block in paper.blocks if isinstance(block, Para)]
    assert words.handout_indicators_text in said


def test_a_session_that_tells_no_story_has_no_head_for_stories(library: Library) -> None:
    words = library.words.papers
    assert words.stories not in heads(handout(library, "board-45"))
    assert words.stories in heads(handout(library, "awareness-60"))


def test_other_handouts_stay_free_of_measures(library: Library) -> None:
    assert library.sessions["awareness-60"].indicators
    assert library.words.papers.handout_indicators not in heads(handout(library, "awareness-60"))

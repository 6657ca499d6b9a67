"""The highlighter finds names of every origin alike, in capitals and without."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.model.portal import Mark
from generator.portal.highlight.stack import Highlighter
from tests.portal.highlight.gold import Gold, shares

LEAST = 0.97
TEMPLATES = (
    "Yesterday {} refused to take the handover from me.",
    "I reported it and {} laughed, as did the others.",
    "A relative said they would not be washed by {} because of the accent.",
    "{} was moved to another team after that.",
    "It was always the same two: {} and the manager.",
    "Nobody asked {} whether that was true.",
)
GROUPS: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "names_by_origin.yml").read_text("utf-8")
)


def found_of(highlighter: Highlighter, names: list[str]) -> float:
    """The share of names in sentences that were marked whole."""
    golds = []
    for name in names:
        for template in TEMPLATES:
            at = template.index("{}")
            golds.append(Gold(template.format(name), ((at, at + len(name), Mark.NAME),)))
    share = shares(golds, [highlighter.find(gold.text) for gold in golds])[Mark.NAME]
    assert share.all == len(names) * len(TEMPLATES)
    return share.whole / share.all


def test_there_are_as_many_names_in_every_group() -> None:
    assert len(GROUPS) == 8
    assert {len(names) for names in GROUPS.values()} == {20}


@pytest.mark.parametrize("group", GROUPS)
def test_names_of_every_origin_are_found(whole: Highlighter, group: str) -> None:
    assert found_of(whole, GROUPS[group]) >= LEAST


def test_they_are_found_without_capitals_as_well(whole: Highlighter) -> None:
    some = [name.lower() for names in GROUPS.values() for name in names[::7]]
    assert len(some) == 24
    assert found_of(whole, some) >= LEAST


@pytest.mark.full
@pytest.mark.parametrize("group", GROUPS)
def test_all_of_each_origin_are_found_without_capitals(whole: Highlighter, group: str) -> None:
    assert found_of(whole, [name.lower() for name in GROUPS[group]]) >= LEAST

"""All rules together: a clean library is quiet, and findings come in a stable order."""

from __future__ import annotations

from generator.checks import RULES, check
from generator.checks.registry import FAMILIES
from generator.checks.rule import in_order
from generator.finding import Place, error


def test_a_clean_library_has_no_findings(make, say):
    assert say(check(make.library())) == []


def test_every_family_has_rules_and_every_rule_says_which_code_it_gives():
    assert all(family.RULES for family in FAMILIES)
    undocumented = [rule.__name__ for rule in RULES if not any(map(str.isdigit, rule.__doc__))]
    assert undocumented == []


def test_findings_come_by_place_and_item_ten_after_item_two():
    place = Place("scenario", "a")
    second, tenth = place.at("story", 2), place.at("story", 10)
    first, last = error("B001", second, "b"), error("A001", tenth, "a")
    assert in_order([last, first, last]) == (first, last)


def test_two_findings_at_one_place_come_by_code():
    place = Place("scenario", "a")
    assert [f.code for f in in_order([error("B001", place, "b"), error("A001", place, "a")])] == [
        "A001",
        "B001",
    ]

"""The rules for a story, as data for the page "Suggest a scenario".

The page's script (generator/website/form/source/rules) reads them as the modules here do, so the
page finds what `check` finds. What the library says elsewhere comes along as far as a story needs
it: which words are everyday words, and the organisation's own names.
"""

from __future__ import annotations

from typing import Any

from generator.checks.language import left_behind
from generator.checks.names import everyday_words, lists, own_names, places_of
from generator.checks.references import WHERE, known
from generator.checks.rulebook import Pattern, pattern, put_in, written
from generator.checks.slurs import SALT, listed
from generator.editorial.portable import for_browsers
from generator.library import Library

FAMILIES = ("identifiers", "grading", "shrunk", "pressure", "blame", "promises", "lumped")
REFERS = {
    "theme": "theme",
    "also_themes": "theme",
    "routes": "route",
    "law": "law note",
    "provenance.sources": "source",
    "indicators": "indicator",
}
"""The fields of a scenario that name other content, and the kind of it (references.py)."""


def rules(library: Library) -> dict[str, Any]:
    """All that the page needs of the checks, as plain values for JSON."""
    book, names = written(), lists()
    there = known(library)
    return {
        "phrases": {family: _phrases(family) for family in FAMILIES},
        "speech": {key: _speech(row) for key, row in book["speech"].items()},
        "lengths": book["lengths"],
        "sentences": book["sentences"],
        "values": {key: row for key, row in book["values"].items() if key != "letters"},
        "letters": {k: _pattern(pattern(row)) for k, row in book["values"]["letters"].items()},
        "labels": [
            {"pattern": _pattern(left.pattern), "instead": left.instead} for left in left_behind()
        ],
        "names": {
            "places": _pattern(places_of(library)),
            "own": [_pattern(own) for own in own_names(library)],
            "nationalities": _pattern(names.nationalities),
            "not_surnames": sorted(names.not_surnames),
            "roles": sorted(names.roles),
            "titles": sorted(names.titles),
            "everyday": sorted(everyday_words(library)),
        },
        "slurs": {"salt": SALT, "listed": sorted(listed())},
        "refers": REFERS,
        "known": {kind: sorted(there[kind]) for kind in sorted(set(REFERS.values()))},
        "where": {kind: WHERE[kind] for kind in sorted(set(REFERS.values()))},
    }


def _phrases(family: str) -> list[dict[str, Any]]:
    return [_phrase(row) for row in written()["phrases"][family]]


def _phrase(row: dict[str, Any]) -> dict[str, Any]:
    plain = {k: v for k, v in row.items() if k not in ("any_case", "exact", "exempt")}
    before = [for_browsers(put_in(each)) for each in row.get("unless_before", ())]
    plain["unless_before"] = {"any_case": before} if before else None
    return {**plain, "pattern": _pattern(pattern(row))}


def _speech(row: Any) -> Any:
    return _pattern(pattern(row)) if isinstance(row, dict) else row


def _pattern(made: Pattern) -> dict[str, list[str]]:
    return {
        "any_case": [for_browsers(each) for each in made.any_case],
        "exact": [for_browsers(each) for each in made.exact],
    }

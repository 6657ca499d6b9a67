"""A story of one real event is refused, whatever provenance it claims."""

from __future__ import annotations

import pytest

from generator.checks.anonymity import based_on_one_event

SAID = (
    "ANON010 error scenario the-list based_on_something_that_happened: This, or something like "
    "it, happened to somebody you know of. Somebody may recognise it. Write a new story from "
    "three unrelated events or more (provenance: composite), or write about something else."
)


@pytest.mark.parametrize(
    "provenance", [{"kind": "invented"}, {"kind": "published", "sources": ["a-study"]}, None]
)
def test_yes_is_refused_without_three_events_behind_it(make, say, provenance):
    changes = {"based_on_something_that_happened": "yes", "provenance": provenance}
    assert say(based_on_one_event(make.told(**changes))) == [SAID]
    assert say(based_on_one_event(make.draft(**changes))) == [SAID]


def test_yes_with_a_composite_passes_and_so_does_no_answer_yet(make, say):
    composite = {"kind": "composite", "experiences": "3"}
    library = make.told(based_on_something_that_happened="yes", provenance=composite)
    assert say(based_on_one_event(library)) == []
    assert say(based_on_one_event(make.draft(based_on_something_that_happened=None))) == []

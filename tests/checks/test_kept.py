"""Findings are kept while their entity lives, and no longer."""

from __future__ import annotations

import gc
from weakref import ref

from generator.checks.kept import kept


def test_it_computes_once_for_an_entity_and_again_for_its_copy(make):
    asked = []

    @kept
    def title(scenario, end):
        asked.append(end)
        return scenario.title + end

    story = make.scenario()
    assert [title(story, "!"), title(story, "!"), title(story, "?")] == [
        "The list!",
        "The list!",
        "The list?",
    ]
    assert asked == ["!", "?"]
    assert title(make.scenario(title="Another"), "!") == "Another!"
    assert asked == ["!", "?", "!"]


def test_it_does_not_keep_an_entity_alive(make):
    @kept
    def title(scenario):
        return scenario.title

    story = make.scenario()
    title(story)
    gone = ref(story)
    del story
    gc.collect()
    assert gone() is None


def test_an_edit_is_seen(make, say):
    from generator.checks.identifiers import identifiers

    library = make.told(question="Who writes to a@example.org?")
    assert len(say(identifiers(library))) == 1
    assert say(identifiers(make.told(question="Who writes?"))) == []
    assert len(say(identifiers(library))) == 1

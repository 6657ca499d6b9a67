"""What was worked out is kept while the value lives, and no longer."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from weakref import ref

from generator.kept import kept


@dataclass(frozen=True)
class Story:
    title: str


def test_it_computes_once_for_a_value_and_again_for_its_copy() -> None:
    asked = []

    @kept
    def title(story: Story, end: str) -> str:
        asked.append(end)
        return story.title + end

    story = Story("The list")
    assert [title(story, "!"), title(story, "!"), title(story, "?")] == [
        "The list!",
        "The list!",
        "The list?",
    ]
    assert asked == ["!", "?"]
    assert title(Story("The list"), "!") == "The list!"
    assert asked == ["!", "?", "!"]


def test_it_does_not_keep_a_value_alive() -> None:
    @kept
    def title(story: Story) -> str:
        return story.title

    story = Story("The list")
    title(story)
    gone = ref(story)
    del story
    gc.collect()
    assert gone() is None

"""What the plan of a slide is made in: the deck's inputs, a block, its clock and its place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.decks.inputs import DeckInputs
from generator.decks.plan import Text, text
from generator.editorial.agenda import Timed
from generator.editorial.wording import fill
from generator.finding import Place


@dataclass(frozen=True)
class Scene:
    """One block of a session, about to become slides."""

    inputs: DeckInputs
    timed: Timed
    at: int

    @property
    def place(self) -> Place:
        """The block's place in its session."""
        return Place("session", self.inputs.id, ("blocks", self.at))

    @property
    def clock(self) -> str:
        """The block's time from the session's start, in a sentence."""
        return fill(self.inputs.deck.clock, clock=self.timed.clock)

    @property
    def minutes(self) -> str:
        """How long the block takes, in words."""
        return fill(self.inputs.words.minutes, n=self.timed.block.minutes)

    @property
    def title(self) -> Text:
        """The block's title."""
        return text(self.place.at("title"), self.timed.block.title)

    def lines(self, key: str, *lines: str) -> Text:
        """Paragraphs from a field of the block."""
        return text(self.place.at(key), *lines)

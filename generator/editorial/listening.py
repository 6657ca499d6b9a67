"""A listening event as every medium tells it: its month, who was invited, how many came."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editorial.dates import month
from generator.editorial.wording import fill
from generator.model.reference import Evidence
from generator.model.wording.common import CommonWording


@dataclass(frozen=True)
class HeardView:
    """What a reader may know of a listening event; never a day, a number or a name (P26)."""

    when: str
    who: str
    said: tuple[str, ...]
    asked_for: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it, one line each."""
        return (self.when, self.who, *self.said, *self.asked_for)


def heard_of(evidence: Evidence, words: CommonWording) -> HeardView | None:
    """The event behind a piece of evidence; None for evidence of another kind."""
    heard = evidence.heard
    if heard is None:
        return None
    return HeardView(
        when=fill(words.event_when, month=month(heard.held_on), how=heard.how),
        who=fill(
            words.event_who, audience=heard.audience, headcount=words.headcounts[heard.headcount]
        ),
        said=heard.said,
        asked_for=heard.asked_for,
    )

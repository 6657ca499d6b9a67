"""All that drawing a deck may read: one frozen, picklable value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.editorial.routes import RouteView
from generator.editorial.told import LawView, SourceView, Told
from generator.model.brand import Brand
from generator.model.reference import Evidence
from generator.model.session import Session
from generator.model.wording.common import CommonWording
from generator.model.wording.decks import DeckWording


@dataclass(frozen=True)
class EvidenceView:
    """A piece of evidence with its source resolved."""

    key: str
    evidence: Evidence
    source: SourceView


@dataclass(frozen=True)
class Picture:
    """A picture's bytes by the path that content gives it."""

    file: str
    data: bytes


@dataclass(frozen=True)
class Edition:
    """What every deck says of itself.

    marks: what must be said of the whole toolkit, such as the demonstration notice.
    sample: the word that stands in every footer until an organisation adopts the toolkit.
    author: the role that signs, or the campaign's name while nobody has.
    employer: whose routes these are, empty for the system's own.
    """

    name: str
    on: date
    author: str
    marks: tuple[str, ...]
    sample: str
    employer: str = ""


@dataclass(frozen=True)
class DeckInputs:
    """A deck's content with every label, route and address resolved.

    session: None in a pocket deck, which tells its stories and nothing else.
    stories: for each block of the session, the ids of the scenarios that it tells.
    told: every scenario in the deck, the spare included.
    disclosure: what to do if somebody tells what happened to them.
    """

    id: str
    brand: Brand
    words: CommonWording
    deck: DeckWording
    edition: Edition
    told: tuple[Told, ...]
    session: Session | None = None
    stories: tuple[tuple[str, ...], ...] = ()
    spare: str | None = None
    evidence: tuple[EvidenceView, ...] = ()
    routes: tuple[RouteView, ...] = ()
    law: tuple[LawView, ...] = ()
    sources: tuple[tuple[str, SourceView], ...] = ()
    pledges: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    disclosure: tuple[str, ...] = ()
    address: str | None = None

    def tell(self, scenario_id: str) -> Told:
        """The scenario of this id. Raises KeyError, a bug of ours, for one not in the deck."""
        return {each.id: each for each in self.told}[scenario_id]

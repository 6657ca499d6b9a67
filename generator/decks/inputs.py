"""All that drawing a deck may read: one frozen, picklable value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.editorial.progress import ActionView
from generator.editorial.report import ReportView
from generator.editorial.routes import RouteView
from generator.editorial.told import LawView, SourceView, Told
from generator.model.brand import Brand, Slot, Theme
from generator.model.reference import Evidence
from generator.model.session import Session
from generator.model.template import Layouts
from generator.model.wording.common import CommonWording
from generator.model.wording.decks import DeckWording
from generator.model.wording.report import ReportWording


class About(StrEnum):
    """What a deck is of: its name begins with it."""

    SESSION = "session"
    STORIES = "scenario"
    THEME = "theme"
    LIBRARY = "library"
    REPORT = "report"


@dataclass(frozen=True)
class ThemeView:
    """A theme with its look, its stories' ids, its sources by key and how anyone could tell."""

    key: str
    theme: Theme
    look: Slot
    stories: tuple[str, ...]
    sources: tuple[tuple[str, SourceView], ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True)
class EvidenceView:
    """A piece of evidence with its source resolved, and its listening event in lines."""

    key: str
    evidence: Evidence
    source: SourceView
    heard: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """A picture's bytes by the path that content gives it."""

    file: str
    data: bytes


@dataclass(frozen=True)
class Template:
    """An organisation's own template.

    name: the file as people know it. mapping: None to take the one that is proposed.
    """

    name: str
    data: bytes
    mapping: Layouts | None = None


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
class Briefing:
    """A report with the words around its figures."""

    view: ReportView
    words: ReportWording


@dataclass(frozen=True)
class DeckInputs:
    """A deck's content with every label, route and address resolved.

    about: what the deck is of; only a session's deck has a `session`.
    themes: those that a theme deck or the library deck is made of, in order.
    actions: you said, we did.
    stories: for each block of the session, the ids of the scenarios that it tells.
    told: every scenario in the deck, the spare included.
    disclosure: what to do if somebody tells what happened to them.
    address: the session's page, None while the site has no address.
    help_address: the page for somebody to whom it just happened, likewise.
    template: the organisation's own, None for ours.
    report: what a briefing on the portal tells; such a deck is private.
    """

    id: str
    brand: Brand
    words: CommonWording
    deck: DeckWording
    edition: Edition
    told: tuple[Told, ...]
    about: About = About.STORIES
    session: Session | None = None
    themes: tuple[ThemeView, ...] = ()
    actions: tuple[ActionView, ...] = ()
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
    help_address: str | None = None
    template: Template | None = None
    report: Briefing | None = None

    @property
    def restorative(self) -> bool:
        """Whether it is about mending, so that no excuse is struck out in it (P12)."""
        return self.session is not None and self.session.restorative

    def tell(self, scenario_id: str) -> Told:
        """The scenario of this id. Raises KeyError, a bug of ours, for one not in the deck."""
        return {each.id: each for each in self.told}[scenario_id]

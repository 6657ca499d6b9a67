"""All content, cross-linked and immutable; it knows no file and no output.

In sample and release mode `scenarios` holds only what may be published; the rest stands in
`drafts`, so that checks can read it and no medium can show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from generator.finding import Key
from generator.model.ambassador import Ambassador
from generator.model.brand import Answered, Brand, Slot, Theme
from generator.model.codebook import Codebook
from generator.model.edition import Edition
from generator.model.evaluation import Tally
from generator.model.guide import Guide
from generator.model.indicator import Indicator, OwnFigures
from generator.model.launch import LaunchWeek
from generator.model.organisation import Organisation
from generator.model.page import Page
from generator.model.reference import (
    Action,
    Event,
    Evidence,
    LawNote,
    Pledge,
    Promise,
    Source,
    Term,
)
from generator.model.report import PortalReport
from generator.model.review import Approval, Reviews, State, Waivers
from generator.model.scenario import Scenario, Withdrawn
from generator.model.session import Pick, Session, Story
from generator.model.summary import PortalAnnexes, PortalSummary
from generator.model.tracker import Tracked
from generator.model.wording.common import CommonWording
from generator.model.wording.decks import DeckWording
from generator.model.wording.editor import EditorWording
from generator.model.wording.papers import PapersWording
from generator.model.wording.portal import PortalWording
from generator.model.wording.printables import PrintWording
from generator.model.wording.report import ReportWording
from generator.model.wording.website import SiteWording
from generator.project import Mode


@dataclass(frozen=True)
class Words:
    """The wording of all media."""

    common: CommonWording
    decks: DeckWording
    print: PrintWording
    site: SiteWording
    papers: PapersWording
    portal: PortalWording
    editor: EditorWording
    report: ReportWording


@dataclass(frozen=True)
class Standing:
    """Where a scenario stands: its state, what release still asks for, whether it shipped."""

    state: State
    shipped: bool
    missing: tuple[str, ...]
    approvals: tuple[Approval, ...] = ()

    @property
    def publishable(self) -> bool:
        """Whether it may leave draft mode (P7)."""
        allowed = self.state is State.APPROVED or (self.shipped and not self.missing)
        return allowed and self.state is not State.WITHDRAWN


@dataclass(frozen=True)
class Recall:
    """What a withdrawn story changed in one session.

    keys: the way to the place in the session as it was written. spare: the story that stands in.
    """

    story: str
    keys: tuple[Key, ...]
    spare: str | None = None


@dataclass(frozen=True)
class Library:
    """All content of a project, in one mode, as of one day."""

    mode: Mode
    as_of: date
    organisation: Organisation
    brand: Brand
    words: Words
    themes: Mapping[str, Theme]
    scenarios: Mapping[str, Scenario]
    sessions: Mapping[str, Session]
    pages: Mapping[str, Page]
    messages: Mapping[str, Answered]
    evidence: Mapping[str, Evidence]
    sources: Mapping[str, Source]
    law: Mapping[str, LawNote]
    promises: Mapping[str, Promise]
    pledges: Mapping[str, Pledge]
    terms: Mapping[str, Term]
    actions: Mapping[str, Action] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    guides: Mapping[str, Guide] = field(default_factory=dict)
    evaluations: Mapping[str, Tally] = field(default_factory=dict)
    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    figures: Mapping[str, OwnFigures] = field(default_factory=dict)
    tracked: Mapping[str, Tracked] = field(default_factory=dict)
    launch: Mapping[str, LaunchWeek] = field(default_factory=dict)
    ambassadors: Mapping[str, Ambassador] = field(default_factory=dict)
    summaries: Mapping[str, PortalSummary] = field(default_factory=dict)
    reports: Mapping[str, PortalReport] = field(default_factory=dict)
    annexes: Mapping[str, PortalAnnexes] = field(default_factory=dict)
    editions: Mapping[str, Edition] = field(default_factory=dict)
    drafts: Mapping[str, Scenario] = field(default_factory=dict)
    withdrawn: Mapping[str, Withdrawn] = field(default_factory=dict)
    recalls: Mapping[str, tuple[Recall, ...]] = field(default_factory=dict)
    """What withdrawn stories changed, by session; `sessions` holds them changed."""
    standing: Mapping[str, Standing] = field(default_factory=dict)
    reviews: Mapping[str, Reviews] = field(default_factory=dict)
    waivers: Mapping[str, Waivers] = field(default_factory=dict)
    codebook: Codebook = field(default_factory=Codebook)
    assets: Mapping[str, bytes] = field(default_factory=dict)
    """Picture files that content names, by their path below a content folder."""
    portraits: Mapping[str, bytes] = field(default_factory=dict)
    """Photographs by their ambassador's id; none of anyone whose consent is withdrawn (P10)."""
    broken: frozenset[tuple[str, str]] = frozenset()
    """What is on file but cannot be used, by kind and id; references to it are no fault."""

    @cached_property
    def written(self) -> Mapping[str, Scenario]:
        """Every scenario on file that is not withdrawn, published or not; for checks."""
        return {**self.scenarios, **self.drafts}

    def look(self, theme_id: str) -> Slot:
        """The brand's look of a theme."""
        return self.brand.slots[self.themes[theme_id].slot - 1]

    def of_theme(self, theme_id: str) -> tuple[str, ...]:
        """Ids of the theme's scenarios, sorted."""
        return self._by_theme.get(theme_id, ())

    def told_in(self, session: Session) -> tuple[str, ...]:
        """Ids of the scenarios that a session tells, in its order."""
        ids: list[str] = []
        for block in session.blocks:
            if isinstance(block, Story):
                ids.append(block.show)
            elif isinstance(block, Pick):
                ids.extend(self.picked(block))
        return tuple(dict.fromkeys(i for i in ids if i in self.scenarios))

    def picked(self, pick: Pick) -> tuple[str, ...]:
        """Ids that a pick block chooses: by id, so that the choice is stable."""
        return fitting(pick, self.scenarios)[: pick.count]

    def sessions_with(self, scenario_id: str) -> tuple[str, ...]:
        """Ids of the sessions that tell a scenario, sorted."""
        return self._tellers.get(scenario_id, ())

    @cached_property
    def _by_theme(self) -> Mapping[str, tuple[str, ...]]:
        return _gathered((s.theme, i) for i, s in sorted(self.scenarios.items()))

    @cached_property
    def _tellers(self) -> Mapping[str, tuple[str, ...]]:
        sessions = sorted(self.sessions.items())
        return _gathered((told, i) for i, session in sessions for told in self.told_in(session))


def fitting(pick: Pick, scenarios: Mapping[str, Scenario]) -> tuple[str, ...]:
    """Ids of all scenarios that a pick block could choose, sorted."""
    return tuple(
        i
        for i, s in sorted(scenarios.items())
        if (pick.theme in (None, s.theme) or pick.theme in s.also_themes)
        and pick.setting in (None, s.setting)
        and (s.intensity or 3) <= pick.at_most
    )


def _gathered(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    """The second of each pair under its first, in their order."""
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}

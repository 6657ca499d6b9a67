"""Where things are. The only module that names a path inside a content folder."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path

from generator.model.ambassador import Ambassador
from generator.model.base import Model
from generator.model.brand import Answered, Brand, Theme
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
from generator.model.review import Reviews, Waivers
from generator.model.scenario import Scenario, Withdrawn
from generator.model.session import Session
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

PACKAGE = Path(__file__).parent
PRIVATE = "private"
"""The folder of what never enters git or the site."""


class Mode(StrEnum):
    """How strict a run is (DESIGN section 6)."""

    DRAFT = "draft"
    SAMPLE = "sample"
    RELEASE = "release"


class Shape(StrEnum):
    """How an entity lies in files."""

    ONE = "one"  # one file, one entity
    FOLDER = "folder"  # a folder, one entity a file, the file's name its id
    KEYED = "keyed"  # one file, one entity a key


@dataclass(frozen=True)
class Entity:
    """A kind of content: its model, and the file or folder it lies in below a root."""

    kind: str
    model: type[Model]
    path: str
    shape: Shape
    begins: str = ""
    """In a folder of two kinds: how the names of this kind's files begin."""


ENTITIES = (
    Entity("organisation", Organisation, "content/organisation.yml", Shape.ONE),
    Entity("brand", Brand, "content/brand.yml", Shape.ONE),
    Entity("wording-common", CommonWording, "content/wording/common.yml", Shape.ONE),
    Entity("wording-decks", DeckWording, "content/wording/decks.yml", Shape.ONE),
    Entity("wording-print", PrintWording, "content/wording/print.yml", Shape.ONE),
    Entity("wording-papers", PapersWording, "content/wording/papers.yml", Shape.ONE),
    Entity("wording-site", SiteWording, "content/wording/site.yml", Shape.ONE),
    Entity("wording-portal", PortalWording, "content/wording/portal.yml", Shape.ONE),
    Entity("wording-editor", EditorWording, "content/wording/editor.yml", Shape.ONE),
    Entity("wording-report", ReportWording, "content/wording/report.yml", Shape.ONE),
    Entity("codebook", Codebook, "content/codebook.yml", Shape.ONE),
    Entity("theme", Theme, "content/themes", Shape.FOLDER),
    Entity("session", Session, "content/sessions", Shape.FOLDER),
    Entity("page", Page, "content/pages", Shape.FOLDER),
    Entity("guide", Guide, "content/guides", Shape.FOLDER),
    Entity("message", Answered, "content/campaign", Shape.FOLDER),
    Entity("ambassador", Ambassador, "content/ambassadors", Shape.FOLDER),
    Entity("evidence", Evidence, "content/evidence", Shape.FOLDER),
    Entity("summary", PortalSummary, "content/evidence", Shape.FOLDER, begins="portal-"),
    Entity("report", PortalReport, "content/reports", Shape.FOLDER),
    Entity("annexes", PortalAnnexes, f"{PRIVATE}/annexes", Shape.FOLDER),
    Entity("evaluation", Tally, "content/evaluations", Shape.FOLDER),
    Entity("source", Source, "content/sources.yml", Shape.KEYED),
    Entity("law", LawNote, "content/law.yml", Shape.KEYED),
    Entity("promise", Promise, "content/promises.yml", Shape.KEYED),
    Entity("action", Action, "content/actions.yml", Shape.KEYED),
    Entity("event", Event, "content/events.yml", Shape.KEYED),
    Entity("pledge", Pledge, "content/pledges.yml", Shape.KEYED),
    Entity("term", Term, "content/glossary.yml", Shape.KEYED),
    Entity("indicator", Indicator, "content/indicators.yml", Shape.KEYED),
    Entity("figure", OwnFigures, "content/figures.yml", Shape.KEYED),
    Entity("tracked", Tracked, "content/tracker.yml", Shape.KEYED),
    Entity("launch", LaunchWeek, "content/launch", Shape.FOLDER),
    Entity("edition", Edition, "content/editions", Shape.FOLDER),
    Entity("scenario", Scenario, "scenarios", Shape.FOLDER),
    Entity("reviews", Reviews, "scenarios/reviews", Shape.FOLDER),
    Entity("waivers", Waivers, "scenarios/waivers", Shape.FOLDER),
    Entity("withdrawn", Withdrawn, "content/withdrawn.yml", Shape.KEYED),
)

LEAVE_OUT = "content/leave-out.yml"
"""In a later root: which items of an earlier one to leave out, by kind and id (P33)."""


def shipped_root() -> Path:
    """The content that ships with the toolkit: the checkout's, else the installed copy."""
    checkout = PACKAGE.parent
    if (checkout / "scenarios").is_dir() and (checkout / "content").is_dir():
        return checkout
    return PACKAGE / "shipped"


@dataclass(frozen=True)
class Project:
    """One project: where it stands and the content roots it overlays, earliest first."""

    home: Path
    roots: tuple[Path, ...]

    @property
    def site(self) -> Path:
        """The finished site."""
        return self.home / "site"

    @property
    def cache(self) -> Path:
        """What may be deleted at any time."""
        return self.home / ".cache"

    @property
    def private(self) -> Path:
        """What never enters git or the site."""
        return self.home / PRIVATE

    @property
    def schemas(self) -> Path:
        """The project's own copies of the JSON Schemas, for editors' programs; may be absent."""
        return self.home / "schemas"

    @property
    def vault(self) -> Path:
        """The portal's entries, encrypted."""
        return self.private / "vault.age"

    @property
    def vault_key(self) -> Path:
        """The vault's key, locked with a passphrase."""
        return self.private / "vault-key.age"

    @property
    def mapping(self) -> Path:
        """Which column of an export holds what: headers, no answers."""
        return self.private / "mapping.yml"

    @property
    def disposals(self) -> Path:
        """Certificates of what was disposed of, one file each."""
        return self.private / "disposals"

    @property
    def portraits(self) -> Path:
        """Where photographs of people lie (P10)."""
        return self.private / "portraits"

    @property
    def ledger(self) -> Path:
        """What figures of the portal were published, append-only."""
        return self.private / "ledger.yml"

    @property
    def shipped_list(self) -> Path:
        """The committed list of shipped scenarios' fingerprints (P7)."""
        return PACKAGE / "shipped.json"

    def relative(self, path: Path) -> str:
        """A path as people should read it: from the project's home where that is shorter."""
        try:
            return path.relative_to(self.home).as_posix()
        except ValueError:
            return path.as_posix()


SHIPPED = "shipped"
"""The word that stands for the toolkit's own content in `content_dirs:`."""


def open_project(home: Path, content_dirs: tuple[str, ...] = (SHIPPED,)) -> Project:
    """The project at `home` with its content roots; `shipped` names the toolkit's own."""
    roots = tuple(
        shipped_root() if name == SHIPPED else (home / name).resolve() for name in content_dirs
    )
    return Project(home.resolve(), roots)


def now() -> datetime:
    """SOURCE_DATE_EPOCH where it is set, else this moment, in UTC; read at the edge alone."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)


def today() -> date:
    """The day of `now`."""
    return now().date()

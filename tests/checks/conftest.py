"""A small, clean library to plant faults in: each test changes one thing and checks again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks.rule import in_order
from generator.finding import Finding
from generator.library import Library, Standing, Words
from generator.model.brand import Answered, Brand, Theme
from generator.model.indicator import Indicator, OwnFigures
from generator.model.launch import LaunchWeek
from generator.model.organisation import Organisation
from generator.model.page import Page
from generator.model.reference import Evidence, LawNote, Pledge, Promise, Source, Term
from generator.model.review import State
from generator.model.scenario import Scenario
from generator.model.session import Session
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

CONTENT = Path(__file__).parents[2] / "content"
TODAY = date(2026, 11, 23)
BEAT = "Ade writes the list on the board while Beth stands behind and reads each line out again."


@cache
def written(path: str) -> Any:
    """A shipped file as plain text values."""
    return yaml.load((CONTENT / path).read_text("utf-8"), Loader=yaml.BaseLoader)


def affected(id_: str, **changes: str) -> dict[str, str]:
    """A response of the person affected."""
    base = {
        "id": id_,
        "role": "affected",
        "does": "Goes on with the list.",
        "may_cost": "It may stay with them.",
        "may_bring": "Time to think.",
        "owed": "Somebody comes to them.",
    }
    return {**base, **changes}


def other(id_: str, **changes: str) -> dict[str, str]:
    """A response of a bystander, manager or the person who did it."""
    base = {
        "id": id_,
        "role": "bystander",
        "does": "Steps in.",
        "says": "Please stop.",
        "approach": "direct",
        "lands": "helps",
        "because": "It is short.",
        "then": "They talk.",
    }
    return {**base, **changes}


SCENARIO: dict[str, Any] = {
    "title": "The list",
    "theme": "international-staff",
    "provenance": {"kind": "published", "sources": ["a-study"]},
    "based_on_something_that_happened": "no",
    "author": "writer-1",
    "content_note": "Includes a remark about an accent.",
    "intensity": "2",
    "behaviour": "harassment",
    "done_by": "colleague",
    "setting": "office",
    "story": [f"{BEAT} {BEAT}", f"{BEAT} {BEAT}", BEAT],
    "impact": {"person": "They feel small."},
    "prompts": ["What is happening?", "Who could speak?", "What next?"],
    "responses": [affected("say-nothing"), affected("leave"), other("speak")],
    "card_story": "Beth reads each line out again.",
    "alternatives": {"plain_summary": ["Ade works.", "Beth laughs.", "Others hear it."]},
    "routes": ["helpline", "complaint"],
    "law": ["harassment"],
}


ROUTE = {
    "title": "A helpline",
    "scope": "national",
    "kind": "advice",
    "urgency": "soon",
    "contact": {"phone": "0300 000 0000"},
    "for_what": "Advice.",
    "who_sees": "The adviser.",
    "takes": "Minutes.",
    "cannot": "Decide anything.",
    "source": "a-study",
    "checked_on": "2026-11-01",
    "review_by": "2027-05-01",
}
ORGANISATION: dict[str, Any] = {
    "name": "Example System",
    "short_name": "Example",
    "adopted": "yes",
    "site_address": "https://example.org/",
    "content_contact": "someone@example.org",
    "signed_by": "Inclusion group",
    "origin": "It began somewhere.",
    "origin_source": "a-study",
    "nation": "England",
    "edition": "2026.1",
    "edition_on": "2026-11-23",
    "small_numbers": {"threshold": "10", "set_by": "governance-lead"},
    "routes": {
        "helpline": ROUTE,
        "complaint": {**ROUTE, "title": "A formal complaint", "scope": "local", "kind": "formal"},
    },
}
SESSION: dict[str, Any] = {
    "title": "An hour",
    "subtitle": "An hour for a team",
    "order": "1",
    "minutes": "30",
    "audience": "Any team",
    "group_size": "6 to 20 people",
    "summary": "It starts a talk.",
    "content_note": "Includes a remark.",
    "objectives": ["Name a remark"],
    "blocks": [
        {"kind": "welcome", "title": "Welcome", "minutes": "10"},
        {"kind": "scenario", "title": "The list", "minutes": "20", "show": "the-list"},
    ],
    "before": ["Read it."],
    "after": ["Thank them."],
    "difficult_moments": [{"heard": "It was a joke.", "reply": "How did it land?"}],
    "disclosure": ["Listen."],
    "stop_if": ["Somebody is upset."],
    "alone": "Choose a level 1 story.",
    "fridays": [
        {"scenario": "the-list", "title": f"Week {n}", "text": "Say one sentence."}
        for n in (1, 2, 3, 4)
    ],
    "manager_question": "What has changed?",
}
PAGE: dict[str, Any] = {
    "title": "Help now",
    "lead": "You are not alone.",
    "description": "Where to get help.",
    "reviewed_on": "2026-11-01",
    "review_by": "2027-05-01",
    "sections": [{"kind": "prose", "id": "are-you-safe", "heading": "Safe?", "body": "Breathe."}],
}
MESSAGE = {
    "title": "Answered: only a joke",
    "order": "1",
    "excuse": "It was only a joke.",
    "answer": "Then why is nobody laughing?",
    "line": "Ask how it landed.",
    "call_to_action": "See what you can say",
    "speaks_to": "colleagues",
}
SOURCE = {
    "title": "A study",
    "publisher": "A publisher",
    "year": "2025",
    "address": "https://example.org/study",
    "kind": "research",
    "taken": "Its finding.",
    "checked_on": "2026-11-01",
    "checked_how": "Live page",
}
LAW = {
    "title": "Harassment",
    "nation": "England",
    "says": "It is unwanted conduct.",
    "sources": ["a-study"],
    "checked_on": "2026-11-01",
    "review_by": "2027-05-01",
}
PROMISE = {
    "says": "You will be supported.",
    "owner": "Chief people officer",
    "by": "2027-03-31",
    "checked_by": "Staff side chair",
    "confirmed": "yes",
    "status": "planned",
}
EVIDENCE: dict[str, Any] = {
    "title": "A finding",
    "kind": "research",
    "statement": "It was found.",
    "source": "a-study",
    "limits": "It was small.",
    "synthetic": "no",
}


INDICATOR = {
    "framework": "wres",
    "order": "5",
    "number": "5",
    "title": "Abuse from the public",
    "says": "Percentage of BME staff who met abuse.",
    "wording": "quoted",
    "source": "a-study",
}
TRACKED = {
    "stage": "shortlist",
    "order": "1",
    "what": "Two people score apart",
    "how": "Before they talk.",
    "owner": "Head of recruitment",
    "evidence": "Both sheets",
    "status": "not-started",
}
LAUNCHED: dict[str, Any] = {
    "do": "Post it",
    "asset": "downloads/campaign/only-a-joke-square-1080.png",
    "audience": "Colleagues",
    "channel": "social",
    "owner": "Communications lead",
    "caption": "“It was only a joke.” “Then why is nobody laughing?” You can ask.",
    "alt": "“It was only a joke.” struck through, and below: “Then why is nobody laughing?”",
}


@dataclass(frozen=True)
class Make:
    """Entities that are clean until a test changes a field, and libraries of them."""

    def scenario(self, **changes: Any) -> Scenario:
        return Scenario.model_validate({**SCENARIO, **changes})

    def session(self, **changes: Any) -> Session:
        return Session.model_validate({**SESSION, **changes})

    def page(self, **changes: Any) -> Page:
        return Page.model_validate({**PAGE, **changes})

    def prose(self, body: str) -> Page:
        return self.page(sections=[{"kind": "prose", "id": "a", "heading": "A", "body": body}])

    def message(self, **changes: Any) -> Answered:
        return Answered.model_validate({**MESSAGE, **changes})

    def evidence(self, **changes: Any) -> Evidence:
        return Evidence.model_validate({**EVIDENCE, **changes})

    def source(self, **changes: Any) -> Source:
        return Source.model_validate({**SOURCE, **changes})

    def law(self, **changes: Any) -> LawNote:
        return LawNote.model_validate({**LAW, **changes})

    def promise(self, **changes: Any) -> Promise:
        return Promise.model_validate({**PROMISE, **changes})

    def indicator(self, **changes: Any) -> Indicator:
        return Indicator.model_validate({**INDICATOR, **changes})

    def figures(self, **reading: Any) -> OwnFigures:
        """One year's figures."""
        base = {"year": "2026", "unit": "%", "source": "Our return"}
        return OwnFigures.model_validate({"readings": [{**base, **reading}]})

    def tracked(self, **changes: Any) -> Tracked:
        return Tracked.model_validate({**TRACKED, **changes})

    def launched(self, **changes: Any) -> LaunchWeek:
        """A week of one day with one item."""
        item = {k: v for k, v in {**LAUNCHED, **changes}.items() if v is not None}
        days = [{"day": "monday", "items": [item]}]
        return LaunchWeek.model_validate(
            {"order": "1", "title": "Help first", "aim": "Help is known.", "days": days}
        )

    def pledge(self, text: str) -> Pledge:
        return Pledge.model_validate({"order": "1", "text": text})

    def term(self, means: str) -> Term:
        return Term.model_validate({"term": "A word", "means": means})

    def organisation(self, **changes: Any) -> Organisation:
        return Organisation.model_validate({**ORGANISATION, **changes})

    def routes(self, **changes: Any) -> Organisation:
        """The organisation with its helpline changed."""
        routes = {**ORGANISATION["routes"], "helpline": {**ROUTE, **changes}}
        return self.organisation(routes=routes)

    def library(self, **changes: Any) -> Library:
        """A library with one of each, as of 23 November 2026, with the given fields changed."""
        scenarios = changes.get("scenarios", {"the-list": self.scenario()})
        everyone = {**scenarios, **changes.get("drafts", {})}
        base = Library(
            mode=Mode.SAMPLE,
            as_of=TODAY,
            organisation=self.organisation(),
            brand=Brand.model_validate({**written("brand.yml"), "logos": []}),
            words=words(),
            themes={"international-staff": theme()},
            scenarios=scenarios,
            sessions={"an-hour": self.session()},
            pages={"help-now": self.page()},
            messages={"only-a-joke": self.message()},
            evidence={},
            sources={"a-study": self.source()},
            law={"harassment": self.law()},
            promises={},
            pledges={},
            terms={},
            standing={key: Standing(State.APPROVED, False, ()) for key in everyone},
        )
        return replace(base, **changes)

    def told(self, **changes: Any) -> Library:
        """A library whose one story has these fields changed."""
        return self.library(scenarios={"the-list": self.scenario(**changes)})

    def draft(self, *missing: str, **changes: Any) -> Library:
        """A library whose one story is a draft that lacks these fields."""
        standing = {"the-list": Standing(State.DRAFT, False, missing or ("author",))}
        scenarios = {"the-list": self.scenario(**changes)}
        return self.library(scenarios={}, drafts=scenarios, standing=standing, sessions={})


def theme() -> Theme:
    return Theme.model_validate(
        {"title": "International staff", "short": "Staff", "order": "1", "slot": "1",
         "summary": "How people are treated.", "source": "a-study"}
    )  # fmt: skip


@cache
def words() -> Words:
    return Words(
        CommonWording.model_validate(written("wording/common.yml")),
        DeckWording.model_validate(written("wording/decks.yml")),
        PrintWording.model_validate(written("wording/print.yml")),
        SiteWording.model_validate(written("wording/site.yml")),
        PapersWording.model_validate(written("wording/papers.yml")),
        PortalWording.model_validate(written("wording/portal.yml")),
        EditorWording.model_validate(written("wording/editor.yml")),
        ReportWording.model_validate(written("wording/report.yml")),
    )


@pytest.fixture
def make() -> Make:
    """The factory."""
    return Make()


@pytest.fixture
def say() -> Callable[[Iterable[Finding]], list[str]]:
    """Findings as one line each: code, severity, place, message, hint."""

    def lines(findings: Iterable[Finding]) -> list[str]:
        return [_line(finding) for finding in in_order(findings)]

    return lines


def _line(finding: Finding) -> str:
    place = finding.place
    where = " ".join([place.kind, place.id, *map(str, place.keys)]).strip()
    at = "" if place.offset is None else f" @{place.offset}"
    said = f"{finding.code} {finding.severity} {where}{at}: {finding.message} {finding.hint}"
    return said.strip()


@pytest.fixture
def response() -> Callable[..., dict[str, str]]:
    """A response as an editor writes it: of the person affected, unless a role is given."""

    def build(id_: str, **changes: str) -> dict[str, str]:
        return (other if "role" in changes else affected)(id_, **changes)

    return build


@pytest.fixture
def route() -> dict[str, Any]:
    """A route as an editor writes it."""
    return dict(ROUTE)

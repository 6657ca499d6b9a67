"""Sixteen payloads in every text field: each page keeps exactly the elements it has anyway."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.model.ambassador import Ambassador
from generator.model.brand import Behind, Theme
from generator.model.indicator import Indicator
from generator.model.launch import LaunchWeek
from generator.model.organisation import Value
from generator.model.page import Page as Content
from generator.model.reference import Action, Event, Term
from generator.model.richtext import parse
from generator.model.scenario import Scenario
from generator.model.session import Session
from generator.model.tracker import Tracked
from generator.website import Page, pages

PAYLOADS = (Path(__file__).parent / "payloads.txt").read_text().splitlines()
CHOICES = {"kind", "theme", "setting", "done_by", "behaviour", "role", "approach", "lands", "show"}
"""Fields whose values are keys and not text."""
KEYS = CHOICES | {"id", "routes", "law", "sources", "author", "spare", "scenario", "also_themes"}
KEYS |= {"lived_experience_review", "characteristics", "reviewed_on", "review_by", "kinds"}
KEYS |= {"status", "due", "sample", "on", "starts", "ends"}
KEYS |= {"framework", "wording", "source", "indicators", "stage", "review_on", "day", "channel"}
KEYS |= {"asset", "link", "address", "unit", "stands_as", "message", "illustration"}

ACTION = {
    "theme": "at-work",
    "heard": "x",
    "did": "x",
    "status": "late",
    "owner": "x",
    "due": "2026-11-22",
    "reason": "x",
    "sample": "yes",
}
EVENT = {
    "title": "x",
    "on": "2027-07-01",
    "starts": "12:30",
    "ends": "13:30",
    "place": "x",
    "for_whom": "x",
    "text": "x",
    "sample": "yes",
}
INDICATOR = {
    "framework": "wres",
    "order": 1,
    "number": "x",
    "title": "x",
    "says": "x",
    "wording": "quoted",
    "source": "a-study",
}
TRACKED = {
    "stage": "stay",
    "order": 1,
    "what": "x",
    "how": "x",
    "owner": "x",
    "evidence": "x",
    "status": "partly",
    "reason": "x",
    "review_on": "2026-11-22",
    "indicators": ["one"],
}
PERSON = {
    "order": 1,
    "shown_as": "x",
    "stands_as": "leader",
    "message": "only-a-joke",
    "alt": "x",
    "sample": True,
    "illustration": "porter",
}
ITEM = {"do": "x", "audience": "x", "owner": "x", "caption": "x", "alt": "x"}
DAY = {"day": "friday", "items": [{**ITEM, "asset": "help-now.html", "channel": "social"}]}
WEEK = {"order": 1, "title": "x", "aim": "x", "days": [DAY]}
PLACES = [
    {"id": "hospital", "label": "x", "kinds": ["hospital"], "body": "x"},
    {"id": "agency", "label": "x", "body": "x", "show": ["helpline"]},
]
KINDS = (
    {"kind": "where", "places": PLACES},
    {"kind": "private-note"},
    {"kind": "values"},
    {"kind": "evidence", "show": ["a-survey"]},
    {"kind": "themes"},
    {"kind": "actions"},
    {"kind": "events"},
    {"kind": "glossary"},
    {"kind": "sources"},
    {"kind": "campaign"},
    {"kind": "indicators", "framework": "wres"},
    {"kind": "tracker"},
    {"kind": "coverage"},
    {"kind": "launch"},
    {"kind": "evaluations"},
    {"kind": "ambassadors"},
)
EVERY_KIND = {
    "title": "x",
    "lead": "x",
    "description": "x",
    "reviewed_on": "2026-11-23",
    "review_by": "2027-05-23",
    "sections": [
        {"id": f"s{n}", "heading": "x", "intro": "x", **kind} for n, kind in enumerate(KINDS)
    ],
}


def put(value: Any, text: str, name: str = "") -> Any:
    """The data with every text in it replaced."""
    if name in KEYS:
        return value
    if isinstance(value, Mapping):
        return {key: put(item, text, key) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [put(item, text, name) for item in value]
    return text if isinstance(value, str) and value else value


def hostile(library, text: str):
    """The library with the text in every field of its scenario, session, theme and page."""
    story = library.scenarios["the-rota"].model_dump(mode="json", exclude_none=True)
    session = library.sessions["short-15"].model_dump(mode="json", exclude_none=True)
    page = library.pages["help-now"].model_copy(
        update={"title": text, "lead": text, "description": text, "nav": text}
    )
    theme = {key: whole_theme(theme, text) for key, theme in library.themes.items()}
    message = {
        key: each.model_copy(update={"excuse": text, "answer": text, "line": text})
        for key, each in library.messages.items()
    }
    return replace(
        library,
        scenarios={"the-rota": Scenario.model_validate(put(story, text))},
        sessions={"short-15": Session.model_validate(put(session, text))},
        pages={"help-now": page, "more": Content.model_validate(put(EVERY_KIND, text))},
        themes=theme,
        messages=message,
        actions={"one": Action.model_validate(put(ACTION, text))},
        indicators={"one": Indicator.model_validate(put(INDICATOR, text[:80]))},
        ambassadors={"one": Ambassador.model_validate(put(PERSON, text[:80]))},
        tracked={"one": Tracked.model_validate(put(TRACKED, text[:80]))},
        launch={"one": LaunchWeek.model_validate(put(WEEK, text[:80]))},
        events={"one": Event.model_validate(put(EVENT, text))},
        terms={"one": Term(term=f"a {text}"[:80], means=text)},
        sources={
            key: source.model_copy(update={"title": f"a {text}", "taken": text, "limits": text})
            for key, source in library.sources.items()
        },
        evidence={
            key: each.model_copy(update={"title": text, "statement": text, "limits": text})
            for key, each in library.evidence.items()
        },
        organisation=library.organisation.model_copy(
            update={"values": {"one": Value(title=text[:80], expect=(text,), refuse=(text,))}}
        ),
    )


def whole_theme(theme: Theme, text: str) -> Theme:
    """A theme with the text in each of its fields."""
    return theme.model_copy(
        update={
            "title": text,
            "short": text,
            "summary": text,
            "told": parse(text),
            "shows": (text,),
            "behind": (Behind(head=text[:80], text=text),),
            "change": (text,),
            "measure": (text,),
        }
    )


def skeleton(page: Page) -> Counter[tuple[str, tuple[str, ...]]]:
    """Every element of a page with the names of its attributes, counted.

    Emphasis is left out: rich text offers it, and a payload may hold two asterisks.
    """
    whole = html.document_fromstring(
        f"<html><head>{page.shell.head}</head><body>{page.shell.header}{page.html}"
        f"{page.shell.footer}<p title='{page.title}'>{page.title}{page.description}</p>"
        "</body></html>"
    )
    elements = ((str(e.tag), tuple(sorted(e.attrib))) for e in whole.iter())
    return Counter(element for element in elements if element != ("em", ()))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_adds_no_element_and_no_attribute(library, payload: str) -> None:
    plain = {page.uri: skeleton(page) for page in pages(hostile(library, "plain"), ())}
    for page in pages(hostile(library, payload), ()):
        assert skeleton(page) == plain[page.uri], page.uri


@pytest.mark.parametrize("payload", PAYLOADS)
def test_search_entries_hold_no_element(library, payload: str) -> None:
    for page in pages(hostile(library, payload), ()):
        for entry in page.search:
            for text in (entry.title, entry.text, *entry.tags):
                assert not list(html.fragment_fromstring(text, "div"))


def test_template_marks_in_content_stay_as_they_are(library) -> None:
    found = {page.uri: page for page in pages(hostile(library, "{{ 7*7 }}"), ())}
    assert "{{ 7*7 }}" in found["scenarios/the-rota.html"].html
    assert "49" not in found["scenarios/the-rota.html"].title

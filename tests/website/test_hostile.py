"""Sixteen payloads in every text field: each page keeps exactly the elements it has anyway."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generator.model.scenario import Scenario
from generator.model.session import Session
from generator.website import Page, pages

PAYLOADS = (Path(__file__).parent / "payloads.txt").read_text().splitlines()
CHOICES = {"kind", "theme", "setting", "done_by", "behaviour", "role", "approach", "lands", "show"}
"""Fields whose values are keys and not text."""
KEYS = CHOICES | {"id", "routes", "law", "sources", "author", "spare", "scenario", "also_themes"}
KEYS |= {"lived_experience_review", "characteristics"}


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
    theme = {
        key: theme.model_copy(update={"title": text, "short": text, "summary": text})
        for key, theme in library.themes.items()
    }
    message = {
        key: each.model_copy(update={"excuse": text, "answer": text, "line": text})
        for key, each in library.messages.items()
    }
    return replace(
        library,
        scenarios={"the-rota": Scenario.model_validate(put(story, text))},
        sessions={"short-15": Session.model_validate(put(session, text))},
        pages={"help-now": page},
        themes=theme,
        messages=message,
    )


def skeleton(page: Page) -> Counter[tuple[str, tuple[str, ...]]]:
    """Every element of a page with the names of its attributes, counted."""
    whole = html.document_fromstring(
        f"<html><head>{page.shell.head}</head><body>{page.shell.header}{page.html}"
        f"{page.shell.footer}<p title='{page.title}'>{page.title}{page.description}</p>"
        "</body></html>"
    )
    return Counter((str(e.tag), tuple(sorted(e.attrib))) for e in whole.iter())


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

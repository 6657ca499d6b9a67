"""A library of invented content, with the wording and brand that ship."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
import yaml
from PIL import Image

from generator.library import Library, Standing, Words
from generator.model.brand import Answered, Brand, Theme
from generator.model.organisation import Organisation
from generator.model.review import State
from generator.model.scenario import Scenario
from generator.model.session import Session
from generator.model.wording.common import CommonWording
from generator.model.wording.decks import DeckWording
from generator.model.wording.editor import EditorWording
from generator.model.wording.papers import PapersWording
from generator.model.wording.portal import PortalWording
from generator.model.wording.printables import PrintWording
from generator.model.wording.report import ReportWording
from generator.model.wording.website import SiteWording
from generator.project import Mode, shipped_root

ADDRESS = "https://toolkit.example.org/site/"
THEMES = ("one", "two", "three", "four")


def read(path: str) -> Any:
    """A shipped file as plain data."""
    return yaml.safe_load((shipped_root() / path).read_text(encoding="utf-8"))


def scenario_data(number: int) -> dict[str, Any]:
    """A made-up scenario; every text names its number, so that pages can be searched."""
    return {
        "title": f"Story {number:02d} title",
        "theme": THEMES[number % 4],
        "setting": "hospital-ward",
        "done_by": "colleague",
        "behaviour": "harassment" if number % 2 else "incivility",
        "intensity": 2,
        "provenance": {"kind": "invented"},
        "content_note": f"Note {number:02d}: a remark about a name.",
        "roles": {"affected": "Porter"},
        "story": ["A long story that stands on no A6 card."],
        "card_story": f"Tale {number:02d}. " + "Somebody says a thing and it is heard. " * 6,
        "question": f"Ask {number:02d}: what now?",
        "impact": {"person": "It hurts."},
        "prompts": [f"Prompt {number:02d}-{n}: what is going on here?" for n in range(4)],
        "responses": [
            {
                "role": role,
                "says": f"Words {number:02d}-{n} to say aloud.",
                "on_card": n != 3,
            }
            for n, role in enumerate(("affected", "bystander", "bystander", "manager", "manager"))
        ],
        "facilitate": {"listen_for": ["FACILITATOR ONLY"], "stop_if": "FACILITATOR ONLY"},
        "routes": ["talk", "unfilled", "police"],
    }


def organisation_data(**changes: Any) -> dict[str, Any]:
    """A made-up organisation that has not adopted the toolkit and has no address."""
    limits = {"for_what": "f", "who_sees": "w", "takes": "t", "cannot": "c"}

    def route(title: str, kind: str, phone: str) -> dict[str, Any]:
        contact = {"phone": phone}
        return {
            "title": title,
            "scope": "national",
            "kind": kind,
            "urgency": "soon",
            "contact": contact,
            **limits,
        }

    return {
        "name": "Test system",
        "short_name": "Test",
        "adopted": False,
        "site_address": "[fill in: https://...]",
        "content_contact": "[fill in: e-mail]",
        "signed_by": "Leads",
        "origin": "Made up.",
        "origin_source": "none",
        "nation": "England",
        "edition": "2026.1",
        "edition_on": date(2026, 11, 23),
        "small_numbers": {"threshold": 10, "set_by": "lead"},
        "routes": {
            "talk": route("Listening line", "someone-to-talk-to", "01632 960001"),
            "unfilled": route("Local guardian", "informal", "[fill in: number]"),
            "danger": route("Emergency", "emergency", "999"),
            "police": route("Police", "police", "101"),
        },
        "employers": {
            "clinic": {
                "name": "Clinic",
                "kind": "hospital",
                "routes": {"unfilled": {"phone": "01632 960099"}},
            }
        },
        **changes,
    }


def message_data(order: int, excuse: str, answer: str) -> dict[str, Any]:
    """A made-up campaign message."""
    return {
        "title": f"Answered: message {order}",
        "order": order,
        "excuse": excuse,
        "answer": answer,
        "line": "One sentence that stands below it.",
        "call_to_action": "See what to say",
        "speaks_to": "colleagues",
    }


MESSAGES = {
    "later": message_data(2, "There's no time for it.", "There is time for one sentence."),
    "first": message_data(1, "Nobody meant it.", "Somebody felt it."),
}

MakeLibrary = Callable[..., Library]


@pytest.fixture
def make_library() -> MakeLibrary:
    """Makes a library: of `count` scenarios, changed by `scenario`, `organisation`, `brand`."""
    return build


def build(
    count: int = 6,
    scenario: dict[str, Any] | None = None,
    organisation: dict[str, Any] | None = None,
    brand: dict[str, Any] | None = None,
    messages: dict[str, Any] | None = None,
) -> Library:
    scenarios = {
        f"story-{number:02d}": Scenario.model_validate(
            {**scenario_data(number), **(scenario or {})}
        )
        for number in range(count)
    }
    themes = {
        key: Theme(title=f"Theme {key}", short=f"Theme {key}", order=at, slot=at, summary="About.")
        for at, key in enumerate(THEMES, 1)
    }
    words = Words(
        common=CommonWording.model_validate(read("content/wording/common.yml")),
        decks=DeckWording.model_construct(),
        print=PrintWording.model_validate(read("content/wording/print.yml")),
        site=SiteWording.model_construct(),
        papers=PapersWording.model_validate(read("content/wording/papers.yml")),
        portal=PortalWording.model_construct(),
        editor=EditorWording.model_construct(),
        report=ReportWording.model_construct(),
    )
    stories = [
        {"kind": "scenario", "title": i, "minutes": 5, "show": i} for i in list(scenarios)[1:3]
    ]
    return Library(
        mode=Mode.SAMPLE,
        as_of=date(2026, 11, 23),
        organisation=Organisation.model_validate(organisation_data(**(organisation or {}))),
        brand=Brand.model_validate({**read("content/brand.yml"), **(brand or {})}),
        words=words,
        themes=themes,
        scenarios=scenarios,
        sessions={"short": session(stories)} if count > 2 else {},
        pages={},
        messages={
            key: Answered.model_validate(data) for key, data in (messages or MESSAGES).items()
        },
        evidence={},
        sources={},
        law={},
        promises={},
        pledges={},
        terms={},
        standing={key: Standing(State.WAITING, shipped=True, missing=()) for key in scenarios},
    )


def session(blocks: list[dict[str, Any]]) -> Session:
    """A session that tells the stories; all else in it is left out on purpose."""
    full = Session.model_validate({**read("content/sessions/awareness-60.yml"), "blocks": blocks})
    return full.model_copy(update={"title": "Short session"})


MM = 25.4 / 72


class Opened:
    """A real PDF, opened: its words, where they stand, how large they are, its pixels."""

    def __init__(self, pdf: bytes) -> None:
        self.pages = pdfium.PdfDocument(pdf)
        self.texts = [page.get_textpage() for page in self.pages]

    def words(self, page: int) -> str:
        """The text of a page, white space folded."""
        return " ".join(self.texts[page].get_text_range().split())  # also at no-break spaces

    def position(self, page: int, text: str) -> tuple[float, float]:
        """Where a text begins, in mm from the page's top left corner."""
        start, _ = self._find(page, text)
        left, _, _, top = self.texts[page].get_charbox(start)
        return left * MM, (self.pages[page].get_height() - top) * MM

    def bottom(self, page: int, text: str) -> float:
        """Where the last character of a text ends, in mm from the page's top."""
        start, count = self._find(page, text)
        low = self.texts[page].get_charbox(start + count - 1)[1]
        return (self.pages[page].get_height() - low) * MM

    def sizes(self, page: int, text: str | None = None) -> set[float]:
        """The font sizes on a page, in points: of all characters, or of a text's."""
        view = self.texts[page]
        start, count = self._find(page, text) if text else (0, view.count_chars())
        return {
            round(raw.FPDFText_GetFontSize(view.raw, index), 2)
            for index in range(start, start + count)
            if view.get_text_range(index, 1).strip()
        }

    def picture(self, page: int, dots_per_inch: int = 100) -> Image.Image:
        """A page as a picture."""
        return self.pages[page].render(scale=dots_per_inch / 72).to_pil().convert("RGB")

    def _find(self, page: int, text: str) -> tuple[int, int]:
        found = self.texts[page].search(text, match_case=True).get_next()
        assert found, f"{text!r} is not on page {page + 1}"
        return found


@pytest.fixture
def opened() -> type[Opened]:
    """Opens the bytes of a PDF."""
    return Opened


@pytest.fixture
def share_of() -> Callable[[Image.Image, str], float]:
    """Says what share of a picture has exactly a colour."""

    def share(image: Image.Image, colour: str) -> float:
        wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
        counts = {pixel: n for n, pixel in image.getcolors(image.width * image.height)}
        return counts.get(wanted, 0) / (image.width * image.height)

    return share


OTHER_BRAND = {
    "campaign": "Plain Speaking",
    "strapline": "Said and heard.",
    "light": {
        "ground": "#003b2f",
        "on_ground": "#fffbe9",
        "paper": "#fdf6f0",
        "on_paper": "#20110a",
        "quiet": "#55463f",
        "panel": "#fffefa",
        "signal": "#9be564",
        "on_signal": "#0a2010",
        "accent": "#ff9f1c",
        "link": "#00449e",
    },
    "slots": [
        {"colour": "#7a3b00", "tint": "#fff0e0", "bright": "#ffc58f", "shape": "waves"},
        {"colour": "#3d348b", "tint": "#ecebfb", "bright": "#c5c0ff", "shape": "triangle"},
        {"colour": "#005f73", "tint": "#e0f4f7", "bright": "#94d8e6", "shape": "chevrons"},
        {"colour": "#6a040f", "tint": "#fde8ea", "bright": "#ffb3bb", "shape": "dots"},
    ],
    "logos": [],
}
"""Quite different from the one that ships."""


@pytest.fixture
def other_brand() -> dict[str, Any]:
    """A second brand."""
    return OTHER_BRAND

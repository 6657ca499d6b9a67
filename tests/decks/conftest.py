"""The shipped session's deck, drawn once, and a gallery with one slide of every layout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pptx
import pytest
from PIL import Image as Pixels
from pptx import Presentation

from generator.decks.canvas import Layout, Placeholder
from generator.decks.catalogue import draw
from generator.decks.fit import Filled, Slide
from generator.decks.gathering import (
    library_inputs,
    session_inputs,
    stories_inputs,
    theme_inputs,
)
from generator.decks.inputs import DeckInputs, Template
from generator.decks.plan import Bars, Grid, Image, Text, Value, para
from generator.decks.planning import layouts_of
from generator.decks.writing.deck import presentation
from generator.finding import Place
from generator.library import Library
from generator.product import Drawn
from generator.project import Mode, open_project, shipped_root
from generator.reading.read import read
from tests.decks.rich import THEME, action, adopted, with_session, with_theme

SESSION = "awareness-60"
NOWHERE = Place("test")


def shipped() -> Library:
    """The shipped content, drafts included, so that unapproved stories are there too."""
    found = read(open_project(shipped_root()), Mode.DRAFT, date(2026, 11, 23)).library
    assert found is not None
    return found


def extremes_inputs(library: Library) -> DeckInputs:
    """A deck with every layout there is, of one theme."""
    inputs = session_inputs(library, SESSION)
    theme = theme_inputs(cut(library, "the-drug-round"), THEME)
    return replace(inputs, told=theme.told, themes=theme.themes)


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped content, drafts included, so that unapproved stories are there too."""
    return shipped()


@pytest.fixture(scope="session")
def inputs(library: Library) -> DeckInputs:
    """All that the session's deck may read."""
    return session_inputs(library, SESSION)


@pytest.fixture(scope="session")
def pocket(library: Library) -> DeckInputs:
    """All that a pocket deck may read."""
    return stories_inputs(library, ("the-drug-round",))


@pytest.fixture(scope="session")
def drawn(inputs: DeckInputs) -> Drawn:
    """The session's deck."""
    return draw(inputs)


@pytest.fixture(scope="session")
def short(inputs: DeckInputs) -> bytes:
    """A deck of the session's opening and practice, for faults to be planted in."""
    assert inputs.session is not None
    wanted = ("welcome", "agreement", "objectives", "teach", "evidence", "practise")
    kinds = {block.kind: block for block in reversed(inputs.session.blocks)}
    blocks = tuple(kinds[kind] for kind in wanted)
    session = inputs.session.model_copy(update={"blocks": blocks})
    told = inputs.told[:1]
    return draw(replace(inputs, session=session, told=told, stories=(), spare=None)).data


def sample_value(place: Placeholder) -> Value:
    """Something that each kind of placeholder can show."""
    if place.kind == "chart":
        return Bars((("One thing", 3.5), ("Another", 1.0)), "% of staff", "Two bars.", NOWHERE)
    if place.kind == "tbl":
        rows = (("First", "and its text"), ("Second", "and its text"))
        return Grid(("Head", "Text"), rows, (0.3, 0.7), "A table.", NOWHERE)
    if place.kind == "pic":
        pixels = BytesIO()
        Pixels.new("RGB", (64, 48), "#14213d").save(pixels, "PNG")
        return Image(pixels.getvalue(), "A dark field.", NOWHERE)
    lines = tuple(para(f"{place.name} {at}", at) for at in range(len(place.levels)))
    return Text(lines, NOWHERE)


def gallery_slide(layout: Layout) -> Slide:
    """A slide of the layout with something in every placeholder, on every level."""
    title = Text((para(layout.name), para("Second line", 1)), NOWHERE)
    fills = [Filled("Title", title)]
    fills += [Filled(each.name, sample_value(each)) for each in layout.placeholders[1:]]
    return Slide(layout.name, tuple(fills), (para("A note."),), "Gallery", hidden=False)


@pytest.fixture(scope="session")
def gallery(inputs: DeckInputs, library: Library) -> bytes:
    """A deck with one slide of every layout, all placeholders filled."""
    inputs = replace(inputs, themes=theme_inputs(library, THEME).themes)
    slides = [gallery_slide(layout) for layout, _ in layouts_of(inputs)]
    return presentation(inputs, slides, "Gallery")


PLAIN = (Path(pptx.__file__).parent / "templates" / "default.pptx").read_bytes()
"""A template that nobody here made: python-pptx's own."""


def cut(library: Library, *stories: str) -> Library:
    """The library with these stories alone."""
    kept = {key: library.scenarios[key] for key in stories}
    return replace(library, scenarios=kept)


@pytest.fixture(scope="session")
def kinds(library: Library, inputs: DeckInputs, drawn: Drawn, gallery: bytes) -> dict[str, bytes]:
    """One deck of each kind: small ones, with a code, actions and a quiet title among them."""
    rich = with_theme(adopted(library), shows=["A name is shortened for somebody"])
    rich = replace(rich, actions={"names": action()})
    blocks = ({"kind": "progress", "title": "You said, we did", "minutes": 5},)
    quiet = with_session(rich, SESSION, *blocks, restorative="yes")
    two = cut(library, "the-drug-round", "the-open-door")
    worn = replace(inputs, template=Template("ours.pptx", PLAIN))
    made = {
        "quiet": session_inputs(quiet, SESSION),
        "theme": theme_inputs(cut(rich, "the-drug-round"), THEME),
        "library": library_inputs(two),
        "pocket": stories_inputs(two, tuple(two.scenarios)),
        "own": worn,
    }
    decks = {name: draw(each).data for name, each in made.items()}
    return {"session": drawn.data, "gallery": gallery, **decks}


Change = Callable[[Any], None]


@pytest.fixture(scope="session")
def changed() -> Callable[[bytes, Change], bytes]:
    """Opens a deck, changes it and gives its bytes back."""

    def change(data: bytes, plant: Change) -> bytes:
        deck = Presentation(BytesIO(data))
        plant(deck)
        made = BytesIO()
        deck.save(made)
        return made.getvalue()

    return change

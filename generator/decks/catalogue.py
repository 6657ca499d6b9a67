"""Which decks there are, and how one is drawn.

A deck for each session, for each theme and for each story, and one with every story; all come
from the same planner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from generator.decks.gathering import (
    library_inputs,
    report_inputs,
    session_inputs,
    stories_inputs,
    theme_inputs,
)
from generator.decks.inputs import About, DeckInputs
from generator.decks.planning import deck_slides
from generator.decks.writing.deck import presentation
from generator.editorial.report import reports
from generator.editorial.wording import fill
from generator.library import Library
from generator.product import Audience, Channel, Drawn, Kind, Product

DRAWS_WITH = ("python-pptx", "lxml", "segno", "typst")
"""The packages whose versions change a drawing, for its fingerprint."""
FOLDER = PurePosixPath("downloads/decks")
REPORTS = PurePosixPath("reports")


def draw(inputs: DeckInputs) -> Drawn:
    """The deck's bytes, and what does not fit; in the organisation's own template if it has one."""
    if inputs.template:
        # Opening templates takes python-pptx, which our own decks do without.
        from generator.decks.own.drawing import drawn

        return drawn(inputs, deck_title(inputs))
    slides, findings = deck_slides(inputs)
    return Drawn(presentation(inputs, slides, deck_title(inputs)), findings)


def products(library: Library) -> tuple[Product[DeckInputs], ...]:
    """Every public deck: sessions, themes with a story, the library, stories; in order of id."""
    return tuple(product(inputs) for inputs in _all_inputs(library))


def briefings(library: Library) -> tuple[Product[DeckInputs], ...]:
    """The briefing on each report on the portal: for the project's private folder alone."""
    return tuple(
        replace(
            product(report_inputs(library, key)),
            path=REPORTS / f"{key}.pptx",
            audience=Audience.LEAD,
            channel=Channel.PRIVATE,
        )
        for key in reports(library)
    )


def _all_inputs(library: Library) -> Iterator[DeckInputs]:
    for key in sorted(library.sessions):
        yield session_inputs(library, key)
    for key in sorted(library.themes):
        if library.of_theme(key):
            yield theme_inputs(library, key)
    if library.scenarios:
        yield library_inputs(library)
    for key in sorted(library.scenarios):
        yield stories_inputs(library, (key,))


def product(inputs: DeckInputs) -> Product[DeckInputs]:
    """The deck as a product, at its path among the downloads."""
    return Product(
        path=FOLDER / f"{deck_name(inputs)}.pptx",
        title=deck_title(inputs),
        kind=Kind.DECK,
        audience=Audience.TRAINER,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(each.id for each in inputs.told)),
        inputs=inputs,
        draw=draw,
    )


def deck_name(inputs: DeckInputs) -> str:
    """The deck's file name without its ending: what it is of, and its id."""
    return inputs.id if inputs.about is About.LIBRARY else f"{inputs.about}-{inputs.id}"


def deck_title(inputs: DeckInputs) -> str:
    """What the deck is called in its properties and among the downloads."""
    words = inputs.deck
    if inputs.session:
        return inputs.session.title
    if inputs.about is About.THEME:
        return fill(words.theme_title, theme=inputs.themes[0].theme.title)
    if inputs.about is About.LIBRARY:
        return words.library_title
    if inputs.report:
        return fill(inputs.report.words.deck_file, when=inputs.report.view.year.when)
    if len(inputs.told) > 1:
        return fill(words.stories_title, len(inputs.told))
    return fill(words.pocket_title, title=inputs.told[0].scenario.title)

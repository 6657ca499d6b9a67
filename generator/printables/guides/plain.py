"""A story's plain summary on one page, in the layout of Easy Read (P30).

Each short sentence stands beside a picture or the place for one. Nobody with a learning
disability has made or tested it, so it is not called Easy Read.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.editorial.marks import site_marks
from generator.editorial.papers.shared import contacts
from generator.editorial.routes import someone_to_talk_to
from generator.editorial.told import told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given
from generator.product import Drawn
from generator.typesetting import Frame, Picture, Verbatim, Written, set_pdf

TEMPLATE = Path(__file__).parents[1] / "templates" / "plain.typ"
MEASURES = {
    "side": 20.0,
    "title": 40.0,
    "most": 18.0,
    "least": 14.0,
    "small": 12.0,
    "foot": 9.5,
    "slot": 2.7,
    "gap": 0.55,
}
"""Millimetres for side; slot and gap in sizes of the sentences' type; the rest in points."""
_WAYS = 2


@dataclass(frozen=True)
class Sentence:
    """A sentence with its picture; alt: what the picture shows."""

    line: Written
    picture: Picture | None
    alt: str


@dataclass(frozen=True)
class Talk:
    """Somebody to talk to, and how."""

    title: str
    ways: str


@dataclass(frozen=True)
class Plain:
    """The inputs of a plain summary."""

    title: str
    id: str
    imprint: Imprint
    palette: Palette
    logos: tuple[Logo, ...]
    kicker: str
    story: Written
    note: Written | None
    colour: str
    tint: str
    shape: str
    rows: tuple[Sentence, ...]
    empty: str
    help_head: str
    help: str
    ways: tuple[Talk, ...]
    foot: tuple[str, ...]


def plain(library: Library, scenario_id: str) -> Plain:
    """The plain summary of one story that has one."""
    words, view = library.words.papers, told(library, scenario_id)
    place, scenario = Place("scenario", scenario_id), view.scenario
    lines = scenario.alternatives.plain_summary
    routes = someone_to_talk_to(library)[:_WAYS]
    note = f"{library.words.common.content_note} {scenario.content_note}"
    return Plain(
        title=fill(words.plain, title=scenario.title),
        id=scenario_id,
        imprint=imprint(library),
        palette=library.brand.light,
        logos=given(library),
        kicker=words.plain_kicker,
        story=Written(scenario.title, place.at("title")),
        note=Written(note, place.at("content_note")) if scenario.content_note else None,
        colour=view.look.colour,
        tint=view.look.tint,
        shape=view.look.shape,
        rows=tuple(
            _sentence(library, scenario_id, number, line) for number, line in enumerate(lines)
        ),
        empty=words.plain_picture,
        help_head=words.plain_help,
        help=words.plain_help_text,
        ways=tuple(Talk(f"{route.title}:", contacts(route).plain) for route in routes),
        foot=(*(mark.text for mark in site_marks(library)), *view.marks, f"{view.passport}."),
    )


def draw(inputs: Plain) -> Drawn:
    """Sets the page, PDF/UA-1."""
    key = f"{inputs.id}/plain"
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "logos": inputs.logos,
        "measures": MEASURES,
        "kicker": inputs.kicker,
        "story": inputs.story,
        "note": inputs.note,
        "colour": inputs.colour,
        "tint": inputs.tint,
        "shape": inputs.shape,
        "rows": inputs.rows,
        "empty": inputs.empty,
        "help_head": inputs.help_head,
        "help": inputs.help,
        "ways": inputs.ways,
        "foot": inputs.foot,
        "key": key,
        "words": Verbatim(" ".join(row.line.text for row in inputs.rows)),
    }
    lines = tuple(row.line for row in inputs.rows)
    frames = {key: Frame("the one page of the plain summary", lines)}
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, Place("scenario", inputs.id))


def _sentence(library: Library, scenario_id: str, number: int, line: str) -> Sentence:
    place = Place("scenario", scenario_id, ("alternatives", "plain_summary", number))
    pictures = library.written[scenario_id].alternatives.pictures
    if number >= len(pictures):
        return Sentence(Written(line, place), None, "")
    picture = pictures[number]
    data = library.assets.get(picture.file)
    suffix = PurePosixPath(picture.file).suffix.lower().lstrip(".")
    return Sentence(Written(line, place), Picture(data, suffix) if data else None, picture.alt)

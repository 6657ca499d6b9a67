"""Story cards: what stands on the front and the back of each, and the sheets they come on.

Rule P16 decides what a card holds: the written short story on the front (the whole one on A5),
prompts and things to say on the back, no facilitator notes on either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath

from generator.editorial.marks import site_marks
from generator.editorial.routes import RouteView
from generator.editorial.told import Told, told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.kept import kept
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.model.vocabulary import CardPreset, ScenarioRole
from generator.printables.face import Face
from generator.printables.imposition import (
    A6_FOUR_UP,
    A6_SINGLE,
    LARGE_PRINT,
    PRESETS,
    Preset,
)
from generator.printables.imprint import Imprint, imprint
from generator.printables.logos import Logo, given
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.typesetting import Frame, Verbatim, Written, qr, set_pdf

FOLDER = PurePosixPath("downloads/cards")
TEMPLATE = Path(__file__).parent / "templates" / "cards.typ"
VOLUME = 200
"""The most cards in a file: memory grows by about 1.1 MB a card (DESIGN section 4)."""

_BEFORE_DIGIT = re.compile(r" (?=\d)")


@dataclass(frozen=True)
class Saying:
    """Words to say, and whose they are."""

    who: str
    words: Written


@dataclass(frozen=True)
class Way:
    """One line of where to turn, and the words before it."""

    head: str
    routes: str


@dataclass(frozen=True)
class Card:
    """All that stands on one card. Empty texts are left out when it is drawn."""

    id: str
    look: Slot
    theme: str
    place: str
    role: str
    level: str
    note_head: str
    note: Written
    title: Written
    story: tuple[Written, ...]
    question: Written | None
    marks: tuple[str, ...]
    prompts_head: str
    prompts: tuple[Written, ...]
    sayings_head: str
    sayings: tuple[Saying, ...]
    ways: tuple[Way, ...]
    foot: tuple[str, ...]
    address: str | None
    address_words: str


@dataclass(frozen=True)
class Cards:
    """The inputs of a file of cards."""

    title: str
    imprint: Imprint
    palette: Palette
    preset: Preset
    logos: tuple[Logo, ...]
    cards: tuple[Card, ...]


@kept
def card(library: Library, scenario_id: str, face: Face, employer: str | None = None) -> Card:
    """One scenario as a card, with an employer's own routes if one is named."""
    whole = _whole(library, scenario_id, employer)
    return replace(
        whole,
        story=_story(told(library, scenario_id, employer), whole.story, face),
        prompts=whole.prompts[: face.prompts],
        sayings=whole.sayings[: face.sayings],
    )


@kept
def _whole(library: Library, scenario_id: str, employer: str | None) -> Card:
    """A card with all there is to say, of which each face takes what it has room for."""
    story = told(library, scenario_id, employer)
    scenario, common = story.scenario, library.words.common
    place = Place("scenario", scenario_id)
    return Card(
        id=scenario_id,
        look=story.look,
        theme=story.theme.short,
        place=story.setting,
        role=scenario.roles.affected or "",
        level=story.level,
        note_head=common.content_note,
        note=Written(scenario.content_note, place.at("content_note")),
        title=Written(scenario.title, place.at("title")),
        story=tuple(
            Written(text, place.at("story", index)) for index, text in enumerate(scenario.story)
        ),
        question=_optional(scenario.question, place.at("question")),
        marks=story.marks,
        prompts_head=common.ask_head,
        prompts=tuple(
            Written(text, place.at("prompts", index)) for index, text in enumerate(scenario.prompts)
        ),
        sayings_head=common.say_head,
        sayings=tuple(_sayings(library, story, place)),
        ways=tuple(_ways(library, story)),
        foot=(*(mark.text for mark in site_marks(library)), story.passport),
        address=story.address,
        address_words=_address_words(library, story.address),
    )


Set = tuple[str, str]
"""Of what a file of cards is: ("all", ""), ("session", id), ("theme", id), ("scenario", id)."""


def sets(library: Library) -> Iterator[tuple[Set, tuple[Product[Cards], ...]]]:
    """Cards in a stable order: all and each session in every preset, a theme in one, each alone.

    A theme gets the sheets that most people print; each story alone comes for screens and in
    large print. Any other choice is made with `noexcuse cards`.
    """
    words, ids = library.words.print, sorted(library.scenarios)
    yield ("all", ""), _each_preset(library, "all", words.cards_all, ids)
    for key, session in sorted(library.sessions.items()):
        title = fill(words.cards_of_session, session=session.title)
        told_there = library.told_in(session)
        yield ("session", key), _each_preset(library, f"session-{key}", title, told_there)
    for key, theme in sorted(library.themes.items()):
        title = fill(words.cards_of_theme, theme=theme.title)
        rows = volumes(library, f"theme-{key}", title, library.of_theme(key), A6_FOUR_UP)
        yield ("theme", key), tuple(rows)
    for key, scenario in sorted(library.scenarios.items()):
        title, name = fill(words.card_single, title=scenario.title), f"scenario-{key}"
        alone = (A6_SINGLE, LARGE_PRINT)
        yield (
            ("scenario", key),
            tuple(product(library, name, title, (key,), preset) for preset in alone),
        )


def products(library: Library) -> tuple[Product[Cards], ...]:
    """Every file of cards, in a stable order."""
    return tuple(row for _, rows in sets(library) for row in rows)


def _each_preset(
    library: Library, name: str, title: str, ids: Iterable[str]
) -> tuple[Product[Cards], ...]:
    chosen = tuple(ids)
    return tuple(row for preset in PRESETS for row in volumes(library, name, title, chosen, preset))


def volumes(
    library: Library,
    name: str,
    title: str,
    ids: Iterable[str],
    preset: Preset,
    employer: str | None = None,
) -> Iterator[Product[Cards]]:
    """One file, or volumes of at most VOLUME cards; nothing for no cards."""
    for stem, named, part in parts(library, name, title, tuple(ids)):
        yield product(library, stem, named, part, preset, employer)


def parts(
    library: Library, name: str, title: str, ids: tuple[str, ...]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(name, title, ids) of each volume."""
    several = len(ids) > VOLUME
    for number, at in enumerate(range(0, len(ids), VOLUME), 1):
        words, of = library.words.print.volume, str(-(-len(ids) // VOLUME))
        named = fill(words, title=title, n=number, of=of) if several else title
        yield f"{name}-{number}" if several else name, named, ids[at : at + VOLUME]


def product(
    library: Library,
    name: str,
    title: str,
    ids: tuple[str, ...],
    preset: Preset,
    employer: str | None = None,
) -> Product[Cards]:
    """One file of cards: `name` begins the file's name, the preset's name ends it."""
    full = titled(library, title, preset.key)
    return Product(
        path=FOLDER / f"{name}-{preset.name}.pdf",
        title=full,
        kind=Kind.CARDS,
        audience=Audience.TRAINER if preset.per_sheet > 1 or preset.shop else Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(ids)),
        inputs=Cards(
            title=full,
            imprint=imprint(library),
            palette=library.brand.light,
            preset=preset,
            logos=given(library),
            cards=tuple(card(library, each, preset.face, employer) for each in ids),
        ),
        draw=draw,
    )


def titled(library: Library, title: str, preset: CardPreset) -> str:
    """A file's title with what it comes as."""
    words = library.words.print
    return fill(words.cards_titled, title=title, preset=words.card_presets[preset])


def draw(inputs: Cards) -> Drawn:
    """Sets a file of cards: as PDF/UA-1, or for a print shop with trim and bleed boxes."""
    dark, light = qr.inks(inputs.palette)
    codes = {
        each.id: Verbatim(qr.svg(each.address, dark, light))
        for each in inputs.cards
        if each.address
    }
    face = inputs.preset.face
    frames = {key: frame for each in inputs.cards for key, frame in _frames(each, face)}
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "sheet": asdict(inputs.preset),
        "logos": inputs.logos,
        "cards": inputs.cards,
        "codes": codes,
    }
    return set_pdf(
        TEMPLATE,
        data,
        inputs.imprint.day,
        frames,
        Place("wording-print"),
        accessible=not inputs.preset.shop,
    )


def _frames(each: Card, face: Face) -> Iterator[tuple[str, Frame]]:
    says = tuple(saying.words for saying in each.sayings)
    front = f"the front of the {face.name}"
    yield f"{each.id}/note", Frame(front, (each.note,))
    yield f"{each.id}/title", Frame(front, (each.title,))
    yield f"{each.id}/story", Frame(front, each.story)
    if each.question:
        yield f"{each.id}/question", Frame(front, (each.question,))
    yield f"{each.id}/back", Frame(f"the back of the {face.name}", (*each.prompts, *says))


def _story(story: Told, beats: tuple[Written, ...], face: Face) -> tuple[Written, ...]:
    """The whole story, or the short one; a draft without that shows its first beat."""
    if face.whole:
        return beats
    if story.scenario.card_story:
        place = Place("scenario", story.id, ("card_story",))
        return (Written(story.scenario.card_story, place),)
    return beats[:1]


def _optional(text: str | None, place: Place) -> Written | None:
    return Written(text, place) if text else None


def _sayings(library: Library, story: Told, place: Place) -> Iterator[Saying]:
    labels = library.words.common.roles
    chosen = set(story.scenario.words_for_the_card)
    for index, response in enumerate(story.scenario.responses):
        if response in chosen:
            words = Written(response.says, place.at("responses", index, "says"))
            yield Saying(labels[ScenarioRole(response.role)], words)


def _ways(library: Library, story: Told) -> Iterator[Way]:
    """Where to turn: in danger, to talk, and on a serious story formally (DESIGN section 5).

    A route that is not filled in is never shown as a way to get help (P21).
    """
    words, behaviour = library.words.print, story.scenario.behaviour
    ready = sorted((route for route in story.routes if not route.waiting), key=_reach)
    danger = [route for route in ready if route.kind == "emergency"]
    talk = [route for route in ready if route.kind != "emergency" and not route.formal]
    formal = [route for route in ready if route.formal]
    if danger:
        yield Way(words.card_danger, _contact(danger[0]))
    yield Way(words.card_talk, _first(talk) or words.card_not_given)
    if behaviour is not None and behaviour.serious:
        yield Way(words.card_formal, _first(formal) or words.card_not_given)


def _first(routes: list[RouteView]) -> str:
    """The first route with its contact: P16 leaves each kind one line."""
    if not routes:
        return ""
    route = routes[0]
    return f"{route.title}. {_contact(route)}" if route.contacts else route.title


def _reach(route: RouteView) -> tuple[bool, bool]:
    """Those one can reach from the card come first, and people who listen before advice."""
    return not route.contacts, route.kind != "someone-to-talk-to"


def _contact(route: RouteView) -> str:
    """The first way to reach a route; a number is never broken over two lines."""
    return _BEFORE_DIGIT.sub("\u00a0", route.contacts[0].text) if route.contacts else route.title


def _address_words(library: Library, address: str | None) -> str:
    if address is None:
        return library.words.common.no_address
    return fill(library.words.print.qr_code, address=address)

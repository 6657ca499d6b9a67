"""Story cards: what stands on the front and the back of each, and the sheets they come on.

Rule P16 decides what a card holds: the written short story on the front, three prompts and
three things to say on the back, no facilitator notes on either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from generator.editorial.marks import site_marks
from generator.editorial.routes import RouteView
from generator.editorial.told import Told, told
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.brand import Palette, Slot
from generator.model.vocabulary import ScenarioRole
from generator.printables.imposition import A6_FOUR_UP, A6_SINGLE, Preset
from generator.printables.imprint import Imprint, imprint
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.typesetting import Frame, Verbatim, Written, qr, set_pdf

FOLDER = PurePosixPath("downloads/cards")
TEMPLATE = Path(__file__).parent / "templates" / "cards.typ"
VOLUME = 200
"""The most cards in a file: memory grows by about 1.1 MB a card (DESIGN section 4)."""

PROMPTS = 3
SAYINGS = 3
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
    story: Written
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
    cards: tuple[Card, ...]


def card(library: Library, scenario_id: str, employer: str | None = None) -> Card:
    """One scenario as a card, with an employer's own routes if one is named."""
    story = told(library, scenario_id, employer)
    scenario, common = story.scenario, library.words.common
    place = Place("scenario", scenario_id)
    short = scenario.card_story
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
        story=Written(short, place.at("card_story")) if short else _whole_story(story, place),
        question=_optional(scenario.question, place.at("question")),
        marks=story.marks,
        prompts_head=common.ask_head,
        prompts=tuple(
            Written(text, place.at("prompts", index))
            for index, text in enumerate(scenario.prompts[:PROMPTS])
        ),
        sayings_head=common.say_head,
        sayings=tuple(_sayings(library, story, place))[:SAYINGS],
        ways=tuple(_ways(library, story)),
        foot=(*(mark.text for mark in site_marks(library)), story.passport),
        address=story.address,
        address_words=_address_words(library, story.address),
    )


def products(library: Library) -> tuple[Product[Cards], ...]:
    """All sheets, a theme's and a session's sheets, and each card alone, in a stable order."""
    words = library.words.print
    rows: list[Product[Cards]] = []
    rows += _sheets(library, "all", words.cards_all, sorted(library.scenarios))
    for key, session in sorted(library.sessions.items()):
        title = fill(words.cards_of_session, session=session.title)
        rows += _sheets(library, f"session-{key}", title, library.told_in(session))
    for key, theme in sorted(library.themes.items()):
        title = fill(words.cards_of_theme, theme=theme.title)
        rows += _sheets(library, f"theme-{key}", title, library.of_theme(key))
    for key, scenario in sorted(library.scenarios.items()):
        title = fill(words.card_single, title=scenario.title)
        rows.append(product(library, f"scenario-{key}", title, (key,), A6_SINGLE))
    return tuple(rows)


def product(
    library: Library,
    name: str,
    title: str,
    ids: tuple[str, ...],
    preset: Preset,
    employer: str | None = None,
) -> Product[Cards]:
    """One file of cards: `name` begins the file's name, the preset's name ends it."""
    return Product(
        path=FOLDER / f"{name}-{preset.name}.pdf",
        title=title,
        kind=Kind.CARDS,
        audience=Audience.TRAINER if preset.per_sheet > 1 else Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=tuple(sorted(ids)),
        inputs=Cards(
            title=title,
            imprint=imprint(library),
            palette=library.brand.light,
            preset=preset,
            cards=tuple(card(library, scenario_id, employer) for scenario_id in ids),
        ),
        draw=draw,
    )


def draw(inputs: Cards) -> Drawn:
    """Sets a file of cards as PDF/UA-1."""
    dark, light = qr.inks(inputs.palette)
    codes = {
        each.id: Verbatim(qr.svg(each.address, dark, light))
        for each in inputs.cards
        if each.address
    }
    frames = {key: frame for each in inputs.cards for key, frame in _frames(each)}
    data = {
        **inputs.imprint.document(inputs.title),
        "palette": inputs.palette,
        "sheet": asdict(inputs.preset),
        "cards": inputs.cards,
        "codes": codes,
    }
    return set_pdf(TEMPLATE, data, inputs.imprint.day, frames, Place("wording-print"))


def _frames(each: Card) -> Iterator[tuple[str, Frame]]:
    says = tuple(saying.words for saying in each.sayings)
    front = "the front of the A6 card"
    yield f"{each.id}/note", Frame(front, (each.note,))
    yield f"{each.id}/title", Frame(front, (each.title,))
    yield f"{each.id}/story", Frame(front, (each.story,))
    if each.question:
        yield f"{each.id}/question", Frame(front, (each.question,))
    yield f"{each.id}/back", Frame("the back of the A6 card", (*each.prompts, *says))


def _sheets(
    library: Library, name: str, title: str, ids: Iterable[str]
) -> Iterator[Product[Cards]]:
    """One file, or volumes of at most VOLUME cards; nothing for no cards."""
    chosen = tuple(ids)
    volumes = [chosen[at : at + VOLUME] for at in range(0, len(chosen), VOLUME)]
    for number, part in enumerate(volumes, 1):
        if len(volumes) == 1:
            yield product(library, name, title, part, A6_FOUR_UP)
        else:
            words = library.words.print.volume
            named = fill(words, title=title, n=number, of=str(len(volumes)))
            yield product(library, f"{name}-{number}", named, part, A6_FOUR_UP)


def _whole_story(story: Told, place: Place) -> Written:
    """A draft without a card story shows its first beat, where its editor will look first."""
    return Written(story.scenario.story[0], place.at("story", 0))


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
    return f"{route.title}\u00a0· {_contact(route)}" if route.contacts else route.title


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

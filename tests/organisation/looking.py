"""What counts as a trace of the first organisation, and where naming it is meant (P21)."""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass

from generator.checks.names import lists
from generator.checks.texts import entities, texts
from generator.library import Library
from tests.organisation.second import LEFT_OUT
from tests.organisation.traces import flat

HOST = "improvinglivesnw.org.uk"
SOURCE = f"https://{HOST}/our-work/equality-diversity-and-inclusion-resource-hub/"
TEMPLATES = re.compile(
    r"guides?[/-](board-paper|data-flow|dpia|equality-assessment|portal-privacy-notice|press-lines"
    r"|staff-side-briefing)\b"
)
"""Papers that are filled in in a copy of their own (PLACE002); their brackets stay."""
FORM = re.compile(r"suggest-a-scenario\.html|suggest\.html|assets/js/suggest-data\.js")
"""The form for suggestions: how places to fill in begin is among the rules that it carries."""
MARK = "a mark of a sample"
OTHERS = {
    "a place left to fill in": re.compile(r"\[fill in"),
    MARK: re.compile(r"\bSAMPLE\b"),
    "the first strapline": re.compile(r"Excuses, answered"),
    "the story that is left out": re.compile(rf"{LEFT_OUT}|The night book"),
    "a colour of the first one's": re.compile(
        r"\b(14213d|ffc52e|f5f3ee|ff5c6c|1f4bb8|4a5468|0b1426|111a2c|b9c0cf|1a2540|ff8590|9cc2ff"
        r"|5b2a86|0b6157|9b1c31|8a4b08|efe6f7|e0f1ee|fae6e9|f9ecdb)\b",
        re.IGNORECASE,
    ),
}
REACH = 60
"""How many characters around a name are looked at for them."""
AROUND = 2
"""How many words before and after the name have to be those of the shipped sentence."""


@dataclass(frozen=True)
class Spoken:
    """An item that names the first organisation: the words around each name, and all of it."""

    around: tuple[str, ...]
    whole: str


def spoken_of(library: Library) -> dict[str, Spoken]:
    """Each item of the content that names the first organisation or a place near it."""
    found: dict[str, Spoken] = {}
    for place, entity in entities(library):
        around = [
            part for _, text in texts(entity) for part in _around(_words(_without_links(text)))
        ]
        if around:
            key = f"{place.kind}/{place.id}".rstrip("/")
            found[key] = Spoken(tuple(around), entity.model_dump_json())
    return found


def first_ones(library: Library) -> frozenset[str]:
    """The words around each name of the first organisation that the shipped content means."""
    return frozenset(part for spoken in spoken_of(library).values() for part in spoken.around)


def left_in(
    where: str, text: str, allowed: frozenset[str], without: Collection[str] = ()
) -> list[str]:
    """Each trace of the first organisation in a text that is not meant to be there.

    without: which of OTHERS are not looked for.
    """
    line = flat(text)
    wrong = [
        f"{where}: {name}: {_near(line, found)}"
        for name, pattern in OTHERS.items()
        if name not in without
        for found in pattern.finditer(line)
        if not (name.startswith("a place") and (TEMPLATES.search(where) or FORM.search(where)))
    ]
    wrong += [
        f"{where}: an address: {_near(line, found)}"
        for found in re.finditer(HOST, line)
        if not line[: found.end()].endswith(SOURCE[: SOURCE.index(HOST) + len(HOST)])
        or not SOURCE.startswith(f"https://{line[found.start() : found.start() + 45]}")
    ]
    return wrong + [
        f"{where}: {_near(line, found)}"
        for found in lists().places.find(line)
        if not _is_meant(line, found, allowed)
    ]


def _is_meant(line: str, found: re.Match[str], allowed: frozenset[str]) -> bool:
    """Whether the name stands in the words in which the shipped content names its origin."""
    words = _words(line[max(0, found.start() - REACH) : found.end() + REACH])
    name = found.group()
    return any(name in part and part in words for part in allowed)


def plain(markup: str) -> str:
    """What a page says, without its tags."""
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


def _around(words: str) -> list[str]:
    """Each name with the words before and after it, as far as the text has them."""
    return [
        words[_back(words, found.start()) : _on(words, found.end())]
        for found in lists().places.find(words)
    ]


def _back(words: str, at: int) -> int:
    for _ in range(AROUND + 1):
        at = max(words.rfind(" ", 0, at), 0)
    return at


def _on(words: str, at: int) -> int:
    for _ in range(AROUND + 2):
        following = words.find(" ", at + 1)
        at = following + 1 if following >= 0 else len(words)
    return at


def _words(text: str) -> str:
    """The text's words alone, with one space around each; the name N&W is one word."""
    words = re.findall(r"[\w&]+(?:'\w+)*", text.replace("\u2019", "'"))
    return f" {' '.join(words)} "


def _without_links(text: str) -> str:
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)


def _near(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 50) : found.end() + 50]

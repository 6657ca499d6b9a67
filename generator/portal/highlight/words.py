"""Words that the dictionary lacks, and capitals where none is due: most names are among them.

This serves names of every origin alike, where a list of names would not. The dictionary is the
British list of SCOWL, small letters only (LICENSE-british.txt).
"""

from __future__ import annotations

import lzma
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from generator.checks import names
from generator.model.portal import Mark
from generator.portal.highlight.lists import lists
from generator.portal.highlight.spans import Span

PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ENDINGS = ("'s", "s'", "'", "'ll", "'d", "'ve", "'re", "'m", "n't")
OPENS = re.compile(r"(?:^|[.!?:;…*•\"“”()\[\]\n])[\s'\"“”(\[*•-]*$|^\W*$")
"""What stands before a word that begins a sentence."""
BEFORE = 12
"""So many characters are looked at for where a sentence begins."""


class Words:
    """Finds words that the dictionary lacks and capitals inside a sentence; a Detector."""

    name = "words"

    def find(self, text: str) -> Iterator[Span]:
        """Each such word; of words with a hyphen, the part."""
        last: re.Match[str] | None = None
        for found in PARTS.finditer(text):
            word = found.group()
            unusual = is_unusual(word)
            if unusual or (
                _is_a_name_by_its_capital(word)
                and not OPENS.search(text[max(0, found.start() - BEFORE) : found.start()])
            ):
                yield Span(*found.span(), Mark.UNUSUAL, self.name)
            if unusual and last and found.start() - last.end() == 1 and _is_a_name_too(last[0]):
                yield Span(last.start(), found.end(), Mark.NAME, self.name)
            last = found


@cache
def dictionary() -> frozenset[str]:
    """Every word of the list, the words of health and care, and what names.yml knows."""
    packed = files("generator.portal.highlight").joinpath("british.txt.xz").read_bytes()
    known = lzma.decompress(packed).decode().split()
    ours, theirs = lists(), names.lists()
    more = (*ours.health_words, *ours.capitals, *theirs.titles, *theirs.roles, *_calendar())
    return frozenset(known) | {word.lower() for word in more}


def is_unusual(word: str) -> bool:
    """Whether the dictionary lacks a word, however it is written. Single letters are known."""
    small = _plain(word)
    if len(small) < 2 or small in dictionary():
        return False
    return not any(
        small.endswith(ending) and _known(small.removesuffix(ending)) for ending in ENDINGS
    )


def _known(word: str) -> bool:
    return len(word) < 2 or word in dictionary()


@cache
def _calendar() -> frozenset[str]:
    """Words that are always written with a capital and are no names."""
    return frozenset(names.lists().not_surnames)


@cache
def _due() -> frozenset[str]:
    words = names.lists()
    return frozenset((*lists().capitals, *words.not_surnames, *words.roles, *words.titles))


def _is_a_name_too(word: str) -> bool:
    """Whether a word is a first name as well; before a word that nobody knows, it is one."""
    return word.capitalize() in lists().word_names


def _is_a_name_by_its_capital(word: str) -> bool:
    """Whether one capital and small letters stand where no capital is due."""
    name = re.split("['’]", word)[0]
    return len(name) > 1 and name[0].isupper() and name[1:].islower() and name not in _due()


def _plain(word: str) -> str:
    """A word in small letters; with its accents only if the dictionary has it so."""
    small = word.casefold().replace("’", "'")
    if small.isascii() or small in dictionary():
        return small
    parts = unicodedata.normalize("NFD", small)
    bare = "".join(c for c in parts if not unicodedata.combining(c))
    return bare if bare.isascii() and bare in dictionary() else small

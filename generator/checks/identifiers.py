"""What identifies by its form: addresses, numbers, days, beds, and marks of a copied text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.anonymity import story_texts
from generator.checks.rule import Rule
from generator.finding import Finding, Key, Place, error
from generator.kept import kept
from generator.library import Library
from generator.model.base import PLACEHOLDER
from generator.model.scenario import Scenario

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?-i:Mar(?:ch)?|May))"
)
"""March and May only with a capital: people march, and may."""
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
CLOCK = r"(?:\d{1,2}[:.]\d{2}(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|midday|noon|midnight)"
FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
COUNTED = (
    r"(?:minutes?|hours?|days?|weeks?|months?|years?|times?|people|patients?|nurses?|colleagues?"
    r"|staff|beds?|others?|more|of)"
)
NOT_A_NAME = r"(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\ba )(?<!\bher )(?<!\bhis )(?<!\btheir )"


DIGITS = tuple("0123456789")


@dataclass(frozen=True)
class Identifier:
    """One kind of identifier: its code, what it is called, how it looks, what to write.

    marks: small letters or signs, one of which stands in every text that the pattern matches.
    """

    code: str
    name: str
    pattern: re.Pattern[str]
    hint: str
    marks: tuple[str, ...]


def _identifier(
    code: str, name: str, hint: str, *patterns: str, marks: tuple[str, ...] = DIGITS
) -> Identifier:
    return Identifier(code, name, re.compile("|".join(patterns), re.IGNORECASE), hint, marks)


IDENTIFIERS = (
    _identifier(
        "ANON001",
        "an e-mail address",
        "Take it out. Contacts stand in content/organisation.yml; name the route instead.",
        r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        marks=("@",),
    ),
    _identifier(
        "ANON002",
        "a telephone number",
        "Take it out. Contacts stand in content/organisation.yml; name the route instead.",
        r"(?<![\w+])(?:\+44[\s-]?(?:\(0\)[\s-]?)?\d|\(?0\d)(?:[\s()-]{0,2}\d){8,9}\b",
    ),
    _identifier(
        "ANON003",
        "a postcode",
        "Take it out; say what kind of place it is.",
        r"\b(?-i:[A-Z]{1,2}\d[A-Z\d]?) ?(?-i:\d[A-Z]{2})\b",
    ),
    _identifier(
        "ANON004",
        "a number in the form of an NHS number",
        "Take it out; no story needs it.",
        r"(?<![\d-])[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\d-])",
    ),
    _identifier(
        "ANON005",
        "a number in the form of a registration or National Insurance number",
        "Take it out; no story needs it.",
        r"\b\d{2}[A-Z]\d{4}[A-Z]\b",
        r"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b",
        r"\b(?:GMC|NMC|HCPC)(?: (?:number|no\.?|pin))?:? ?\d{6,8}\b",
    ),
    _identifier(
        "ANON006",
        "a date, or a day with its time",
        "Say “one morning” or “at the end of a shift”.",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}\b",
        rf"\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?! {COUNTED}\b)",
        rf"\b{MONTH},? (?:19|20)\d{{2}}\b",
        r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?![\d/.-])",
        r"(?<![\d/-])(?:19|20)\d{2}-\d{2}-\d{2}(?![\d-])",
        rf"\b{DAY}\b(?: (?:morning|afternoon|evening|night))?,? "
        rf"(?:at |around |about |just (?:before|after) )?{CLOCK}",
        rf"\b{CLOCK}(?: (?:on|that|last|one))? {DAY}\b",
        marks=(*DIGITS, "midday", "midnight", "noon"),
    ),
    _identifier(
        "ANON007",
        "a numbered or named bed, bay, ward or room",
        "Say “a bed by the window” or “a ward”.",
        rf"\b(?:bed|bay|ward|room|theatre|cubicle|clinic|pod|bay)s?"
        rf" (?:no\.? |number )?\d{{1,3}}[a-z]?\b(?! {COUNTED}\b)",
        rf"{NOT_A_NAME}\b(?:bed|bay|cubicle) {FEW}\b(?! {COUNTED}\b)",
        rf"{NOT_A_NAME}\b(?:bay|ward) (?-i:[A-HJ-Z]\d?)\b",
        r"(?-i:(?<=[a-z,] )[A-Z][a-z]+ [Ww]ard|\b(?!The |A |This |Her |His )[A-Z][a-z]+ Ward)\b",
        marks=(*DIGITS, "bed ", "bay ", "cubicle ", "ward"),
    ),
    _identifier(
        "ANON012",
        "a mark of copied or cut text",
        "A redacted entry is still that entry. Write a new story from a blank page.",
        r"\[(?!fill in:)[^\]]*\b(?:redacted|removed|withheld|name|hospital|ward|anonymised|sic)\b"
        r"[^\]]*\]",
        r"\bnames? (?:has been |have been |was |were )?(?:removed|withheld|redacted|changed)\b",
        r"\bredacted\b|\bverbatim\b|\bportal (?:entry|submission)\b|\bX{3,}\b|\*{3,}|█+|_{4,}",
        marks=("[", "name", "redacted", "verbatim", "portal", "xxx", "***", "█", "____"),
    ),
)


def identifiers(library: Library) -> Iterable[Finding]:
    """ANON001 to ANON007 and ANON012: what can identify a person, a place or a day."""
    for key, scenario in library.written.items():
        for kind, keys, offset, text in _identifiers(scenario):
            yield error(
                kind.code,
                Place("scenario", key, keys, offset),
                f"“{text}” is {kind.name}.",
                kind.hint,
            )


@kept
def _identifiers(
    scenario: Scenario,
) -> tuple[tuple[Identifier, tuple[Key, ...], int, str], ...]:
    return tuple(
        (kind, keys, found.start(), found.group())
        for keys, text in story_texts(scenario)
        for kind in _possible(text)
        for found in kind.pattern.finditer(text)
        if not PLACEHOLDER.fullmatch(found.group())
    )


def _possible(text: str) -> Iterator[Identifier]:
    """The kinds with one of whose marks the text has; the patterns are slow, this is quick."""
    folded = text.casefold()
    return (kind for kind in IDENTIFIERS if any(mark in folded for mark in kind.marks))


RULES: tuple[Rule, ...] = (identifiers,)

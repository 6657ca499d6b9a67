"""Figures: each stands on a source, what is made up says so, and an event says who was heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.links import hrefs, rich_texts
from generator.checks.rule import Rule
from generator.checks.texts import Passage, texts
from generator.finding import Finding, Place, Severity, error
from generator.library import Library
from generator.model.base import Model
from generator.model.session import Block, ShowEvidence, Teach
from generator.project import Mode

NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
FIGURE = re.compile(
    r"\b\d+(?:\.\d+)?\s?(?:%|per\s?cent\b)"
    rf"|\b{NUMBER} (?:in|out of) (?:every )?{NUMBER}\b(?! (?:minutes|hours|days|weeks))",
    re.IGNORECASE,
)
"""A percentage, or so many in so many."""
SAID = re.compile(r"\b(made[ -]up|invented|sample|example|illustrat\w+|synthetic)\b", re.IGNORECASE)


def without_source(library: Library) -> Iterable[Finding]:
    """EVID001: a figure in a text that names no source for it."""
    for place, passage in _unsourced(library):
        for found in FIGURE.finditer(passage.text):
            yield error(
                "EVID001",
                place.at(*passage.keys, offset=found.start()),
                f"The figure “{found.group()}” has no source here.",
                "Show it as evidence, link to its source beside it, or say it without a number.",
            )


def made_up(library: Library) -> Iterable[Finding]:
    """EVID002, EVID003: made-up figures that do not say so, or that stand in a release."""
    for key, evidence in library.evidence.items():
        if not evidence.synthetic:
            continue
        place = Place("evidence", key, ("synthetic",))
        if not SAID.search(f"{evidence.title} {evidence.statement}"):
            yield error(
                "EVID002",
                place,
                "These figures are made up, and neither the title nor the statement says so.",
                "Say “sample” or “made up” in the title.",
            )
        severity = Severity.ERROR if library.mode is Mode.RELEASE else Severity.NOTE
        yield Finding(
            "EVID003",
            severity,
            place,
            "These figures are made up; a release may not carry them.",
            "Put real figures with their source in their place.",
        )


def _unsourced(library: Library) -> Iterator[tuple[Place, Passage]]:
    """Texts of sessions, pages, messages, pledges and terms that carry no source themselves."""
    for key, session in library.sessions.items():
        place = Place("session", key)
        yield from _passages(place, session, skip="blocks")
        for number, block in enumerate(session.blocks):
            if not _sourced(block):
                yield from _passages(place.at("blocks", number), block)
    for key, page in library.pages.items():
        linked = {keys for keys, text in rich_texts(page) if _leads_out(hrefs(text))}
        for place, passage in _passages(Place("page", key), page):
            if passage.keys not in linked:
                yield place, passage
    for kind, entries in _plain(library):
        for key, entity in entries:
            yield from _passages(Place(kind, key), entity)


def _plain(library: Library) -> Iterator[tuple[str, Iterable[tuple[str, Model]]]]:
    yield "message", library.messages.items()
    yield "pledge", library.pledges.items()
    yield "term", library.terms.items()


def _sourced(block: Block) -> bool:
    return isinstance(block, ShowEvidence) or (
        isinstance(block, Teach) and bool(block.sources or block.law)
    )


def _leads_out(addresses: Iterable[str]) -> bool:
    return any(address.lower().startswith("https:") for address in addresses)


def _passages(place: Place, entity: Model, skip: str = "") -> Iterator[tuple[Place, Passage]]:
    for passage in texts(entity):
        if passage.keys[0] != skip:
            yield place, passage


def heard(library: Library) -> Iterable[Finding]:
    """EVID004: a listening event without when, who and how many, or these without an event."""
    for key, evidence in library.evidence.items():
        place = Place("evidence", key)
        if evidence.kind == "listening" and evidence.heard is None:
            yield error(
                "EVID004",
                place.at("kind"),
                "A listening event needs `heard`: when, who was invited, and how many came.",
                "Give the day, the audience, the headcount as a band, and what was said in other "
                "words.",
            )
        elif evidence.kind != "listening" and evidence.heard is not None:
            yield error(
                "EVID004",
                place.at("heard"),
                "`heard` belongs to a listening event alone.",
                "Set `kind` to listening, or take `heard` out.",
            )


RULES: tuple[Rule, ...] = (without_source, made_up, heard)

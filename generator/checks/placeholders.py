"""What an organisation must still fill in, and that nobody answers for the content yet."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule, by_mode
from generator.checks.rulebook import saying
from generator.checks.texts import entities, texts
from generator.finding import Finding, Place, Severity, note
from generator.library import Library
from generator.model.base import PLACEHOLDER
from generator.model.guide import Guide, GuideKind


def _severity(library: Library) -> Severity:
    return by_mode(library.mode, Severity.NOTE, Severity.WARNING, Severity.ERROR)


def not_adopted(library: Library) -> Iterable[Finding]:
    """ADOPT001: no organisation answers for the content yet (P21)."""
    if not library.organisation.adopted:
        yield Finding(
            "ADOPT001",
            _severity(library),
            Place("organisation", "", ("adopted",)),
            "No organisation has adopted this toolkit, so everything is marked as a demonstration.",
            "When an organisation answers for it, set `adopted: yes`.",
        )


def left(library: Library) -> Iterable[Finding]:
    """PLACE001: a placeholder that is still there; one finding each."""
    for place, entity in entities(library):
        if _is_template(entity):
            continue
        for keys, text in texts(entity):
            for found in PLACEHOLDER.finditer(text):
                at = place.at(*keys, offset=found.start())
                yield saying("placeholder").at(at, _severity(library), text=found.group())


def templates(library: Library) -> Iterable[Finding]:
    """PLACE002: a template, with how much it leaves open.

    It is filled in in the copy of whoever takes it, so it stops no release.
    """
    for place, entity in entities(library):
        open_ones = sum(len(PLACEHOLDER.findall(text)) for _, text in texts(entity))
        if _is_template(entity) and open_ones:
            yield note(
                "PLACE002",
                place.at("title"),
                f"This template leaves {open_ones} places to fill in.",
                "Fill them in in a copy of its Word file, and keep that copy where it belongs.",
            )


def _is_template(entity: object) -> bool:
    return isinstance(entity, Guide) and entity.kind is GuideKind.TEMPLATE


RULES: tuple[Rule, ...] = (not_adopted, left, templates)

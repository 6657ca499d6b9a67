"""A story's passport (P34): why it can be trusted, what was checked, and what nobody knows."""

from __future__ import annotations

from dataclasses import dataclass

from generator.editorial.dates import day
from generator.editorial.told import Told
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.scenario import Scenario
from generator.project import Mode
from generator.website import listings


@dataclass(frozen=True)
class Passport:
    """The passport's rows, ready to read."""

    comes_from: tuple[str, ...]
    sources: tuple[listings.SourceRow, ...]
    read_by: tuple[str, ...]
    approved: bool
    checks: tuple[str, ...]
    unknown: tuple[str, ...]
    recall: str
    line: str


def passport(library: Library, view: Told) -> Passport:
    """The passport of one story."""
    words = library.words.site.passport
    standing = library.standing.get(view.id)
    approvals = standing.approvals if standing else ()
    missing = standing.missing if standing else ()
    marks = tuple(mark for mark in view.marks)
    sources = getattr(view.scenario.provenance, "sources", ())
    preview = library.mode is Mode.DRAFT
    return Passport(
        comes_from=marks,
        sources=listings.sources(library, sources),
        read_by=(
            *_author(library, view.scenario),
            *(
                fill(library.words.site.passport_reader, role=one.by, date=day(one.on))
                for one in approvals
            ),
            *(() if approvals else (words.nobody,)),
        ),
        approved=bool(approvals),
        checks=(words.preview,) if preview else words.passed,
        unknown=(
            *((fill(words.missing, fields=", ".join(missing)),) if missing else ()),
            *words.unknown_always,
        ),
        recall=fill(words.not_recalled, edition=library.organisation.edition),
        line=view.passport,
    )


def _author(library: Library, story: Scenario) -> tuple[str, ...]:
    words = library.words.site.passport
    return (fill(words.author, role=story.author),) if story.author else ()

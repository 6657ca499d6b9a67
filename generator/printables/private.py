"""The plan of what is never published: the report on the portal and its annexes (P24).

They go to the project's private folder, are in no manifest, and no page links to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.editorial import papers
from generator.editorial.heard import when_of
from generator.editorial.paper import Paper
from generator.editorial.papers.shared import employer_name
from generator.editorial.report import reports
from generator.editorial.wording import fill
from generator.library import Library
from generator.printables.papers import draw, printed
from generator.printables.word import draw as draw_word
from generator.product import Audience, Channel, Kind, Product

REPORTS = PurePosixPath("reports")


def products(library: Library) -> tuple[Product[Any], ...]:
    """Each report and each annex, to print and to edit."""
    return (*_reports(library), *_annexes(library))


def _reports(library: Library) -> Iterator[Product[Any]]:
    words = library.words.report
    for key in reports(library):
        title = fill(words.file_title, when=when_of(library, library.summaries[key]))
        yield from _both(library, key, title, papers.report(library, key))


def _annexes(library: Library) -> Iterator[Product[Any]]:
    words = library.words.report
    for key, annexes in library.annexes.items():
        when = when_of(library, annexes)
        for employer in annexes.employers:
            if employer in library.organisation.employers:
                name = employer_name(library, employer)
                title = fill(words.annex_file, employer=name, when=when)
                paper = papers.annex(library, key, employer)
                yield from _both(library, f"{key}-annex-{employer}", title, paper)


def _both(library: Library, name: str, title: str, paper: Paper) -> Iterator[Product[Any]]:
    inputs = printed(library, title, paper)
    for ending, drawing in (("pdf", draw), ("docx", draw_word)):
        yield Product(
            path=REPORTS / f"{name}.{ending}",
            title=title,
            kind=Kind.GUIDE,
            audience=Audience.LEAD,
            channel=Channel.PRIVATE,
            contains=(),
            inputs=inputs,
            draw=drawing,
        )

"""The plan of guides, the launch plan and plain summaries."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from generator.editorial import papers
from generator.library import Library
from generator.printables.guides import plain
from generator.printables.papers import draw, printed
from generator.product import Audience, Channel, Kind, Product

FOLDER = PurePosixPath("downloads/guides")
PAPERS = PurePosixPath("downloads/papers")


def products(library: Library) -> tuple[Product[Any], ...]:
    """Every guide, the launch plan, and the plain summary of each story that has one."""
    return (*_guides(library), *_launch(library), *_plain(library))


def _guides(library: Library) -> Iterator[Product[Any]]:
    for guide_id, guide in library.guides.items():
        yield Product(
            path=FOLDER / f"{guide_id}.pdf",
            title=guide.title,
            kind=Kind.GUIDE,
            audience=Audience(guide.audience),
            channel=Channel.PUBLIC,
            contains=(),
            inputs=printed(library, guide.title, papers.guide(library, guide_id)),
            draw=draw,
        )


def _launch(library: Library) -> Iterator[Product[Any]]:
    if library.launch:
        title = library.words.papers.launch_title
        yield Product(
            path=FOLDER / f"{papers.LAUNCH}.pdf",
            title=title,
            kind=Kind.GUIDE,
            audience=Audience.LEAD,
            channel=Channel.PUBLIC,
            contains=(),
            inputs=printed(library, title, papers.launch(library)),
            draw=draw,
        )


def _plain(library: Library) -> Iterator[Product[Any]]:
    for scenario_id, scenario in sorted(library.scenarios.items()):
        if not scenario.alternatives.plain_summary:
            continue
        inputs = plain.plain(library, scenario_id)
        yield Product(
            path=PAPERS / f"scenario-{scenario_id}-plain.pdf",
            title=inputs.title,
            kind=Kind.GUIDE,
            audience=Audience.EVERYONE,
            channel=Channel.PUBLIC,
            contains=(scenario_id,),
            inputs=inputs,
            draw=plain.draw,
        )

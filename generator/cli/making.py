"""What the commands that make a file share: content without errors, drawing, writing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from generator.build.errors import UnableError
from generator.build.settings import Settings
from generator.cli.common import day_of, here, mode_of
from generator.cli.report import Report, complain
from generator.finding import errors
from generator.library import Library
from generator.project import Mode

if TYPE_CHECKING:
    from generator.product import Product
    from generator.reading import SourceMap


@dataclass(frozen=True)
class Ready:
    """Content that has no error, and where and how it was read."""

    settings: Settings
    mode: Mode
    library: Library
    source_map: SourceMap


def ready(report: Report, asked: Mode | None, as_of: datetime | None) -> Ready:
    """The content at hand; with an error in it, its findings and exit code 1."""
    from generator.build.make import checked

    settings = here()
    mode = mode_of(settings, asked, Mode.SAMPLE)
    made = checked(settings.project, mode, day_of(settings, as_of))
    report.errors(made.findings, made.read.source_map)
    if made.read.library is None or not made.publishable:
        raise typer.Exit(1)
    return Ready(settings, mode, made.read.library, made.read.source_map)


def draw_and_write(
    report: Report, content: Ready, products: Sequence[Product[Any]], files: Sequence[Path]
) -> None:
    """Draw the products into the files; with an error among the findings nothing is written."""
    from generator.build.draw import draw
    from generator.build.make import drawings

    with report.progress("Drawing") as progress:
        drawn = draw(products, drawings(content.settings.project), progress)
    findings = tuple(dict.fromkeys(f for one in drawn for f in one.entry.findings))
    report.errors(findings, content.source_map)
    if errors(findings):
        raise typer.Exit(1)
    for file, one in zip(files, drawn, strict=True):
        _write(file, one.entry.data.read_bytes())
    report.end("written", f"Wrote {' and '.join(str(file) for file in files)}.")


def refuse(sentences: Iterable[str]) -> None:
    """End with exit code 1 and the sentences, if there is one."""
    said = tuple(sentences)
    for sentence in said:
        complain(sentence)
    if said:
        raise typer.Exit(1)


def unknown_employer(library: Library, employer: str | None) -> list[str]:
    """A sentence when nothing has this key."""
    known = library.organisation.employers
    return [] if employer is None or employer in known else [no_such("employer", employer, known)]


def no_such(kind: str, name: str, known: Collection[str]) -> str:
    """A sentence that says so, with the nearest name there is."""
    from generator.checks.nearest import did_you_mean

    return f"There is no {kind} {name}. {did_you_mean(name, known)}".rstrip()


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as problem:
        raise UnableError(f"{path} cannot be written: {problem.strerror}.") from None

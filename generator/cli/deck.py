"""`noexcuse deck`: one PowerPoint of what a trainer chose, in any look."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.common import (
    AsOfOption,
    EmployerOption,
    ModeOption,
    QuietOption,
    day_of,
    here,
    mode_of,
)
from generator.cli.report import Report, complain
from generator.finding import Place, error, errors
from generator.library import Library
from generator.project import Mode

if TYPE_CHECKING:
    from generator.decks.inputs import DeckInputs, Template
    from generator.reading import SourceMap

IdsArgument = Annotated[
    list[str],
    typer.Argument(
        help="A session, a theme, or scenarios in the order they should come, by id;"
        " `library` is every story."
    ),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option(
        "--template",
        help="Your own .pptx or .potx to wear. A mapping of the same name, as ours.yml, may lie"
        " beside it; see template inspect.",
        show_default=False,
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out", help="The .pptx to write; named after what is in it unless given.",
        show_default=False,
    ),
]  # fmt: skip


def deck(
    ids: IdsArgument,
    employer: EmployerOption = None,
    template: TemplateOption = None,
    out: OutOption = None,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write a PowerPoint of a session, of a theme, or of the stories you name.

    Several stories make one deck. With an error in the content nothing is written.

    Example: noexcuse deck the-drug-round the-lunch-table -o tuesday.pptx
    """
    settings = here()
    from generator.build.draw import draw
    from generator.build.make import checked, drawings
    from generator.decks.catalogue import deck_name, product

    report = Report(quiet)
    chosen = mode_of(settings, mode, Mode.SAMPLE)
    made = checked(settings.project, chosen, day_of(settings, as_of))
    report.errors(made.findings, made.read.source_map)
    library = made.read.library
    if library is None or not made.publishable:
        raise typer.Exit(1)
    _must_be_known(library, ids, employer, chosen)
    inputs = _inputs(library, tuple(dict.fromkeys(ids)), employer)
    if template is not None:
        inputs = replace(inputs, template=_template(report, made.read.source_map, template))
    with report.progress("Drawing") as progress:
        (drawn,) = draw((product(inputs),), drawings(settings.project), progress)
    tell = report.errors if template is None else report.findings
    tell(drawn.entry.findings, made.read.source_map)
    if errors(drawn.entry.findings):
        raise typer.Exit(1)
    target = out or Path(f"{deck_name(inputs)}.pptx")
    write_file(target, drawn.entry.data.read_bytes())
    report.end("written", f"Wrote {target}.")


def _inputs(library: Library, ids: tuple[str, ...], employer: str | None) -> DeckInputs:
    from generator.decks import gathering

    (name, *more) = ids
    if not more and name in library.sessions:
        return gathering.session_inputs(library, name, employer)
    if not more and name in library.themes:
        return gathering.theme_inputs(library, name, employer)
    if not more and name == gathering.LIBRARY:
        return gathering.library_inputs(library, employer)
    return gathering.stories_inputs(library, ids, employer)


def _template(report: Report, source_map: SourceMap, file: Path) -> Template:
    """The template with the mapping beside it. Ends with exit code 1 where that has errors."""
    from generator.cli.template import template_bytes
    from generator.decks.inputs import Template
    from generator.model.template import Layouts
    from generator.reading.files import parse_bytes
    from generator.reading.validate import validate

    data, beside = template_bytes(file), file.with_suffix(".yml")
    if not beside.is_file():
        return Template(file.name, data)
    parsed = parse_bytes(beside, template_bytes(beside))
    place = Place("file", beside.name)
    found = [error(p.code, place, p.message, p.hint) for p in parsed.problems]
    checked = validate("mapping", "", Layouts, parsed.tree) if parsed.tree else None
    found += [replace(each, place=place) for each in (checked.findings if checked else ())]
    report.findings(found, source_map)
    if checked is None or not isinstance(checked.value, Layouts):
        raise typer.Exit(1)
    return Template(file.name, data, checked.value)


def _must_be_known(library: Library, ids: Sequence[str], employer: str | None, mode: Mode) -> None:
    """End with exit code 1 and a sentence for each name that nothing has, or that stands alone."""
    from generator.decks.gathering import LIBRARY

    alone = {LIBRARY: "every story", **dict.fromkeys(library.themes, "a theme")}
    alone.update(dict.fromkeys(library.sessions, "a session"))
    wrong = [_unknown(library, name, alone, mode) for name in ids if not _known(library, name)]
    if len(set(ids)) > 1:
        wrong += [f"{name} is {alone[name]}, which has a deck of its own; name it alone."
                  for name in ids if name in alone]  # fmt: skip
    employers = set(library.organisation.employers)
    if employer is not None and employer not in employers:
        wrong.append(_no_such("employer", employer, employers))
    for sentence in wrong:
        complain(sentence)
    if wrong:
        raise typer.Exit(1)


def _known(library: Library, name: str) -> bool:
    from generator.decks.gathering import LIBRARY

    shelves = (library.scenarios, library.sessions, library.themes, {LIBRARY})
    return any(name in shelf for shelf in shelves)


def _unknown(library: Library, name: str, alone: Mapping[str, str], mode: Mode) -> str:
    if name in library.drafts:
        return f"{name} is not approved, so {mode} mode leaves it out; --mode draft shows it."
    if name in library.withdrawn:
        return f"{name} is withdrawn."
    return _no_such("scenario, session or theme", name, {*library.scenarios, *alone})


def _no_such(kind: str, name: str, known: Collection[str]) -> str:
    from generator.checks.nearest import did_you_mean

    return f"There is no {kind} {name}. {did_you_mean(name, known)}".rstrip()


def write_file(path: Path, data: bytes) -> None:
    """Write a file for a person. Raises UnableError where that cannot be."""
    try:
        path.write_bytes(data)
    except OSError as problem:
        raise UnableError(f"{path} cannot be written: {problem.strerror}.") from None

"""`noexcuse cards`: cards of the stories a trainer chose, in any preset."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.build.errors import UnableError
from generator.cli.common import AsOfOption, ModeOption, QuietOption, day_of, here, mode_of
from generator.cli.report import Report, complain
from generator.finding import errors
from generator.library import Library
from generator.model.vocabulary import CardPreset
from generator.project import Mode

if TYPE_CHECKING:
    from typing import Any

    from generator.product import Product

IdsArgument = Annotated[
    list[str], typer.Argument(help="Scenarios by id, in the order they should come.")
]
PresetOption = Annotated[
    CardPreset, typer.Option("--preset", help="The size of the cards and how they lie on sheets.")
]
EmployerOption = Annotated[
    str | None,
    typer.Option(
        "--employer",
        help="Key of an employer in organisation.yml, to print its own contacts.",
        show_default=False,
    ),
]
OutOption = Annotated[
    Path | None,
    typer.Option(
        "-o", "--out", help="The PDF to write; named after the preset unless given.",
        show_default=False,
    ),
]  # fmt: skip


def cards(
    ids: IdsArgument,
    preset: PresetOption = CardPreset.A6_FOUR_UP,
    employer: EmployerOption = None,
    out: OutOption = None,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write a PDF with the cards of these stories.

    More than 200 come in several files. With an error in the content nothing is written.

    Example: noexcuse cards the-drug-round the-lunch-table --preset a5 -o tuesday.pdf
    """
    settings = here()
    from generator.build.draw import draw
    from generator.build.make import checked, drawings

    report = Report(quiet)
    chosen = mode_of(settings, mode, Mode.SAMPLE)
    made = checked(settings.project, chosen, day_of(settings, as_of))
    report.errors(made.findings, made.read.source_map)
    library = made.read.library
    if library is None or not made.publishable:
        raise typer.Exit(1)
    _must_be_known(library, ids, employer, chosen)
    target = out or Path(f"cards-{preset.value}.pdf")
    products = _products(library, tuple(dict.fromkeys(ids)), preset, employer)
    with report.progress("Drawing") as progress:
        drawn = draw(products, drawings(settings.project), progress)
    findings = tuple(dict.fromkeys(f for one in drawn for f in one.entry.findings))
    report.errors(findings, made.read.source_map)
    if errors(findings):
        raise typer.Exit(1)
    files = _files(target, len(drawn))
    for file, one in zip(files, drawn, strict=True):
        _write(file, one.entry.data.read_bytes())
    report.end("written", f"Wrote {' and '.join(str(file) for file in files)}.")


def _products(
    library: Library, ids: tuple[str, ...], preset: CardPreset, employer: str | None
) -> tuple[Product[Any], ...]:
    from generator.printables import cards as story_cards
    from generator.printables import facilitator
    from generator.printables.imposition import preset_of

    title = library.words.print.cards_chosen
    if preset is facilitator.PRESET:
        return tuple(facilitator.volumes(library, "chosen", title, ids, employer))
    layout = preset_of(preset)
    return tuple(story_cards.volumes(library, "chosen", title, ids, layout, employer))


def _must_be_known(library: Library, ids: Sequence[str], employer: str | None, mode: Mode) -> None:
    """End with exit code 1 and a sentence for each name that nothing has."""
    known, employers = set(library.scenarios), set(library.organisation.employers)
    unknown = [_unknown(library, name, known, mode) for name in ids if name not in known]
    if employer is not None and employer not in employers:
        unknown.append(_no_such("employer", employer, employers))
    for sentence in unknown:
        complain(sentence)
    if unknown:
        raise typer.Exit(1)


def _unknown(library: Library, name: str, known: Collection[str], mode: Mode) -> str:
    if name in library.drafts:
        return f"{name} is not approved, so {mode} mode leaves it out; --mode draft shows it."
    if name in library.withdrawn:
        return f"{name} is withdrawn."
    return _no_such("scenario", name, known)


def _no_such(kind: str, name: str, known: Collection[str]) -> str:
    from generator.checks.nearest import did_you_mean

    return f"There is no {kind} {name}. {did_you_mean(name, known)}".rstrip()


def _files(target: Path, count: int) -> tuple[Path, ...]:
    """The target, or for several volumes the target with a number each."""
    if count == 1:
        return (target,)
    return tuple(
        target.with_name(f"{target.stem}-{number}{target.suffix}") for number in range(1, count + 1)
    )


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as problem:
        raise UnableError(f"{path} cannot be written: {problem.strerror}.") from None

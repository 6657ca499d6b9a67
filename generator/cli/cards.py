"""`noexcuse cards`: cards of the stories a trainer chose, in any preset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from generator.cli.common import AsOfOption, EmployerOption, ModeOption, QuietOption
from generator.cli.making import draw_and_write, no_such, ready, refuse, unknown_employer
from generator.cli.report import Report
from generator.library import Library
from generator.model.vocabulary import CardPreset
from generator.project import Mode

if TYPE_CHECKING:
    from generator.product import Product

IdsArgument = Annotated[
    list[str], typer.Argument(help="Scenarios by id, in the order they should come.")
]
PresetOption = Annotated[
    CardPreset, typer.Option("--preset", help="The size of the cards and how they lie on sheets.")
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
    report = Report(quiet)
    content = ready(report, mode, as_of)
    library = content.library
    strangers = [name for name in ids if name not in library.scenarios]
    refuse(
        [
            *(_unknown(library, name, content.mode) for name in strangers),
            *unknown_employer(library, employer),
        ]
    )
    products = _products(library, tuple(dict.fromkeys(ids)), preset, employer)
    target = out or Path(f"cards-{preset.value}.pdf")
    draw_and_write(report, content, products, _files(target, len(products)))


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


def _unknown(library: Library, name: str, mode: Mode) -> str:
    if name in library.drafts:
        return f"{name} is not approved, so {mode} mode leaves it out; --mode draft shows it."
    if name in library.withdrawn:
        return f"{name} is withdrawn."
    return no_such("scenario", name, set(library.scenarios))


def _files(target: Path, count: int) -> tuple[Path, ...]:
    """The target, or for several volumes the target with a number each."""
    if count == 1:
        return (target,)
    return tuple(
        target.with_name(f"{target.stem}-{number}{target.suffix}") for number in range(1, count + 1)
    )

"""`noexcuse portal summarise`: a year of the portal in figures that may leave the vault (P26)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
import yaml

from generator.build.settings import Settings
from generator.cli.common import AsOfOption, day_of, here, modeline
from generator.cli.drafts import folder_for_new
from generator.cli.portal_common import (
    KeyOption,
    RoleOption,
    event,
    library_of,
    open_vault,
    private,
    write_or_refuse,
)
from generator.cli.report import say
from generator.model.base import Model
from generator.project import Project

if TYPE_CHECKING:
    from generator.library import Library
    from generator.portal.summary import Made
    from generator.portal.vault import Vault

YearOption = Annotated[
    int,
    typer.Option(
        "--year", min=2000, max=2099, metavar="YEAR", help="The year that begins in this one."
    ),
]
SampleOption = Annotated[
    bool,
    typer.Option("--sample", help="The entries are made up; say so on everything made from them."),
]


def summarise(
    role: RoleOption,
    year: YearOption,
    sample: SampleOption = False,
    key: KeyOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Count a whole year of entries, and write only what may be told of it.

    Small counts are hidden, the rest are to the nearest 5. Public figures go to
    content/evidence/, those of each large enough employer to private/. A ledger remembers both:
    what is out stays as it is. Nothing that anyone wrote is in any of it.

    Example: noexcuse portal summarise --year 2025 --as inclusion-lead
    """
    settings = here()
    day = day_of(settings, as_of)
    with private():
        from generator.portal.ledger import read_ledger
        from generator.portal.summary import summarise as count

        library = library_of(settings, day)
        folder = folder_for_new(settings)
        with open_vault(settings.project, key) as vault:
            items = read_ledger(settings.project.ledger, vault.contents)
            made = count(vault.contents, library, year, role, day, sample)
            _remember(settings.project, vault, items, made, role, day)
            waiting = sum(r.open_since is not None for r in vault.contents.records)
        _write_all(settings, folder, made)
        _tell(library, made, waiting)


def _remember(
    project: Project, vault: Vault, items: tuple[object, ...], made: Made, role: str, day: date
) -> None:
    """The ledger first: figures without their line in it could be subtracted one day."""
    from generator.portal.ledger import PUBLISHED, Item, added, ledger_text

    known = tuple(item for item in items if isinstance(item, Item))
    new = added(known, made, role, day)
    if new != known:
        write_or_refuse(project.ledger, ledger_text(new))
        told = event(role, PUBLISHED, made.summary.figures.entries, new[-1].chain)
        vault.save(vault.contents, told)


def _write_all(settings: Settings, folder: Path, made: Made) -> None:
    name = f"portal-{made.summary.first[:4]}.yml"
    public = folder / "content" / "evidence" / name
    annexes = settings.project.private / "annexes" / name
    files: list[tuple[Path, str, Model]] = [(public, "summary", made.summary)]
    if made.annexes.employers:
        files.append((annexes, "annexes", made.annexes))
    for path, kind, model in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_or_refuse(path, figures_file(settings.project, path, kind, model))
        say(f"Wrote {settings.project.relative(path)}.")


def figures_file(project: Project, path: Path, kind: str, figures: Model) -> bytes:
    """A file of figures as it is written at this path."""
    told = figures.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    text = yaml.safe_dump(
        told, allow_unicode=True, sort_keys=False, width=100, default_flow_style=None
    )
    return (modeline(project, path, kind) + _HEAD + text).encode()


_HEAD = (
    "# Made by `noexcuse portal summarise`. To the nearest 5; what has no `n` is hidden.\n"
    "# Don't edit it: a check refuses numbers that are too small.\n"
)


def _tell(library: Library, made: Made, waiting: int) -> None:
    figures, words = made.summary.figures, library.words.report
    say(f"Public: about {figures.entries} entries, {len(figures.tables)} tables.")
    if figures.kept_back:
        said = ", ".join(words.by[each] for each in figures.kept_back)
        say(f"Kept back, because somebody could be found: {said}.")
    kept = [key for key in library.organisation.employers if key not in made.annexes.employers]
    say(f"Annexes: {len(made.annexes.employers)}.")
    if kept:
        say(f"No annex, as too few entries are theirs or would be left over: {', '.join(kept)}.")
    if waiting:
        say(f"{waiting} decisions on a duty of care are still open.")
    say("Now write what was told: content/reports/, then noexcuse build.")

"""`noexcuse portal import`: an export's entries into the vault, and nothing of them elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.common import AsOfOption, day_of, here
from generator.cli.drafts import can_ask
from generator.cli.portal_common import (
    KeyOption,
    RoleOption,
    event,
    identity,
    library_of,
    new_identity,
    private,
)
from generator.cli.report import ask, ask_one_of, complain, say
from generator.library import Library
from generator.model.portal import Meaning
from generator.portal.errors import RefusedError
from generator.project import Project

if TYPE_CHECKING:
    from pyrage import x25519

    from generator.portal.intake import Taken
    from generator.portal.records import Contents, Quarter
    from generator.portal.table import Table

FileArgument = Annotated[Path, typer.Argument(help="The export, .xlsx or .csv.")]
SheetOption = Annotated[
    str | None,
    typer.Option("--sheet", help="The sheet, if there are several.", show_default=False),
]
QuarterOption = Annotated[
    str | None,
    typer.Option(
        "--quarter", metavar="QUARTER", help="As 2026-Q3, for rows without a date.",
        show_default=False,
    ),
]  # fmt: skip
AcceptOption = Annotated[
    bool, typer.Option("--accept", help="Take the columns as proposed, without asking.")
]
RIGHT, CHANGE = "It is right", "Change one"


def import_(
    file: FileArgument,
    role: RoleOption,
    key: KeyOption = None,
    sheet: SheetOption = None,
    quarter: QuarterOption = None,
    accept: AcceptOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Take the entries of an export into the vault in private/, encrypted.

    It refuses an export that names people, keeps the quarter in place of the time, and takes the
    same entry once. Nothing is imported before organisation.yml says how long entries are kept.

    Example: noexcuse portal import form.xlsx --as inclusion-lead
    """
    settings = here()
    day = day_of(settings, as_of)
    with private():
        from generator.portal.records import Quarter
        from generator.portal.table import read_table

        library = library_of(settings, day)
        months = _months(library)
        _refuse_exposed(settings.project, file)
        table = read_table(file, sheet)
        for line in table.told:
            say(line)
        meanings = _columns(settings.project, library, table, accept)
        try:
            given = Quarter.parse(quarter) if quarter else None
        except ValueError:
            raise typer.BadParameter("--quarter is written as 2026-Q3.") from None
        taken = _store(settings.project, key, role, table, meanings, day, months, given)
        _tell(taken, file)


def _months(library: Library) -> int:
    if library.organisation.portal_retention is None:
        raise RefusedError(
            "Nothing is imported before it is decided how long entries are kept, by which rule,"
            " and by whom. Write it into organisation.yml under portal_retention: months, rule,"
            " decided_by. There is no default."
        )
    return library.organisation.portal_retention.months


def _refuse_exposed(project: Project, file: Path) -> None:
    from generator.portal.git import is_exposed

    if is_exposed(project.vault):
        raise RefusedError(
            "git would see the private folder here. Add the line /private/ to .gitignore first."
        )
    if is_exposed(file):
        complain(f"{file} lies where git can see it. Move it away now.")


def _columns(project: Project, library: Library, table: Table, accept: bool) -> tuple[Meaning, ...]:
    """What each column holds: as saved, else as proposed and confirmed; saved when new."""
    from generator.portal import columns

    on_file = columns.known(table, columns.saved(project.mapping))
    if on_file is not None:
        say(f"The columns are those of {project.relative(project.mapping)}.")
        return on_file
    meanings = columns.propose(table)
    _show(library, table, meanings)
    if not accept:
        if not can_ask():
            raise typer.BadParameter(
                "Look at the columns, then give --accept, or run it in a terminal to change them."
            )
        meanings = _confirmed(library, table, meanings)
    columns.refuse_unfit(meanings)
    columns.refuse_names(table, meanings)
    columns.save(project.mapping, table, meanings)
    return meanings


def _show(library: Library, table: Table, meanings: Sequence[Meaning]) -> None:
    from generator.portal.columns import letter

    say("What each column holds:")
    for number, (header, meaning) in enumerate(zip(table.headers, meanings, strict=True)):
        say(f"  {letter(number):>2}  {library.words.portal.meanings[meaning]}: {header or '-'}")


def _confirmed(
    library: Library, table: Table, meanings: tuple[Meaning, ...]
) -> tuple[Meaning, ...]:
    from generator.portal.columns import letter

    letters = [letter(number) for number in range(len(table.headers))]
    labels = {library.words.portal.meanings[meaning]: meaning for meaning in Meaning}
    while ask_one_of("Is this right?", (RIGHT, CHANGE)) != RIGHT:
        wanted = ask("The column's letter").upper()
        if wanted not in letters:
            say(f"There are the columns {letters[0]} to {letters[-1]}.")
            continue
        chosen = labels[ask_one_of(f"What does column {wanted} hold?", tuple(labels))]
        at = letters.index(wanted)
        meanings = (*meanings[:at], chosen, *meanings[at + 1 :])
        _show(library, table, meanings)
    return meanings


def _store(
    project: Project,
    key: Path | None,
    role: str,
    table: Table,
    meanings: Sequence[Meaning],
    day: date,
    months: int,
    quarter: Quarter | None,
) -> Taken:
    """Put the new entries into the vault; a vault is made when the first ones are fit for it."""
    from generator.portal.intake import take_in
    from generator.portal.vault import create, new_contents, opened

    def taken_into(contents: Contents) -> Taken:
        return take_in(table, meanings, contents, day, months, quarter)

    if not project.vault.exists():
        taken_into(new_contents())
        made: x25519.Identity = new_identity(project, key)
        create(project.vault, made, event(role, "made the vault"))
    else:
        made = identity(project.vault_key, key)
    with opened(project.vault, made) as vault:
        taken = taken_into(vault.contents)
        records = (*vault.contents.records, *taken.records)
        vault.save(
            replace(vault.contents, records=records),
            event(role, "imported", len(taken.records)),
        )
    return taken


def _tell(taken: Taken, file: Path) -> None:
    say(f"New in the vault: {len(taken.records)}.")
    for number, why in (
        (taken.known, "were there already"),
        (taken.overdue, "are older than entries are kept, and were left out"),
        (taken.empty, "were empty, and were left out"),
    ):
        if number:
            say(f"{number} {why}.")
    say(f"Now delete {file.name}, and every copy of it: the vault has what is needed.")
    say("Next: noexcuse portal read --as ROLE.")

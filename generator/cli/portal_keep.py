"""`noexcuse portal purge`, `hold`, `audit` and `status`: what is kept, how long, and who looked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.common import AsOfOption, day_of, here
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
from generator.library import Library
from generator.model.organisation import PortalRetention
from generator.portal.errors import RefusedError
from generator.project import Project

if TYPE_CHECKING:
    from generator.portal.records import Contents, Record
    from generator.portal.vault import Vault

DisposeOption = Annotated[
    bool, typer.Option("--dispose", help="Dispose of what is listed; it cannot be undone.")
]
WhatArgument = Annotated[
    str, typer.Argument(help="An entry's id, a quarter such as 2026-Q3, or all.")
]
ReasonOption = Annotated[
    str, typer.Option("--reason", help="Why, such as an inquiry; no names.", show_default=False)
]
LiftOption = Annotated[bool, typer.Option("--lift", help="Lift the hold instead.")]
OutOption = Annotated[
    Path | None,
    typer.Option("-o", "--out", help="Write it as CSV to this file.", show_default=False),
]


def purge(
    role: RoleOption,
    dispose: DisposeOption = False,
    key: KeyOption = None,
    as_of: AsOfOption = None,
) -> None:
    """List the entries that have been kept for as long as organisation.yml says.

    It only lists, unless you give --dispose; nothing ever goes by itself. What is on hold stays.
    Counts without text stay, and a certificate is left in private/disposals/.

    Example: noexcuse portal purge --as governance-lead
    """
    settings = here()
    day = day_of(settings, as_of)
    with private():
        from generator.portal.retention import due

        terms = _terms(library_of(settings, day))
        with open_vault(settings.project, key) as vault:
            found = due(vault.contents, terms.months, day)
            say(f"Kept for {terms.months} months by: {terms.rule} ({terms.decided_by}).")
            say(f"Due: {len(found.records)}. Due but on hold: {len(found.held)}.")
            for line in _by_quarter(found.records):
                say(line)
            if not dispose:
                say("Nothing was disposed of. Give --dispose to do it; it cannot be undone.")
            elif found.records:
                _dispose(settings.project, vault, found.records, terms, role, day)


def _terms(library: Library) -> PortalRetention:
    terms = library.organisation.portal_retention
    if terms is None:
        raise RefusedError("organisation.yml does not say how long entries are kept.")
    return terms


def _by_quarter(records: Iterable[Record]) -> list[str]:
    counts = Counter(record.quarter for record in records)
    return [f"  {quarter}  {n}" for quarter, n in sorted(counts.items())]


def _dispose(
    project: Project,
    vault: Vault,
    gone: tuple[Record, ...],
    terms: PortalRetention,
    role: str,
    day: date,
) -> None:
    """The certificate first: a disposal without one must not be. It is taken back if it fails."""
    from generator.portal.retention import certificate, dispose

    folder = project.disposals
    folder.mkdir(parents=True, exist_ok=True)
    number = 1 + len(list(folder.glob(f"{day.isoformat()}-*.yml")))
    path = folder / f"{day.isoformat()}-{number}.yml"
    write_or_refuse(path, certificate(gone, terms, role, day).encode())
    try:
        vault.save(dispose(vault.contents, gone), event(role, "disposed of", len(gone)))
    except RefusedError:
        path.unlink()
        raise
    say(f"Disposed of {len(gone)} entries. Certificate: {project.relative(path)}.")


def hold(
    what: WhatArgument,
    role: RoleOption,
    reason: ReasonOption = "",
    lift: LiftOption = False,
    key: KeyOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Keep entries back from disposal, for an inquiry say, or lift the hold.

    Example: noexcuse portal hold 2026-Q3 --as governance-lead --reason "An inquiry is open"
    """
    settings = here()
    day = day_of(settings, as_of)
    if not lift and not reason.strip():
        raise typer.BadParameter("A hold needs its reason: --reason TEXT.")
    with private():
        from generator.portal import retention
        from generator.portal.records import Hold

        with open_vault(settings.project, key) as vault:
            ids = retention.named(vault.contents, what)
            if not ids:
                raise RefusedError(f"No entry is called {what}, and none is of such a quarter.")
            why = None if lift else Hold(role, day, reason.strip())
            did = "lifted a hold" if lift else "put on hold"
            vault.save(
                retention.hold(vault.contents, ids, why), event(role, did, len(ids), reason.strip())
            )
            say(f"{'No longer on' if lift else 'On'} hold: {len(ids)}.")


def audit(role: RoleOption, out: OutOption = None, key: KeyOption = None) -> None:
    """Show who, by role, opened the vault, when, and what they did.

    Looking at it is noted as well. It holds no text of any entry.

    Example: noexcuse portal audit --as governance-lead
    """
    settings = here()
    with private():
        from generator.editorial.cells import as_csv

        with open_vault(settings.project, key) as vault:
            vault.save(vault.contents, event(role, "looked at the audit"))
            rows = [(e.at, e.by, e.did, e.n, e.what) for e in vault.contents.audit]
        if out is None:
            for at, by, did, n, what in rows:
                say(" ".join(str(part) for part in (at, by, did, n or "", what) if part))
            return
        write_or_refuse(out, as_csv(("when", "role", "did", "entries", "what"), rows))
        say(f"Wrote {len(rows)} lines to {out}.")


def status(
    role: RoleOption,
    key: KeyOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Show how many entries there are, what waits, and how far two readers agree.

    The numbers are true ones, for you alone: nothing here is fit to be passed on.

    Example: noexcuse portal status --as inclusion-lead
    """
    settings = here()
    day = day_of(settings, as_of)
    with private():
        library = library_of(settings, day)
        with open_vault(settings.project, key) as vault:
            vault.save(vault.contents, event(role, "looked at the status"))
            for line in _status(vault.contents, library, day):
                say(line)


def _status(contents: Contents, library: Library, day: date) -> list[str]:
    from generator.portal.agreement import agreement
    from generator.portal.retention import due

    records = contents.records
    lines = [f"Entries: {len(records)}.", *_by_quarter(records)]
    lines.append(f"Not read yet: {sum(not r.codings for r in records)}.")
    twice = [r for r in records if r.twice]
    lines.append(f"For a second reader: {sum(len(r.codings) == 1 for r in twice)} wait.")
    waiting = sorted(r.open_since for r in records if r.open_since)
    if waiting:
        since = waiting[0].isoformat()
        lines.append(f"Duty of care: {len(waiting)} decisions are open, the first since {since}.")
    terms = library.organisation.portal_retention
    if terms:
        lines.append(f"Due for disposal: {len(due(contents, terms.months, day).records)}.")
    for dimension, found in agreement(records).items():
        if found.n:
            kappa = "cannot be told" if found.kappa is None else f"{found.kappa:.2f}"
            share = f"{100 * found.observed:.0f}%"
            lines.append(
                f"Two readers on {dimension}: {found.n} entries, {share} alike, kappa {kappa}."
            )
    return lines

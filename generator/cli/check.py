"""`noexcuse check`: what is wrong in the content, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.build.telling import counted
from generator.cli.common import AsOfOption, day_of, here, mode_of
from generator.cli.portal_common import KeyOption, identity, private, vault_check
from generator.cli.report import Format, Report, complain, say, show, write
from generator.finding import Finding, errors
from generator.project import Mode, Project
from generator.reading import Read, SourceMap, read

PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(help="Files or folders to tell about; all unless given.", show_default=False),
]
CoverageOption = Annotated[
    bool,
    typer.Option(
        "--coverage", help="Show what the stories cover and what is missing, instead of findings."
    ),
]
ReadingOption = Annotated[
    bool,
    typer.Option(
        "--reading",
        help="Show how easy each file is to read, instead of findings. For information alone.",
    ),
]
ReleaseOption = Annotated[
    bool,
    typer.Option(
        "--release",
        help="Ask what a release asks, and draw everything, so that text that does not fit shows.",
    ),
]
FormatOption = Annotated[
    Format,
    typer.Option(
        "--format",
        help="text for people; json and sarif for programs; github and gitlab show findings beside"
        " the lines of a proposed change.",
    ),
]
FixOption = Annotated[
    bool,
    typer.Option(
        "--fix",
        help="First put right what is mechanical in your own files: quotation marks that YAML"
        " needs, typographic signs, spaces at line ends, the order of fields, the schema's line."
        " No word is changed and every remark stays.",
    ),
]
DiffOption = Annotated[
    bool,
    typer.Option("--diff", help="Show what --fix would change, and change and check nothing."),
]
WatchOption = Annotated[
    bool, typer.Option("--watch", help="Check again whenever you save a file; ctrl-C ends it.")
]

VaultOption = Annotated[
    Path | None,
    typer.Option(
        "--vault",
        metavar="FILE",
        help="Hold the content against this vault of portal entries too; private/vault.age where"
        " only a key is given.",
        show_default=False,
    ),
]


WATCH_BEGINS, WATCH_ENDS = "Checking …", "Waiting for the next change; ctrl-C ends it."


def check(
    paths: PathsArgument = None,
    release: ReleaseOption = False,
    fix: FixOption = False,
    diff: DiffOption = False,
    watch: WatchOption = False,
    coverage: CoverageOption = False,
    reading: ReadingOption = False,
    as_of: AsOfOption = None,
    form: FormatOption = Format.TEXT,
    vault: VaultOption = None,
    key: KeyOption = None,
) -> None:
    """Say what is wrong in the content: file, line, column, and what to do.

    Ends with exit code 1 if there is an error. Whether text fits is found out for everything
    printed, and for slides once they have been drawn; with --release everything is drawn.
    With a vault at hand it also tells where our own words stand in an entry, and shows none of it.

    Example: noexcuse check scenarios/the-drug-round.yml
    """
    settings = here()
    project, chosen = settings.project, paths or []
    mode = Mode.RELEASE if release else mode_of(settings, None, Mode.SAMPLE)
    day = day_of(settings, as_of)
    _there(chosen)
    if coverage or reading:
        _tell(read(project, mode, day), coverage, form)
        return
    if diff:
        _show_diff(project, chosen)
        return
    if fix:
        _fix(project, chosen)
    if watch:
        from generator.cli.watching import watch as keep_watch

        _watchable(form, vault, key)
        keep_watch(project.roots, lambda: _watched(project, mode, day, chosen))
        return
    findings, waiting, source_map = _find(project, mode, day, form, vault, key)
    wanted = _within(findings, source_map, chosen)
    show(wanted, source_map, form)
    if form is Format.TEXT:
        _sum_up(wanted, waiting)
    if errors(wanted):
        raise typer.Exit(1)


def _find(
    project: Project,
    mode: Mode,
    day: date,
    form: Format = Format.TEXT,
    vault: Path | None = None,
    key: Path | None = None,
) -> tuple[tuple[Finding, ...], int, SourceMap]:
    """All findings, and how many products are not drawn, so that their fit is not known."""
    from generator.build.make import make, survey
    from generator.cli.fixing import loose_ends

    with Report(as_json=form is not Format.TEXT).progress("Drawing") as progress:
        if mode is Mode.RELEASE:
            made, waiting = make(project, mode, day, progress=progress), 0
        else:
            made, waiting = survey(project, mode, day, progress)
    held = _against(project, made.read, vault, key)
    source_map = made.read.source_map
    return (*made.findings, *held, *loose_ends(project, source_map)), waiting, source_map


def _watchable(form: Format, vault: Path | None, key: Path | None) -> None:
    if form is not Format.TEXT or vault or key:
        raise typer.BadParameter("--watch tells people; leave --format, --vault and --key out.")


def _watched(project: Project, mode: Mode, day: date, paths: Sequence[Path]) -> None:
    """One round of watching; its first and last lines are what an editor's program waits for."""
    say(WATCH_BEGINS)
    findings, waiting, source_map = _find(project, mode, day)
    wanted = _within(findings, source_map, [path for path in paths if path.exists()] or paths)
    show(wanted, source_map, Format.TEXT)
    _sum_up(wanted, waiting)
    say(WATCH_ENDS)


def _fix(project: Project, paths: Sequence[Path]) -> None:
    """Put right what is mechanical, and say in which file what was done."""
    from generator.cli.fixing import fixable, write_fixed

    for fixed in fixable(project, paths):
        write_fixed(fixed)
        done = ", ".join(kind.value for kind in fixed.mended.kinds)
        complain(f"{project.relative(fixed.path)}: put right: {done}.")


def _show_diff(project: Project, paths: Sequence[Path]) -> None:
    """Show the changes that --fix would make; ends with exit code 1 if there are any."""
    from generator.cli.fixing import fixable

    waiting = False
    for fixed in fixable(project, paths):
        waiting = True
        complain(f"{project.relative(fixed.path)}:")
        write(fixed.diff)
    if waiting:
        raise typer.Exit(1)
    complain("Nothing is to be put right.")


def _tell(found: Read, coverage: bool, form: Format) -> None:
    """Show what the stories cover or how easy files are to read; else why nothing can be read."""
    from generator.cli.matrix import tell_coverage, tell_reading

    if found.library is None:
        show(found.findings, found.source_map, form)
        raise typer.Exit(1)
    (tell_coverage if coverage else tell_reading)(found.library, form)


def _against(
    project: Project, found: Read, vault: Path | None, key: Path | None
) -> tuple[Finding, ...]:
    """What a vault adds; without a vault or a key for it nothing is asked and nothing added."""
    if vault is None and key is None:
        return ()
    path = vault or project.vault
    if vault is None and not path.exists():
        complain(f"There is no vault at {project.relative(path)}, so nothing was held against it.")
        return ()
    with private():
        from generator.portal.vault import read_contents

        locked = path.with_name(project.vault_key.name)
        contents = read_contents(path, identity(locked, key))
        complain(f"Held against {len(contents.records)} entries of the portal.")
        return vault_check(project, found, contents)


def _there(paths: Sequence[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise UnableError(f"There is no file or folder {path}.")


def _within(
    findings: Sequence[Finding], source_map: SourceMap, paths: Sequence[Path]
) -> tuple[Finding, ...]:
    folders = [path.resolve() for path in paths]
    return tuple(
        finding
        for finding in findings
        if not folders
        or any(source_map.locate(finding.place).path.is_relative_to(one) for one in folders)
    )


def _sum_up(findings: Sequence[Finding], waiting: int) -> None:
    complain(counted(findings) or "Nothing is wrong.")
    if waiting:
        complain(
            f"{waiting} downloads are not drawn yet, so whether their text fits is not known;"
            " `noexcuse build` draws them."
        )

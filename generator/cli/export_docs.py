"""`noexcuse export-docs`: the site as plain files, for a life without our plugin."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.common import AsOfOption, ModeOption, QuietOption, day_of, here, mode_of
from generator.cli.report import Report
from generator.project import Mode

FolderArgument = Annotated[Path, typer.Argument(help="A new folder to write into.")]


def export_docs(
    folder: FolderArgument,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write the whole site as plain files that MkDocs with Material builds without our plugin.

    Pages, pictures, downloads, guides, theme and a mkdocs.yml. Build them with `mkdocs build`.

    Example: noexcuse export-docs plain-site
    """
    settings = here()
    chosen, day = mode_of(settings, mode, Mode.SAMPLE), day_of(settings, as_of)
    report = Report(quiet, False)

    from generator.build.export import export
    from generator.build.make import make

    with report.progress("Drawing") as progress:
        made = make(settings.project, chosen, day, progress=progress, archive=False)
    report.errors(made.findings, made.read.source_map)
    if not made.publishable:
        report.end("refused", "Nothing was written: mend the errors above.")
        raise typer.Exit(1)
    count = export(made, settings.docs, folder)
    how = f"Build them: mkdocs build -f {folder}/mkdocs.yml"
    report.end("written", f"Wrote {count} pages into {folder}/. {how}")

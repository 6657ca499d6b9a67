"""`noexcuse edition`: closes an edition, so that the next one can say what changed since."""

from __future__ import annotations

from typing import Any

import typer
import yaml

from generator.cli.common import (
    AsOfOption,
    JsonOption,
    ModeOption,
    QuietOption,
    day_of,
    here,
    mode_of,
    modeline,
)
from generator.cli.drafts import folder_for_new, id_from, write_new
from generator.cli.report import Report
from generator.library import Library
from generator.project import Mode


def edition(
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Close this edition: note in content/editions/ what each of its files is made from.

    Do it on the day you publish. Then raise `edition` and `edition_on` in organisation.yml before
    you change anything else. From then on the downloads page shows what changed since.

    Example: noexcuse edition --mode release
    """
    from generator.build.make import checked

    settings, report = here(), Report(quiet, as_json)
    made = checked(settings.project, mode_of(settings, mode, Mode.SAMPLE), day_of(settings, as_of))
    report.errors(made.findings, made.read.source_map)
    library = made.read.library
    if library is None or not made.publishable:
        report.end("refused", "The edition stays open: mend the errors above.")
        raise typer.Exit(1)
    number = library.organisation.edition
    if any(one.edition == number for one in library.editions.values()):
        raise typer.BadParameter(
            f"Edition {number} is closed already. Raise `edition` in organisation.yml first."
        )
    path = folder_for_new(settings) / "content" / "editions" / f"{id_from(f'edition {number}')}.yml"
    told = _told(library)
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=1000)
    write_new(path, modeline(settings.project, path, "edition") + text)
    where = settings.project.relative(path)
    report.end("closed", f"Closed edition {number} with {len(told['files'])} files in {where}.")


def _told(library: Library) -> dict[str, Any]:
    from generator.build.contents import contents

    made = contents(library).items()
    return {
        "edition": library.organisation.edition,
        "on": library.organisation.edition_on.isoformat(),
        "files": {path: {"title": title, "made": hash_} for path, (title, hash_) in made},
    }

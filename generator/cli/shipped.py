"""`noexcuse shipped`: the list of scenarios that ship, for this repository alone (P7)."""

from __future__ import annotations

import json

import typer

from generator.build.errors import UnableError
from generator.cli.report import Report, say
from generator.disk import write_whole
from generator.finding import errors
from generator.model.review import public_hash
from generator.project import PACKAGE, Mode, open_project, shipped_root, today


def shipped() -> None:
    """Write generator/shipped.json: the fingerprints of the scenarios that ship.

    Only the toolkit's own checkout can do this. What is in that list is published without
    approvals, so no content folder of anybody else can add to it.

    Example: noexcuse shipped
    """
    if shipped_root() != PACKAGE.parent:
        raise UnableError("This command works in a checkout of the toolkit alone.")
    project = open_project(PACKAGE.parent)
    from generator.reading import read

    found = read(project, Mode.DRAFT, today())
    broken = [f for f in errors(found.findings) if f.place.kind in ("scenario", "file")]
    if broken or found.library is None:
        Report().findings(broken, found.source_map)
        raise typer.Exit(1)
    written = sorted(found.library.written.items())
    told = {scenario_id: public_hash(scenario) for scenario_id, scenario in written}
    text = json.dumps({"scenarios": told}, indent=2) + "\n"
    write_whole(project.shipped_list, text.encode())
    say(f"Wrote {len(told)} scenarios to {project.relative(project.shipped_list)}.")

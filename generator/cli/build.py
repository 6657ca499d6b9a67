"""`noexcuse build`: the whole site, or the news that nothing has changed."""

from __future__ import annotations

from typing import Annotated

import typer

from generator.build.plan import Medium
from generator.build.unchanged import inputs_hash, is_unchanged
from generator.cli.common import (
    AsOfOption,
    JsonOption,
    ModeOption,
    QuietOption,
    day_of,
    here,
    mode_of,
)
from generator.cli.report import Report
from generator.project import Mode

OnlyOption = Annotated[
    Medium | None,
    typer.Option(
        "--only",
        help="Offer this medium's downloads alone, to see them sooner; not for publishing.",
        show_default=False,
    ),
]


def build(
    only: OnlyOption = None,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    quiet: QuietOption = False,
    as_json: JsonOption = False,
) -> None:
    """Build the site with all its downloads into site/.

    The finished site replaces the old one in one step; with an error in the content, or when
    you stop the build, the old one stays. If nothing has changed, nothing is done.

    Example: noexcuse build --mode release
    """
    settings = here()
    project = settings.project
    chosen, day = mode_of(settings, mode, Mode.SAMPLE), day_of(settings, as_of)
    if only and chosen is Mode.RELEASE:
        raise typer.BadParameter("A release is built whole; leave --only out.")
    report = Report(quiet, as_json)
    site = project.relative(project.site)
    inputs = inputs_hash(settings, chosen, day, only or "")
    if is_unchanged(project, inputs):
        report.end("unchanged", f"Nothing has changed since {site}/ was built.")
        return

    # Only from here on are the engines needed that draw and write.
    from generator.build.make import make
    from generator.build.publish import publish
    from generator.build.site import keep_private, write_site

    with report.progress("Drawing") as progress:
        made = make(project, chosen, day, only, progress=progress)
    report.errors(made.findings, made.read.source_map)
    if not made.publishable:
        report.end("refused", f"Nothing was built: mend the errors above. {site}/ is as it was.")
        raise typer.Exit(1)
    publish(project, lambda folder: write_site(settings, made, folder), inputs)
    keep_private(project, made)
    report.end("built", f"Built {site}/ with {len(made.files)} downloads. Open {site}/index.html.")

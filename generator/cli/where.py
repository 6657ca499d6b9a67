"""`noexcuse where`: everything that holds a scenario, before it is changed or recalled."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.common import AsOfOption, JsonOption, ModeOption, day_of, here, mode_of
from generator.cli.report import complain, say, write
from generator.editorial.addresses import scenario_page
from generator.project import Mode

if TYPE_CHECKING:
    from generator.website import Page

ScenarioArgument = Annotated[str, typer.Argument(help="The scenario's id: its file's name.")]


def where(
    scenario: ScenarioArgument,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """List every download and page that holds a scenario. Nothing is drawn.

    Example: noexcuse where the-drug-round
    """
    settings = here()
    from generator.build.make import preview
    from generator.checks.nearest import did_you_mean

    chosen = mode_of(settings, mode, Mode.SAMPLE)
    made = preview(settings.project, chosen, day_of(settings, as_of))
    library = made.read.library
    known = {*library.written, *library.withdrawn} if library else set()
    if scenario not in known:
        complain(f"There is no scenario {scenario}. {did_you_mean(scenario, known)}")
        raise typer.Exit(1)
    products = [(str(p.path), p.title) for p in made.plan if scenario in p.contains]
    pages = [(page.uri, page.title) for page in made.pages if _holds(page, scenario)]
    if as_json:
        told = {"downloads": [path for path, _ in products], "pages": [uri for uri, _ in pages]}
        write(json.dumps({"scenario": scenario, "mode": chosen, **told}, indent=1) + "\n")
        return
    if not products and not pages:
        say(f"{scenario} is in nothing that is built in {chosen} mode.")
    for head, rows in (("Downloads", products), ("Pages", pages)):
        if rows:
            say(f"{head}:")
        for path, title in rows:
            say(f"  {path}  {title}")


def _holds(page: Page, scenario: str) -> bool:
    """Whether a page is the scenario's own, or leads to it."""
    from generator.web.links import relative

    uri = scenario_page(scenario)
    return page.uri == uri or f'href="{relative(page.uri, uri)}' in page.html

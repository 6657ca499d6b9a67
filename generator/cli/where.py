"""`noexcuse where`: everything that holds a scenario or shows a person, before it is recalled."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.common import AsOfOption, JsonOption, ModeOption, day_of, here, mode_of
from generator.cli.report import complain, say, write
from generator.editorial.addresses import scenario_page
from generator.project import Mode

if TYPE_CHECKING:
    from generator.build.make import Made
    from generator.library import Library
    from generator.website import Page

ScenarioArgument = Annotated[
    str | None, typer.Argument(help="The scenario's id: its file's name.", show_default=False)
]
PortraitOption = Annotated[
    str | None,
    typer.Option(
        "--portrait",
        metavar="ID",
        help="List what shows this ambassador instead: content/ambassadors/ID.yml.",
        show_default=False,
    ),
]
Rows = list[tuple[str, str]]
"""Paths below the site's root, each with its title."""


def where(
    scenario: ScenarioArgument = None,
    portrait: PortraitOption = None,
    mode: ModeOption = None,
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """List every download and page that holds a scenario, or shows a person. Nothing is drawn.

    Of a person whose consent has ended nothing is made; what was printed before is named, since
    it may still hang.

    Example: noexcuse where the-drug-round

    Example: noexcuse where --portrait porter
    """
    if (scenario is None) == (portrait is None):
        raise typer.BadParameter("name either a scenario or, with --portrait, an ambassador")
    settings = here()
    from generator.build.make import preview

    chosen = mode_of(settings, mode, Mode.SAMPLE)
    made = preview(settings.project, chosen, day_of(settings, as_of))
    if portrait is not None:
        _tell_of_person(made, portrait, chosen, as_json)
    elif scenario is not None:
        _tell_of_scenario(made, scenario, chosen, as_json)


def _tell_of_scenario(made: Made, scenario: str, mode: Mode, as_json: bool) -> None:
    library = made.read.library
    _known("scenario", scenario, {*library.written, *library.withdrawn} if library else ())
    products = [(str(p.path), p.title) for p in made.plan if scenario in p.contains]
    pages = [(page.uri, page.title) for page in made.pages if _holds(page, scenario)]
    if as_json:
        _as_json("scenario", scenario, mode, products, pages)
        return
    if not products and not pages:
        say(f"{scenario} is in nothing that is built in {mode} mode.")
    _list("Downloads", products)
    _list("Pages", pages)


def _tell_of_person(made: Made, person: str, mode: Mode, as_json: bool) -> None:
    library = made.read.library
    _known("ambassador", person, library.ambassadors if library else ())
    shown = [p for p in made.plan if person in p.shows]
    products = [(str(p.path), p.title) for p in shown]
    paths = [str(p.path) for p in shown]
    pages = [(page.uri, page.title) for page in made.pages if _leads_to(page, paths)]
    hanging = _hanging(library, person) if library else []
    if as_json:
        _as_json("ambassador", person, mode, products, pages, hanging)
        return
    if not products:
        say(f"{person} is shown on nothing that is built in {mode} mode.")
    _list("Shown on", products)
    _list("Pages that show or lead to it", pages)
    _list("Printed before, and may still hang", hanging)


def _hanging(library: Library, person: str) -> Rows:
    """What the consent covered on paper, once nothing of it is made any more."""
    from generator.editorial import ambassadors

    of = library.ambassadors[person]
    if not ambassadors.ended(library, of):
        return []
    labels = library.words.print.campaign_formats
    printed = (form for form in ambassadors.formats(of) if form in ambassadors.PRINTED)
    return [(f"{ambassadors.FOLDER}/{person}-{form}.pdf", labels[form]) for form in printed]


def _known(kind: str, wanted: str, ids: Iterable[str]) -> None:
    from generator.checks.nearest import did_you_mean

    if wanted not in ids:
        complain(f"There is no {kind} {wanted}. {did_you_mean(wanted, set(ids))}")
        raise typer.Exit(1)


def _as_json(
    kind: str, wanted: str, mode: Mode, products: Rows, pages: Rows, hanging: Rows | None = None
) -> None:
    told: dict[str, object] = {kind: wanted, "mode": mode}
    told["downloads"] = [path for path, _ in products]
    told["pages"] = [uri for uri, _ in pages]
    if hanging is not None:
        told["printed_before"] = [path for path, _ in hanging]
    write(json.dumps(told, indent=1) + "\n")


def _list(head: str, rows: Rows) -> None:
    if rows:
        say(f"{head}:")
    for path, title in rows:
        say(f"  {path}  {title}")


def _holds(page: Page, scenario: str) -> bool:
    """Whether a page is the scenario's own, or leads to it."""
    uri = scenario_page(scenario)
    return page.uri == uri or _leads_to(page, [uri])


def _leads_to(page: Page, uris: Iterable[str]) -> bool:
    """Whether a page shows one of these, or links to one."""
    from generator.web.links import relative

    return any(f'="{relative(page.uri, uri)}' in page.html for uri in uris)

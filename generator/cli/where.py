"""`noexcuse where`: everything that holds a scenario or shows a person, before a change or after
a recall."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from generator.cli.common import AsOfOption, JsonOption, ModeOption, day_of, here, mode_of
from generator.cli.report import complain, say, write
from generator.editorial.addresses import scenario_page
from generator.project import Mode, Project

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
Row = tuple[str, str]
"""Where something lies, and its title."""


@dataclass(frozen=True)
class Holding:
    """What holds a scenario.

    downloads, pages: what is built with it; for a withdrawn one, what was. sessions: those that a
    recall changed. still: files of the finished site that hold a withdrawn one.
    """

    scenario: str
    withdrawn: bool
    downloads: tuple[Row, ...]
    pages: tuple[Row, ...]
    sessions: tuple[str, ...] = ()
    still: tuple[str, ...] = ()


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

    For one that was withdrawn it lists what held it, so that you can tell whoever has a copy.

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
    gone = library is not None and scenario in library.withdrawn
    held = _once_held(made, scenario) if gone else _holding(made, scenario)
    if as_json:
        write(json.dumps(_as_data(held, mode), ensure_ascii=False, indent=1) + "\n")
    elif gone:
        _tell_of_recall(held)
    else:
        _tell(held, mode)


def _holding(made: Made, scenario: str) -> Holding:
    products = ((str(p.path), p.title) for p in made.plan if scenario in p.contains)
    pages = ((page.uri, page.title) for page in made.pages if _holds(page, scenario))
    return Holding(scenario, False, tuple(products), tuple(pages))


def _once_held(made: Made, scenario: str) -> Holding:
    """What held a withdrawn scenario, worked out from the content as if it had not been."""
    from generator.build.plan import plan
    from generator.reading import reinstated

    now = made.read.library
    before = reinstated(made.project, made.read, scenario)
    products = plan(before) if before else ()
    pages = ((page.uri, page.title) for page in made.pages if _holds(page, scenario))
    recalls = now.recalls.items() if now else ()
    return Holding(
        scenario,
        True,
        tuple((str(p.path), p.title) for p in products if scenario in p.contains),
        tuple(pages),
        tuple(key for key, rows in recalls if any(row.story == scenario for row in rows)),
        tuple(_still(made.project, scenario)),
    )


def _still(project: Project, scenario: str) -> Iterable[str]:
    """Files of the finished site, as its own list tells, that hold the scenario."""
    from generator.build.manifest import MANIFEST

    try:
        told = json.loads((project.site / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return ()
    return (record["path"] for record in told if scenario in record["scenarios"])


def _as_data(held: Holding, mode: Mode) -> dict[str, Any]:
    paths = {name: [row[0] for row in getattr(held, name)] for name in ("downloads", "pages")}
    return {"mode": mode, **asdict(held), **paths}


def _tell(held: Holding, mode: Mode) -> None:
    if not held.downloads and not held.pages:
        say(f"{held.scenario} is in nothing that is built in {mode} mode.")
    _list("Downloads", held.downloads)
    _list("Pages", held.pages)


def _tell_of_recall(held: Holding) -> None:
    say(f"{held.scenario} is withdrawn. Nothing is made of it any more.")
    if held.still:
        say(
            f"The site that stands here was built before: {len(held.still)} of its files hold it."
            " Build and publish it again."
        )
    _list("These held it. Tell whoever may have a copy", held.downloads)
    _list("Pages that are a notice now, or lead to one", held.pages)
    _list("Sessions that were changed by it", ((key, "") for key in held.sessions))


def _tell_of_person(made: Made, person: str, mode: Mode, as_json: bool) -> None:
    library = made.read.library
    _known("ambassador", person, library.ambassadors if library else ())
    shown = [p for p in made.plan if person in p.shows]
    products = [(str(p.path), p.title) for p in shown]
    paths = [str(p.path) for p in shown]
    pages = [(page.uri, page.title) for page in made.pages if _leads_to(page, paths)]
    hanging = _hanging(library, person) if library else []
    if as_json:
        told = {"ambassador": person, "mode": mode, "downloads": paths}
        told |= {"pages": [row[0] for row in pages], "printed_before": [row[0] for row in hanging]}
        write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
        return
    if not products:
        say(f"{person} is shown on nothing that is built in {mode} mode.")
    _list("Shown on", products)
    _list("Pages that show or lead to it", pages)
    _list("Printed before, and may still hang", hanging)


def _hanging(library: Library, person: str) -> list[Row]:
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


def _list(head: str, rows: Iterable[Row]) -> None:
    listed = tuple(rows)
    if listed:
        say(f"{head}:")
    for path, title in listed:
        say(f"  {path}  {title}".rstrip())


def _holds(page: Page, scenario: str) -> bool:
    """Whether a page is the scenario's own, or leads to it."""
    uri = scenario_page(scenario)
    return page.uri == uri or _leads_to(page, [uri])


def _leads_to(page: Page, uris: Iterable[str]) -> bool:
    """Whether a page shows one of these, or links to one."""
    from generator.web.links import relative

    return any(f'="{relative(page.uri, uri)}' in page.html for uri in uris)

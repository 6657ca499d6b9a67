"""`noexcuse portal draft`: a composite from at least three events, begun on a blank page (P8)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from generator.build.settings import Settings
from generator.checks import check
from generator.cli.common import AsOfOption, day_of, here, modeline
from generator.cli.drafts import can_ask, folder_for_new, id_from, quoted, taken, write_new
from generator.cli.new_answers import Answers, draft_yaml
from generator.cli.portal_common import (
    KeyOption,
    PlainOption,
    RoleOption,
    event,
    library_of,
    open_vault,
    private,
    show,
    vault_check,
)
from generator.cli.report import Report, ask, say
from generator.project import Mode
from generator.reading import read

if TYPE_CHECKING:
    from datetime import date

    from generator.portal.drafting import Drafted
    from generator.portal.records import Contents

END = "q"


def draft(
    role: RoleOption,
    key: KeyOption = None,
    plain: PlainOption = False,
    as_of: AsOfOption = None,
) -> None:
    """Choose the events behind a new story, then write it from a blank page.

    Entries are shown one at a time and never copied. Needed are three different events or more,
    not all of one employer, each at least 90 days old. Which they are stays in the vault.

    Example: noexcuse portal draft --as curator-1
    """
    settings = here()
    day = day_of(settings, as_of)
    with private():
        from generator.portal.drafting import Drafting, linked

        library = library_of(settings, day)
        folder = folder_for_new(settings)
        with open_vault(settings.project, key) as vault:
            sitting = Drafting(
                vault, library, role, day, event, lambda title: _title_fault(settings, day, title)
            )
            show(sitting, plain)
            made = sitting.drafted
            if made is None:
                say(sitting.ended_because or "Nothing was begun.")
                raise typer.Exit(1 if sitting.ended_because else 0)
            scenario = id_from(made.title)
            link = made.link(scenario, role, day)
            vault.save(
                linked(vault.contents, link),
                event(role, "drafted a composite", len(link.records), scenario),
            )
            path = folder / "scenarios" / f"{scenario}.yml"
            write_new(path, modeline(settings.project, path, "scenario") + _blank(made, role))
            say(f"Wrote {settings.project.relative(path)}.")
            say(library.words.portal.draft_blank)
            _check_until_done(settings, day, scenario, path, vault.contents)


def _title_fault(settings: Settings, day: date, title: str) -> str:
    """Why a title cannot be; empty when it can."""
    try:
        return taken(read(settings.project, Mode.DRAFT, day), "scenario", id_from(title))
    except typer.BadParameter as problem:
        return problem.message


def _blank(made: Drafted, role: str) -> str:
    """The draft, its texts still to be written; it names how many events, and none of them."""
    answers = Answers(
        title=made.title,
        theme=made.theme,
        setting=made.setting.value,
        done_by=made.done_by.value,
        story=("[fill in: what a camera would see first]", "[fill in: what happens then]"),
        impact="[fill in: what it does to the person]",
        content_note="[fill in: what is in it, in one calm line]",
        prompts=("[fill in: a question to ask a group]", "[fill in: another question]"),
        says=("bystander: [fill in: words to say]", "affected: [fill in: words to say, if any]"),
        happened="yes",
    )
    provenance = f"provenance:\n  kind: composite\n  experiences: {made.events}\n"
    return f"{draft_yaml(answers)}{provenance}author: {quoted(role)}\n"


def _check_until_done(
    settings: Settings, day: date, scenario: str, path: Path, contents: Contents
) -> None:
    """Run the checks on the draft, again and again while the person writes."""
    while True:
        found = read(settings.project, Mode.DRAFT, day)
        wrong = (*found.findings, *(check(found.library) if found.library else ()))
        if found.library:
            wrong += vault_check(settings.project, found, contents)
        own = [f for f in wrong if found.source_map.locate(f.place).path == path]
        Report().findings(own, found.source_map)
        if not can_ask() or ask(f"Write, then enter c to check again, {END} to end") == END:
            break
    say(f"Later: noexcuse check {settings.project.relative(path)} --key FILE.")
    say(f"Then two readers: noexcuse approve {scenario} --as ROLE.")

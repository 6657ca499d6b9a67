"""`noexcuse portal waive` and `guard`: what may stand all the same, and what git must not hold."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from generator.build.errors import UnableError
from generator.checks.nearest import did_you_mean
from generator.cli.common import AsOfOption, day_of, here
from generator.cli.drafts import append_item
from generator.cli.portal_common import RoleOption
from generator.cli.report import complain, say
from generator.model.review import WAIVABLE, Waiver, public_hash, valid_waivers
from generator.project import Mode
from generator.reading import read

ScenarioArgument = Annotated[str, typer.Argument(help="The scenario's id: its file's name.")]
CodeArgument = Annotated[str, typer.Argument(help="The finding's code, such as ANON023.")]
ReasonOption = Annotated[
    str, typer.Option("--reason", help="Why nobody can be recognised all the same; it is public.")
]
StagedOption = Annotated[
    bool, typer.Option("--staged", help="Look at what the next commit would add, for a git hook.")
]


def waive(
    scenario: ScenarioArgument,
    code: CodeArgument,
    role: RoleOption,
    reason: ReasonOption,
    as_of: AsOfOption = None,
) -> None:
    """Let a finding of the vault's checks stand in a scenario, with your reason and your role.

    It holds for the text as it is now, is listed in the report, and is never the author's to give.

    Example: noexcuse portal waive the-queue ANON023 --as reader-3 --reason "Hundreds do this job"
    """
    settings = here()
    day = day_of(settings, as_of)
    found = read(settings.project, Mode.DRAFT, day)
    written = found.library.written if found.library else {}
    story = written.get(scenario)
    wanted = code.upper()
    refusal = ""
    if story is None:
        refusal = f"There is no scenario {scenario}. {did_you_mean(scenario, written)}"
    elif wanted not in WAIVABLE:
        refusal = f"{wanted} cannot be waived; these can: {', '.join(WAIVABLE)}."
    elif role == story.author:
        refusal = f"{role} wrote {scenario}; somebody else has to decide."
    if refusal or story is None:
        complain(refusal)
        raise typer.Exit(1)
    waiver = Waiver.model_validate(
        {"code": wanted, "by": role, "on": day, "public": public_hash(story), "reason": reason}
    )
    item = (
        f"  - code: {waiver.code}\n    by: {waiver.by}\n    on: {waiver.on.isoformat()}\n"
        f"    public: {waiver.public}\n"
        f"    reason: {json.dumps(waiver.reason, ensure_ascii=False)}\n"
    )
    path = append_item(settings, found, "waivers", scenario, item)
    again = read(settings.project, Mode.DRAFT, day).library
    listed = again.waivers.get(scenario) if again else None
    if listed is None or waiver.code not in valid_waivers(story, listed.waivers):
        raise UnableError(f"The waiver was added to {path}, but cannot be read there; run check.")
    say(f"Noted in {settings.project.relative(path)}.")
    say("It holds until the text is changed. The report lists it with its reason.")


def guard(staged: StagedOption = False) -> None:
    """Refuse raw exports, vaults, keys, portraits and consent records in git.

    It looks at the name and at the first bytes of every file that git keeps. The git hook and the
    checks of a pull request run it.

    Example: noexcuse portal guard --staged
    """
    from generator.portal import git

    home = here().project.home
    files = git.staged(home) if staged else git.tracked(home)
    if files is None:
        complain("This folder is not in git, so there was nothing to look at.")
        return
    refused = {name: why for name, data in files.items() if (why := git.why_not(name, data))}
    for name, why in refused.items():
        complain(f"{name}: {why}.")
    if refused:
        complain(
            "Take them out of git, and keep them in private/ or nowhere. If one was pushed before,"
            " tell your information governance lead: git keeps what was once in it."
        )
        raise typer.Exit(1)

"""One reader's approval, as `approve` and `review` both record it (P7)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

import typer

from generator.build.errors import UnableError
from generator.build.settings import Settings
from generator.checks import check
from generator.checks.nearest import did_you_mean
from generator.cli.drafts import YesNo, append_item, can_ask
from generator.cli.report import Report, ask_one_of, complain, say
from generator.finding import Finding, errors
from generator.library import Library
from generator.model.portal import ReviewCheck
from generator.model.review import APPROVALS_NEEDED, public_hash
from generator.project import Mode
from generator.reading import Read, read

CANNOT_PROVE = (
    "What an approval can't prove: that the roles are two different people, that either read"
    " it with care, or that nothing like it happened. Whoever publishes answers for that."
)


def record(
    settings: Settings,
    found: Read,
    scenario: str,
    role: str,
    day: date,
    confirm: Sequence[ReviewCheck] = (),
    remark: str = "",
) -> None:
    """Add a role's approval of a scenario as it stands, once the whole checklist is confirmed.

    Tells what was noted and what it can't prove. Ends with exit code 1 where it is refused.
    """
    wrong = _errors_of(found, scenario)
    refusal = refusal_of(found, scenario, role, bool(wrong))
    if refusal:
        Report().findings(wrong, found.source_map)
        complain(refusal)
        raise typer.Exit(1)
    assert found.library is not None
    _confirm(found.library, scenario, confirm)
    item = _item(public_hash(found.library.written[scenario]), role, day, remark)
    path = append_item(settings, found, "reviews", scenario, item)
    count = _confirmed(settings, scenario, role, day)
    say(f"Noted in {settings.project.relative(path)}: {count} of {APPROVALS_NEEDED} approvals.")
    say(CANNOT_PROVE)


def _confirm(library: Library, scenario_id: str, given: Sequence[ReviewCheck]) -> None:
    """Ask for each line of the checklist that was not given; end with exit code 1 at a no."""
    lines = library.words.portal.checklist
    for line in ReviewCheck:
        if line in given:
            continue
        if not can_ask():
            raise typer.BadParameter(f"{lines[line]} Give --confirm {line} if that is so.")
        if ask_one_of(lines[line], (YesNo.YES, YesNo.NO)) != YesNo.YES:
            complain(
                f"{scenario_id} is not approved. Tell its author what you saw, in your own words."
            )
            raise typer.Exit(1)


def _errors_of(found: Read, scenario_id: str) -> tuple[Finding, ...]:
    """The errors in the scenario itself, of reading and of the checks."""
    checked = check(found.library) if found.library else ()
    places = (("scenario", scenario_id), ("file", f"scenarios/{scenario_id}.yml"))
    own = (f for f in (*found.findings, *checked) if (f.place.kind, f.place.id) in places)
    return errors(own)


def refusal_of(found: Read, scenario_id: str, role: str, wrong: bool) -> str:
    """Why this approval cannot be given, in one sentence; empty when it can."""
    library = found.library
    if wrong or library is None:
        return f"{scenario_id} has errors; mend them, then let it be read."
    scenario = library.written.get(scenario_id)
    if scenario is None:
        return f"There is no scenario {scenario_id}. {did_you_mean(scenario_id, library.written)}"
    standing = library.standing[scenario_id]
    if standing.missing:
        return f"{scenario_id} is not complete; it still needs: {', '.join(standing.missing)}."
    if role == scenario.author:
        return f"{role} wrote {scenario_id}; somebody else has to read it."
    if role in {approval.by for approval in standing.approvals}:
        return f"{role} has approved this text already; the other reader must be another person."
    return ""


def _item(public: str, role: str, day: date, remark: str) -> str:
    lines = [f"  - by: {role}", f"    on: {day.isoformat()}", f"    public: {public}"]
    lines += ["    checked:", *(f"      - {line}" for line in ReviewCheck)]
    if remark:
        # A JSON string is a YAML string, whatever is in it.
        lines.append(f"    remark: {json.dumps(remark, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def _confirmed(settings: Settings, scenario_id: str, role: str, day: date) -> int:
    """How many approvals hold now, read back from the file.

    Raises UnableError when the new one is not among them: the file was not in the usual form.
    """
    library = read(settings.project, Mode.SAMPLE, day).library
    valid = library.standing[scenario_id].approvals if library else ()
    if role not in {approval.by for approval in valid}:
        raise UnableError(
            f"The approval was added to scenarios/reviews/{scenario_id}.yml, but cannot be read"
            " there; run noexcuse check."
        )
    return len(valid)

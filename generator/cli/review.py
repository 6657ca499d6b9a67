"""`noexcuse review`: what waits for whom, what is to be read, and a reader's approval (P7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from generator.checks import check
from generator.checks.nearest import did_you_mean
from generator.cli.approve import ConfirmOption, RemarkOption
from generator.cli.approving import CANNOT_PROVE, record
from generator.cli.common import AsOfOption, JsonOption, day_of, here
from generator.cli.report import Format, complain, say, show, show_data
from generator.finding import errors
from generator.library import Library
from generator.model.review import APPROVALS_NEEDED, NOT_PUBLIC, State
from generator.model.scenario import WRITTEN_ORDER, Scenario
from generator.project import Mode
from generator.reading import Read, read

SHOWN = 4
"""How many missing fields of a draft the list names."""
AT_HOME = "shipped"
"""The heading for what came with the toolkit and nobody here has read."""
HEADS = {
    State.WAITING: "Waiting for a reader",
    State.STALE: "Changed since it was approved: to be read again",
    State.DRAFT: "Draft: with its author",
    State.APPROVED: "Approved",
    State.WITHDRAWN: "Withdrawn",
    AT_HOME: "Came with the toolkit, not read by anybody here",
}


@dataclass(frozen=True)
class Waiting:
    """Where one scenario stands: who wrote it, who has read this text, what it waits for."""

    id: str
    title: str
    state: State
    shipped: bool
    author: str
    read_by: tuple[str, ...]
    waits_for: str

    @property
    def group(self) -> str:
        """The heading it stands under."""
        at_home = self.shipped and self.state is State.WAITING and not self.read_by
        return AT_HOME if at_home else self.state

    def may_be_read_by(self, role: str) -> bool:
        """Whether this role's approval would count now."""
        open_ = self.state in (State.WAITING, State.STALE)
        return open_ and role not in (self.author, *self.read_by)


ScenarioArgument = Annotated[
    str, typer.Argument(help="The scenario to read; without one you get the list.")
]
RoleOption = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="ROLE",
        help="Your role pseudonym, such as reader-1: with a scenario, approve it after reading;"
        " without one, list what you may read.",
        show_default=False,
    ),
]


def review(
    scenario: ScenarioArgument = "",
    role: RoleOption = "",
    confirm: ConfirmOption = None,
    remark: RemarkOption = "",
    as_of: AsOfOption = None,
    as_json: JsonOption = False,
) -> None:
    """List what waits for whom; show a scenario and the checklist; note your approval.

    You read all that the public would read, then answer the checklist. Your approval holds for
    this very text. What it cannot prove is said each time.

    Example: noexcuse review the-drug-round --as reader-1
    """
    settings = here()
    day = day_of(settings, as_of)
    found = read(settings.project, Mode.SAMPLE, day)
    library = found.library
    if library is None:
        show(found.findings, found.source_map, Format.TEXT)
        raise typer.Exit(1)
    if not scenario:
        listed = [one for one in _waiting(found, library) if not role or one.may_be_read_by(role)]
        _list(listed, role, as_json)
        return
    if scenario not in library.written:
        complain(f"There is no scenario {scenario}. {did_you_mean(scenario, library.written)}")
        raise typer.Exit(1)
    _show(library, scenario, next(o for o in _waiting(found, library) if o.id == scenario))
    if role:
        record(settings, found, scenario, role, day, confirm or (), remark)
    else:
        say(f"To approve it: noexcuse review {scenario} --as ROLE")
        say(CANNOT_PROVE)


def _waiting(found: Read, library: Library) -> Iterator[Waiting]:
    """Each scenario on file and where it stands, by id."""
    wrong = [f.place for f in errors((*found.findings, *check(library)))]
    faults = {place.id for place in wrong if place.kind == "scenario"}
    for key, scenario in sorted(library.written.items()):
        standing = library.standing[key]
        yield Waiting(
            id=key,
            title=scenario.title,
            state=standing.state,
            shipped=standing.shipped,
            author=scenario.author or "",
            read_by=tuple(approval.by for approval in standing.approvals),
            waits_for=_waits_for(library, key, scenario, key in faults),
        )
    for key, withdrawn in sorted(library.withdrawn.items()):
        yield Waiting(
            id=key,
            title=key,
            state=State.WITHDRAWN,
            shipped=False,
            author="",
            read_by=(),
            waits_for=f"withdrawn on {withdrawn.on.isoformat()}: {withdrawn.reason}",
        )


def _waits_for(library: Library, key: str, scenario: Scenario, faulty: bool) -> str:
    standing = library.standing[key]
    if faulty:
        return f"has errors; first mend them: noexcuse check scenarios/{key}.yml"
    if standing.missing:
        names = ", ".join(standing.missing[:SHOWN])
        more = len(standing.missing) - SHOWN
        return f"still needs {names}" + (f" and {more} more" if more > 0 else "")
    if standing.state is State.APPROVED:
        return "waits for nobody"
    read_by = [approval.by for approval in standing.approvals]
    left = APPROVALS_NEEDED - len(read_by)
    others = " or ".join(filter(None, (scenario.author or "", *read_by)))
    besides = f", not {others}" if others else ""
    if standing.state is State.STALE:
        earlier = library.reviews[key].approvals
        again = ", ".join(dict.fromkeys(approval.by for approval in earlier))
        return f"{again} read an earlier text; {left} readers{besides}, are needed for this one"
    return f"waits for {left} reader{'s' if left > 1 else ''}{besides}"


def _list(listed: list[Waiting], role: str, as_json: bool) -> None:
    if as_json:
        show_data([_as_data(one) for one in listed])
        return
    if not listed:
        say(f"Nothing waits for {role}." if role else "There is no scenario.")
    for group, head in HEADS.items():
        members = [one for one in listed if one.group == group]
        if members:
            say(f"{head} ({len(members)})")
        for one in members:
            say(f"  {one.id}  “{one.title}”")
            wrote = f"written by {one.author}; " if one.author else ""
            readers = f"read by {' and '.join(one.read_by)}; " if one.read_by else ""
            say(f"      {wrote}{readers}{one.waits_for}")
        if members:
            say()
    say(f"To read one: noexcuse review ID{f' --as {role}' if role else ''}")
    say(CANNOT_PROVE)


def _as_data(one: Waiting) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": one.title,
        "state": one.state.value,
        "shipped": one.shipped,
        "author": one.author,
        "read_by": list(one.read_by),
        "waits_for": one.waits_for,
    }


def _show(library: Library, key: str, standing: Waiting) -> None:
    """All that an approval is bound to, then the checklist."""
    scenario = library.written[key]
    say(f"{key}: {standing.state.value}; {standing.waits_for}")
    say()
    public = scenario.model_dump(mode="json", exclude_unset=True, exclude=NOT_PUBLIC)
    for name in sorted(public, key=WRITTEN_ORDER.index):
        for line in _lines(name, public[name]):
            say(line)
        say()
    say("The readers' checklist")
    for line in library.words.portal.checklist.values():
        say(f"  - {line}")
    say()


def _lines(name: str, value: object, depth: int = 0) -> Iterator[str]:
    """A field and what is in it, a line each, moved in by depth."""
    before, head = "    " * depth, name.replace("_", " ").capitalize()
    if isinstance(value, Mapping):
        yield f"{before}{head}"
        for inner, part in value.items():
            yield from _lines(str(inner), part, depth + 1)
    elif isinstance(value, list | tuple):
        yield f"{before}{head}"
        for number, part in enumerate(value, 1):
            if isinstance(part, Mapping):
                yield from _lines(str(number), part, depth + 1)
            else:
                yield f"{before}    {number}. {part}"
    else:
        said = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
        yield f"{before}{head}: {said}"

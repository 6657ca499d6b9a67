"""What a reader is asked of an entry, in which order, in the words of content/wording/portal.yml.

Which choices there are comes from the codebook, the organisation's employers and closed lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from generator.editorial.routes import routes_of
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.portal import NOT_TOLD, CareNeed, CareStep, Meaning
from generator.model.vocabulary import Behaviour, Characteristic, DoneBy
from generator.portal.conversation import Choice, Passage, View
from generator.portal.records import Record

CARE, STEP, HELD_BY = "care", "step", "held-by"
THEME, ALSO, SOURCE, GROUP, STAFF = "theme", "also", "source", "group", "staff"
BEHAVIOUR, CHARACTERISTICS, EMPLOYER = "behaviour", "characteristics", "employer"
SAME, COMPARE = "same", "compare"
YES, NO = "yes", "no"
GO, STOP = "go", "stop"

ROLE = re.compile(r"[a-z]+(-[a-z0-9]+)*")
PASSED_ON = (CareStep.SAFEGUARDING, CareStep.POLICE, CareStep.EMPLOYER, CareStep.SPEAK_UP)
"""Decisions after which a role has it."""
ORDER = (THEME, ALSO, SOURCE, GROUP, STAFF, BEHAVIOUR, CHARACTERISTICS, EMPLOYER)

Given = Mapping[str, tuple[str, ...]]


def following(given: Given, library: Library, first: bool) -> str:
    """The name of the next question after those given; empty at the end.

    first: whether this is the first reading, which alone asks for the same event.
    """
    if CARE not in given:
        return CARE
    left = care_left(given)
    if left:
        return left
    for name in ORDER:
        if name not in given and not (name == EMPLOYER and not library.organisation.employers):
            return name
    if first and SAME not in given:
        return SAME
    if given.get(SAME, (NO,)) != (NO,) and COMPARE not in given:
        return COMPARE
    return ""


def care_left(given: Given) -> str:
    """The question about a duty of care that still has to be answered; empty when none."""
    if given[CARE] == (CareNeed.NONE.value,):
        return ""
    if STEP not in given:
        return STEP
    passed_on = CareStep(given[STEP][0]) in PASSED_ON
    return HELD_BY if passed_on and HELD_BY not in given else ""


def ask(
    name: str, library: Library, record: Record, shown: Record, likely: Sequence[Record]
) -> View:
    """The view of a question. shown: the entry whose text stands beside it."""
    portal = library.words.portal
    made = _SAME[name](library, likely) if name in _SAME else _ASK[name](library)
    head = fill(portal.entry, id=shown.id, quarter=str(shown.quarter))
    if shown.id != record.id:
        head = fill(portal.other_entry, id=shown.id)
    return View(
        heading=head,
        ask=made.ask,
        choices=made.choices,
        many=made.many,
        help=made.help,
        passages=passages(library, shown),
    )


def passages(library: Library, record: Record) -> tuple[Passage, ...]:
    """An entry's answers under their heads, in the order of meanings."""
    heads = library.words.portal.meanings
    return tuple(
        Passage(heads[meaning], record.answers[meaning])
        for meaning in Meaning
        if meaning in record.answers
    )


def pause(library: Library, read: int) -> View:
    """The offer of a break, with someone to talk to for the reader."""
    portal = library.words.portal
    return View(
        heading=portal.break_head,
        ask=fill(portal.break_text, n=read),
        choices=(Choice(STOP, portal.break_stop), Choice(GO, portal.break_go)),
        notes=(portal.support_head, *support(library)),
    )


def support(library: Library) -> tuple[str, ...]:
    """Someone to talk to, a line each; what is not filled in is left out."""
    talking = [
        key
        for key, route in library.organisation.routes.items()
        if route.kind == "someone-to-talk-to"
    ]
    return tuple(
        f"{route.title}: {', '.join(line.text for line in route.contacts)}"
        for route in routes_of(library, talking)
        if not route.waiting and route.contacts
    )


def _list(labels: Mapping[str, str], library: Library, told: bool = True) -> tuple[Choice, ...]:
    """Choices in the order of their labels; with the one for what an entry does not say."""
    extra = (Choice(NOT_TOLD, library.words.portal.not_told),) if told else ()
    return (*(Choice(str(key), label) for key, label in labels.items()), *extra)


def _codes(library: Library) -> tuple[Choice, ...]:
    return tuple(
        Choice(key, code.title, f"{code.definition} {'; '.join(code.include)}")
        for key, code in library.codebook.codes.items()
    )


def _care(library: Library) -> View:
    portal = library.words.portal
    labels = {need.value: portal.care_needs[need] for need in CareNeed}
    return View("", portal.ask_care, _list(labels, library, told=False), help=portal.help_care)


def _step(library: Library) -> View:
    portal = library.words.portal
    labels = {step.value: portal.care_steps[step] for step in CareStep}
    return View("", portal.ask_step, _list(labels, library, told=False), help=portal.help_step)


def _closed(
    question: Callable[[Library], str],
    labels: Callable[[Library], Mapping[str, str]],
    many: bool = False,
) -> Callable[[Library], View]:
    def made(library: Library) -> View:
        return View("", question(library), _list(labels(library), library, told=not many), many)

    return made


def _same(library: Library, likely: Sequence[Record]) -> View:
    portal = library.words.portal
    others = tuple(
        Choice(record.id, fill(portal.look_at, id=record.id, quarter=str(record.quarter)))
        for record in likely
    )
    return View("", portal.ask_same, (Choice(NO, portal.not_same), *others))


def _compare(library: Library, likely: Sequence[Record]) -> View:
    portal = library.words.portal
    return View("", portal.ask_compare, (Choice(YES, portal.yes), Choice(NO, portal.no)))


_SAME: Mapping[str, Callable[[Library, Sequence[Record]], View]] = {SAME: _same, COMPARE: _compare}
_ASK: Mapping[str, Callable[[Library], View]] = {
    CARE: _care,
    STEP: _step,
    HELD_BY: lambda library: View("", library.words.portal.ask_role),
    THEME: lambda library: View("", library.words.portal.ask_theme, _codes(library)),
    ALSO: lambda library: View("", library.words.portal.ask_also, _codes(library), many=True),
    SOURCE: _closed(
        lambda library: library.words.portal.ask_source,
        lambda library: {str(k): library.words.common.done_by[k] for k in DoneBy},
    ),
    GROUP: _closed(
        lambda library: library.words.portal.ask_group,
        lambda library: {k: g.title for k, g in library.codebook.setting_groups.items()},
    ),
    STAFF: _closed(
        lambda library: library.words.portal.ask_staff,
        lambda library: {k: g.title for k, g in library.codebook.staff_groups.items()},
    ),
    BEHAVIOUR: _closed(
        lambda library: library.words.portal.ask_behaviour,
        lambda library: {str(k): library.words.common.behaviours[k] for k in Behaviour},
    ),
    CHARACTERISTICS: _closed(
        lambda library: library.words.portal.ask_characteristics,
        lambda library: {str(k): library.words.common.characteristics[k] for k in Characteristic},
        many=True,
    ),
    EMPLOYER: _closed(
        lambda library: library.words.portal.ask_employer,
        lambda library: {k: e.name for k, e in library.organisation.employers.items()},
    ),
}

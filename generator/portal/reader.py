"""Reading the portal, one entry at a time (P8).

First, of every entry: is anyone in danger, or owed a duty of care? What is decided is saved at
once, before anything else is asked. Then the entry is sorted by the codebook. Whoever stops goes
on where they stopped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from generator.editorial.dates import day
from generator.editorial.wording import fill
from generator.library import Library
from generator.model.portal import NOT_TOLD, CareNeed, CareStep
from generator.portal import questions
from generator.portal.conversation import View, refusal
from generator.portal.likeness import Likeness
from generator.portal.records import Care, Coding, Contents, Event, Record
from generator.portal.vault import Vault

BREAK_AFTER = 20


class Task(StrEnum):
    """Why an entry comes up: a decision is open, or it is read first or second."""

    DECIDE = "decide"
    FIRST = "first"
    SECOND = "second"


def queue(contents: Contents, role: str) -> list[tuple[str, Task]]:
    """What waits for a role: open decisions, what it has begun, second readings, the rest."""
    waiting: list[tuple[str, Task]] = []
    begun: list[tuple[str, Task]] = []
    second: list[tuple[str, Task]] = []
    first: list[tuple[str, Task]] = []
    for record in contents.records:
        task = Task.FIRST if not record.codings else Task.SECOND
        wanted = task is Task.FIRST or (record.twice and len(record.codings) == 1)
        mine = {coding.by for coding in record.codings} == {role}
        if record.open_since:
            waiting.append((record.id, Task.DECIDE))
        if wanted and not (task is Task.SECOND and mine):
            seen = any(care.by == role for care in record.care)
            pile = begun if seen else second if task is Task.SECOND else first
            pile.append((record.id, task))
    return [*waiting, *begun, *second, *first]


@dataclass(frozen=True)
class Step:
    """A question that was answered, with what was chosen."""

    name: str
    keys: tuple[str, ...]


class Reader:
    """One sitting of one reader; a Conversation. Everything answered is saved as it goes."""

    def __init__(
        self,
        vault: Vault,
        library: Library,
        role: str,
        today: date,
        event: Callable[[str, str, int, str], Event],
    ) -> None:
        self.read = 0
        self._vault, self._library, self._role, self._day = vault, library, role, today
        self._event = event
        self._queue = queue(vault.contents, role)
        self._all = len(self._queue)
        self._likeness: Likeness | None = None
        self._likely: tuple[Record, ...] = ()
        self._pause = self._stopped = False
        self._begin()

    @property
    def left(self) -> int:
        """How many entries still wait for this role."""
        return len(self._queue)

    def view(self) -> View | None:
        """The question now, with the entry it is about."""
        if self._stopped or not self._queue:
            return None
        if self._pause:
            return questions.pause(self._library, self.read)
        step = self._next()
        made = questions.ask(step, self._library, self._record, self._shown(step), self._likely)
        portal = self._library.words.portal
        notes: tuple[str, ...] = (portal.second,) if self._task is Task.SECOND else ()
        if self._record.open_since:
            notes += (fill(portal.waiting_decision, date=day(self._record.open_since)),)
        number = self._all - len(self._queue) + 1
        progress = fill(portal.progress, n=number, all=str(self._all))
        return replace(made, notes=(*notes, *made.notes), progress=progress)

    def answer(self, keys: tuple[str, ...]) -> str:
        """Take an answer; what belongs to a duty of care is saved before the next question."""
        view = self.view()
        if view is None:
            return ""
        wrong = refusal(view, keys)
        if wrong:
            return wrong
        if self._pause:
            self._pause, self._stopped = False, keys == (questions.STOP,)
            if not self._stopped:
                self._begin()
            return ""
        step = self._next()
        if step == questions.HELD_BY and not questions.ROLE.fullmatch(keys[0].strip()):
            return "Please give a role such as safeguarding-lead, no name."
        self._steps.append(Step(step, keys))
        if step == questions.COMPARE and keys == (questions.NO,):
            self._reject()
        if self._care_is_answered() and not self._care_saved:
            self._save_care()
        if self._done():
            self._finish()
        return ""

    def back(self) -> None:
        """Return to the question before; a decision that was saved stays, and another is added."""
        if self._pause or not self._steps:
            return
        self._steps.pop()
        if not self._care_is_answered():
            self._care_saved = False

    # The entry at hand.

    def _begin(self) -> None:
        """Put the next entry before the reader, and note that they see it."""
        self._steps: list[Step] = []
        self._rejected = set[str]()
        self._care_saved = False
        self._likely = ()
        if not self._queue:
            return
        key, self._task = self._queue[0]
        self._record = self._vault.contents.by_id()[key]
        self._vault.save(
            self._vault.contents, self._event(self._role, "was shown an entry", 1, key)
        )
        own = [care for care in self._record.care if care.by == self._role]
        if own and self._task is not Task.DECIDE:
            # Begun before: the duty of care was asked, and answered, then.
            self._steps.append(Step(questions.CARE, (own[-1].need.value,)))
            self._steps += _told(own[-1])
            self._care_saved = True
        elif self._task is Task.DECIDE:
            need = self._record.need or CareNeed.UNSURE
            self._steps.append(Step(questions.CARE, (need.value,)))

    def _given(self) -> dict[str, tuple[str, ...]]:
        return {step.name: step.keys for step in self._steps}

    def _next(self) -> str:
        given = self._given()
        name = questions.following(given, self._library, self._task is Task.FIRST)
        if name == questions.SAME and not self._likely:
            self._likely = self._find_likely()
        return name

    def _find_likely(self) -> tuple[Record, ...]:
        if self._likeness is None:
            self._likeness = Likeness.of(self._vault.contents)
        found = self._likeness.likely(self._record, self._vault.contents)
        return tuple(record for record in found if record.id not in self._rejected)

    def _reject(self) -> None:
        """The earlier entry looked at is another event: ask again without it."""
        self._steps.pop()
        self._rejected.add(self._steps.pop().keys[0])
        self._likely = self._find_likely()
        if not self._likely:
            self._steps.append(Step(questions.SAME, (questions.NO,)))

    def _shown(self, step: str) -> Record:
        """The entry whose text stands beside the question."""
        if step != questions.COMPARE:
            return self._record
        return self._vault.contents.by_id()[self._given()[questions.SAME][0]]

    def _care_is_answered(self) -> bool:
        given = self._given()
        return questions.CARE in given and questions.care_left(given) == ""

    def _done(self) -> bool:
        if self._task is Task.DECIDE:
            return self._care_saved
        if self._next() == questions.SAME and not self._likely:
            self._steps.append(Step(questions.SAME, (questions.NO,)))
        return self._next() == ""

    def _save_care(self) -> None:
        given = self._given()
        need = CareNeed(given[questions.CARE][0])
        step = CareStep(given[questions.STEP][0]) if questions.STEP in given else None
        held_by = given.get(questions.HELD_BY, ("",))[0].strip()
        care = Care(need, step, self._role, self._day, held_by)
        self._put(replace(self._record, care=(*self._record.care, care)), "logged a duty of care")
        self._care_saved = True

    def _finish(self) -> None:
        """Save the coding, and turn to the next entry, or offer a break first."""
        if self._task is not Task.DECIDE:
            coding = _coding(self._given(), self._role, self._day)
            self._put(
                replace(self._record, codings=(*self._record.codings, coding)), "coded an entry"
            )
            self.read += 1
            self._pause = self.read % BREAK_AFTER == 0
        self._queue = self._queue[1:]
        self._pause = self._pause and bool(self._queue)
        if not self._pause:
            self._begin()

    def _put(self, record: Record, did: str) -> None:
        event = self._event(self._role, did, 1, record.id)
        self._vault.save(self._vault.contents.with_record(record), event)
        self._record = record


def _told(care: Care) -> list[Step]:
    """What was answered about a duty of care, as steps."""
    steps = [Step(questions.STEP, (care.step.value,))] if care.step else []
    return [*steps, *([Step(questions.HELD_BY, (care.held_by,))] if care.held_by else [])]


def _coding(given: dict[str, tuple[str, ...]], role: str, today: date) -> Coding:
    def one(name: str) -> str:
        keys = given.get(name, ())
        return "" if not keys or keys[0] in (NOT_TOLD, questions.NO) else keys[0]

    return Coding(
        by=role,
        on=today,
        theme=one(questions.THEME),
        also=tuple(k for k in given.get(questions.ALSO, ()) if k != one(questions.THEME)),
        source=one(questions.SOURCE),
        group=one(questions.GROUP),
        staff=one(questions.STAFF),
        behaviour=one(questions.BEHAVIOUR),
        characteristics=given.get(questions.CHARACTERISTICS, ()),
        employer=one(questions.EMPLOYER),
        same_event_as=one(questions.SAME),
    )

"""A curator chooses the events behind a composite: shown one at a time, never copied.

At least three different events, not all of one employer, each at least 90 days old, none with an
open decision on a duty of care. Then the entries are put away, and the page is blank.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from generator.editorial.wording import fill
from generator.library import Library
from generator.model.portal import ChangedDetail
from generator.model.vocabulary import DoneBy, Setting
from generator.portal.composite import LEAST_CHANGED, event_count, fault, is_old_enough
from generator.portal.composite import employer_count as employers_of
from generator.portal.conversation import Choice, View, refusal
from generator.portal.questions import passages
from generator.portal.records import Contents, Event, Link, Record
from generator.portal.vault import Vault

KEEP, SKIP, ENOUGH = "keep", "skip", "enough"
THEME, WALK, DETAILS, SETTING, DONE_BY, TITLE = (
    "theme", "walk", "details", "setting", "done-by", "title",
)  # fmt: skip
ORDER = (THEME, WALK, DETAILS, SETTING, DONE_BY, TITLE)


@dataclass(frozen=True)
class Drafted:
    """What a curator decided. `link` goes into the vault; the rest begins the scenario's file."""

    title: str
    theme: str
    setting: Setting
    done_by: DoneBy
    records: tuple[str, ...]
    events: int
    employers: int
    changed: tuple[ChangedDetail, ...]

    def link(self, scenario: str, by: str, on: date) -> Link:
        """The link of the scenario that is begun."""
        return Link(scenario, self.records, self.events, self.employers, self.changed, by, on)


def candidates(contents: Contents, code: str, as_of: date) -> tuple[Record, ...]:
    """The entries of a theme that may stand behind a composite on this day."""
    return tuple(
        record
        for record in contents.records
        if record.coding
        and code in (record.coding.theme, *record.coding.also)
        and record.open_since is None
        and is_old_enough(record, as_of)
    )


class Drafting:
    """One sitting of one curator; a Conversation. `title_fault` says why a title cannot be."""

    def __init__(
        self,
        vault: Vault,
        library: Library,
        role: str,
        day: date,
        event: Callable[[str, str, int, str], Event],
        title_fault: Callable[[str], str],
    ) -> None:
        self.ended_because = ""
        self._vault, self._library, self._role, self._day = vault, library, role, day
        self._event, self._title_fault = event, title_fault
        self._given: dict[str, tuple[str, ...]] = {}
        self._waiting: list[Record] = []
        self._chosen: list[Record] = []

    @property
    def drafted(self) -> Drafted | None:
        """What was decided; None before the end, or when there were too few events."""
        if TITLE not in self._given:
            return None
        return Drafted(
            title=self._given[TITLE][0].strip(),
            theme=self._library.codebook.codes[self._given[THEME][0]].theme or "",
            setting=Setting(self._given[SETTING][0]),
            done_by=DoneBy(self._given[DONE_BY][0]),
            records=tuple(record.id for record in self._chosen),
            events=event_count(self._vault.contents, self._chosen),
            employers=employers_of(self._chosen),
            changed=tuple(ChangedDetail(key) for key in self._given[DETAILS]),
        )

    def view(self) -> View | None:
        """The question now, with the entry it is about."""
        step = self._step()
        if not step or self.ended_because:
            return None
        return self._walk() if step == WALK else self._ask(step)

    def answer(self, keys: tuple[str, ...]) -> str:
        """Take an answer; why not, if it cannot be taken."""
        view = self.view()
        if view is None:
            return ""
        wrong = refusal(view, keys)
        if wrong:
            return wrong
        step = self._step()
        if step == WALK:
            return self._decide(keys[0])
        if step == DETAILS and len(keys) < LEAST_CHANGED:
            return f"Choose at least {LEAST_CHANGED}."
        if step == TITLE and (fault := self._title_fault(keys[0].strip())):
            return fault
        self._given[step] = keys
        if step == THEME:
            self._waiting = list(candidates(self._vault.contents, keys[0], self._day))
            self._show_next()
        return ""

    def back(self) -> None:
        """Return to the question before; what was chosen among the entries stays chosen."""
        for step in reversed(ORDER):
            if step in self._given and step not in (THEME, WALK):
                del self._given[step]
                return

    def _step(self) -> str:
        return next((step for step in ORDER if step not in self._given), "")

    def _walk(self) -> View:
        portal, record = self._library.words.portal, self._waiting[0]
        choices = [Choice(KEEP, portal.draft_keep), Choice(SKIP, portal.draft_skip)]
        if not self._fault():
            choices.append(Choice(ENOUGH, portal.draft_enough))
        return View(
            heading=fill(portal.entry, id=record.id, quarter=str(record.quarter)),
            ask=portal.draft_ask,
            choices=tuple(choices),
            help=portal.draft_help,
            passages=passages(self._library, record),
            progress=fill(portal.draft_count, n=len(self._chosen)),
        )

    def _decide(self, key: str) -> str:
        record = self._waiting[0]
        if key == KEEP:
            if event_count(self._vault.contents, [*self._chosen, record]) == len(self._chosen):
                return "This tells of the same event as one that you have chosen."
            self._chosen.append(record)
        if key == ENOUGH:
            self._given[WALK] = (ENOUGH,)
        else:
            self._waiting.pop(0)
            self._show_next()
        return ""

    def _show_next(self) -> None:
        """Note that the next entry is shown; at the end go on, or say why that cannot be."""
        if self._waiting:
            event = self._event(self._role, "was shown an entry", 1, self._waiting[0].id)
            self._vault.save(self._vault.contents, event)
        elif self._fault():
            self.ended_because = f"There are no more entries of this theme. {self._fault()}"
        else:
            self._given[WALK] = (ENOUGH,)

    def _fault(self) -> str:
        return fault(self._vault.contents, self._chosen, self._day)

    def _ask(self, step: str) -> View:
        portal, common = self._library.words.portal, self._library.words.common
        if step == THEME:
            codes = self._library.codebook.codes.items()
            themes = tuple(Choice(k, c.title, c.definition) for k, c in codes if c.theme)
            return View("", portal.draft_theme, themes)
        if step == DETAILS:
            details = tuple(Choice(d.value, portal.details[d]) for d in ChangedDetail)
            return View("", portal.draft_details, details, True, portal.draft_details_help)
        if step == SETTING:
            places = tuple(Choice(s.value, common.settings[s]) for s in Setting)
            return View("", portal.draft_setting, places)
        if step == DONE_BY:
            whose = tuple(Choice(d.value, common.done_by[d]) for d in DoneBy)
            return View("", portal.draft_done_by, whose)
        return View("", portal.draft_title)


def linked(contents: Contents, link: Link) -> Contents:
    """The contents with one more link."""
    return replace(contents, links=(*contents.links, link))

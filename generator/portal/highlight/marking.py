"""Entries of the vault with their marks, one at a time, for people; a Conversation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.editorial.wording import fill
from generator.library import Library
from generator.model.portal import Mark
from generator.portal.conversation import CLOSE, OPEN, Choice, Passage, View, refusal
from generator.portal.highlight.spans import Span
from generator.portal.questions import passages
from generator.portal.records import Event, Record
from generator.portal.vault import Vault

NEXT, STOP = "next", "stop"


class Marking:
    """Shows one entry after another with its marks, and notes in the vault who saw which."""

    def __init__(
        self,
        vault: Vault,
        library: Library,
        find: Callable[[str], Sequence[Span]],
        seen: Callable[[str], Event],
        first: str = "",
    ) -> None:
        """first: the id of the entry to begin with. seen: the audit's line of an entry shown."""
        self.shown = 0
        self._vault, self._library, self._find, self._seen = vault, library, find, seen
        ids = [record.id for record in vault.contents.records]
        self._ids = ids[ids.index(first) :] if first else ids
        self._at = 0
        self._told: tuple[str, View] | None = None

    def view(self) -> View | None:
        """The entry at hand with its marks; None at the end."""
        if self._at >= len(self._ids):
            return None
        key = self._ids[self._at]
        if self._told is None or self._told[0] != key:
            self._vault.save(self._vault.contents, self._seen(key))
            self._told = (key, self._view(self._vault.contents.by_id()[key]))
            self.shown += 1
        return self._told[1]

    def answer(self, keys: tuple[str, ...]) -> str:
        """Go on to the next entry, or stop."""
        view = self.view()
        wrong = refusal(view, keys) if view else ""
        if not wrong:
            self._at = self._at + 1 if keys == (NEXT,) else len(self._ids)
        return wrong

    def back(self) -> None:
        """Return to the entry before."""
        self._at = max(0, self._at - 1)

    def _view(self, record: Record) -> View:
        portal = self._library.words.portal
        told = tuple(
            Passage(passage.head, marked(passage.text, self._find(passage.text), portal.marks))
            for passage in passages(self._library, record)
        )
        bare = not any(OPEN in passage.text for passage in told)
        return View(
            heading=fill(portal.entry, id=record.id, quarter=str(record.quarter)),
            ask=portal.mark_ask,
            choices=(Choice(NEXT, portal.mark_next), Choice(STOP, portal.mark_stop)),
            help=portal.mark_limits,
            passages=told,
            notes=(portal.mark_nothing,) if bare else (),
            progress=fill(portal.progress, n=self._at + 1, all=str(len(self._ids))),
        )


def marked(text: str, spans: Iterable[Span], labels: Mapping[Mark, str]) -> str:
    """A text with each marked part in brackets behind what it may be: "[name: Ana]".

    spans: in order. Where they overlap they are one mark, with all that it may be.
    """
    shown: list[str] = []
    at = 0
    for start, end, kinds in _regions(spans):
        said = ", ".join(labels[kind] for kind in kinds)
        shown += [text[at:start], f"{OPEN}[{said}: {text[start:end]}]{CLOSE}"]
        at = end
    return "".join((*shown, text[at:]))


def _regions(spans: Iterable[Span]) -> list[tuple[int, int, list[Mark]]]:
    regions: list[tuple[int, int, list[Mark]]] = []
    for span in spans:
        if regions and span.start < regions[-1][1]:
            start, end, kinds = regions[-1]
            more = [] if span.kind in kinds else [span.kind]
            regions[-1] = (start, max(end, span.end), kinds + more)
        else:
            regions.append((span.start, span.end, [span.kind]))
    return regions

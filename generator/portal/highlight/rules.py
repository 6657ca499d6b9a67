"""The rules as a detector: what has a form or stands in a list. It always runs.

Direct: names behind a title, numbers, contacts, addresses. Indirect: job, ward, origin, day, age,
family, facts of a life, which point at one person together with something else. The forms that
`check` looks for in stories are taken from there, so that there is one list; a highlighter may
mark too much where a check may not, and adds what is only likely. The rules cannot know what only
one team knows, and most facts of a life have no form at all: people find those.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from generator.checks import names
from generator.checks.rulebook import Pattern, letters, phrases
from generator.model.portal import Mark
from generator.portal.highlight.lists import lists, rules
from generator.portal.highlight.numbers import is_nhs_number
from generator.portal.highlight.spans import RULES, Span

KINDS = {
    "ANON001": Mark.EMAIL,
    "ANON002": Mark.PHONE,
    "ANON003": Mark.POSTCODE,
    "ANON004": Mark.NUMBER,
    "ANON005": Mark.NUMBER,
    "ANON006": Mark.DATE,
    "ANON007": Mark.WARD,
}
"""The kind of what each of check's identifiers finds. ANON012 finds no identifier."""


class Rules:
    """Finds by form and by word; a Detector. places: names of real places, or those that ship."""

    name = RULES

    def __init__(self, places: Pattern | None = None) -> None:
        near = names.lists().places if places is None else places
        self._rules = (*_all(), Rule(near.find, _judge(Mark.PLACE)))

    def find(self, text: str) -> Iterator[Span]:
        """What any rule finds."""
        for rule in self._rules:
            yield from rule.find(text)


@dataclass(frozen=True)
class Rule:
    """What one kind looks like.

    look: finds it in a text; of a match with a group `it`, that group alone is marked.
    judge: names the kind of what was found, as a checksum does; None if it is nothing after all.
    """

    look: Callable[[str], Iterator[re.Match[str]]]
    judge: Callable[[str], Mark | None]

    def find(self, text: str) -> Iterator[Span]:
        """Where it stands in a text."""
        for found in self.look(text):
            start, end = found.span("it" if "it" in found.re.groupindex else 0)
            kind = self.judge(text[start:end]) if start < end else None
            if kind is not None:
                yield Span(start, end, kind, RULES)


@cache
def _all() -> tuple[Rule, ...]:
    own = (Rule(one.finditer, _judge(kind)) for kind, found in rules().items() for one in found)
    theirs = (
        Rule(one.pattern.find, _judge(KINDS[one.saying.code]))
        for one in phrases("identifiers")
        if one.saying.code in KINDS
    )
    words = names.lists()
    return (
        *own,
        *theirs,
        Rule(letters("pair").finditer, _a_name),
        Rule(words.nationalities.find, _judge(Mark.ORIGIN)),
    )


def _judge(kind: Mark) -> Callable[[str], Mark]:
    def judged(found: str) -> Mark:
        return Mark.NHS_NUMBER if kind is Mark.NUMBER and is_nhs_number(found) else kind

    return judged


def _a_name(pair: str) -> Mark | None:
    """Two capitalised words are taken for a name unless one is known for something else."""
    words = names.lists()
    known = words.not_surnames | words.roles | words.titles | set(lists().capitals)
    parts = pair.split()
    is_name = known.isdisjoint(parts) and words.everyday.isdisjoint(map(str.lower, parts))
    return Mark.NAME if is_name else None

"""Nothing tells people to report every time, blames silence, or asks those harmed to be stronger.

The rules read what the toolkit says in its own voice; a manager in a story who says "be more
resilient" is the story's point, and an objection a trainer will hear is not our advice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.rule import Rule
from generator.checks.speech import find
from generator.finding import Finding, error
from generator.library import Library

EXEMPT = ("source", "evidence", "law")
"""What others have written, and what the law says."""

TO_REPORT = re.compile(
    r"\balways (?:report|speak up|speak out|challenge|call it out)\b"
    r"|\b(?:you|everyone|everybody|they|she|he) (?:must|should|have to|has to|need to|needs to) "
    r"(?:always )?(?:report|speak up|speak out)\b"
    r"|\b(?:report|log) (?:it |this |them )?(?:every|each) (?:single )?(?:time|incident|one)\b"
    r"|\breport (?:everything|all of it|all incidents)\b"
    r"|\b(?:don['’]t|do not|never) (?:stay|keep|be|remain) (?:silent|quiet)\b"
    r"|\b(?:it is|it['’]s) your duty to (?:report|speak)\b",
    re.IGNORECASE,
)

BLAME = re.compile(
    r"\bsilence (?:is|equals|means) (?:complicity|violence|consent|agreement|acceptance|betrayal)\b"
    r"|\bcomplicit\b|\b(?:part of|adds? to) the problem\b"
    r"|\bas (?:bad|guilty) as (?:the|those|whoever)\b"
    r"|\bno excuse for (?:silence|saying nothing|staying (?:silent|quiet)|doing nothing)\b"
    r"|\bwhy (?:didn['’]t|don['’]t|doesn['’]t) (?:you|she|he|they) "
    r"(?:just )?(?:say|speak|report|tell|challenge|complain|leave)\b"
    r"|\bwhy d(?:id|o|oes) (?:you|she|he|they) not (?:say|speak|report|tell|complain|leave)\b",
    re.IGNORECASE,
)

BE_STRONGER = re.compile(
    r"\bbe (?:more |a little more )?resilient\b|\b(?:build|develop|show|need) (?:\w+ )?resilience\b"
    r"|\b(?:thick|thicker) skin\b|\btoughen up\b|\brise above it\b|\bbe the bigger person\b"
    r"|\bdon['’]t take it (?:so )?personally\b|\btry not to let it\b|\blearn to (?:ignore|cope)\b"
    r"|\beducat(?:e|ing) (?:them|him|her|people|your colleagues"
    r"|the (?:person|patient|colleague))\b",
    re.IGNORECASE,
)


def to_report(library: Library) -> Iterable[Finding]:
    """SAFE007: words that press people to report or to speak."""
    for place, text in find(TO_REPORT, library, EXEMPT):
        yield error(
            "SAFE007",
            place,
            f"“{text}” presses people to speak. Whether and when is theirs to choose.",
            "Say what each route does, who sees it, and that they can decide later.",
        )


def blame(library: Library) -> Iterable[Finding]:
    """SAFE008: words that blame silence, or ask people who were harmed to be stronger."""
    for place, text in find(BLAME, library, EXEMPT):
        yield error(
            "SAFE008",
            place,
            f"“{text}” blames people who said nothing.",
            "Saying nothing is always allowed. Say what others can still do.",
        )
    for place, text in find(BE_STRONGER, library, EXEMPT):
        yield error(
            "SAFE008",
            place,
            f"“{text}” asks people to bear what should not have happened.",
            "Say what others owe them; it is never their job to mend it.",
        )


RULES: tuple[Rule, ...] = (to_report, blame)

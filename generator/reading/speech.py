"""How findings speak: names of things, the nearest valid word, text cut to a readable length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from generator.finding import Key
from generator.reading.text import without_hidden

SHOWN = 40
"""How many characters of an editor's text a message repeats."""

NOUNS = {
    "organisation": "the organisation",
    "brand": "the brand",
    "wording-common": "the common wording",
    "wording-decks": "the wording of decks",
    "wording-print": "the wording of print",
    "wording-site": "the wording of the site",
    "wording-papers": "the wording of papers",
    "wording-portal": "the wording of the portal",
    "wording-editor": "the wording for editors",
    "wording-report": "the wording of the report",
    "codebook": "the codebook",
    "theme": "a theme",
    "session": "a session",
    "page": "a page",
    "guide": "a guide",
    "message": "a campaign message",
    "ambassador": "an ambassador",
    "evidence": "a piece of evidence",
    "summary": "a summary of the portal",
    "report": "a report on the portal",
    "annexes": "the annexes of employers",
    "evaluation": "an evaluation",
    "source": "a source",
    "law": "a law note",
    "promise": "a promise",
    "action": "an action",
    "event": "an event",
    "pledge": "a pledge",
    "term": "a glossary term",
    "indicator": "an indicator",
    "figure": "an organisation's own figures",
    "tracked": "an item of the tracker",
    "launch": "a week of the launch",
    "edition": "a closed edition",
    "scenario": "a scenario",
    "reviews": "a file of reviews",
    "waivers": "a file of waivers",
    "withdrawn": "a recall",
    "employer": "an employer",
    "route": "a route",
    "value": "a value",
    "leave-out": "the list of what to leave out",
}


def noun(kind: str) -> str:
    """What a person calls an entity of this kind, with its article."""
    return NOUNS.get(kind, f"a {kind.replace('-', ' ')}")


def shown(text: str) -> str:
    """An editor's text, on one line and short enough to repeat in a message."""
    line = " ".join(without_hidden(text[: SHOWN * 4]).split())
    return line if len(line) <= SHOWN and len(text) <= SHOWN * 4 else line[:SHOWN] + "…"


def quoted(text: str) -> str:
    """An editor's own text in a message."""
    return f"“{shown(text)}”"


def name(text: str) -> str:
    """A field, a choice or a file in a message."""
    return f"`{shown(text)}`"


def names(choices: Iterable[str], last: str = "or") -> str:
    """`a`, `b` or `c`."""
    each = [name(choice) for choice in choices]
    return each[0] if len(each) == 1 else f"{', '.join(each[:-1])} {last} {each[-1]}"


def subject(keys: Sequence[Key], kind: str) -> str:
    """A place in an entity: "`says` in item 2 of `responses`"; the entity where it is all of it."""
    parts = [f"item {key + 1}" if isinstance(key, int) else name(key) for key in keys]
    if not parts:
        return noun(kind)
    said = parts[-1]
    for below, above in zip(reversed(keys), reversed(parts[:-1]), strict=False):
        said += f" of {above}" if isinstance(below, int) else f" in {above}"
    return said


def sentence(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def count(number: int, thing: str) -> str:
    """A number of things, as in "1 item" and "2 items"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that the word most likely means, or None."""
    options = list(choices)
    plain = {_plain(option): option for option in options}
    wanted = _plain(word[:200])
    if wanted in plain:
        return plain[wanted]
    close = get_close_matches(wanted, plain, n=1, cutoff=0.7)
    if close:
        return plain[close[0]]
    holding = [option for key, option in plain.items() if wanted in key.split("-")]
    return holding[0] if len(holding) == 1 else None


def _plain(word: str) -> str:
    return "-".join(word.lower().replace("_", " ").replace("-", " ").split())


def did_you_mean(word: str, choices: Iterable[str], otherwise: str) -> str:
    """A hint: the nearest choice, or `otherwise` before the list of all."""
    options = list(choices)
    guess = nearest(word, options)
    if guess:
        return f"Did you mean {name(guess)}?"
    return f"{otherwise}: {names(options, 'and')}." if options else ""

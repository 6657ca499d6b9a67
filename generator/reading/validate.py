"""One tree against its model: the frozen entity, or every finding about it at once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.finding import Finding, Key, Place, error
from generator.model.base import Model
from generator.reading.messages import MISSING, finding, misspelt
from generator.reading.sentences import said
from generator.reading.speech import count, name, noun, sentence, shown
from generator.reading.tree import Node, plain

MAX_FINDINGS = 100
"""How many findings of one entity are told apart."""
LONGEST_ID = 40

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Checked:
    """An entity, or None, and what is wrong with it."""

    value: Model | None
    findings: tuple[Finding, ...] = ()


def validate(kind: str, id_: str, model: type[Model], node: Node) -> Checked:
    """The entity of a tree. Never raises for what an editor wrote."""
    try:
        return Checked(model.model_validate(plain(node)))
    except ValidationError as problem:
        details = sorted(problem.errors(include_url=False), key=_weight)
    found = [finding(kind, id_, model, each) for each in details[:MAX_FINDINGS]]
    meant = {misspelt(model, each) for each in details[:MAX_FINDINGS]}
    told = [each for each in found if each is not None and not _is_there(each, meant)]
    if len(details) > MAX_FINDINGS:
        told.append(_the_rest(kind, id_, len(details) - MAX_FINDINGS))
    return Checked(None, tuple(told))


def _weight(details: ErrorDetails) -> int:
    # Where many fields are missing, the ones that are there and unknown tell the most.
    return 0 if details["type"] == "extra_forbidden" else 1


def _is_there(missing: Finding, meant: set[tuple[Key, ...] | None]) -> bool:
    # A field that is there under a misspelt name is not missing too.
    return missing.code == MISSING and missing.place.keys in meant


def _the_rest(kind: str, id_: str, number: int) -> Finding:
    message = f"{count(number, 'more mistake')} of this kind stand in {noun(kind)}."
    return error("FIELD099", Place(kind, id_), message, "Mend the first ones and check again.")


def id_finding(kind: str, id_: str) -> Finding | None:
    """The finding of an id, or a file's name, that cannot be one; None for a good id."""
    if len(id_) <= LONGEST_ID and _ID.fullmatch(id_):
        return None
    wish = _as_id(id_)
    what = sentence(noun(kind))
    if len(id_) > LONGEST_ID and _ID.fullmatch(id_):
        by = len(id_) - LONGEST_ID
        told = said("long_id", what=what, name=name(id_), by=by, most=LONGEST_ID)
    else:
        told = said(
            "wrong_id", what=what, name=name(shown(id_)), wish=f": {name(wish)}" if wish else ""
        )
    code, message, hint = told
    return error(code, Place(kind, id_, on_key=True), message, hint)


def _as_id(text: str) -> str:
    words = re.findall(r"[a-z0-9]+", text[: LONGEST_ID * 2].lower())
    while words and words[0][0].isdigit():
        words.pop(0)
    return "-".join(words)[:LONGEST_ID].rstrip("-")

"""Validation errors as findings in plain sentences, chosen by the error's type.

Pydantic's own English and Python's names of types never reach an editor. A type of error that
is not known here still gives a sentence with the field's description.
"""

from __future__ import annotations

from collections.abc import Callable

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from generator.finding import Finding, Key, Place, error
from generator.model.scenario import AffectedResponse
from generator.reading.case import Case, other
from generator.reading.fields import Tagged, is_model, spot
from generator.reading.sentences import Said, said
from generator.reading.speech import did_you_mean, name, names, nearest, sentence, subject
from generator.reading.values import SENTENCES

VERDICTS = {
    "approach", "because", "feedback", "grade", "judgement", "judgment", "lands", "mark",
    "points", "rating", "score", "then", "verdict",
}  # fmt: skip
"""Fields that would grade the person affected (people.md P3)."""

MISSING = "FIELD002"
"""The code of a field that is not there."""


def finding(kind: str, id_: str, model: type[BaseModel], details: ErrorDetails) -> Finding | None:
    """The finding of a validation error, or None where another error says it already."""
    type_ = details["type"]
    where = spot(model, details["loc"], type_ not in ("missing", "extra_forbidden"))
    case = Case(kind, where, details["input"], details.get("ctx", {}))
    if _said_elsewhere(type_, case):
        return None
    keys, (code, message, hint) = _keys(type_, case), _SENTENCES.get(type_, other)(case)
    on_key = where.on_key or type_ == "extra_forbidden"
    return error(code, Place(kind, id_, keys, on_key=on_key), message, hint)


def misspelt(model: type[BaseModel], details: ErrorDetails) -> tuple[Key, ...] | None:
    """The keys of the field that an unknown field most likely is; None for other errors."""
    if details["type"] != "extra_forbidden":
        return None
    where = spot(model, details["loc"], key_error=False)
    meant = nearest(str(where.keys[-1]), where.owner.model_fields) if where.owner else None
    return (*where.keys[:-1], meant) if meant else None


def _said_elsewhere(type_: str, case: Case) -> bool:
    # A list counts as too short while some of its items are wrong: those are the findings.
    given = case.given
    least = case.context.get("min_length", 0)
    return type_ == "too_short" and not isinstance(given, str) and len(given) >= least


def _keys(type_: str, case: Case) -> tuple[str | int, ...]:
    keys = case.spot.keys
    if type_ in ("union_tag_invalid", "union_tag_not_found") and isinstance(
        case.spot.shape, Tagged
    ):
        return (*keys, case.spot.shape.by)
    if type_ == "slot":
        return (*keys, str(case.context["field"]))
    if type_ == "contrast" and is_model(case.spot.shape):
        words = str(case.context["pair"]).split()
        return (*keys, *[w for w in words if w in case.spot.shape.model_fields][:1])
    return keys


def _missing(case: Case) -> Said:
    *above, last = case.spot.keys
    owner = sentence(subject(above, case.kind))
    return said("missing", owner=owner, field=name(str(last)), help=case.help)


def _unknown(case: Case) -> Said:
    *above, last = case.spot.keys
    field, owner = str(last), case.spot.owner
    if owner is AffectedResponse and field.lower() in VERDICTS:
        return said("verdict", field=name(field))
    known = list(owner.model_fields) if owner else []
    nearest = did_you_mean(field, known, "Its fields are")
    whose = sentence(subject(above, case.kind))
    return said("unknown", owner=whose, field=name(field), nearest=nearest)


def _no_tag(case: Case) -> Said:
    shape = case.spot.shape
    if not isinstance(shape, Tagged):
        return other(case)
    return said("no_tag", what=case.start, field=name(shape.by), choices=names(shape.tags()))


_SENTENCES: dict[str, Callable[[Case], Said]] = {
    **SENTENCES,
    "missing": _missing,
    "extra_forbidden": _unknown,
    "union_tag_not_found": _no_tag,
}

"""Sentences about values: wrong choices, kinds, lengths, numbers, days, forms and rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from generator.reading.case import Case, other
from generator.reading.fields import Tagged, choices, is_model
from generator.reading.sentences import Said, said
from generator.reading.speech import count, did_you_mean, name, names, quoted, sentence, subject

# Closed lists.


def _not_a_choice(case: Case) -> Said:
    return _choice(case, case.given, choices(case.spot.shape), case.what)


def _wrong_tag(case: Case) -> Said:
    shape = case.spot.shape
    if not isinstance(shape, Tagged) or not isinstance(case.given, dict):
        return other(case)
    what = subject((*case.spot.keys, shape.by), case.kind)
    return _choice(case, case.given.get(shape.by), shape.tags(), what)


def _choice(case: Case, given: Any, options: tuple[str, ...], what: str) -> Said:
    if not isinstance(given, str):
        return said("not_listed", what=sentence(what), nearest=_list(options))
    if case.spot.on_key:
        what = subject(case.spot.keys[:-1], case.kind)
    nearest = did_you_mean(given, options, "The choices are")
    return said("not_a_choice", given=quoted(given), what=what, nearest=nearest)


def _list(options: tuple[str, ...]) -> str:
    return f"The choices are: {names(options)}." if options else ""


# Kinds of value.

STANDS: tuple[tuple[type, str], ...] = (
    (dict, "a block of fields"),
    (list, "a list"),
    (str, "text"),
)


def _stands(given: Any) -> str:
    return next((word for type_, word in STANDS if isinstance(given, type_)), "something else")


def _not_text(case: Case) -> Said:
    return said("not_text", what=case.start, stands=_stands(case.given))


def _not_a_list(case: Case) -> Said:
    return said("not_a_list", what=case.start, stands=_stands(case.given))


def _not_fields(case: Case) -> Said:
    shape = case.spot.shape
    if isinstance(shape, Tagged):
        hint = f"It begins with `{shape.by}:`, one of {names(shape.tags())}."
    elif is_model(shape):
        hint = f"Its fields are: {names(shape.model_fields, 'and')}."
    else:
        hint = "Write each key on a line of its own, with a colon behind it."
    return said("not_fields", what=case.start, stands=_stands(case.given), begins=hint)


# Lengths.


def _too_long(case: Case) -> Said:
    most, actual = int(case.context["max_length"]), len(case.given)
    if isinstance(case.given, str):
        actual = max(int(case.context.get("actual_length", actual)), most + 1)
        by = count(actual - most, "character")
        return said("too_long", what=case.start, by=by, count=f"{actual:,}", most=f"{most:,}")
    items = count(actual, "item")
    return said("too_many", what=case.start, items=items, most=most, help=case.help)


def _too_short(case: Case) -> Said:
    least = int(case.context["min_length"])
    if not isinstance(case.given, str):
        items = count(len(case.given), "item")
        return said("too_few", what=case.start, items=items, least=least, help=case.help)
    if not case.given.strip():
        return said("empty", what=case.start, help=case.help)
    signs = count(least, "character")
    return said("too_short", what=case.start, least=signs, help=case.help)


# Numbers, days, yes and no.


def _not_a_number(case: Case) -> Said:
    kind = "a number" if case.spot.shape is float else "a whole number"
    if not isinstance(case.given, str):
        stands = _stands(case.given)
        return said("no_number_here", what=case.start, kind=kind, stands=stands, help=case.help)
    given = quoted(case.given)
    return said("not_a_number", what=case.start, kind=kind, given=given, help=case.help)


def _too_small(case: Case) -> Said:
    least, given = case.context.get("ge", case.context.get("gt")), quoted(str(case.given))
    return said("too_small", what=case.start, given=given, least=least, help=case.help)


def _too_large(case: Case) -> Said:
    most, given = case.context.get("le", case.context.get("lt")), quoted(str(case.given))
    return said("too_large", what=case.start, given=given, most=most, help=case.help)


def _not_a_day(case: Case) -> Said:
    given, example = case.given, _example_day(case)
    if not isinstance(given, str):
        return said("no_day_here", what=case.start, stands=_stands(given), example=example)
    there = "context" in case.context or case.context.get("error")
    key = "no_such_day" if there else "not_a_day"
    return said(key, what=case.start, given=quoted(given), example=example)


def _example_day(case: Case) -> str:
    examples = case.spot.field.examples if case.spot.field else None
    return str(examples[0]) if examples else date(2026, 11, 23).isoformat()


def _not_yes_or_no(case: Case) -> Said:
    given = quoted(case.given) if isinstance(case.given, str) else _stands(case.given)
    return said("not_yes_or_no", what=case.start, given=given, help=case.help)


# Texts with a form.

FORMS = (
    (
        "^[a-z][a-z0-9]*(-",
        "lower-case letters, digits and hyphens, and begin with a letter",
        "the-drug-round",
    ),
    ("^[a-z]+(-[a-z0-9]+)*$", "a role in lower case, with hyphens, never a name", "writer-1"),
    ("^[A-Za-z0-9][A-Za-z0-9._-]*\\.", "the name of a picture, without a folder", "c-014.jpg"),
    ("^[A-Za-z0-9]+([./-]", "a number or letters without spaces, never a name", "C-014"),
    ("^[^\\W\\d_]+", "one first name, or initials", "A. B."),
    ("^#", "a colour: a hash sign and six digits or letters from a to f", "#1a2b3c"),
    ("^https:", "an address that begins with https://", "https://www.acas.org.uk"),
    ("^public-1:", "a fingerprint as the command `approve` writes it", "public-1:, then 64 signs"),
)
"""How a pattern begins, the form that it stands for in words, and an example; ids come first."""


def _wrong_form(case: Case) -> Said:
    pattern = str(case.context.get("pattern", ""))
    given = quoted(str(case.given))
    for begins, form, example in FORMS:
        if pattern.startswith(begins):
            key = "made_of" if begins == FORMS[0][0] else "wrong_form"
            who = "A key in " + subject(case.spot.keys[:-1], case.kind)
            start = who if case.spot.on_key else case.start
            return said(key, what=start, form=form, given=given, example=example)
    if pattern.startswith("^(") and pattern.endswith(")$"):
        return _choice(case, case.given, tuple(pattern[2:-2].split("|")), case.what)
    return said("wrong_sign", what=case.start, given=given, help=case.help)


# What the models' own rules refuse.


def _slot(case: Case) -> Said:
    field, slot, known = (str(case.context[key]) for key in ("field", "slot", "known"))
    has = "it has none" if known == "none" else f"it has {known}"
    return said("slot", field=name(field), given=quoted(slot), has=has)


def _contrast(case: Case) -> Said:
    slots = {key: str(case.context[key]) for key in ("one", "other", "ratio", "least")}
    return said("contrast", what=case.start, pair=quoted(str(case.context["pair"])), **slots)


def _labels(case: Case) -> Said:
    missing = str(case.context["missing"])
    lacks = f"has no label for {missing}" if missing else "is empty"
    return said("labels", what=case.start, lacks=lacks)


def _cells(case: Case) -> Said:
    return said("cells", parts=case.context["what"])


def _rich_text(case: Case) -> Said:
    return said("rich_text", what=case.start, problem=case.context["problem"])


SENTENCES: dict[str, Callable[[Case], Said]] = {
    "union_tag_invalid": _wrong_tag,
    "enum": _not_a_choice,
    "literal_error": _not_a_choice,
    "string_type": _not_text,
    "tuple_type": _not_a_list,
    "list_type": _not_a_list,
    "dict_type": _not_fields,
    "model_type": _not_fields,
    "model_attributes_type": _not_fields,
    "too_long": _too_long,
    "string_too_long": _too_long,
    "too_short": _too_short,
    "string_too_short": _too_short,
    "int_type": _not_a_number,
    "int_parsing": _not_a_number,
    "int_parsing_size": _not_a_number,
    "int_from_float": _not_a_number,
    "float_type": _not_a_number,
    "float_parsing": _not_a_number,
    "finite_number": _not_a_number,
    "greater_than_equal": _too_small,
    "greater_than": _too_small,
    "less_than_equal": _too_large,
    "less_than": _too_large,
    "day": _not_a_day,
    "date_type": _not_a_day,
    "date_parsing": _not_a_day,
    "date_from_datetime_parsing": _not_a_day,
    "date_from_datetime_inexact": _not_a_day,
    "bool_type": _not_yes_or_no,
    "bool_parsing": _not_yes_or_no,
    "string_pattern_mismatch": _wrong_form,
    "slot": _slot,
    "contrast": _contrast,
    "labels": _labels,
    "rich_text": _rich_text,
    "cells": _cells,
}
"""For each of pydantic's types of error about a value, what makes its sentence."""

"""Sentences about values: wrong choices, kinds, lengths, numbers, days, forms and rules."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from generator.reading.case import Case, Said, other
from generator.reading.fields import Tagged, choices, is_model
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
        return "FIELD003", f"{sentence(what)} must be one word from a list.", _list(options)
    if case.spot.on_key:
        what = subject(case.spot.keys[:-1], case.kind)
    message = f"{quoted(given)} is not a choice for {what}."
    return "FIELD003", message, did_you_mean(given, options, "The choices are")


def _list(options: tuple[str, ...]) -> str:
    return f"The choices are: {names(options)}." if options else ""


# Kinds of value.

_STANDS: tuple[tuple[type, str], ...] = (
    (dict, "a block of fields"),
    (list, "a list"),
    (str, "text"),
)


def _stands(given: Any) -> str:
    return next((said for type_, said in _STANDS if isinstance(given, type_)), "something else")


def _not_text(case: Case) -> Said:
    return (
        "FIELD004",
        f"{case.start} must be text, but {_stands(case.given)} stands here.",
        "If it is meant as text, put the whole of it in quotes.",
    )


def _not_a_list(case: Case) -> Said:
    return (
        "FIELD004",
        f"{case.start} must be a list, but {_stands(case.given)} stands here.",
        "Write each item on a line of its own, after a dash and a space.",
    )


def _not_fields(case: Case) -> Said:
    shape = case.spot.shape
    if isinstance(shape, Tagged):
        hint = f"It begins with `{shape.by}:`, one of {names(shape.tags())}."
    elif is_model(shape):
        hint = f"Its fields are: {names(shape.model_fields, 'and')}."
    else:
        hint = "Write each key on a line of its own, with a colon behind it."
    message = f"{case.start} must be a block of fields, but {_stands(case.given)} stands here."
    return "FIELD004", message, hint


# Lengths.


def _too_long(case: Case) -> Said:
    most, actual = int(case.context["max_length"]), len(case.given)
    if isinstance(case.given, str):
        actual = max(int(case.context.get("actual_length", actual)), most + 1)
        return (
            "FIELD005",
            f"{case.start} is too long by {count(actual - most, 'character')}.",
            f"It has {actual:,}, and {most:,} fit.",
        )
    return (
        "FIELD007",
        f"{case.start} has {count(actual, 'item')}; {most} at most are allowed.",
        case.help,
    )


def _too_short(case: Case) -> Said:
    least = int(case.context["min_length"])
    if not isinstance(case.given, str):
        message = f"{case.start} has {count(len(case.given), 'item')}; it needs {least} or more."
        return "FIELD006", message, case.help
    if not case.given.strip():
        return "FIELD006", f"{case.start} is empty.", case.help
    message = f"{case.start} is too short: it needs {count(least, 'character')} or more."
    return "FIELD006", message, case.help


# Numbers, days, yes and no.


def _not_a_number(case: Case) -> Said:
    what = "a number" if case.spot.shape is float else "a whole number"
    if not isinstance(case.given, str):
        message = f"{case.start} must be {what}, but {_stands(case.given)} stands here."
    else:
        message = f"{case.start} must be {what}, not {quoted(case.given)}."
    return "FIELD008", message, case.help


def _too_small(case: Case) -> Said:
    least = case.context.get("ge", case.context.get("gt"))
    message = f"{case.start} is {quoted(str(case.given))}, and must be {least} or more."
    return "FIELD008", message, case.help


def _too_large(case: Case) -> Said:
    most = case.context.get("le", case.context.get("lt"))
    message = f"{case.start} is {quoted(str(case.given))}, and must be {most} or less."
    return "FIELD008", message, case.help


def _not_a_day(case: Case) -> Said:
    given = case.given
    if not isinstance(given, str):
        message = f"{case.start} must be a date, but {_stands(given)} stands here."
    elif "context" in case.context or case.context.get("error"):
        message = f"{case.start} is {quoted(given)}, which is not in the calendar."
    else:
        message = f"{case.start} must be a date, not {quoted(given)}."
    return "FIELD009", message, f"Write year, month and day: {_example_day(case)}."


def _example_day(case: Case) -> str:
    examples = case.spot.field.examples if case.spot.field else None
    return str(examples[0]) if examples else date(2026, 11, 23).isoformat()


def _not_yes_or_no(case: Case) -> Said:
    given = quoted(case.given) if isinstance(case.given, str) else _stands(case.given)
    return "FIELD010", f"{case.start} must be yes or no, not {given}.", case.help


# Texts with a form.

_FORMS = (
    (
        "^[a-z][a-z0-9]*(-",
        "lower-case letters, digits and hyphens, and begin with a letter",
        "the-drug-round",
    ),
    ("^[a-z]+(-[a-z0-9]+)*$", "a role in lower case, with hyphens, never a name", "writer-1"),
    ("^[A-Za-z0-9][A-Za-z0-9._-]*\\.", "the name of a picture, without a folder", "c-014.jpg"),
    ("^[A-Za-z0-9]+([./-]", "a number or letters without spaces, never a name", "C-014"),
    ("^[^\\W\\d_]+", "one first name, or initials", "A. B."),
    ("^#", "a colour: a hash sign and six digits or letters from a to f", "#14213d"),
    ("^https:", "an address that begins with https://", "https://www.acas.org.uk"),
    ("^public-1:", "a fingerprint as the command `approve` writes it", "public-1:, then 64 signs"),
)


def _wrong_form(case: Case) -> Said:
    pattern = str(case.context.get("pattern", ""))
    given = quoted(str(case.given))
    for begins, form, example in _FORMS:
        if pattern.startswith(begins):
            verb = "be made of" if begins == _FORMS[0][0] else "be"
            who = "A key in " + subject(case.spot.keys[:-1], case.kind)
            start = who if case.spot.on_key else case.start
            return "FIELD011", f"{start} must {verb} {form}, not {given}.", f"Such as {example}."
    if pattern.startswith("^(") and pattern.endswith(")$"):
        return _choice(case, case.given, tuple(pattern[2:-2].split("|")), case.what)
    return "FIELD011", f"{case.start} does not have the right form: {given}.", case.help


# What the models' own rules refuse.


def _slot(case: Case) -> Said:
    field, slot, known = (str(case.context[key]) for key in ("field", "slot", "known"))
    has = "it has none" if known == "none" else f"it has {known}"
    message = f"{name(field)} uses {quoted(slot)}, which it does not have."
    return "FIELD012", message, f"A word in braces is filled in by the toolkit; {has}."


def _contrast(case: Case) -> Said:
    pair, one, other, ratio, least = (
        str(case.context[key]) for key in ("pair", "one", "other", "ratio", "least")
    )
    return (
        "FIELD013",
        f"{case.start}, {quoted(pair)}: {one} on {other} has a contrast of {ratio} to 1, and "
        f"{least} is needed.",
        "Make one colour darker or the other lighter.",
    )


def _labels(case: Case) -> Said:
    missing = str(case.context["missing"])
    lacks = f"has no label for {missing}" if missing else "is empty"
    return "FIELD014", f"{case.start} {lacks}.", "Each choice needs the words that people see."


def _cells(case: Case) -> Said:
    return (
        "FIELD016",
        f"{case.context['what']} of this table has not one entry for each column.",
        "Give each row a cell for each column; write “-” where there is nothing to say.",
    )


def _rich_text(case: Case) -> Said:
    return (
        "FIELD015",
        f"{case.start}: {case.context['problem']}",
        "Paragraphs, lists, *emphasis*, **strong** and [links](https://...) are offered.",
    )


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

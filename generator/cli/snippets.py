"""Snippets for content, made from the models, so that they always hold what a file needs.

In a snippet `${2:text}` is a place where the cursor stops, with what stands there until one types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.base import Model
from generator.model.session import AnyBlock
from generator.model.vocabulary import (
    Approach,
    Behaviour,
    Characteristic,
    DoneBy,
    Lands,
    ScenarioRole,
    Setting,
)
from generator.reading.fields import is_model, shape_of, strip

LONGEST_LIST = 2
"""How many items of a list a snippet begins; a person adds the others."""


def snippets() -> dict[str, Any]:
    """Every snippet by its name: a scenario, the responses, each kind of a session's block."""
    made = {
        "Scenario": _snippet("scenario", "A scenario: nine fields make a draft", _SCENARIO),
        "Response of the person affected": _snippet(
            "response-affected", "What the person affected may choose; never graded", _AFFECTED
        ),
        "Response of somebody else": _snippet(
            "response", "What a bystander, a manager or the person who did it may do", _OTHER
        ),
    }
    for block in blocks():
        kind = str(block.model_fields["kind"].examples[0])  # type: ignore[index]
        about = block.model_fields["kind"].description or ""
        made[f"Session block: {kind}"] = _snippet(f"block-{kind}", about, _block(block))
    return made


def blocks() -> tuple[type[Model], ...]:
    """Every kind of a session's block."""
    union = get_args(AnyBlock)[0]
    return get_args(union)


def _snippet(prefix: str, about: str, body: str) -> dict[str, Any]:
    return {
        "scope": "yaml",
        "prefix": prefix,
        "description": about,
        "body": [*body.strip("\n").split("\n"), "$0"],
    }


def _choice(number: int, words: Iterable[str]) -> str:
    """A stop at which one of a list is chosen."""
    return f"${{{number}|{','.join(words)}|}}"


def _block(block: type[Model]) -> str:
    """A block with every field that it must have, as an item of a list."""
    lines = list(_fields(block, count(1)))
    return "\n".join([f"- {lines[0]}", *(f"  {line}" for line in lines[1:])])


def _fields(model: type[Model], stops: Iterator[int]) -> Iterator[str]:
    """A line or more for each field: its kind first, then what is needed, and what to say."""
    names = sorted(model.model_fields, key=lambda name: name != "kind")
    for name in names:
        field = model.model_fields[name]
        if name == "kind":
            yield f"kind: {_example(field)}"
        elif field.is_required() or name in ("minutes", "say"):
            yield from _field(name, field, stops)


def _field(name: str, field: FieldInfo, stops: Iterator[int]) -> Iterator[str]:
    shape = shape_of(field)
    if is_model(shape):
        yield f"{name}:"
        yield from (f"  {line}" for line in _fields(shape, stops))
        return
    if get_origin(shape) is not tuple:
        yield f"{name}: {_stop(field, stops)}"
        return
    yield f"{name}:"
    item = strip(get_args(shape)[0])
    for _ in range(max(1, min(LONGEST_LIST, _least(field)))):
        if is_model(item):
            first, *rest = _fields(item, stops)
            yield f"  - {first}"
            yield from (f"    {line}" for line in rest)
        else:
            yield f"  - {_stop(field, stops)}"


def _least(field: FieldInfo) -> int:
    return next((m.min_length for m in field.metadata if hasattr(m, "min_length")), 1)


def _stop(field: FieldInfo, stops: Iterator[int]) -> str:
    return f"${{{next(stops)}:{_example(field)}}}"


def _example(field: FieldInfo) -> str:
    """A field's example, else its description, without what has a meaning in a snippet or YAML."""
    first = field.examples[0] if field.examples else field.description or ""
    text = first[0] if isinstance(first, list) else str(first)
    return "".join(" " if sign in "$}\\:#" else sign for sign in text).strip()


_OTHERS = [role for role in ScenarioRole if role != ScenarioRole.AFFECTED]

_SCENARIO = f"""
title: ${{1:The late handover}}
theme: ${{2:international-staff}}
based_on_something_that_happened: ${{3|no,yes|}}
content_note: ${{4:Includes a remark about an accent.}}
behaviour: {_choice(5, Behaviour)}
characteristics:
  - {_choice(6, Characteristic)}
done_by: {_choice(7, DoneBy)}
setting: {_choice(8, Setting)}
story:
  - >-
    ${{9:What a camera would see first.}}
  - >-
    ${{10:What happens then.}}
impact:
  person: ${{11:What it does to the person.}}
prompts:
  - ${{12:What did each person in the room do?}}
  - ${{13:What could be said in the next minute?}}
responses:
  - role: {_choice(14, _OTHERS)}
    says: ${{15:I would like to hear the rest.}}
  - role: affected
    does: ${{16:Says nothing and finishes the day.}}
    may_cost: ${{17:What it may cost them.}}
    may_bring: ${{18:What it may bring them.}}
    owed: ${{19:What others owe them, whatever they choose.}}
"""

_AFFECTED = """
- id: ${1:say-nothing}
  role: affected
  does: ${2:Says nothing and finishes the day.}
  may_cost: ${3:What it may cost them.}
  may_bring: ${4:What it may bring them.}
  owed: ${5:What others owe them, whatever they choose.}
"""

_OTHER = f"""
- id: ${{1:back-her}}
  role: {_choice(2, _OTHERS)}
  does: ${{3:Steps in and names it.}}
  says: ${{4:I would like to hear the rest.}}
  approach: {_choice(5, Approach)}
  lands: {_choice(6, Lands)}
  because: ${{7:Why it lands like that.}}
  then: ${{8:What happens next.}}
  on_card: ${{9|no,yes|}}
"""

"""Every field of every model goes through the reporter, and speaks for itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel, TypeAdapter
from pydantic.fields import FieldInfo

from generator.finding import Key
from generator.model.leave_out import LeaveOut
from generator.model.scenario import AffectedResponse, Scenario
from generator.project import ENTITIES
from generator.reading.fields import Tagged, choices, is_model, models_below, shape_of, spot, strip
from generator.reading.messages import VERDICTS
from generator.reading.tree import Item, Mapping, Scalar
from generator.reading.validate import validate

ROOTS = {**{entity.kind: entity.model for entity in ENTITIES}, "leave-out": LeaveOut}
MODELS = sorted(
    {m for root in ROOTS.values() for m in models_below(root)}, key=lambda m: m.__name__
)
BY_MODEL = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)

Way = tuple[tuple[Key, ...], tuple[Key, ...], FieldInfo]
"""A field as pydantic's path, as an editor's keys, and itself."""


def ways(shape: Any, path: tuple[Key, ...] = (), keys: tuple[Key, ...] = ()) -> Iterator[Way]:
    """Every way down from a shape to a field."""
    if isinstance(shape, Tagged):
        for tag in shape.tags():
            yield from ways(shape.member(tag), (*path, tag), keys)
    elif is_model(shape):
        for name, field in shape.model_fields.items():
            down, below = (*path, name), (*keys, name)
            yield down, below, field
            yield from ways(shape_of(field), down, below)
    elif get_origin(shape) in (tuple, list):
        yield from ways(strip(get_args(shape)[0]), (*path, 2), (*keys, 2))
    elif get_origin(shape) is dict:
        yield from ways(strip(get_args(shape)[1]), (*path, "some-key"), (*keys, "some-key"))


def of_field(field: FieldInfo) -> TypeAdapter[Any]:
    """What validates a field alone."""
    return TypeAdapter(Annotated[field.annotation, field])


@pytest.mark.parametrize("kind", ROOTS)
def test_the_path_to_every_field_becomes_the_editors_keys(kind: str) -> None:
    for path, keys, field in ways(ROOTS[kind]):
        found = spot(ROOTS[kind], path, key_error=True)
        assert found.keys == keys
        assert found.field is field


def test_a_tag_with_the_name_of_a_field_is_told_from_it() -> None:
    page = ROOTS["page"]
    assert spot(page, ("sections", 0, "steps", "steps", 1, "head"), False).keys == (
        ("sections", 0, "steps", 1, "head")
    )
    assert spot(page, ("sections", 0, "steps", "intro"), False).keys == ("sections", 0, "intro")
    scenario = ROOTS["scenario"]
    assert spot(scenario, ("responses", 0, "affected", "lands"), False).keys == (
        ("responses", 0, "lands")
    )


@BY_MODEL
def test_every_field_says_what_it_is(model: type[BaseModel]) -> None:
    for name, field in model.model_fields.items():
        said = field.description or ""
        assert said.endswith((".", "?", "…")) or ":" in said, name


@BY_MODEL
def test_every_number_and_date_has_an_example(model: type[BaseModel]) -> None:
    # Yes or no, closed lists and blocks explain themselves; free text has its description;
    # wording is its own example.
    for name, field in model.model_fields.items():
        if shape_of(field) in (int, float, date):
            assert field.examples, name


@BY_MODEL
def test_every_first_example_is_valid(model: type[BaseModel]) -> None:
    for field in model.model_fields.values():
        if field.examples:
            of_field(field).validate_python(field.examples[0])


@BY_MODEL
def test_every_shape_is_one_that_reading_knows(model: type[BaseModel]) -> None:
    for field in model.model_fields.values():
        for shape in _parts(shape_of(field)):
            assert get_origin(shape) not in (Union, UnionType), "a union needs a discriminator"
            known = isinstance(shape, Tagged | type) or get_origin(shape) in (tuple, dict, Literal)
            assert known, shape


def _parts(shape: Any) -> Iterator[Any]:
    yield shape
    if get_origin(shape) in (tuple, dict):
        for part in get_args(shape):
            if part is not Ellipsis:
                yield from _parts(strip(part))


@BY_MODEL
def test_dates_are_days_and_never_seconds_since_1970(model: type[BaseModel]) -> None:
    for field in model.model_fields.values():
        if shape_of(field) is date:
            with pytest.raises(ValueError, match="day"):
                of_field(field).validate_python("86400")


@pytest.mark.parametrize("field", sorted(VERDICTS))
def test_no_verdict_is_a_field_of_the_person_affected(field: str) -> None:
    assert field not in AffectedResponse.model_fields


@pytest.mark.parametrize("kind", ROOTS)
def test_an_unknown_field_is_pointed_at_in_every_kind(kind: str) -> None:
    name = Scalar("zzzzzz", 0, 6)
    tree = Mapping(0)
    tree.items["zzzzzz"] = Item(name, Scalar("x", 8, 9))

    found = [f for f in validate(kind, "it", ROOTS[kind], tree).findings if f.code == "FIELD001"]

    assert [f.place.keys for f in found] == [("zzzzzz",)]
    assert found[0].place.on_key


def test_choices_are_what_an_editor_writes() -> None:
    assert choices(Scenario.model_fields["intensity"].annotation) == ("1", "2", "3")
    assert "hospital-ward" in choices(Scenario.model_fields["setting"].annotation)
    assert choices(str) == ()
    assert choices(Enum) == ()

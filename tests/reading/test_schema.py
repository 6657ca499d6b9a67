"""The JSON Schemas are committed, current, and say what editors may type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.project import ENTITIES, PACKAGE
from generator.reading.schema import schemas, write

MADE = schemas(ENTITIES)
KINDS = {entity.kind: entity for entity in ENTITIES}


def test_there_is_one_for_each_kind_and_for_leaving_out() -> None:
    assert set(MADE) == {f"{kind}.json" for kind in KINDS} | {"leave-out.json"}


@pytest.mark.parametrize("name", MADE)
def test_the_committed_file_is_current(name: str) -> None:
    committed = PACKAGE / "schemas" / name
    assert committed.read_text(encoding="utf-8") == MADE[name], "run `noexcuse schema`"


def test_no_committed_file_is_left_over() -> None:
    assert {path.name for path in (PACKAGE / "schemas").glob("*.json")} == set(MADE)


def properties(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(MADE[name])
    return dict(schema["properties"])


@pytest.mark.parametrize("name", MADE)
def test_every_field_has_a_description_and_no_class_name(name: str) -> None:
    schema = json.loads(MADE[name])
    blocks = (
        [schema, schema.get("additionalProperties") or {}, *schema["$defs"].values()]
        if ("$defs" in schema)
        else [schema]
    )
    for block in blocks:
        if not isinstance(block, dict):
            continue
        for field in block.get("properties", {}).values():
            # Pydantic leaves out a description that the definition has word for word.
            definition = schema.get("$defs", {}).get(str(field.get("$ref", "")).split("/")[-1], {})
            assert field.get("description") or definition["description"]
            assert "title" not in field
    assert all("title" not in part for part in schema.get("$defs", {}).values())


def test_a_scenario_asks_for_nine_fields_and_forbids_others() -> None:
    schema = json.loads(MADE["scenario.json"])
    assert len(schema["required"]) == 9
    assert schema["additionalProperties"] is False
    assert schema["$defs"]["AffectedResponse"]["additionalProperties"] is False
    assert "lands" not in schema["$defs"]["AffectedResponse"]["properties"]


def test_it_allows_what_reading_allows() -> None:
    scenario, organisation = properties("scenario.json"), properties("organisation.json")
    assert organisation["edition"]["type"] == ["string", "number"]
    assert organisation["adopted"]["enum"] == ["yes", "no", True, False]
    assert scenario["intensity"]["enum"] == [1, 2, 3]
    assert scenario["content_note"]["maxLength"] == 300
    assert "anyOf" not in scenario["minutes"]


def test_a_keyed_file_describes_the_items_under_its_keys() -> None:
    schema = json.loads(MADE["source.json"])
    assert schema["additionalProperties"]["properties"]["checked_on"]["format"] == "date"
    assert schema["propertyNames"]["maxLength"] == 40


def test_writing_makes_every_file(tmp_path: Path) -> None:
    write(tmp_path / "new", ENTITIES)
    assert {
        path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "new").iterdir()
    } == MADE

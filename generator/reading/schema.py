"""JSON Schemas of all kinds of content, for editors' programs and the editor page.

They are made from the models and committed. A schema describes what an editor may type, so a
number may stand where text is wanted (`year: 2025`), and yes and no where the answer is one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.leave_out import LeaveOut
from generator.project import Entity, Shape
from generator.reading.speech import noun, sentence

DIALECT = "http://json-schema.org/draft-07/schema#"
_ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def schemas(entities: Iterable[Entity]) -> dict[str, str]:
    """The text of each schema file, by file name: `<kind>.json`."""
    made = {f"{entity.kind}.json": _text(schema_of(entity)) for entity in entities}
    made["leave-out.json"] = _text(_of_model("leave-out", LeaveOut))
    return made


def write(folder: Path, entities: Iterable[Entity]) -> None:
    """Write every schema file into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas(entities).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


class _Typed(GenerateJsonSchema):
    """Describes what is typed into YAML rather than what Python holds."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        # Nobody can write None: an empty field is a field left out.
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        return made if "pattern" in made else {**made, "type": ["string", "number"]}

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        return {"enum": ["yes", "no", True, False]}

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_of(entity: Entity) -> dict[str, Any]:
    """The JSON Schema of one kind of content."""
    made = _of_model(entity.kind, entity.model)
    if entity.shape is not Shape.KEYED:
        return made
    definitions = made.pop("$defs", {})
    item = {key: value for key, value in made.items() if key not in ("$schema", "title")}
    return {
        "$schema": DIALECT,
        "title": f"{sentence(noun(entity.kind))} for each key",
        "type": "object",
        "propertyNames": {"pattern": _ID, "maxLength": 40},
        "additionalProperties": item,
        "$defs": definitions,
    }


def _of_model(kind: str, model: type[BaseModel]) -> dict[str, Any]:
    made = model.model_json_schema(schema_generator=_Typed)
    for part in made.get("$defs", {}).values():
        part.pop("title", None)  # a Python class's name
    return {"$schema": DIALECT, **made, "title": sentence(noun(kind))}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

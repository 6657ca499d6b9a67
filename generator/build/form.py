"""The page "Suggest a scenario" put together: what the checks look for and what the site shows.

Neither the checks nor the website may know the other; here both are told to the form.
"""

from __future__ import annotations

import json
from typing import Any

from generator.checks.browser import rules
from generator.library import Library
from generator.project import ENTITIES
from generator.reading.schema import schema_of
from generator.website.form.texts import texts

SCENARIO = next(entity for entity in ENTITIES if entity.kind == "scenario")


def form_data(library: Library) -> dict[str, Any]:
    """All that the form's script reads, as plain values."""
    return {"rules": rules(library), "texts": texts(library), "schema": schema_of(SCENARIO)}


def as_json(data: dict[str, Any]) -> str:
    """The data as JSON for a script element: no `<` of it can end the element."""
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return told.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

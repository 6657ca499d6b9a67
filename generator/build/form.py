"""The page "Suggest a scenario" put together: what the checks look for and what the site shows.

Neither the checks nor the website may know the other; here both are told to the form.
"""

from __future__ import annotations

import json
from typing import Any

from generator.checks.browser import rules
from generator.library import Library
from generator.mending.schema_line import with_schema
from generator.product import Product
from generator.project import ENTITIES
from generator.reading.schema import schema_of
from generator.website.assets import fonts, stylesheet
from generator.website.form.page import Alone, alone
from generator.website.form.page import product as alone_product
from generator.website.form.texts import texts
from generator.website.form.view import view

SCHEMA = "../schemas/scenario.json"
"""Where `noexcuse init` puts it. Taking a file in, or `check --fix`, sets it right elsewhere."""
SCENARIO = next(entity for entity in ENTITIES if entity.kind == "scenario")


def form_data(library: Library) -> dict[str, Any]:
    """All that the form's script reads, as plain values."""
    return {
        **view(library),
        "rules": rules(library),
        "texts": texts(library),
        "schema": schema_of(SCENARIO),
        "modeline": with_schema("", SCHEMA).rstrip(),
    }


def form_json(library: Library) -> str:
    """The same as JSON, safe inside a script."""
    return as_json(form_data(library))


def product(library: Library, data: str) -> Product[Alone]:
    """The form as one file. data: what `form_json` gives."""
    told = alone(library, data, stylesheet(library), dict(fonts()))
    return alone_product(library, told)


def as_json(data: dict[str, Any]) -> str:
    """The data as JSON for a script element: no `<` of it can end the element."""
    told = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return told.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")

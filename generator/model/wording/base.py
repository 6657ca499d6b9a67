"""Wording models: a phrase may use only the slots that its field declares."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Any, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Line, Model

SLOT = re.compile(r"\{([^{}]*)\}")


class Counted(Model):
    """A phrase with a number in it: `one` for 1, `other` for the rest; the slot is {n}."""

    one: Line = Field(description="The phrase for 1.", examples=["{n} minute"])
    other: Line = Field(description="The phrase for any other number.", examples=["{n} minutes"])


def phrase(description: str, *slots: str) -> Any:
    """A wording field that may use the named slots."""
    extra: dict[str, Any] = {"slots": list(slots)}
    return Field(description=description, json_schema_extra=extra)


def complete(labels: dict[Any, str]) -> dict[Any, str]:
    """The labels of a closed list as they are; refuses a list of which a choice has none."""
    choices = type(next(iter(labels))) if labels else StrEnum
    missing = [str(choice) for choice in choices if choice not in labels]
    if missing or not labels:
        raise PydanticCustomError(
            "labels", "A label is missing for {missing}.", {"missing": ", ".join(missing)}
        )
    return labels


class Wording(Model):
    """The base of a medium's wording."""

    @model_validator(mode="after")
    def _uses_declared_slots_only(self) -> Self:
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            extra = field.json_schema_extra
            listed = extra.get("slots") if isinstance(extra, dict) else None
            declared = {str(slot) for slot in listed} if isinstance(listed, list) else set()
            texts = [value] if isinstance(value, str) else []
            if isinstance(value, Counted):
                texts, declared = [value.one, value.other], declared | {"n"}
            unknown = {slot for text in texts for slot in SLOT.findall(text)} - declared
            if unknown:
                raise PydanticCustomError(
                    "slot",
                    "{field} uses the slot {slot}, which it does not have; it has {known}.",
                    {
                        "field": name,
                        "slot": "{" + sorted(unknown)[0] + "}",
                        "known": ", ".join(sorted(declared)) or "none",
                    },
                )
        return self

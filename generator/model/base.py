"""The base of all content models and the text types they share.

Every field carries a description and, where one helps, examples: the JSON Schema,
the editor's help and the field reference all come from here.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

from generator.model.typography import tidy

PLACEHOLDER = re.compile(r"\[fill in:[^\]]*\]", re.IGNORECASE)
"""What an organisation must fill stands in content as `[fill in: what goes here]`."""


class Model(BaseModel):
    """A frozen piece of content that refuses fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


def about(description: str, *examples: Any, **constraints: Any) -> Any:
    """A field with the description and the examples that editors will see."""
    return Field(description=description, examples=list(examples) or None, **constraints)


def has_placeholder(text: str) -> bool:
    """Whether the text still waits for an organisation to fill it."""
    return PLACEHOLDER.search(text) is not None


def words(text: str) -> int:
    """The number of words in a text, as an editor would count them."""
    return len(text.split())


def _tidy(text: str) -> str:
    return tidy(" ".join(unicodedata.normalize("NFC", text).split()))


def _tidy_paragraphs(text: str) -> str:
    lines = unicodedata.normalize("NFC", text).strip().splitlines()
    return tidy("\n".join(line.rstrip() for line in lines))


_ISO_DAY = re.compile(r"\s*\d{4}-\d{2}-\d{2}\s*", re.ASCII)


def _day(value: Any) -> Any:
    # Left alone, pydantic takes any number in text for seconds since 1970.
    if isinstance(value, str) and not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("day", "not a day")
    return value.strip() if isinstance(value, str) else value


def _level(value: Any) -> Any:
    # A choice of numbers is not coerced from text as a number is.
    return int(value) if isinstance(value, str) and value.strip() in ("1", "2", "3") else value


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
"""Lower case words with hyphens; never reused."""
Line = Annotated[str, AfterValidator(_tidy), StringConstraints(min_length=1, max_length=300)]
"""One line of plain text; white space folded."""
Title = Annotated[str, AfterValidator(_tidy), StringConstraints(min_length=1, max_length=80)]
Text = Annotated[str, AfterValidator(_tidy), StringConstraints(min_length=1, max_length=2000)]
"""A paragraph of plain text; white space folded."""
Spoken = Annotated[str, AfterValidator(_tidy), StringConstraints(max_length=600)]
"""Words to say; may be empty when nothing is said."""
Role = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z0-9]+)*$", max_length=40)]
"""A role pseudonym such as `writer-1`, never a name."""
Paragraphs = Annotated[
    str, AfterValidator(_tidy_paragraphs), StringConstraints(min_length=1, max_length=6000)
]
"""Text whose line breaks mean something."""
Url = Annotated[str, StringConstraints(pattern=r'^https://[^\s<>"]+$', max_length=400)]
Day = Annotated[date, BeforeValidator(_day)]
"""A date such as 2026-11-23, and no other way of writing one."""
Level = Annotated[Literal[1, 2, 3], BeforeValidator(_level)]
"""An intensity: 1 mild, 2, or 3 hard."""

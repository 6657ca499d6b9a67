"""sentences.yml: what is said of a field that cannot be used, with its code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

Said = tuple[str, str, str]
"""Code, message, hint."""


@cache
def sentences() -> Mapping[str, Mapping[str, str]]:
    """Every sentence by its key: code, message and hint, with slots."""
    text = files("generator.reading").joinpath("sentences.yml").read_text("utf-8")
    data: Mapping[str, Mapping[str, str]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data


def said(key: str, **slots: object) -> Said:
    """The code of a sentence, and its message and hint with their slots filled."""
    row = sentences()[key]
    return row["code"], row["message"].format(**slots), row["hint"].format(**slots)

"""The explanation of each code, from codes.yml, for `noexcuse explain` and for the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import yaml


@dataclass(frozen=True)
class Explanation:
    """What a code means: a title, why it matters, how it looks wrong and how right."""

    title: str
    why: str
    wrong: str
    right: str


@cache
def explanations() -> Mapping[str, Explanation]:
    """Every code's explanation, by code."""
    text = files("generator.checks").joinpath("codes.yml").read_text("utf-8")
    entries: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)
    return MappingProxyType({code: Explanation(**entry) for code, entry in entries.items()})

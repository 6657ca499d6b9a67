"""The words and patterns that the rules are made from: marks.yml, rules.yml and names.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict

from generator.checks import names
from generator.checks.rulebook import written as forms
from generator.model.portal import Mark

SLOT = re.compile(r"<<(\w+)>>")
CAP = r"(?-i:[^\W\d_a-zà-öø-ÿ](?:['’-]?[^\W\d_])+)"
"""A word of two letters or more that begins with a capital."""
WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"


class Lists(BaseModel):
    """The lists of marks.yml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    plain_roles: tuple[str, ...]
    role_before: tuple[str, ...]
    rare_roles: tuple[str, ...]
    ward_nouns: tuple[str, ...]
    ward_specialties: tuple[str, ...]
    ward_alone: tuple[str, ...]
    wards_as_written: tuple[str, ...]
    wards_any_case: tuple[str, ...]
    languages: tuple[str, ...]
    origins: tuple[str, ...]
    characteristics: tuple[str, ...]
    colours_before: tuple[str, ...]
    kin: tuple[str, ...]
    feasts: tuple[str, ...]
    word_names: tuple[str, ...]
    does: tuple[str, ...]
    callings: tuple[str, ...]
    health_words: tuple[str, ...]
    capitals: tuple[str, ...]


class Written(BaseModel):
    """rules.yml: parts to build with, and the rules by what they find."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    parts: Mapping[str, str | tuple[str, ...]]
    rules: Mapping[Mark, tuple[str, ...]]


@cache
def lists() -> Lists:
    """The lists of marks.yml."""
    return Lists.model_validate(_read("marks.yml"))


@cache
def rules() -> Mapping[Mark, tuple[re.Pattern[str], ...]]:
    """The rules of rules.yml, ready to match, by what they find."""
    written = Written.model_validate(_read("rules.yml"))
    parts = {**_slots(), **written.parts}

    def built(pattern: str) -> str:
        return SLOT.sub(lambda slot: _part(parts[slot[1]]), pattern)

    def _part(part: str | tuple[str, ...]) -> str:
        return built(part if isinstance(part, str) else f"(?:{'|'.join(part)})")

    return {
        kind: tuple(re.compile(built(one), re.IGNORECASE) for one in found)
        for kind, found in written.rules.items()
    }


def _slots() -> dict[str, str]:
    """What a rule can name beside the parts of rules.yml."""
    ours, theirs = lists(), names.lists()
    told = {name: _either(words) for name, words in ours.model_dump().items()}
    told["callings"] = _either([*theirs.titles, *theirs.roles, *ours.callings])
    parts = forms()["parts"]
    month = f"(?:{parts['MONTH']}|(?-i:{parts['M_MONTH']}))"
    return {**told, "cap": CAP, "word": WORD, "day": parts["DAY"], "month": month} | {
        "clock": parts["CLOCK"]
    }


def _either(words: Iterable[str]) -> str:
    """Any of some words, the longest first; a space in one stands for a space or a hyphen."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.sub("['’]", "['’]?", re.escape(word).replace(r"\ ", "[ -]").replace(r"\-", "[ -]?"))
        for word in longest_first
    )


def _read(name: str) -> object:
    text = files("generator.portal.highlight").joinpath(name).read_text("utf-8")
    return yaml.safe_load(text)

"""What stands in checks/codes.yml: every code with its explanation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import yaml

from generator.project import PACKAGE


@dataclass(frozen=True)
class Code:
    """One code's explanation; wrong and right are examples, and may be empty."""

    title: str
    why: str
    wrong: str = ""
    right: str = ""


@cache
def codes() -> Mapping[str, Code]:
    """Every code, sorted."""
    file = PACKAGE / "checks" / "codes.yml"
    data = yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
    return {code: Code(**told) for code, told in sorted(data.items())}

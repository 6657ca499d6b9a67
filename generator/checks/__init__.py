"""Rules over a Library: one module a family, one small function a rule.

`check` runs them all and gives their findings in a stable order. Adding a check is one
function in its family's RULES and one entry in codes.yml.
"""

from __future__ import annotations

from generator.checks.explain import Explanation, explanations
from generator.checks.registry import RULES, check
from generator.checks.rule import Rule

__all__ = ["RULES", "Explanation", "Rule", "check", "explanations"]

"""The list of all rules, and the one function that runs them."""

from __future__ import annotations

from generator.checks import (
    ambassadors,
    anonymity,
    approval,
    campaign,
    codebook,
    coverage,
    currency,
    evaluations,
    evidence,
    figures,
    grading,
    identifiers,
    language,
    launch,
    lengths,
    links,
    names,
    placeholders,
    pressure,
    promises,
    references,
    safety,
    samples,
    sessions,
    slurs,
    sources,
    summary,
    unused,
)
from generator.checks.rule import Rule, in_order
from generator.finding import Finding
from generator.library import Library

FAMILIES = (
    ambassadors,
    anonymity,
    approval,
    campaign,
    codebook,
    coverage,
    currency,
    evaluations,
    evidence,
    figures,
    grading,
    identifiers,
    language,
    launch,
    lengths,
    links,
    names,
    placeholders,
    pressure,
    promises,
    references,
    safety,
    samples,
    sessions,
    slurs,
    sources,
    summary,
    unused,
)

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
"""Every rule, family by family."""


def check(library: Library) -> tuple[Finding, ...]:
    """All findings of all rules over a library, by place and then by code; each once."""
    return in_order(finding for rule in RULES for finding in rule(library))

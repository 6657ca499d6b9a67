"""What goes stale: law notes, contacts and pages whose day of review has passed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from generator.checks.rule import Rule, by_mode
from generator.finding import Finding, Place, Severity, error
from generator.library import Library

LAW_KEEPS = timedelta(days=184)
"""How long a law note may stand unread: six months (domain.md section 3)."""


def _overdue(library: Library) -> Severity:
    return by_mode(library.mode, Severity.WARNING, Severity.WARNING, Severity.ERROR)


def law_overdue(library: Library) -> Iterable[Finding]:
    """CURR001: a law note past its day of review."""
    for key, law in library.law.items():
        if law.review_by < library.as_of:
            yield Finding(
                "CURR001",
                _overdue(library),
                Place("law", key, ("review_by",)),
                f"The law note “{law.title}” was to be checked again by {law.review_by}.",
                "Check it against its sources, then set checked_on and review_by.",
            )


def contacts_overdue(library: Library) -> Iterable[Finding]:
    """CURR002: a route past its day of review."""
    for key, route in library.organisation.routes.items():
        if route.review_by and route.review_by < library.as_of:
            yield Finding(
                "CURR002",
                _overdue(library),
                Place("organisation", "", ("routes", key, "review_by")),
                f"The route “{route.title}” was to be checked again by {route.review_by}.",
                "Try the number and the address, then set checked_on and review_by.",
            )


def contacts_unchecked(library: Library) -> Iterable[Finding]:
    """CURR003: a route with a contact that nobody has dated a check of."""
    for key, route in library.organisation.routes.items():
        filled = not route.contact.waiting and any(route.contact.model_dump().values())
        if filled and not route.checked_on:
            yield Finding(
                "CURR003",
                _overdue(library),
                Place("organisation", "", ("routes", key)),
                f"The route “{route.title}” does not say when its contact was checked.",
                "Try the number and the address, then set checked_on and review_by.",
            )


def pages_overdue(library: Library) -> Iterable[Finding]:
    """CURR004: a page or a guide past its day of review."""
    shelves = (("page", library.pages), ("guide", library.guides))
    each = ((kind, key, item) for kind, shelf in shelves for key, item in shelf.items())
    for kind, key, item in each:
        if item.review_by < library.as_of:
            yield Finding(
                "CURR004",
                _overdue(library),
                Place(kind, key, ("review_by",)),
                f"The {kind} “{item.title}” was to be read again by {item.review_by}.",
                "Read it through, then set reviewed_on and review_by.",
            )


def law_period(library: Library) -> Iterable[Finding]:
    """CURR005: a law note that gives itself more than six months."""
    for key, law in library.law.items():
        days = (law.review_by - law.checked_on).days
        if days > LAW_KEEPS.days:
            yield error(
                "CURR005",
                Place("law", key, ("review_by",)),
                f"The law note “{law.title}” is to be checked again after {days} days.",
                f"Law goes stale: set review_by to {law.checked_on + LAW_KEEPS} or earlier.",
            )


RULES: tuple[Rule, ...] = (
    law_overdue,
    contacts_overdue,
    contacts_unchecked,
    pages_overdue,
    law_period,
)

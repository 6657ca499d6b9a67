"""Sources that may not be used as they stand: frameworks of others without permission (P29)."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.rule import Rule, by_mode
from generator.finding import Finding, Place, Severity, error
from generator.library import Library


def without_permission(library: Library) -> Iterable[Finding]:
    """SRC001: a framework of a third party that nobody says may be used, or that may not."""
    for key, source in library.sources.items():
        if source.kind != "framework":
            continue
        if source.permission is None:
            yield error(
                "SRC001",
                Place("source", key),
                f"“{source.title}” is somebody else's framework, and nothing says that it may be "
                "used.",
                "Set `permission`: free-to-name, asked or refused.",
            )
        elif source.permission == "refused":
            yield error(
                "SRC001",
                Place("source", key, ("permission",)),
                f"The owner of “{source.title}” has refused its use.",
                "Take out what rests on it, then the source.",
            )


def not_answered(library: Library) -> Iterable[Finding]:
    """SRC002: a framework whose owner has been asked and has not answered yet."""
    for key, source in library.sources.items():
        if source.kind == "framework" and source.permission == "asked":
            yield Finding(
                "SRC002",
                by_mode(library.mode, Severity.NOTE, Severity.NOTE, Severity.WARNING),
                Place("source", key, ("permission",)),
                f"Whether “{source.title}” may be used has been asked, and not answered yet.",
                "Set `permission` to what the owner answers.",
            )


RULES: tuple[Rule, ...] = (without_permission, not_answered)

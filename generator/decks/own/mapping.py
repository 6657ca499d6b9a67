"""The mapping that holds for a template, and what in it names something that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from generator.decks.inputs import Template
from generator.decks.own.proposing import propose
from generator.decks.own.seeing import LayoutSeen
from generator.finding import Finding, Place, error, warning
from generator.model.template import Layouts, Role, Target

_DOUBLED = "Delete one of the two, or move it, and save the template again."


def mapping_of(own: Template, seen: Sequence[LayoutSeen]) -> Layouts:
    """The mapping given, else the proposed one."""
    return own.mapping if own.mapping and own.mapping.layouts else propose(seen)


def layout_of(target: Target, seen: Sequence[LayoutSeen]) -> LayoutSeen | None:
    """The layout that a target names: of the master it names, else the first of that name."""
    named = (each for each in seen if each.name == target.layout)
    return next((each for each in named if target.master in (None, each.master)), None)


def faults_of(mapping: Layouts, seen: Sequence[LayoutSeen], place: Place) -> tuple[Finding, ...]:
    """Everything in the mapping that the template cannot do."""
    if Role.CONTENT not in mapping.layouts:
        return (_no_content(seen, place),)
    return tuple(
        found
        for role, target in mapping.layouts.items()
        for found in _faults(role, target, seen, place)
    )


def _no_content(seen: Sequence[LayoutSeen], place: Place) -> Finding:
    doubled = [each.name for each in seen if each.doubled]
    if doubled:
        said = (
            f"No layout can be used: on “{doubled[0]}” placeholders of one kind share a place and"
            " an idx."
        )
        return error("TEMPL004", place, said, _DOUBLED)
    said = "The mapping has no layout for “content”, which every role falls back to."
    return error("TEMPL005", place, said, "Run `noexcuse template inspect` on the file.")


def _faults(
    role: Role, target: Target, seen: Sequence[LayoutSeen], place: Place
) -> Iterator[Finding]:
    layout = layout_of(target, seen)
    if layout is None:
        names = [each.name for each in seen]
        close = get_close_matches(target.layout, names, 1)
        hint = f"Did you mean “{close[0]}”?" if close else f"It has: {', '.join(names)}."
        yield error("TEMPL002", place, f"It has no layout “{target.layout}” for {role}.", hint)
        return
    if layout.doubled:
        said = (
            f"On “{layout.name}” two placeholders of one kind have the idx {layout.doubled[0]} and"
            " lie on each other."
        )
        yield error("TEMPL004", place, said, _DOUBLED)
        return
    yield from _places(role, target, layout, place)
    if not layout.has_footer:
        said = f"“{layout.name}” has no footer, so the edition and the sample word are not on it."
        yield warning("TEMPL009", place, said, "Add a footer to the layout in PowerPoint.")


def _places(role: Role, target: Target, layout: LayoutSeen, place: Place) -> Iterator[Finding]:
    there = ", ".join(f"{p.idx} ({p.name})" for p in layout.places)
    for field in ("title", "text", "aside", "picture"):
        idx = getattr(target, field)
        if idx is None:
            continue
        found = layout.place(idx)
        if found is None:
            said = f"“{layout.name}” has no placeholder {idx} for {role}, {field}."
            yield error("TEMPL003", place, said, f"It has: {there}.")
        elif field in ("text", "aside") and not found.text:
            said = f"The placeholder {idx} of “{layout.name}” takes no text, for {role}, {field}."
            yield error("TEMPL003", place, said, f"It has: {there}.")

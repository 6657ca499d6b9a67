"""What the form shows of a library: its words, its choices, and what the previews stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from generator.editorial.mapping import IndicatorView, indicators_of
from generator.editorial.marks import site_marks
from generator.editorial.routes import RouteView, routes_of
from generator.library import Library
from generator.model.base import has_placeholder
from generator.web.environment import environment

COMMON = (
    "content_note",
    "ask_head",
    "say_head",
    "level",
    "minutes",
    "impact_person",
    "impact_team",
    "impact_patients",
    "may_cost",
    "may_bring",
    "owed",
    "mark_draft",
    "mark_invented",
    "mark_published",
    "mark_composite",
    "mark_not_lived",
    "no_address",
    "passport",
)
SITE = (
    "library_title",
    "story_head",
    "choices_head",
    "choices_intro",
    "affected_intro",
    "impact_head",
    "words_head",
    "leave_any_time",
    "says_only",
    "then",
)
PRINT = ("card_danger", "card_talk", "card_formal", "card_not_given")
"""The phrases of other media that the previews show."""


def view(library: Library) -> dict[str, Any]:
    """Words, choices, previews, the names that are taken, and who takes a file."""
    contact = library.organisation.content_contact
    return {
        "words": library.words.site.form.model_dump(mode="json"),
        "choices": choices(library),
        "looks": looks(library),
        "shown": shown(library),
        "taken": sorted({*library.written, *library.withdrawn}),
        "contact": "" if has_placeholder(contact) else contact,
    }


def choices(library: Library) -> dict[str, list[tuple[str, str]]]:
    """The choices of each field that has them, by its path: value and label."""
    common, form = library.words.common, library.words.site.form
    themes = sorted(library.themes.items(), key=lambda row: (row[1].order, row[0]))
    theme = [(key, row.title) for key, row in themes]
    return {
        "theme": theme,
        "also_themes": theme,
        "setting": _labels(common.settings),
        "done_by": _labels(common.done_by),
        "behaviour": _labels(common.behaviours),
        "characteristics": _labels(common.characteristics),
        "intensity": _labels(form.levels),
        "responses.role": _labels(common.roles),
        "responses.approach": _labels(common.approaches),
        "responses.lands": _labels(common.lands),
        "provenance.kind": _labels(form.provenance_kinds),
        "provenance.sources": [
            (key, f"{row.publisher}, {row.year}: {row.title}")
            for key, row in library.sources.items()
        ],
        "routes": [(key, row.title) for key, row in library.organisation.routes.items()],
        "law": [(key, row.title) for key, row in library.law.items()],
        "indicators": [(each.key, _measure(each)) for each in indicators_of(library)],
    }


def looks(library: Library) -> dict[str, dict[str, str]]:
    """Each theme's short name, look and shape."""
    return {
        key: {
            "short": theme.short,
            "title": theme.title,
            "look": f"look-{theme.slot}",
            "svg": shapes(library.look(key).shape),
        }
        for key, theme in library.themes.items()
    }


@cache
def shapes(kind: str) -> str:
    """A theme's shape as every HTML medium draws it."""
    template = '{% from "marks.html" import shape %}{{ shape(kind) }}'
    return environment().from_string(template).render(kind=kind)


def shown(library: Library) -> dict[str, Any]:
    """What the previews take from other media, so that they say the same."""
    words, organisation = library.words, library.organisation
    routes = routes_of(library, organisation.routes)
    return {
        "campaign": library.brand.campaign,
        "marks": [mark.text for mark in site_marks(library)],
        "edition": organisation.edition,
        "question": words.decks.question,
        "part": words.decks.story_part,
        "routes": {route.key: _route(route) for route in routes},
        **_phrases(words.common, COMMON),
        **_phrases(words.site, SITE),
        **_phrases(words.print, PRINT),
    }


def _phrases(words: Any, names: Iterable[str]) -> dict[str, Any]:
    dumped = words.model_dump(mode="json", include=set(names))
    return {name: dumped[name] for name in names}


def _labels(labels: Mapping[Any, str]) -> list[tuple[str, str]]:
    return [(str(getattr(key, "value", key)), label) for key, label in labels.items()]


def _measure(indicator: IndicatorView) -> str:
    named = indicator.title in indicator.name
    return indicator.name if named else f"{indicator.name}: {indicator.title}"


def _route(route: RouteView) -> dict[str, Any]:
    return {
        "title": route.title,
        "formal": route.formal,
        "kind": route.kind,
        "waiting": route.waiting,
        "contact": route.contacts[0].text if route.contacts and not route.waiting else "",
    }

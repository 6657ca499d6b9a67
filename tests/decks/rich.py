"""Content that the shipped library does not have yet, made for tests alone."""

from __future__ import annotations

from dataclasses import replace

from generator.library import Library
from generator.model.brand import Theme
from generator.model.reference import Action
from generator.model.session import Session

ADDRESS = "https://toolkit.example.org/"
THEME = "international-staff"


def adopted(library: Library) -> Library:
    """The library of an organisation that answers for it, at a public address."""
    said = {"adopted": True, "site_address": ADDRESS}
    return replace(library, organisation=library.organisation.model_copy(update=said))


def with_theme(library: Library, **fields: object) -> Library:
    """The library with more said of a theme, as YAML would say it."""
    known = library.themes[THEME]
    base = {name: getattr(known, name) for name in ("title", "short", "order", "slot", "summary")}
    themes = {**library.themes, THEME: Theme.model_validate({**base, **fields})}
    return replace(library, themes=themes)


def action(**fields: object) -> Action:
    """An action under the theme, under way and in time."""
    known = {
        "theme": THEME,
        "heard": "Names are changed on boards.",
        "did": "Every board carries the name that the person gave.",
        "status": "doing",
        "owner": "Chief nurse",
        "due": "2027-03-31",
        "sample": "no",
    }
    return Action.model_validate({**known, **fields})


def with_session(
    library: Library, key: str, *blocks: dict[str, object], **fields: object
) -> Library:
    """The library with a session cut to its opening and these blocks."""
    known = library.sessions[key].model_dump(mode="json", exclude_none=True)
    cut = {**known, "blocks": [*known["blocks"][:2], *blocks], "spare": None, **fields}
    made = Session.model_validate({name: value for name, value in cut.items() if value is not None})
    return replace(library, sessions={**library.sessions, key: made})

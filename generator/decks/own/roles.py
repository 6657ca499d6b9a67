"""What role each of our layouts plays, and which of its fields stand aside."""

from __future__ import annotations

import re

from generator.decks.canvas import Layout
from generator.model.template import Role

_ROLES: dict[str, Role] = {
    "Title": Role.TITLE,
    "Title, quiet": Role.TITLE,
    "Agreement and content note": Role.TWO_COLUMNS,
    "Agenda": Role.FIGURE,
    "You said, we did": Role.FIGURE,
    "Evidence": Role.FIGURE,
    "Key message": Role.STATEMENT,
    "Comparison": Role.TWO_COLUMNS,
    "Routes": Role.ROUTES,
    "Break": Role.SECTION,
    "Section": Role.SECTION,
    "Picture": Role.PICTURE,
    "Evaluation with code": Role.PICTURE,
    "Close with pledges": Role.CLOSE,
    "Close": Role.SECTION,
}
"""Common layouts; every other is content."""
_STORY_ROLES: dict[str, Role] = {
    "theme": Role.SECTION,
    "one beat": Role.STORY,
    "one long beat": Role.STORY,
    "routes": Role.ROUTES,
    "routes, with a code": Role.PICTURE,
}
"""A theme's layouts, without the theme."""
ASIDE = frozenset({"Content note", "Waiting", "Right head", "Right points", "Unconfirmed"})
"""Fields that take a second column where a target has one, and follow the rest where not."""
SMALL = re.compile(r"^(Foot: |Marks$)")
"""Fields that may be set smaller than the rest."""


def role_of(layout: Layout) -> Role:
    """The layout's role; that of its roomier forms is the same."""
    name = re.sub(r",( a)? few( words)?", "", layout.name)
    if layout.look:
        return _STORY_ROLES.get(name.removeprefix(f"{layout.look}: "), Role.CONTENT)
    return _ROLES.get(name, Role.CONTENT)

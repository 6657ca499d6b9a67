"""Where pages live, for ever, and their public addresses."""

from __future__ import annotations

from urllib.parse import urljoin

from generator.editorial.marks import sample_ending
from generator.library import Library

HELP_NOW = "help-now.html"
"""The first page for someone to whom it just happened; every QR code's target (P1)."""

READY = "ready-in-20-minutes"
"""How the name of the file ends that a session's page begins with (P13)."""


def scenario_page(scenario_id: str) -> str:
    """The scenario's page below the site's root: the same in every build, also after recall."""
    return f"scenarios/{scenario_id}.html"


def session_page(session_id: str) -> str:
    """The session's page below the site's root."""
    return f"sessions/{session_id}.html"


def session_deck(session_id: str) -> str:
    """The session's slides below the site's root; for archives that hold them."""
    return f"downloads/decks/session-{session_id}.pptx"


def plain_page(scenario_id: str) -> str:
    """The story in plain sentences, below the site's root."""
    return f"plain/{scenario_id}.html"


def huddle_page(scenario_id: str) -> str:
    """The story as a huddle, below the site's root."""
    return f"huddle/{scenario_id}.html"


def theme_page(theme_id: str) -> str:
    """The theme's page below the site's root."""
    return f"themes/{theme_id}.html"


def message_page(message_id: str) -> str:
    """A campaign message in words, below the site's root."""
    return f"campaign/{message_id}.html"


def guide_page(guide_id: str) -> str:
    """A guide or form as a page, below the site's root."""
    return f"papers/guide-{guide_id}.html"


def session_paper_page(session_id: str, name: str) -> str:
    """A session's paper as a page, below the site's root; name is the end of its file's name."""
    return f"papers/session-{session_id}-{name}.html"


def whole_site(library: Library) -> str:
    """The archive of the whole site, made last, below the site's root."""
    return f"downloads/whole-site{sample_ending(library)}.zip"


def public_address(library: Library, uri: str) -> str | None:
    """The uri's full address, or None while the site's address is a placeholder."""
    site = library.organisation.address
    return urljoin(site.rstrip("/") + "/", uri) if site else None

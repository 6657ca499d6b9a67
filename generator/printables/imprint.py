"""What every printed thing carries in its file: language, author, edition date, campaign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.kept import kept
from generator.library import Library
from generator.model.base import has_placeholder

LANGUAGE, REGION = "en", "GB"


@dataclass(frozen=True)
class Imprint:
    """The part of a document's data that is the same throughout an edition."""

    campaign: str
    author: str
    day: date

    def document(self, title: str, description: str = "") -> dict[str, object]:
        """What `setting` in lib.typ reads."""
        return {
            "title": title,
            "author": self.author,
            "description": description or None,
            "campaign": self.campaign,
            "lang": LANGUAGE,
            "region": REGION,
        }


@kept
def imprint(library: Library) -> Imprint:
    """The library's imprint; the campaign stands as author while no organisation is named."""
    organisation, campaign = library.organisation, library.brand.campaign
    author = campaign if has_placeholder(organisation.name) else organisation.name
    return Imprint(campaign=campaign, author=author, day=organisation.edition_on)

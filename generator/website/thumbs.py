"""Pictures of files: a deck's first slides, drawn for it, and a message's own link picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.vocabulary import CampaignFormat
from generator.product import Kind
from generator.website.page import DownloadEntry
from generator.website.views import Link

ENDING = f"-{CampaignFormat.LINK}"


@dataclass(frozen=True)
class Thumb:
    """A picture of a file, with what it shows in words."""

    href: str
    alt: str


def thumbs(entries: Iterable[DownloadEntry], link: Link) -> Mapping[str, Thumb]:
    """The pictures by the name of the file they show, without its ending; a message's by its id."""
    found: dict[str, Thumb] = {}
    for entry in entries:
        stem = PurePosixPath(entry.path).stem
        if entry.kind is Kind.PREVIEW:
            found[stem] = Thumb(link(entry.path), entry.title)
        elif entry.kind is Kind.SOCIAL and stem.endswith(ENDING):
            found[stem.removesuffix(ENDING)] = Thumb(link(entry.path), entry.title)
    return found

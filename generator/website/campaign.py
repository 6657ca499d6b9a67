"""A campaign message in words: the HTML twin of its poster (P30), with its files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import PurePosixPath

from generator.editorial import ambassadors
from generator.editorial.addresses import message_page
from generator.library import Library
from generator.product import Kind
from generator.web.links import relative
from generator.website import search, views
from generator.website.page import DownloadEntry
from generator.website.render import Draft, render

KINDS = (Kind.POSTER, Kind.SOCIAL)


def message_draft(library: Library, message_id: str, downloads: Sequence[DownloadEntry]) -> Draft:
    """The page of one message."""
    message = library.messages[message_id]
    uri = message_page(message_id)
    link = partial(relative, uri)
    own = [entry for entry in downloads if _of(entry, library) == message_id]
    carried = [entry for entry in downloads if _carried(entry, library) == message_id]
    html = render(
        library,
        uri,
        "message.html",
        message=message,
        audience=library.words.site.campaign.audiences[message.speaks_to],
        downloads=views.file_views(library, own, link),
        carried=views.file_views(library, carried, link),
        next_uri=views.SAW_IT if "saw-it" in library.pages else views.LIBRARY,
        campaign_uri=views.CAMPAIGN if "campaign" in library.pages else views.HOME,
    )
    texts = (message.excuse, message.answer, message.line or "")
    return Draft(
        uri=uri,
        title=message.title,
        description=message.answer,
        html=html,
        search=(search.entry(uri, message.title, texts),),
        kind="campaign",
    )


def _of(entry: DownloadEntry, library: Library) -> str:
    """The message whose file it is; empty where it is none's, or where a person carries it."""
    if _by_a_person(entry):
        return ""
    return _named_after(entry, library.messages)


def _carried(entry: DownloadEntry, library: Library) -> str:
    """The message that a person carries on this file; empty for all other files."""
    person = _named_after(entry, library.ambassadors) if _by_a_person(entry) else ""
    return library.ambassadors[person].message if person else ""


def _by_a_person(entry: DownloadEntry) -> bool:
    return PurePosixPath(entry.path).parent == PurePosixPath(ambassadors.FOLDER)


def _named_after(entry: DownloadEntry, ids: Iterable[str]) -> str:
    """The longest of the ids that a poster's or picture's name begins with."""
    if entry.kind not in KINDS:
        return ""
    stem = PurePosixPath(entry.path).stem
    named = (key for key in ids if stem == key or stem.startswith(f"{key}-"))
    return max(named, key=len, default="")

"""A campaign message in words: the HTML twin of its poster (P30), with its files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import PurePosixPath

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
    texts = (message.excuse, message.answer, message.line or "")
    return Draft(
        uri=uri,
        title=message.title,
        description=message.answer,
        html=partial(_body, library, message_id, downloads),
        search=(search.entry(uri, message.title, texts),),
        kind="campaign",
    )


def _body(library: Library, message_id: str, downloads: Sequence[DownloadEntry]) -> str:
    message = library.messages[message_id]
    uri = message_page(message_id)
    link = partial(relative, uri)
    own = [entry for entry in downloads if _of(entry, library) == message_id]
    return render(
        library,
        uri,
        "message.html",
        message=message,
        audience=library.words.site.campaign.audience(message.speaks_to),
        downloads=views.file_views(library, own, link),
        next_uri=views.SAW_IT if "saw-it" in library.pages else views.LIBRARY,
        campaign_uri=views.CAMPAIGN if "campaign" in library.pages else views.HOME,
    )


def _of(entry: DownloadEntry, library: Library) -> str:
    """The message whose file it is, by the file's name; empty where it is none's."""
    if entry.kind not in KINDS:
        return ""
    stem = PurePosixPath(entry.path).stem
    named = (key for key in library.messages if stem == key or stem.startswith(f"{key}-"))
    return max(named, key=len, default="")

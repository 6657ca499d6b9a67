"""A campaign message in words: the HTML twin of its poster (P30), with its files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from generator.editorial.addresses import message_page
from generator.library import Library
from generator.web.links import relative
from generator.website import search, views
from generator.website.files import About, Subject, subject
from generator.website.page import DownloadEntry
from generator.website.render import Draft, render


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
    about = Subject(About.MESSAGE, message_id)
    own = [entry for entry in downloads if subject(library, entry.path) == about]
    carried = [entry for entry in downloads if _carried(library, entry) == message_id]
    return render(
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


def _carried(library: Library, entry: DownloadEntry) -> str:
    """The message that a person carries on this file; empty for all other files."""
    found = subject(library, entry.path)
    return library.ambassadors[found.id].message if found.about is About.PERSON else ""

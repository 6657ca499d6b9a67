"""The picture a page shows when it is shared: 1200 by 630 pixels, one a page.

A theme's and a story's picture wear the theme's colour and shape; every other has the campaign's
ground. The home page's and a message's carry an excuse, struck and answered, with both named in
words (P30), and the strapline, which stays away from help (P12). While nobody has adopted the
toolkit, the sample word stands inside each (P21).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path, PurePosixPath

from generator.editorial.addresses import (
    guide_page,
    message_page,
    scenario_page,
    session_page,
    theme_page,
)
from generator.editorial.marks import sample_word
from generator.editorial.wording import fill
from generator.finding import Place
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.brand import Answered, Palette
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.typesetting import Frame, Written, pictures, set_png
from generator.website import views
from generator.website.render import share_uri

TEMPLATE = Path(__file__).parent / "share" / "share.typ"
WIDTH, HEIGHT = 1200, 630
"""Pixels; the size that most services crop least."""


@dataclass(frozen=True)
class Excuse:
    """An excuse with the two words that name it and its answer."""

    excuse_label: str
    excuse: Written
    answer_label: str


@dataclass(frozen=True)
class Share:
    """The inputs of one picture.

    ground: its colour. shape: a theme's, or None. headline: a title, or an answer to `excuse`.
    """

    uri: str
    title: str
    description: str
    author: str
    campaign: str
    strapline: str
    day: date
    palette: Palette
    ground: str
    shape: str | None
    eyebrow: str
    headline: Written
    excuse: Excuse | None
    sample: str | None


def products(library: Library) -> tuple[Product[Share], ...]:
    """One picture a page, in a stable order."""
    words = library.words.site
    rows = [_home(library)]
    heads = {
        "library": words.library_title,
        "downloads": words.downloads_title,
        "suggest": words.form.title,
        "papers": words.papers.index,
    }
    for key in sorted({*heads, *library.pages} - {"home"}):
        page = library.pages.get(key)
        head = page.title if page else heads[key]
        place = Place("page", key, ("title",))
        rows.append(_plain(library, f"{key}.html", Written(head, place)))
    for key, session in sorted(library.sessions.items()):
        title = Written(session.title, Place("session", key, ("title",)))
        rows.append(_plain(library, session_page(key), title))
    for key, guide in sorted(library.guides.items()):
        title = Written(guide.title, Place("guide", key, ("title",)))
        rows.append(_plain(library, guide_page(key), title))
    rows += [_theme(library, key) for key in sorted(library.themes)]
    rows += [_message(library, key) for key in sorted(library.messages)]
    rows += [_story(library, key) for key in sorted(library.scenarios)]
    return tuple(_product(share) for share in rows)


def draw(inputs: Share) -> Drawn:
    """Sets the picture, and says in its description what stands on it."""
    data = {
        "title": inputs.title,
        "author": inputs.author,
        "description": inputs.description,
        "lang": "en",
        "region": "GB",
        "width": WIDTH,
        "height": HEIGHT,
        "share": {f.name: getattr(inputs, f.name) for f in fields(inputs) if f.name != "day"},
    }
    texts = (inputs.headline, inputs.excuse.excuse) if inputs.excuse else (inputs.headline,)
    frames = {"headline": Frame("the page's share image", texts)}
    drawn = set_png(TEMPLATE, data, inputs.day, frames, inputs.headline.place)
    return Drawn(pictures.described(drawn.data, inputs.title, inputs.description), drawn.findings)


def _product(share: Share) -> Product[Share]:
    story = share.uri.startswith("scenarios/")
    return Product(
        path=PurePosixPath(share_uri(share.uri)),
        title=share.title,
        kind=Kind.SHARE,
        audience=Audience.SITE,
        channel=Channel.PUBLIC,
        contains=(PurePosixPath(share.uri).stem,) if story else (),
        inputs=share,
        draw=draw,
    )


def _home(library: Library) -> Share:
    messages = sorted(library.messages.items(), key=lambda item: (item[1].order, item[0]))
    if not messages:
        return _plain(library, views.HOME, Written(library.brand.strapline, Place("brand")))
    key, message = messages[0]
    title = library.brand.campaign
    return _answered(library, views.HOME, title, message, Place("message", key))


def _message(library: Library, key: str) -> Share:
    message = library.messages[key]
    return _answered(library, message_page(key), message.title, message, Place("message", key))


def _answered(library: Library, uri: str, title: str, message: Answered, place: Place) -> Share:
    common = library.words.common
    return _share(
        library,
        uri,
        title=title,
        description=" ".join(
            (
                fill(common.excuse, excuse=message.excuse),
                fill(common.answer, answer=message.answer),
            )
        ),
        headline=Written(message.answer, place.at("answer")),
        excuse=Excuse(
            fill(common.excuse, excuse="").strip(" :"),
            Written(message.excuse, place.at("excuse")),
            fill(common.answer, answer="").strip(" :"),
        ),
    )


def _plain(library: Library, uri: str, headline: Written) -> Share:
    title = headline.text
    alt = fill(library.words.site.image_alt, title=title)
    return _share(library, uri, title=title, description=alt, headline=headline)


def _theme(library: Library, theme_id: str) -> Share:
    theme = library.themes[theme_id]
    look = library.look(theme_id)
    return _share(
        library,
        theme_page(theme_id),
        title=theme.title,
        description=fill(library.words.site.image_alt, title=theme.title),
        headline=Written(theme.title, Place("theme", theme_id, ("title",))),
        ground=look.colour,
        shape=look.shape,
    )


def _story(library: Library, scenario_id: str) -> Share:
    story = library.scenarios[scenario_id]
    look = library.look(story.theme)
    return _share(
        library,
        scenario_page(scenario_id),
        title=story.title,
        description=fill(library.words.site.image_alt, title=story.title),
        headline=Written(story.title, Place("scenario", scenario_id, ("title",))),
        ground=look.colour,
        shape=look.shape,
        eyebrow=library.themes[story.theme].title,
    )


def _share(
    library: Library,
    uri: str,
    *,
    title: str,
    description: str,
    headline: Written,
    ground: str = "",
    shape: str | None = None,
    eyebrow: str = "",
    excuse: Excuse | None = None,
) -> Share:
    brand, organisation = library.brand, library.organisation
    name = organisation.name
    return Share(
        uri=uri,
        title=title,
        description=description,
        author=brand.campaign if has_placeholder(name) else name,
        campaign=brand.campaign,
        strapline=brand.strapline if excuse else "",
        day=organisation.edition_on,
        palette=brand.light,
        ground=ground or brand.light.ground,
        shape=shape,
        eyebrow=eyebrow,
        headline=headline,
        excuse=excuse,
        sample=sample_word(library),
    )

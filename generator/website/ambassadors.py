"""The people who stand for the campaign: their pictures as files, and their cards on a page.

Only those who agreed to be on the site are here, and nothing stands beside a picture but a role,
a name if the consent covers it, and the way to a message in words (P10).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.editorial import ambassadors
from generator.editorial.addresses import message_page
from generator.editorial.ambassadors import Shown
from generator.editorial.marks import sample_word
from generator.finding import Place
from generator.illustration import Portrait, light, picture
from generator.library import Library
from generator.model.base import has_placeholder
from generator.model.brand import Answered, Palette
from generator.model.vocabulary import Use
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.typesetting import Picture, set_png
from generator.website import views

TEMPLATE = Path(__file__).parent / "share" / "portrait.typ"
ACROSS, DOWN = 720, 810
"""Pixels of a picture: twice its size on a page, for fine screens."""


@dataclass(frozen=True)
class PersonView:
    """A person's card. drawn: whether it is a drawing of nobody."""

    id: str
    role: str
    name: str
    alt: str
    src: str
    drawn: bool
    message: Answered
    href: str


@dataclass(frozen=True)
class Likeness:
    """The inputs of one picture."""

    id: str
    portrait: Portrait
    title: str
    author: str
    alt: str
    sample: str | None
    palette: Palette
    day: date


def on_site(library: Library, show: Iterable[str] = ()) -> tuple[Shown, ...]:
    """Everyone who may be shown on the site, or those of `show`, in their order."""
    wanted = tuple(show) or ambassadors.in_order(library)
    return tuple(
        ambassadors.shown(library, key)
        for key in wanted
        if key in library.ambassadors and ambassadors.may_show(library, key, Use.SITE)
    )


def people(library: Library, show: Iterable[str], link: views.Link) -> tuple[PersonView, ...]:
    """The cards of those who may be shown and whose message is there."""
    return tuple(
        PersonView(
            id=each.id,
            role=each.role,
            name=each.name,
            alt=each.alt,
            src=link(ambassadors.picture_uri(each)),
            drawn=each.drawn,
            message=library.messages[each.message],
            href=link(message_page(each.message)),
        )
        for each in on_site(library, show)
        if each.message in library.messages
    )


def products(library: Library) -> tuple[Product[Likeness], ...]:
    """The pictures of those who may be shown on the site."""
    return tuple(_product(library, each) for each in on_site(library))


def draw(inputs: Likeness) -> Drawn:
    """The picture in a page's proportions, with the sample word inside until adopted (P21)."""
    of = inputs.portrait
    data = {
        "title": inputs.title,
        "author": inputs.author,
        "lang": "en",
        "region": "GB",
        "width": ACROSS,
        "height": DOWN,
        "picture": Picture(picture(of, ACROSS, DOWN), of.suffix),
        "alt": inputs.alt,
        "sample": inputs.sample,
        "palette": inputs.palette,
    }
    drawn = set_png(TEMPLATE, data, inputs.day, {}, Place("ambassador", inputs.id))
    return Drawn(light(drawn.data, flat=of.photo is None), drawn.findings)


def _product(library: Library, person: Shown) -> Product[Likeness]:
    organisation, brand = library.organisation, library.brand
    return Product(
        path=PurePosixPath(ambassadors.picture_uri(person)),
        title=person.role,
        kind=Kind.PREVIEW,
        audience=Audience.SITE,
        channel=Channel.PUBLIC,
        contains=(),
        inputs=Likeness(
            id=person.id,
            portrait=person.portrait,
            title=person.role,
            author=brand.campaign if has_placeholder(organisation.name) else organisation.name,
            alt=person.alt,
            sample=sample_word(library),
            palette=brand.light,
            day=organisation.edition_on,
        ),
        draw=draw,
        shows=(person.id,),
    )

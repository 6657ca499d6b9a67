"""The form as a page of the site, and as one file that needs neither the site nor a network.

Both are the same template and the same script. The page of the site loads its data and script
from the site; the file holds them, with hashes in its security policy.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from generator.editorial.addresses import HELP_NOW, public_address
from generator.editorial.dates import day
from generator.editorial.marks import site_marks
from generator.editorial.routes import someone_to_talk_to
from generator.editorial.wording import fill
from generator.library import Library
from generator.product import Audience, Channel, Drawn, Kind, Product
from generator.web.links import relative
from generator.website.page import DownloadEntry, SearchEntry
from generator.website.policy import with_whole_policy
from generator.website.prose import page_entries
from generator.website.render import Draft, later, render

URI = "suggest.html"
ALONE = "downloads/suggest-a-scenario.html"
DATA, SCRIPT = "assets/js/suggest-data.js", "assets/js/suggest.js"
BUNDLE = Path(__file__).parent / "suggest.js"
"""The bundled script; `make form` writes it from source/."""
_FONT = re.compile(r"url\(fonts/([^)]+)\)")
_MARK, _MARKED = "\x00{}\x00", re.compile("\x00(data|script)\x00")
"""Where data and script go; no content can hold the sign (reading/text.py)."""


@dataclass(frozen=True)
class Alone:
    """The inputs of the form as one file: the page without its data and script, and the data."""

    html: str
    data: str


def suggest_draft(library: Library, downloads: Iterable[DownloadEntry]) -> Draft:
    """The page of the site; it links to the file where that is among the downloads."""
    page, words = library.pages.get("suggest"), library.words.site.form
    link = partial(relative, URI)
    html = later(
        library,
        URI,
        "suggest.html",
        title=page.title if page else words.title,
        lead=page.lead if page else words.kept,
        help=link(HELP_NOW) if "help-now" in library.pages else "",
        alone=link(ALONE) if any(entry.path == ALONE for entry in downloads) else "",
        scripts=(DATA, SCRIPT),
    )
    entries: tuple[SearchEntry, ...] = page_entries(library, URI, page) if page else ()
    title = page.title if page else words.title
    return Draft(URI, title, page.description if page else title, html, entries, "suggest")


def data_script(data: str) -> bytes:
    """The data as a script of the site. data: JSON, safe inside a script."""
    return f"globalThis.suggestData={data};\n".encode()


def alone(library: Library, data: str, style: str, fonts: Mapping[str, bytes]) -> Alone:
    """What the file is drawn from.

    style: the site's stylesheet. fonts: the files that it names below fonts/.
    """
    page, words = library.pages.get("suggest"), library.words.site.form
    organisation = library.organisation
    inside = {name: base64.b64encode(font).decode() for name, font in fonts.items()}
    style = _FONT.sub(lambda f: f"url(data:font/woff2;base64,{inside[f.group(1)]})", style)
    html = render(
        library,
        ALONE,
        "suggest-alone.html",
        title=page.title if page else words.title,
        lead=page.lead if page else words.kept,
        help=public_address(library, HELP_NOW) or "",
        alone="",
        scripts=(),
        marks=site_marks(library),
        routes=someone_to_talk_to(library),
        edition=fill(
            library.words.common.edition,
            edition=organisation.edition,
            date=day(organisation.edition_on),
        ),
        style=Markup(style),
        data=Markup(_MARK.format("data")),
        script=Markup(_MARK.format("script")),
    )
    return Alone(html, data)


def product(library: Library, inputs: Alone) -> Product[Alone]:
    """The file among the downloads."""
    return Product(
        path=PurePosixPath(ALONE),
        title=library.words.site.form.offline_title,
        kind=Kind.GUIDE,
        audience=Audience.EVERYONE,
        channel=Channel.PUBLIC,
        contains=(),
        inputs=inputs,
        draw=draw,
    )


def draw(inputs: Alone) -> Drawn:
    """The whole file: data and script put in, and the policy that allows only these."""
    parts = {"data": inputs.data, "script": BUNDLE.read_text("utf-8")}
    html = _MARKED.sub(lambda found: parts[found.group(1)], inputs.html)
    return Drawn(with_whole_policy(html).encode())

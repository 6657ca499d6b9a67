"""What every page loads: one stylesheet, the fonts, the scripts; all from the site itself.

The stylesheet is the colours of the brand, then the written files in their order, then the rules
of the library's filter, which works without a script.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.library import Library
from generator.web import colours
from generator.website.feed import FEED, feed
from generator.website.form.page import BUNDLE, DATA, SCRIPT, data_script
from generator.website.happenings import calendars

HERE = Path(__file__).parent
THEME = HERE / "theme"
"""Overrides for Material: its frame, without its stylesheets, sidebars and header."""
FONTS = Path(colours.__file__).parent / "fonts"
SHEETS = (
    "base",
    "frame",
    "pieces",
    "home",
    "pages",
    "report",
    "more",
    "leads",
    "huddle",
    "suggest",
    "likeness",
    "papers",
    "downloads",
    "search",
    "print",
)
SCRIPTS = ("site.js", "note.js", "huddle.js", "iframe-worker-shim.js", "iframe-worker-init.js")


@dataclass(frozen=True)
class Asset:
    """A file of the site that is no product."""

    uri: str
    data: bytes


def assets(library: Library, form: str) -> tuple[Asset, ...]:
    """Every asset, sorted by uri. form: the data of the form's script, as JSON."""
    static = HERE / "static"
    made = [
        Asset("assets/site.css", stylesheet(library).encode()),
        Asset("assets/favicon.svg", _favicon(library).encode()),
        *(Asset(f"assets/js/{name}", (static / name).read_bytes()) for name in SCRIPTS),
        *(Asset(f"assets/fonts/{name}", data) for name, data in fonts()),
        Asset(DATA, data_script(form)),
        Asset(SCRIPT, BUNDLE.read_bytes()),
        *(Asset(uri, data) for uri, data in calendars(library)),
        *(Asset(FEED, data) for data in (feed(library),) if data),
    ]
    return tuple(sorted(made, key=lambda asset: asset.uri))


def fonts() -> tuple[tuple[str, bytes], ...]:
    """The fonts and their licence: name and bytes."""
    return tuple((path.name, path.read_bytes()) for path in sorted(FONTS.iterdir()))


def stylesheet(library: Library) -> str:
    """The one stylesheet."""
    written = ((HERE / "static" / f"{name}.css").read_text("utf-8") for name in SHEETS)
    return "\n".join((colours.stylesheet(library.brand), *written, _filter(library)))


def _filter(library: Library) -> str:
    rule = (
        ".no-js .section:has(#f-{id}:checked) .card:not([data-theme={id}]){{display:none}}\n"
        ".no-js .section:has(#f-{id}:checked) .card[data-theme={id}]{{display:grid}}"
    )
    return "\n".join(rule.format(id=key) for key in sorted(library.themes))


def _favicon(library: Library) -> str:
    light = library.brand.light
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<path fill="{light.ground}" d="M0 0h32v32H0z"/>'
        f'<path fill="{light.signal}" d="M6 7h20v5H6zM6 20h13v5H6z"/></svg>'
    )

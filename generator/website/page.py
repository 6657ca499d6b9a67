"""What the website hands on: pages as plain values, free of MkDocs.

The plugin, and `export-docs`, turn these into files; nothing here knows how.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.product import Audience, Kind


@dataclass(frozen=True)
class DownloadEntry:
    """One file on the downloads page, from a plan (no size yet) or from a manifest.

    path: below the site's root.
    size: bytes, or None while only planned.
    sha256: hexadecimal digest, or None while only planned.
    scenarios: ids of the scenarios in it, sorted.
    content: the hash of what it is made from, or "" where nobody compares it.
    """

    path: str
    title: str
    kind: Kind
    audience: Audience
    size: int | None = None
    sha256: str | None = None
    scenarios: tuple[str, ...] = ()
    content: str = ""


@dataclass(frozen=True)
class SearchEntry:
    """One entry of the search index.

    uri: the page, with an anchor where the entry belongs to a section.
    title, text, tags: escaped for HTML, because Material's search puts them in innerHTML.
    boost: weight against other entries; help stands above stories (P2).
    """

    uri: str
    title: str
    text: str
    tags: tuple[str, ...] = ()
    boost: float = 1.0


@dataclass(frozen=True)
class Shell:
    """What stands around a page's body, as ready HTML for the theme's main.html.

    head: after the stylesheets, inside <head>.
    header: skip link, notices, header, menu and search dialog.
    footer: the footer.
    kind: the page's kind, which the theme writes as a class.
    search: the search dialog's words, as pairs of Material's name for each and the words.
    """

    head: str
    header: str
    footer: str
    kind: str
    search: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Page:
    """One page of the site.

    uri: "scenarios/the-drug-round.html"; below the site's root, with "/" between folders.
    title, description: escaped for HTML, because Material prints both raw.
    html: the page's body, complete inside <main>; its links are relative to the page.
    search: what search finds it by; entries are listed with help first (P2).
    nav: its label in the main navigation, escaped; None for pages that do not stand there.
    exit: whether it carries the exit button (P5).
    index: whether search engines may list it; false while not adopted (P21).
    kind: home, library, scenario, withdrawn, downloads, prose, session, guide or not-found.
    share: uri of its share image, or "".
    shell: what stands around the body; the plugin gives it to the template as `shell`.
    fingerprint: SHA-256 over all of the above, hexadecimal; unchanged means unchanged output.
    """

    uri: str
    title: str
    description: str
    html: str
    search: tuple[SearchEntry, ...]
    nav: str | None
    exit: bool
    index: bool
    kind: str
    share: str
    shell: Shell
    fingerprint: str

"""The one way from content to all that a site consists of: read, check, plan, draw, pages.

Whoever publishes, previews or hands pages to MkDocs calls `make` or `preview` and nothing below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from generator import website
from generator.build.cache import Cache
from generator.build.contents import contents
from generator.build.downloads import dead_downloads
from generator.build.draw import Drawing, draw, lookup
from generator.build.form import form_json
from generator.build.manifest import Manifest, Record, manifest
from generator.build.pack import pack, parted
from generator.build.plan import Medium, plan
from generator.build.telling import Progress
from generator.checks import check
from generator.editorial.addresses import whole_site
from generator.finding import Finding, errors
from generator.library import Library
from generator.product import Channel, Product
from generator.project import Mode, Project
from generator.reading import Read, read
from generator.website import Asset, DownloadEntry, Pages

NOTHING = Manifest(())
NO_PAGES = website.no_pages()


@dataclass(frozen=True)
class Made:
    """All of a site but its Markdown guides.

    plan: the products there will be; in a preview nothing of it is drawn yet.
    files: where each public drawing goes below the site's root, and its bytes' path.
    private: the same for what goes below the project's private folder.
    archive: where the finished site is packed, below its root; "" for nowhere.
    findings: of reading, checks and drawing. With an error among them a build has no pages.
    """

    project: Project
    read: Read
    findings: tuple[Finding, ...]
    plan: tuple[Product[Any], ...] = ()
    pages: Pages = NO_PAGES
    assets: tuple[Asset, ...] = ()
    files: tuple[tuple[str, Path], ...] = ()
    private: tuple[tuple[str, Path], ...] = ()
    manifest: Manifest = NOTHING
    archive: str = ""

    @cached_property
    def offered(self) -> Mapping[str, Product[Any]]:
        """The planned products that anyone may have, by where they lie below the site's root."""
        return {str(product.path): product for product in _public(self.plan)}

    @property
    def publishable(self) -> bool:
        """Whether no finding is an error."""
        return not errors(self.findings)


def drawings(project: Project) -> Cache:
    """The project's cache of drawings."""
    return Cache(project.cache / "drawn")


def make(
    project: Project,
    mode: Mode,
    as_of: date,
    only: Medium | None = None,
    previous: Read | None = None,
    progress: Progress | None = None,
    archive: bool = True,
) -> Made:
    """Everything of a site, drawn. Ends before it draws when the content has an error.

    only: draw this medium's products alone, beside the website's own images.
    archive: whether somebody packs the finished site, so that a page may lead to the archive.
    previous: an earlier reading, from which unchanged files are taken.
    Raises UnableError when the environment stands in the way.
    """
    made = checked(project, mode, as_of, previous)
    library = made.read.library
    if library is None or not made.publishable:
        return made
    products = plan(library, only)
    made = _linked(made, library, products, only)
    if not made.publishable:
        return made
    cache = drawings(project)
    plain, packs = parted(products)
    drawn = draw(plain, cache, progress)
    drawn = (*drawn, *pack(packs, drawn, cache))
    cache.tidy({one.entry.fingerprint for one in drawn})
    made = replace(made, plan=products, findings=(*made.findings, *_fit(drawn)))
    if not made.publishable:
        return made
    # Without an earlier edition, or with one medium alone, there is nothing to compare.
    of = contents(library) if library.editions and only is None else {}
    return _with_pages(made, library, drawn, of, whole_site(library) if archive else "")


def survey(
    project: Project, mode: Mode, as_of: date, progress: Progress | None = None
) -> tuple[Made, int]:
    """All findings, and how many products are not drawn, so that their fit is not known.

    Everything printed is drawn into the cache, where a build finds it; of the other media only
    what is drawn already is looked up.
    """
    made = checked(project, mode, as_of)
    library = made.read.library
    if library is None or not made.publishable:
        return made, 0
    products, cache = plan(library), drawings(project)
    made = _linked(made, library, products)
    printed, _ = parted(plan(library, Medium.PRINTABLES))
    draw(printed, cache, progress)
    drawable, _ = parted(products)
    known = lookup(drawable, cache)
    findings = (*made.findings, *_fit(known))
    return replace(made, plan=products, findings=findings), len(drawable) - len(known)


def preview(project: Project, mode: Mode, as_of: date, previous: Made | None = None) -> Made:
    """Everything of a site but the drawings; shows what is valid whatever the findings.

    previous: the last preview; what cannot be shown now is shown as it was then.
    """
    made = checked(project, mode, as_of, previous.read if previous else None)
    for library in _less_and_less(made):
        try:
            products = plan(library)
            entries = tuple(planned(product) for product in _public(products))
            return replace(
                _linked(made, library, products),
                plan=products,
                pages=website.pages(library, entries),
                assets=website.assets(library, form_json(library)),
            )
        except Exception:
            # A finding may be such that pages cannot stand on it; without one it is our bug.
            if made.publishable:
                raise
    if previous is None:
        return made
    return replace(previous, read=made.read, findings=made.findings)


def checked(project: Project, mode: Mode, as_of: date, previous: Read | None = None) -> Made:
    """The content, read and checked; nothing planned or drawn."""
    found = read(project, mode, as_of, previous)
    wrong = check(found.library) if found.library else ()
    return Made(project, found, (*found.findings, *wrong))


def _linked(
    made: Made, library: Library, products: tuple[Product[Any], ...], only: Medium | None = None
) -> Made:
    """What is made so far, with the links to downloads that nobody makes."""
    dead = dead_downloads(library, products) if only is None else ()
    return replace(made, findings=(*made.findings, *dead))


def _less_and_less(made: Made) -> Iterator[Library]:
    """The library, then the library without the items that have errors."""
    library = made.read.library
    if library is None:
        return
    yield library
    broken = {(f.place.kind, f.place.id) for f in errors(made.findings)}
    sessions = {i: s for i, s in library.sessions.items() if ("session", i) not in broken}
    scenarios = {i: s for i, s in library.scenarios.items() if ("scenario", i) not in broken}
    pages = {i: p for i, p in library.pages.items() if ("page", i) not in broken}
    yield replace(library, sessions=sessions, scenarios=scenarios, pages=pages)


def _with_pages(
    made: Made,
    library: Library,
    drawn: Sequence[Drawing],
    of: Mapping[str, tuple[str, str]],
    archive: str,
) -> Made:
    told = manifest(drawn, library.organisation.edition)
    entries = tuple(_recorded(record, of) for record in told.records)
    return replace(
        made,
        manifest=told,
        pages=website.pages(library, entries, archive),
        archive=archive,
        assets=website.assets(library, form_json(library)),
        files=_channel(drawn, Channel.PUBLIC),
        private=_channel(drawn, Channel.PRIVATE),
    )


def _channel(drawn: Sequence[Drawing], channel: Channel) -> tuple[tuple[str, Path], ...]:
    return tuple(
        (str(one.product.path), one.entry.data) for one in drawn if one.product.channel is channel
    )


def _fit(drawn: Sequence[Drawing]) -> tuple[Finding, ...]:
    found = (finding for one in drawn for finding in one.entry.findings)
    return tuple(dict.fromkeys(found))


def _public(products: Iterable[Product[Any]]) -> Iterator[Product[Any]]:
    return (product for product in products if product.channel is Channel.PUBLIC)


def planned(product: Product[Any]) -> DownloadEntry:
    return DownloadEntry(
        path=str(product.path),
        title=product.title,
        kind=product.kind,
        audience=product.audience,
        scenarios=product.contains,
    )


def _recorded(record: Record, of: Mapping[str, tuple[str, str]]) -> DownloadEntry:
    _, content = of.get(record.path, ("", ""))
    return DownloadEntry(
        path=record.path,
        title=record.title,
        kind=record.kind,
        audience=record.audience,
        size=record.size,
        sha256=record.sha256,
        scenarios=record.scenarios,
        content=content,
    )

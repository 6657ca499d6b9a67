"""What a deck says of itself beside its slides: document properties, and by what it opens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.decks.ooxml.package import CORE_RELATED, RELATED, Part, Related, Relation
from generator.decks.ooxml.shape import LANGUAGE
from generator.decks.ooxml.text import DECLARATION, content

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
_DUBLIN = "http://purl.org/dc/"


@dataclass(frozen=True)
class Properties:
    """The deck's title, who signs it, and what it belongs to; on: its only date."""

    title: str
    author: str
    subject: str
    keywords: str
    category: str
    comments: str
    version: str
    on: date


def parts(known: Properties) -> tuple[Part, Part]:
    """The core properties and the application's."""
    office = "application/vnd.openxmlformats-"
    return (
        Part(_CORE, f"{office}package.core-properties+xml", _core(known)),
        Part(_APP, f"{office}officedocument.extended-properties+xml", _app()),
    )


def relations(presentation: str, beside: Related) -> Related:
    """The package's own relationships: the presentation, the properties, and what else it has."""
    every = (
        Relation(RELATED + "officeDocument", presentation),
        Relation(CORE_RELATED + "core-properties", _CORE),
        Relation(RELATED + "extended-properties", _APP),
        *(relation for _, relation in beside),
    )
    return tuple((f"rId{n}", relation) for n, relation in enumerate(every, 1))


def _core(known: Properties) -> bytes:
    when = f'xsi:type="dcterms:W3CDTF">{known.on.isoformat()}T00:00:00Z</dcterms:'
    said = (
        ("dc:title", known.title),
        ("dc:subject", known.subject),
        ("dc:creator", known.author),
        ("cp:keywords", known.keywords),
        ("dc:description", known.comments),
        ("cp:lastModifiedBy", known.author),
        ("cp:revision", "1"),
        ("cp:category", known.category),
        ("dc:language", LANGUAGE),
        ("cp:version", known.version),
    )
    listed = "".join(f"<{tag}>{content(words)}</{tag}>" for tag, words in said)
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        f'metadata/core-properties" xmlns:dc="{_DUBLIN}elements/1.1/" '
        f'xmlns:dcterms="{_DUBLIN}terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{listed}<dcterms:created {when}created><dcterms:modified {when}modified>"
        "</cp:coreProperties>"
    ).encode()


def _app() -> bytes:
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Microsoft Office PowerPoint</Application>'
        "<AppVersion>16.0000</AppVersion>"
        "</Properties>"
    ).encode()

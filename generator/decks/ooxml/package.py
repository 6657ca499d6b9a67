"""A package's parts and their relationships, packed into the same bytes on every run.

Packing by hand rather than through python-pptx keeps the cost of a slide constant: that library
walks every relationship to name each part.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.decks.ooxml.text import DECLARATION, attribute

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CORE_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_OPC = "http://schemas.openxmlformats.org/package/2006/"
_BY_ENDING = {
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}
"""What a part is where the package says nothing of it by name."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
LEVEL = 6


@dataclass(frozen=True)
class Relation:
    """What a part refers to: a part by its name, or an address outside."""

    type: str
    target: str
    external: bool = False


Related = Sequence[tuple[str, Relation]]
"""Relationships, each under the id by which the part's XML names it."""


@dataclass(frozen=True)
class Part:
    """A part of the package. kind: its content type."""

    name: str
    kind: str
    data: bytes
    relations: Related = field(default=())


class Relations:
    """The relationships of one part as its XML is written: each gets an id, once."""

    def __init__(self, known: Related = ()) -> None:
        self._ids: dict[Relation, str] = {relation: key for key, relation in known}
        self._next = 1 + max(
            (int(key[3:]) for key, _ in known if key.startswith("rId") and key[3:].isdigit()),
            default=0,
        )

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a relationship of a kind of RELATED, such as "slide"."""
        relation = Relation(RELATED + kind, target, external)
        if relation not in self._ids:
            self._ids[relation] = f"rId{self._next}"
            self._next += 1
        return self._ids[relation]

    @property
    def listed(self) -> Related:
        """All of them, in the order in which they were added."""
        return tuple((key, relation) for relation, key in self._ids.items())


def packed(parts: Iterable[Part], relations: Related) -> bytes:
    """The parts as a zip; `relations` are the package's own."""
    listed = tuple(parts)
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        # Some readers want the content types first.
        _write(target, "[Content_Types].xml", _types(listed))
        _write(target, "_rels/.rels", _related("", relations))
        for part in listed:
            _write(target, part.name, part.data)
            if part.relations:
                folder, _, file = part.name.rpartition("/")
                name = f"{folder}/_rels/{file}.rels"
                _write(target, name, _related(folder, part.relations))
    return made.getvalue()


def _write(target: ZipFile, name: str, data: bytes) -> None:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
    entry.external_attr = 0o644 << 16
    target.writestr(entry, data, compresslevel=LEVEL)


def _types(parts: Sequence[Part]) -> bytes:
    endings = {part.name.rpartition(".")[2].lower() for part in parts} | {"rels", "xml"}
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>'
        for ending, kind in _BY_ENDING.items()
        if ending in endings
    )
    named = "".join(
        f"<Override PartName={attribute('/' + part.name)} ContentType={attribute(part.kind)}/>"
        for part in parts
        if _BY_ENDING.get(part.name.rpartition(".")[2].lower()) != part.kind
    )
    return (f'{DECLARATION}<Types xmlns="{_OPC}content-types">{defaults}{named}</Types>').encode()


def _related(folder: str, relations: Related) -> bytes:
    listed = "".join(_relationship(folder, key, each) for key, each in relations)
    return (
        f'{DECLARATION}<Relationships xmlns="{_OPC}relationships">{listed}</Relationships>'
    ).encode()


def _relationship(folder: str, key: str, relation: Relation) -> str:
    outside = ' TargetMode="External"' if relation.external else ""
    target = relation.target if relation.external else _from(folder, relation.target)
    return (
        f'<Relationship Id="{key}" Type={attribute(relation.type)} '
        f"Target={attribute(target)}{outside}/>"
    )


def _from(folder: str, target: str) -> str:
    """A part's name as seen from a folder."""
    here, there = folder.split("/") if folder else [], target.split("/")
    while here and here[0] == there[0]:
        here, there = here[1:], there[1:]
    return "/".join([".."] * len(here) + there)

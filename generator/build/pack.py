"""Packs drawings into archives: after drawing, before the manifest.

A pack's fingerprint is made of its members' bytes, names and texts, so an unchanged pack is not
made again; the same members give the same bytes on every machine.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from generator.build.cache import Cache, Entry
from generator.build.draw import Drawing, draw_one
from generator.product import Drawn, Pack, Product

_FORM = "pack 1"
_MOMENT = (1980, 1, 1, 0, 0, 0)  # the earliest that ZIP knows; no clock enters an archive
_MODE = 0o644 << 16
_UNIX = 3
_STORED = (".zip", ".png", ".pptx", ".docx", ".woff2")  # packed already


def parted(
    products: Iterable[Product[Any]],
) -> tuple[tuple[Product[Any], ...], tuple[Product[Pack], ...]]:
    """(what is drawn, what is packed), each in order."""
    rows = tuple(products)
    packs = tuple(row for row in rows if isinstance(row.inputs, Pack))
    return tuple(row for row in rows if not isinstance(row.inputs, Pack)), packs


def pack(
    packs: Iterable[Product[Pack]], drawn: Iterable[Drawing], cache: Cache
) -> tuple[Drawing, ...]:
    """Every pack made from the drawings, in their order; unchanged ones are not made again."""
    entries = {one.product.path: one.entry for one in drawn}
    return tuple(Drawing(product, _entry(product, entries, cache)) for product in packs)


def pack_one(product: Product[Pack], planned: Iterable[Product[Any]], cache: Cache) -> Drawing:
    """One pack, its members drawn if need be, in this process; for the preview server."""
    wanted = {path for _, path in product.inputs.members}
    drawn = tuple(draw_one(each, cache) for each in planned if each.path in wanted)
    return pack((product,), drawn, cache)[0]


def _entry(product: Product[Pack], entries: Mapping[PurePosixPath, Entry], cache: Cache) -> Entry:
    inputs = product.inputs
    fingerprint = _fingerprint(inputs, entries)
    found = cache.find(fingerprint)
    if found is None:
        archive = Drawn(_archive(inputs, entries))
        found = cache.keep(fingerprint, archive, shows_people=bool(product.shows))
    return found


def _fingerprint(inputs: Pack, entries: Mapping[PurePosixPath, Entry]) -> str:
    told = [_FORM]
    told += [f"{name}\0{text}" for name, text in inputs.texts]
    told += [f"{name}\0{entries[path].sha256}" for name, path in inputs.members]
    parts = (hashlib.sha256(part.encode()).hexdigest() for part in told)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _archive(inputs: Pack, entries: Mapping[PurePosixPath, Entry]) -> bytes:
    """A ZIP with the texts first; entries carry no date, owner or path of this machine."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in inputs.texts:
            # Windows' older Notepad shows a file as one line unless lines end in CR LF.
            archive.writestr(info_of(name), text.replace("\n", "\r\n").encode("utf-8"))
        for name, path in inputs.members:
            archive.writestr(info_of(name), entries[path].data.read_bytes())
    return out.getvalue()


def info_of(name: str) -> zipfile.ZipInfo:
    """The entry of a file in an archive: no date, owner or path of this machine."""
    info = zipfile.ZipInfo(name, _MOMENT)
    stored = PurePosixPath(name).suffix in _STORED
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    info.create_system, info.external_attr = _UNIX, _MODE
    return info

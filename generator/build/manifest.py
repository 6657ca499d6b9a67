"""What there is to download: one record a public product, the same bytes for the same content.

Private products never enter it (DESIGN section 4).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from generator.build.draw import Drawing
from generator.product import Audience, Channel, Kind

MANIFEST = "downloads/manifest.json"
"""Where it lies below the site's root."""


@dataclass(frozen=True)
class Record:
    """One file of the site. size is in bytes; sha256 and fingerprint are hexadecimal."""

    path: str
    title: str
    kind: Kind
    audience: Audience
    size: int
    sha256: str
    fingerprint: str
    edition: str
    scenarios: tuple[str, ...]


@dataclass(frozen=True)
class Manifest:
    """The records, sorted by path."""

    records: tuple[Record, ...]

    def to_json(self) -> bytes:
        """As it is published: one record after the other, keys sorted, UTF-8."""
        told = [asdict(record) for record in self.records]
        text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
        return f"{text}\n".encode()

    @property
    def sha256(self) -> str:
        """The hash of the published bytes."""
        return hashlib.sha256(self.to_json()).hexdigest()


def manifest(made: Iterable[Drawing], edition: str) -> Manifest:
    """The manifest of what was drawn, without anything private."""
    records = (_record(one, edition) for one in made if one.product.channel is Channel.PUBLIC)
    return Manifest(tuple(sorted(records, key=lambda record: record.path)))


def _record(made: Drawing, edition: str) -> Record:
    product, entry = made.product, made.entry
    return Record(
        path=str(product.path),
        title=product.title,
        kind=product.kind,
        audience=product.audience,
        size=entry.size,
        sha256=entry.sha256,
        fingerprint=entry.fingerprint,
        edition=edition,
        scenarios=product.contains,
    )

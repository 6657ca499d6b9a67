"""Drawings by fingerprint: bytes, and beside them what the drawing had to say.

An entry is written aside and renamed, bytes first, so that a killed process leaves no half
entry; one whose bytes are not what was written counts as missing and is drawn again.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.disk import write_whole
from generator.finding import Finding, Place, Severity
from generator.product import Drawn

UNUSED_DAYS = 30
MOST_BYTES = 2_000_000_000


@dataclass(frozen=True)
class Entry:
    """One drawing in the cache: where its bytes are, how many, and their SHA-256."""

    fingerprint: str
    data: Path
    size: int
    sha256: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Cache:
    """A folder of drawings; it may be deleted at any time."""

    folder: Path

    def find(self, fingerprint: str) -> Entry | None:
        """The whole entry of this fingerprint, marked as used now; None when there is none."""
        data, told = self._paths(fingerprint)
        try:
            entry = _entry(fingerprint, data, json.loads(told.read_bytes()))
            if hashlib.sha256(data.read_bytes()).hexdigest() != entry.sha256:
                return None
            os.utime(told)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return entry

    def keep(self, fingerprint: str, drawn: Drawn, *, shows_people: bool = False) -> Entry:
        """Store a drawing; its entry. One that shows people is deleted once nothing uses it."""
        data, told = self._paths(fingerprint)
        data.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256(drawn.data).hexdigest()
        entry = Entry(fingerprint, data, len(drawn.data), digest, drawn.findings)
        record = {
            "size": entry.size,
            "sha256": digest,
            "findings": [asdict(finding) for finding in drawn.findings],
            "shows_people": shows_people,
        }
        write_whole(data, drawn.data)
        write_whole(told, json.dumps(record, ensure_ascii=False).encode())
        return entry

    def tidy(self, used: Collection[str], now: float | None = None) -> int:
        """Delete entries unused for 30 days, then the longest unused above 2 GB; how many.

        What shows a person goes as soon as it is unused: a consent may have ended (P10).

        used: fingerprints of the present build, which stay whatever their age.
        """
        moment = time.time() if now is None else now
        gone, kept = 0, 0
        for last, size, told in sorted(self._entries(), reverse=True):
            kept += size
            if told.stem in used:
                continue
            old = moment - last > UNUSED_DAYS * 86_400 or kept > MOST_BYTES
            if old or _shows_people(told):
                told.unlink(missing_ok=True)
                told.with_suffix(".data").unlink(missing_ok=True)
                kept, gone = kept - size, gone + 1
        for aside in self.folder.glob("*/.*.new"):
            if moment - aside.stat().st_mtime > 86_400:  # left by a process that was killed
                aside.unlink(missing_ok=True)
        return gone

    def _entries(self) -> Iterator[tuple[float, int, Path]]:
        for told in self.folder.glob("*/*.json"):
            data = told.with_suffix(".data")
            yield told.stat().st_mtime, data.stat().st_size if data.exists() else 0, told

    def _paths(self, fingerprint: str) -> tuple[Path, Path]:
        stem = self.folder / fingerprint[:2] / fingerprint
        return stem.with_suffix(".data"), stem.with_suffix(".json")


def _shows_people(told: Path) -> bool:
    try:
        return bool(json.loads(told.read_bytes())["shows_people"])
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _entry(fingerprint: str, data: Path, record: dict[str, Any]) -> Entry:
    findings = tuple(_finding(told) for told in record["findings"])
    return Entry(fingerprint, data, record["size"], record["sha256"], findings)


def _finding(told: dict[str, Any]) -> Finding:
    place = told["place"]
    return Finding(
        told["code"],
        Severity(told["severity"]),
        Place(place["kind"], place["id"], tuple(place["keys"]), place["offset"], place["on_key"]),
        told["message"],
        told["hint"],
    )

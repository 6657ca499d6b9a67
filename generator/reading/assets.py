"""The pictures that content names: found below the roots, read, and looked at before use.

A Library knows no file, so their bytes travel in it. A picture that could not be drawn is a
finding here, at the line that names it, and is left out.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from generator.finding import Finding, Place, error
from generator.model.brand import Brand
from generator.model.template import OwnTemplate
from generator.reading.files import Found
from generator.reading.speech import name, nearest

MAX_BYTES = 2_000_000
"""A larger logo is a photograph or a mistake."""

_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}svg"
_CONTENT = "content/"


@dataclass(frozen=True)
class Assets:
    """The pictures by their path below a content folder, and what is wrong with the rest."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def read_assets(
    brand: Brand | None, found: Iterable[Found], template: OwnTemplate | None = None
) -> Assets:
    """The brand's logos and the organisation's template; of two roots, the later's."""
    there = {
        one.below.removeprefix(_CONTENT): one for one in found if one.below.startswith(_CONTENT)
    }
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    for number, slot in enumerate(brand.logos if brand else ()):
        if slot.file is None:
            continue
        place = Place("brand", "", ("logos", number, "file"))
        data = _bytes(there.get(slot.file))
        if data is None:
            findings.append(_not_there(place, slot.file, there))
        elif why := _unusable(slot.file, data):
            findings.append(error("FILE007", place, f"{name(slot.file)} {why}", _HINT))
        else:
            files[slot.file] = data
    if template is not None:
        data = _bytes(there.get(template.file))
        if data is None:
            findings.append(_no_template(template.file))
        else:
            files[template.file] = data
    return Assets(files, tuple(findings))


def _no_template(file: str) -> Finding:
    hint = (
        "Put it below the content folder, as in `content/templates/ours.potx`, and name it"
        " `templates/ours.potx`."
    )
    place = Place("organisation", "", ("template", "file"))
    return error("FILE006", place, f"There is no file {name(file)}.", hint)


_HINT = "Save the logo again as SVG or as PNG, and give the file the ending it has."


def _bytes(found: Found | None) -> bytes | None:
    try:
        return found.path.read_bytes() if found else None
    except OSError:
        return None


def _not_there(place: Place, file: str, there: Mapping[str, Found]) -> Finding:
    pictures = [p for p in there if PurePosixPath(p).suffix.lower() in (".svg", ".png")]
    close = nearest(file, pictures)
    hint = (
        f"Did you mean {name(close)}?"
        if close
        else "Put it below the content folder, as in `content/logos/ours.svg`, and name it"
        " `logos/ours.svg`."
    )
    return error("FILE006", place, f"There is no picture {name(file)}.", hint)


def _unusable(file: str, data: bytes) -> str:
    """Why a picture cannot be drawn; empty when it can."""
    if len(data) > MAX_BYTES:
        return f"has {len(data) / 1e6:.1f} MB; a logo has at most {MAX_BYTES / 1e6:.0f}."
    suffix = PurePosixPath(file).suffix.lower()
    if suffix == ".png":
        return "" if _is_png(data) else "is not a whole PNG picture."
    if suffix == ".svg":
        return "" if _is_svg(data) else "is not an SVG picture."
    return "is neither SVG nor PNG."


def _is_svg(data: bytes) -> bool:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return False
    return bool(root.tag == _SVG) and ("viewBox" in root.attrib or "width" in root.attrib)


def _is_png(data: bytes) -> bool:
    """Whether it is a PNG whose parts are whole (PNG specification, section 5)."""
    if not data.startswith(_PNG):
        return False
    at, pixels, ended = len(_PNG), b"", False
    while at + 12 <= len(data) and not ended:
        (length,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        if zlib.crc32(kind + body) != int.from_bytes(data[at + 8 + length : at + 12 + length]):
            return False
        pixels += body if kind == b"IDAT" else b""
        ended, at = kind == b"IEND", at + 12 + length
    return ended and _unpacks(pixels)


def _unpacks(pixels: bytes) -> bool:
    unpacker = zlib.decompressobj()
    try:
        return bool(unpacker.decompress(pixels, 100_000_000)) and not unpacker.unconsumed_tail
    except zlib.error:
        return False

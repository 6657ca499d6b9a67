"""A picture's kind and size, read from its first bytes; whole files only."""

from __future__ import annotations

import struct
import zlib

PNG, JPEG = "png", "jpeg"
_SIGNED = b"\x89PNG\r\n\x1a\n"
_START, _END = b"\xff\xd8\xff", b"\xff\xd9"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of a JPEG's frame, in which its size stands (ITU-T T.81, table B.1)."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
"""Markers without a length."""


def size_of(data: bytes) -> tuple[str, tuple[int, int]] | None:
    """PNG or JPEG, and the width and height in pixels; None for anything else or cut short."""
    if data.startswith(_SIGNED):
        size = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
        return (PNG, size) if min(size) > 0 and _is_png(data) else None
    if data.startswith(_START) and _END in data[-1024:]:
        found = _jpeg_size(data)
        return (JPEG, found) if found and min(found) > 0 else None
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        elif marker in _ALONE:
            at += 2
        else:
            at += 2 + int.from_bytes(data[at + 2 : at + 4])
    return None


def _is_png(data: bytes) -> bool:
    """Whether it is a PNG whose parts are whole (PNG specification, section 5)."""
    at, pixels, ended = len(_SIGNED), b"", False
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

"""What a picture file says about itself in words.

A PNG holds a title and a description as text; programs that show alternative text from files
read them, and so can a check.
"""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER_END = len(_SIGNATURE) + 25  # the header chunk always comes first and has 13 bytes of data


def described(png: bytes, title: str, description: str) -> bytes:
    """The PNG with a title and a description, as iTXt chunks (PNG specification 11.3.3.4).

    Raises ValueError when the bytes are no PNG.
    """
    if not png.startswith(_SIGNATURE):
        raise ValueError("These bytes are not a PNG.")
    chunks = _text("Title", title) + _text("Description", description)
    return png[:_HEADER_END] + chunks + png[_HEADER_END:]


def _text(keyword: str, text: str) -> bytes:
    # keyword, not compressed, no language tag, no translated keyword
    data = keyword.encode("latin-1") + b"\0\0\0\0\0" + text.encode("utf-8")
    check = zlib.crc32(b"iTXt" + data)
    return struct.pack(">I", len(data)) + b"iTXt" + data + struct.pack(">I", check)

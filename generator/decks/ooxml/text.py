"""Text as XML: escaped, and without the characters that XML cannot carry."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNKNOWN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def content(text: str) -> str:
    """Text between tags."""
    return escape(_UNKNOWN.sub("", text))


def attribute(text: str) -> str:
    """Text as an attribute's value, its quotes around it."""
    return quoteattr(_UNKNOWN.sub("", text))

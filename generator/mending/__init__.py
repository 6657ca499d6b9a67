"""Puts right in a content file what is mechanical, and never a word of it.

Text in, text out: quotation marks round a text that YAML would misread, typographic signs,
spaces at line ends, the order of fields, the line that names the schema. What a file says is the
same before and after, and every comment stays; a step that would change either is not taken.
"""

from __future__ import annotations

from generator.mending.mend import Kind, Mended, Rules, mend
from generator.mending.schema_line import schema_of

__all__ = ["Kind", "Mended", "Rules", "mend", "schema_of"]

"""The same deck, the same bytes: zip entries with fixed dates, also in embedded workbooks."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
LEVEL = 6


def normalised(data: bytes, on: date) -> bytes:
    """The zip rewritten with fixed entry dates, and with `on` in each core properties part.

    Entries keep their order: [Content_Types].xml must come first for some readers.
    """
    made = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name.endswith(".xlsx"):
                part = normalised(part, on)
            elif name == "docProps/core.xml":
                part = _DATES.sub(rb"\g<1>" + f"{on.isoformat()}T00:00:00Z".encode(), part)
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
            entry.external_attr = 0o644 << 16
            target.writestr(entry, part, compresslevel=LEVEL)
    return made.getvalue()

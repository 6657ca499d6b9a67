"""The whole site in one archive, made last: it opens from a folder, with search, on any computer.

The archive lies in the site it holds and does not hold itself. The same site gives the same bytes.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from generator.build.fingerprint import sources
from generator.build.pack import info_of


def archive(site: Path, uri: str) -> None:
    """Pack the site's folder into the file at `uri` in it."""
    out = site / uri
    out.parent.mkdir(parents=True, exist_ok=True)
    files = [path for path in sources(site) if path != out]
    with zipfile.ZipFile(out, "w") as packed:
        for path in files:
            name = f"{out.stem}/{path.relative_to(site).as_posix()}"
            packed.writestr(info_of(name), path.read_bytes())

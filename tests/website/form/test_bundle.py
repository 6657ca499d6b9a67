"""The bundled script of the form is the one that its sources give."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

import generator.website.form as form

FOLDER = Path(form.__file__).parent
SOURCE = FOLDER / "source"


def test_the_bundle_was_made_from_the_sources_that_stand_beside_it() -> None:
    """By the hash that `make form` writes into its first line; run that after a change."""
    names = sorted(
        path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*") if path.is_file()
    )
    lines = (f"{name}\n{sha256((SOURCE / name).read_bytes()).hexdigest()}\n" for name in names)
    first = (FOLDER / "suggest.js").read_text("utf-8").partition("\n")[0]
    told = re.fullmatch(r"/\* sources ([0-9a-f]{64}); notices in THIRD-PARTY\.txt \*/", first)
    assert told is not None
    assert told[1] == sha256("".join(lines).encode()).hexdigest()


def test_every_package_of_the_bundle_has_its_licence_beside_it() -> None:
    notices = (FOLDER / "THIRD-PARTY.txt").read_text("utf-8")
    packages = re.findall(r"^={78}\n(\S+) \S+ \((\S+)\)$", notices, re.MULTILINE)
    assert {"@rjsf/core", "react", "yaml"} <= {name for name, _ in packages}
    assert all(re.search("MIT|ISC|BSD|Apache", licence) for _, licence in packages)

"""Makes the sample summary that ships: made-up entries through the real way to figures.

Run `python -m tests.portal.sample` after the codebook or the rules on small numbers have changed.
A test holds that the shipped file is what this makes.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.cli.portal_summarise import figures_file
from generator.library import Library
from generator.portal.summary import summarise
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from tests.portal.readers import read_all, taken_in

DAY = date(2026, 11, 24)
YEAR = 2025
PATH = Path("content/evidence/portal-2025.yml")


def sample(library: Library) -> bytes:
    """The shipped summary's file."""
    made = summarise(read_all(taken_in()), library, YEAR, "inclusion-lead", DAY, synthetic=True)
    project = open_project(shipped_root())
    return figures_file(project, project.home / PATH, "summary", made.summary)


def main() -> None:
    """Write the sample into this checkout."""
    library = read(open_project(shipped_root()), Mode.SAMPLE, DAY).library
    assert library is not None
    (shipped_root() / PATH).write_bytes(sample(library))


if __name__ == "__main__":
    main()

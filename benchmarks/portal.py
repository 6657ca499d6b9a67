"""How long an import of 20,000 made-up entries takes, and holding all stories against them.

Run: PYTHONPATH=. .venv/bin/python benchmarks/portal.py [ENTRIES]
Prints processor seconds of this process; the one that opens the workbook is counted by the clock.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.checks.anonymity import story_texts
from generator.portal.columns import propose
from generator.portal.intake import take_in
from generator.portal.leaks import longest_runs, stream
from generator.portal.records import Event
from generator.portal.table import read_table
from generator.portal.vault import create, create_key, new_contents, opened
from generator.project import PACKAGE, Mode, open_project
from generator.reading import read
from tests.portal import synthetic

DAY = date(2026, 11, 24)
EVENT = Event("bench", "now", "measured")


def main(count: int) -> None:
    """Measure each step and print it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = synthetic.write_xlsx(folder / "form.xlsx", synthetic.export(count))
        print(f"{count} entries, {path.stat().st_size / 1e6:.1f} MB as .xlsx")
        start = time.perf_counter()
        table = read_table(path)
        print(f"guard and parse: {time.perf_counter() - start:.1f} s (clock)")
        start = time.process_time()
        taken = take_in(table, propose(table), new_contents(), DAY, 36)
        print(f"into entries: {time.process_time() - start:.1f} s")
        key = create_key(folder / "key")
        create(folder / "vault.age", key, EVENT)
        with opened(folder / "vault.age", key) as vault:
            start = time.process_time()
            vault.save(replace(vault.contents, records=taken.records), EVENT)
            print(f"into the vault: {time.process_time() - start:.1f} s")
    library = read(open_project(PACKAGE.parent), Mode.SAMPLE, DAY).library
    assert library is not None
    stories = [stream(story_texts(story)) for story in library.written.values()]
    start = time.process_time()
    runs = longest_runs(stories, (record.words for record in taken.records))
    longest = max((run.length for run in runs if run), default=0)
    print(f"{len(stories)} stories held against them: {time.process_time() - start:.1f} s,")
    print(f"  longest run shared by chance: {longest} words")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)

"""Times whole builds of the shipped content: first, unchanged, and after one edit
of a page and of a story.

Run `python benchmarks/build.py` in a checkout with its environment. It works in a copy, prints
CPU seconds (user and system, children included) and wall seconds, and judges nothing.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
CARRIED = ("content", "scenarios", "docs", "generator", "mkdocs.yml")


def cpu() -> float:
    """CPU seconds of all finished children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build(home: Path, label: str) -> None:
    """Build once and print what it took."""
    environment = {**os.environ, "PYTHONPATH": str(home), "NO_MKDOCS_2_WARNING": "1"}
    start, before = time.perf_counter(), cpu()
    command = [sys.executable, "-m", "generator.cli", "build", "--quiet", "--mode", "draft"]
    subprocess.run(command, cwd=home, env=environment, check=True)
    print(f"{label:<12} {cpu() - before:7.2f} s CPU {time.perf_counter() - start:7.2f} s wall")


def main() -> None:
    """Four builds in a fresh copy: the story is unpublished by its edit, so drafts are shown."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for name in CARRIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, home / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, home / name)
        build(home, "first")
        build(home, "unchanged")
        page = home / "content" / "pages" / "about.yml"
        page.write_text(page.read_text().replace("title:", "title: ", 1) + "\n# edited\n")
        build(home, "one page")
        story = home / "scenarios" / "the-drug-round.yml"
        story.write_text(story.read_text().replace("content_note: ", "content_note: Still ", 1))
        build(home, "one story")


if __name__ == "__main__":
    main()

"""How soon a saved file shows in the browser: `noexcuse serve` measured from outside.

    python benchmarks/serve.py [--scenarios 50,500] [--times 5] [--generator FOLDER]

The shipped content is copied and filled up with copies of its stories. Then each kind of file is
saved again with one changed word, and a client does what the browser does: it holds the live
reload's request open, and when that answers it fetches the page until the word stands there. The
time runs from before the file is written to the page's last byte. Median, least and most wall
seconds are printed, and the median CPU seconds that the server used meanwhile, where the system
tells them (Linux). It judges nothing. --generator measures another checkout with the same content.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
CARRIED = ("content", "scenarios", "docs")
PATIENCE = 120
TICK = 0.01
LIVE = re.compile(r"livereload\((\d+), (\d+)\)")


@dataclass(frozen=True)
class Edit:
    """A file, the text whose first appearance is followed by the word, and the page that shows it.

    A text that is a line's beginning is found at a line's beginning alone.
    """

    name: str
    file: str
    after: str
    page: str


EDITS = (
    Edit("story", "scenarios/the-drug-round.yml", "title: ", "scenarios/the-drug-round.html"),
    Edit("story, seen in the library", "scenarios/the-drug-round.yml", "title: ", "library.html"),
    Edit("session", "content/sessions/huddle-15.yml", "title: ", "sessions/huddle-15.html"),
    Edit("page", "content/pages/about.yml", "title: ", "about.html"),
    Edit("theme", "content/themes/poor-leadership.yml", "title: ", "themes/poor-leadership.html"),
    Edit("wording", "content/wording/site.yml", "skip: ", "scenarios/the-drug-round.html"),
    Edit("brand", "content/brand.yml", "campaign: ", "scenarios/the-drug-round.html"),
)


def project(home: Path, count: int) -> None:
    """The shipped content with `count` stories in a folder of its own."""
    for name in CARRIED:
        shutil.copytree(ROOT / name, home / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    own = settings.replace("content_dirs: [shipped]", 'content_dirs: ["."]')
    (home / "mkdocs.yml").write_text(own, "utf-8")
    stories = sorted((home / "scenarios").glob("*.yml"))
    for number in range(count - len(stories)):
        of = stories[number % len(stories)]
        title = re.compile(r"^title: .*$", re.MULTILINE)
        text = title.sub(f"title: Story number {number}", of.read_text("utf-8"), count=1)
        (home / "scenarios" / f"{of.stem[:30]}-n{number}.yml").write_text(text, "utf-8")


class Server:
    """`noexcuse serve` in a process of its own, and the browser in front of it."""

    def __init__(self, home: Path, generator: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = "from generator.cli import main; main()"
        self.process = subprocess.Popen(
            [sys.executable, "-c", command, "serve", "--port", str(self.port)],
            cwd=home,
            env={**os.environ, "PYTHONPATH": str(generator), "NO_MKDOCS_2_WARNING": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def get(self, uri: str) -> str:
        """What stands at an address; empty while nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{uri}", timeout=90) as told:
                return str(told.read().decode("utf-8", "replace"))
        except OSError:
            return ""

    def until(self, uri: str, word: str) -> str:
        """The page once the word stands on it."""
        limit = time.monotonic() + PATIENCE
        page = self.get(uri)
        while word not in page:
            if self.process.poll() is not None or time.monotonic() > limit:
                raise SystemExit(f"{uri} never showed {word!r}")
            time.sleep(TICK)
            page = self.get(uri)
        return page

    def reloaded(self, uri: str, page: str, wanted: Callable[[str], bool]) -> str:
        """The page as the browser shows it, loaded again as it is told, once it is as wanted."""
        while not wanted(page):
            live = LIVE.search(page)
            if live:
                self.get(f"livereload/{live[1]}/{live[2]}")
            page = self.until(uri, "livereload(")
        return page

    def cpu(self) -> float:
        """CPU seconds used so far; 0 where the system does not tell."""
        try:
            told = Path(f"/proc/{self.process.pid}/stat").read_text()
        except OSError:
            return 0.0
        fields = told.rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(home: Path, generator: Path) -> Iterator[Server]:
    """The server while it is needed."""
    server = Server(home, generator)
    try:
        yield server
    finally:
        server.process.send_signal(signal.SIGTERM)
        server.process.wait(20)


def measure(server: Server, home: Path, edit: Edit, times: int) -> None:
    """Save, see and print, several times."""
    file = home / edit.file
    whole = file.read_text("utf-8")
    before, mark, rest = f"\n{whole}".partition(f"\n{edit.after}")
    if not mark:
        before, mark, rest = f"\n{whole}".partition(f"\n  {edit.after}")
    walls, cpus = [], []
    page = server.until(edit.page, "livereload(")
    for number in range(times):
        word = f"Seen{number}x"
        used, start = server.cpu(), time.perf_counter()
        file.write_text(f"{before}{mark}{word} {rest}"[1:], "utf-8")
        page = server.reloaded(edit.page, page, lambda page, word=word: word in page)
        walls.append(time.perf_counter() - start)
        cpus.append(server.cpu() - used)
    file.write_text(whole, "utf-8")
    server.reloaded(edit.page, page, lambda page: "Seen" not in page)
    spread = f"{median(walls):5.2f} s ({min(walls):.2f} to {max(walls):.2f})"
    print(f"  {edit.name:<28} {spread:<24} {median(cpus):5.2f} s CPU", flush=True)


def main() -> None:
    """Each number of stories, each kind of edit."""
    told = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    told.add_argument("--scenarios", default="50,500")
    told.add_argument("--times", type=int, default=5)
    told.add_argument("--generator", type=Path, default=ROOT, help="the checkout to measure")
    asked = told.parse_args()
    for count in (int(number) for number in asked.scenarios.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            project(home, count)
            start = time.perf_counter()
            with serving(home, asked.generator.resolve()) as server:
                server.until(EDITS[0].page, "livereload(")
                took, used = time.perf_counter() - start, server.cpu()
                print(f"{count} stories: first page after {took:.2f} s, {used:.2f} s CPU")
                for edit in EDITS:
                    measure(server, home, edit, asked.times)


if __name__ == "__main__":
    main()

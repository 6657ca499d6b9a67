"""How fast decks are written: ours, plain python-pptx and pandoc on the same content.

    python benchmarks/decks.py [--sizes 10,100,1000,3000] [--pandoc PATH]

A slide has a title, four bullets, a picture and notes. Ours is the whole way: measured, fitted,
written with footers, languages and sections, packed the same on every run. Plain is what a
python-pptx script does. Each writer runs in a process of its own; CPU time (user and system) and
peak memory are the process's. "Net" is without the start: for the two in Python what they
take after imports, and for ours after reading the shipped content, which a build does once for all
its decks; for pandoc what it takes beyond a deck of one slide. Small sizes are run three times and
the least is taken. Pandoc is optional: install
pypandoc_binary into an environment of its own and name the program it brings.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

SIZES = (10, 100, 1000, 3000)
SOON = 2.0
"""CPU seconds under which a run is repeated."""
BULLETS = (
    "Say one short sentence, and say it calmly",
    "Ask the person what would help, and wait for the answer",
    "Write down what you saw and heard, with the time",
    "Come back the next day and ask again",
)
NOTES = "Leave half a minute. Somebody will speak first. Thank them, and ask who saw it otherwise."


@dataclass(frozen=True)
class Cost:
    """What one run took: CPU seconds, those after its start if it says so, peak megabytes."""

    cpu: float
    net: float | None
    memory: float


def picture() -> bytes:
    """A small PNG, the same on every slide."""
    from generator.typesetting import qr

    return qr.png("https://toolkit.example.org/", "#14213d", "#ffffff")


def ours(count: int, target: Path) -> float:
    """Our writer, from planned slides to the file; returns the CPU seconds after its start."""
    from datetime import date

    from generator.decks.fit import settle
    from generator.decks.gathering import stories_inputs
    from generator.decks.plan import Image, SlidePlan, Text, para, text
    from generator.decks.planning import continued, layouts_of
    from generator.decks.writing.deck import presentation
    from generator.finding import Place
    from generator.project import Mode, open_project, shipped_root
    from generator.reading.read import read

    library = read(open_project(shipped_root()), Mode.DRAFT, date(2026, 11, 23)).library
    if library is None:
        raise SystemExit("The shipped content cannot be read.")
    inputs = stories_inputs(library, sorted(library.scenarios)[:1])
    began = time.process_time()
    layouts = {layout.name: layout for layout, _ in layouts_of(inputs)}
    place, image = Place("benchmark"), picture()
    plans = (
        SlidePlan(
            ("Evaluation with code",),
            text(place, f"Slide {number}"),
            (
                ("Text", Text(tuple(para(line) for line in BULLETS), place)),
                ("Code", Image(image, "A code.", place)),
            ),
            (para(NOTES),),
            "One part",
        )
        for number in range(1, count + 1)
    )

    def named(title: Text, n: int, total: int) -> Text:
        return continued(inputs, title, n, total)

    slides = [slide for plan in plans for slide in settle(plan, layouts, named)[0]]
    target.write_bytes(presentation(inputs, slides, "Deck"))
    return time.process_time() - began


def plain(count: int, target: Path) -> float:
    """python-pptx as its documentation shows it; returns the CPU seconds after its start."""
    from pptx import Presentation
    from pptx.util import Inches

    image = picture()
    began = time.process_time()
    deck = Presentation()
    for number in range(1, count + 1):
        slide = deck.slides.add_slide(deck.slide_layouts[3])
        slide.shapes.title.text = f"Slide {number}"
        frame = slide.placeholders[1].text_frame
        frame.text = BULLETS[0]
        for line in BULLETS[1:]:
            frame.add_paragraph().text = line
        slide.shapes.add_picture(BytesIO(image), Inches(5), Inches(2), Inches(2.5))
        slide.notes_slide.notes_text_frame.text = NOTES
    deck.save(str(target))
    return time.process_time() - began


def markdown(count: int, image: Path) -> str:
    """The same content for pandoc: two columns, notes below."""
    bullets = "\n".join(f"- {line}" for line in BULLETS)
    slide = (
        "## Slide {number}\n\n:::: columns\n::: column\n{bullets}\n:::\n::: column\n"
        "![]({image})\n:::\n::::\n\n::: notes\n{notes}\n:::\n\n"
    )
    return "".join(
        slide.format(number=number, bullets=bullets, image=image, notes=NOTES)
        for number in range(1, count + 1)
    )


def measured(arguments: list[str]) -> Cost:
    """Runs a program and measures it; the least of three for what is over soon."""
    first = _once(arguments)
    if first.cpu > SOON:
        return first
    more = [_once(arguments) for _ in range(2)]
    return min(first, *more, key=lambda each: each.cpu)


def _once(arguments: list[str]) -> Cost:
    started = subprocess.Popen(arguments, stdout=subprocess.PIPE)
    said = started.stdout.read() if started.stdout else b""
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    if started.returncode:
        raise SystemExit(f"{arguments[0]} failed with {started.returncode}.")
    net = float(said) if said.strip() else None
    return Cost(used.ru_utime + used.ru_stime, net, used.ru_maxrss / 1024)


def runs(
    sizes: tuple[int, ...], pandoc: str | None, folder: Path
) -> Iterator[tuple[int, str, Cost]]:
    """Each size with each writer, one after the other."""
    image = folder / "code.png"
    image.write_bytes(picture())
    for size in sizes:
        for name in ("plain", "ours"):
            target = folder / f"{name}.pptx"
            own = [sys.executable, __file__, "--run", name, str(size), str(target)]
            yield size, name, measured(own)
        if pandoc:
            source, target = folder / "deck.md", folder / "pandoc.pptx"
            source.write_text(markdown(size, image), encoding="utf-8")
            told = [pandoc, str(source), "--slide-level=2", "-o", str(target)]
            yield size, "pandoc", measured(told)


def main() -> None:
    """Print a table of CPU, ratio to plain python-pptx, memory and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)))
    parser.add_argument("--pandoc", default=shutil.which("pandoc"))
    parser.add_argument("--run", nargs=3, metavar=("NAME", "SLIDES", "FILE"))
    asked = parser.parse_args()
    if asked.run:
        name, count, file = asked.run
        print({"ours": ours, "plain": plain}[name](int(count), Path(file)))
        return
    sizes = tuple(int(size) for size in asked.sizes.split(","))
    base: dict[int, float] = {}
    plain_net: dict[int, float] = {}
    start = 0.0
    print(
        f"{'slides':>7} {'writer':<8} {'CPU s':>8} {'ratio':>7} {'net s':>8} {'net':>7} {'MB':>6}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for size, name, cost in runs((1, *sizes), asked.pandoc, Path(folder)):
            if size == 1:
                start = cost.cpu if name == "pandoc" else start
                continue
            net = cost.cpu - start if cost.net is None else cost.net
            if name == "plain":
                base[size], plain_net[size] = cost.cpu, net
            print(
                f"{size:>7} {name:<8} {cost.cpu:>8.2f} {cost.cpu / base[size]:>6.2f}x"
                f" {net:>8.2f} {net / plain_net[size]:>6.2f}x {cost.memory:>6.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()

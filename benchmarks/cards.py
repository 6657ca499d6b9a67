"""How fast cards are set, and in how much memory, beside WeasyPrint and ReportLab.

All three set the same cards in one run: two A6 pages each, unique words, a QR code of their own.
Ours are tagged (PDF/UA-1) and shrunk to fit; WeasyPrint's are tagged; ReportLab's are neither.
Each measurement has a process of its own, and its imports are not counted.

    python -m pip install weasyprint reportlab     # beside the toolkit; no pin of ours
    python benchmarks/cards.py                     # 10, 100 and 1,000 cards
    python benchmarks/cards.py 10 100              # other counts
    python benchmarks/cards.py --memory 10000      # ours alone, as a build draws them

WeasyPrint needs Pango from the system. An engine that is not there is left out, and said so.
"""

from __future__ import annotations

import argparse
import base64
import importlib
import importlib.util
import io
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from html import escape
from multiprocessing import get_context
from pathlib import Path, PurePosixPath
from typing import Any

from generator.build.cache import Cache
from generator.build.draw import draw as build_draw
from generator.library import Library
from generator.model.brand import Slot
from generator.printables.cards import VOLUME, Card, Cards, card, draw
from generator.printables.imposition import A6_SINGLE
from generator.printables.imprint import imprint
from generator.printables.logos import given
from generator.product import Audience, Channel, Kind, Product
from generator.project import Mode, open_project, shipped_root
from generator.reading import read
from generator.typesetting import Written, qr
from generator.typesetting.fonts import FOLDER as FONTS

DAY = date(2026, 11, 23)
SITE = "https://toolkit.example.org/scenarios"
MM = 72 / 25.4
WIDTH, HEIGHT = A6_SINGLE.width * MM, A6_SINGLE.height * MM


@dataclass(frozen=True)
class Measured:
    """Seconds on the wall and of the processor, the process's peak and the file's size in MB."""

    seconds: float
    busy: float
    peak: float
    size: float


def cards_of(start: int, count: int) -> Cards:
    """Cards made from the shipped ones, each with words and an address of its own."""
    library = _library()
    shipped = [card(library, key, A6_SINGLE.face) for key in sorted(library.scenarios)]
    made = [_unlike(shipped[n % len(shipped)], n) for n in range(start, start + count)]
    return Cards(
        "Benchmark", imprint(library), library.brand.light, A6_SINGLE, given(library), tuple(made)
    )


@cache
def _library() -> Library:
    library = read(open_project(shipped_root()), Mode.SAMPLE, DAY).library
    assert library is not None, "the shipped content cannot be read"
    return library


def _unlike(one: Card, number: int) -> Card:
    story = (Written(f"Story {number}. {one.story[0].text}", one.story[0].place),)
    title = Written(f"{one.title.text} {number}", one.title.place)
    address = f"{SITE}/story-{number}.html"
    return replace(one, id=f"story-{number}", title=title, story=story, address=address)


def ours(inputs: Cards) -> bytes:
    """As the toolkit sets them."""
    drawn = draw(inputs)
    assert not drawn.findings, drawn.findings
    return drawn.data


def weasyprint(inputs: Cards) -> bytes:
    """The same words, font, colours, shapes and codes as HTML, tagged."""
    from weasyprint import HTML

    dark, light = qr.inks(inputs.palette)
    pages = "".join(_html(each, dark, light) for each in inputs.cards)
    return bytes(HTML(string=f"{_head(inputs)}{pages}</html>").write_pdf(pdf_variant="pdf/ua-1"))


def _head(inputs: Cards) -> str:
    """The look of our cards in CSS: the same font file, sizes, grounds, bars and boxes."""
    face, ink = inputs.preset.face, inputs.palette.on_paper
    font = next(FONTS.glob("*.ttf")).as_uri()
    return (
        "<!doctype html><html lang=en><title>Cards</title><style>"
        f"@font-face{{font-family:Inter;font-weight:100 900;src:url({font})}}"
        f"@page{{size:{face.width}mm {face.height}mm;margin:0}}"
        f"body{{margin:0;font:{face.least}pt/1.3 Inter;color:{ink}}}"
        f"section{{height:{face.height}mm;page-break-after:always;position:relative}}"
        ".band{display:flex;justify-content:space-between;align-items:flex-end;color:#fff;"
        "padding:4.5mm 7mm 3.8mm;font-weight:600}.band svg{width:13mm;height:13mm}"
        f".band b{{font-size:{face.theme}pt;font-weight:850;letter-spacing:-.03em}}"
        ".note{padding:2.5mm 7mm}main{padding:4.5mm 7mm}p{margin:.5em 0}"
        f"h1{{font-size:{face.title}pt;font-weight:850;letter-spacing:-.035em;margin:0}}"
        "h2{font-size:1.2em;font-weight:850;letter-spacing:-.025em;margin:1em 0 .5em}"
        ".ask{position:absolute;left:7mm;right:7mm;bottom:18mm;display:flex;align-items:flex-end;"
        f"justify-content:space-between;font-size:{face.question}pt;font-weight:850}}"
        f".ask img{{width:{face.code}mm}}.say{{padding-left:2.6mm;border-left:1mm solid}}"
        ".ways{padding:2.6mm 3mm;margin-top:1em}"
        f"footer{{position:absolute;left:7mm;right:7mm;bottom:5mm;font-size:{face.foot}pt;"
        "border-top:.5pt solid;padding-top:2mm}</style>"
    )


def _html(each: Card, dark: str, light: str) -> str:
    look: Slot = each.look
    code = base64.b64encode(qr.svg(str(each.address), dark, light).encode()).decode()
    shape = (
        '<svg aria-hidden="true" viewBox="0 0 10 10"><g fill="none" stroke="'
        f'{look.bright}"><circle cx="5" cy="5" r="4.2"/><circle cx="5" cy="5" r="2"/></g></svg>'
    )
    says = "".join(
        f'<p><b>{escape(each.who)}</b><p class=say style="border-color:{look.bright}">'
        f"{escape(each.words.text)}"
        for each in each.sayings
    )
    prompts = "".join(f"<li>{escape(prompt.text)}" for prompt in each.prompts)
    ways = "".join(f"<p><b>{escape(way.head)}</b> {escape(way.routes)}" for way in each.ways)
    question = escape(each.question.text if each.question else "")
    return (
        f'<section><div class=band style="background:{look.colour}"><div><b>{escape(each.theme)}'
        f"</b><br>{escape(each.place)} · {escape(each.role)}</div>{shape}</div>"
        f'<div class=note style="background:{look.tint}"><b>{escape(each.note_head)}</b> '
        f"{escape(each.note.text)}</div><main><h1>{escape(each.title.text)}</h1>"
        f'<p>{escape(each.story[0].text)}</main><div class=ask style="color:{look.colour}">'
        f'<span>{question}</span><img alt="{escape(each.address_words)}" '
        f'src="data:image/svg+xml;base64,{code}"></div>'
        f"<footer>{escape(' '.join(each.marks))}</footer></section>"
        f'<section><div class=band style="background:{look.colour}">'
        f"<span>{escape(each.title.text)}</span><span>{escape(each.level)}</span></div><main>"
        f'<h2 style="color:{look.colour}">{escape(each.prompts_head)}</h2><ol>{prompts}</ol>'
        f'<h2 style="color:{look.colour}">{escape(each.sayings_head)}</h2>{says}'
        f'<div class=ways style="background:{look.tint}">{ways}</div></main>'
        f"<footer>{escape(' '.join(each.foot))}</footer></section>"
    )


def reportlab(inputs: Cards) -> bytes:
    """The same words, colours and codes, drawn on a canvas: no tags, no fitting."""
    from reportlab.lib.colors import HexColor
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT))
    for each in inputs.cards:
        colour, tint = HexColor(each.look.colour), HexColor(each.look.tint)
        _band(canvas, colour, tint, each)
        y = _paragraph(canvas, each.title.text, 20, HEIGHT - 120, bold=True)
        y = _paragraph(canvas, each.story[0].text, 11, y - 8)
        _paragraph(canvas, each.question.text if each.question else "", 15, y - 14, bold=True)
        _code(canvas, str(each.address))
        _paragraph(canvas, " ".join(each.marks), 9, 44)
        canvas.showPage()
        _band(canvas, colour, tint, each)
        y = HEIGHT - 120
        for prompt in each.prompts:
            y = _paragraph(canvas, prompt.text, 11, y - 4)
        for saying in each.sayings:
            y = _paragraph(canvas, f"{saying.who}: {saying.words.text}", 11, y - 4)
        for way in each.ways:
            y = _paragraph(canvas, f"{way.head} {way.routes}", 11, y - 4)
        _paragraph(canvas, " ".join(each.foot), 9, 40)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _band(canvas: Any, colour: object, tint: object, each: Card) -> None:
    canvas.setFillColor(colour)
    canvas.rect(0, HEIGHT - 70, WIDTH, 70, stroke=0, fill=1)
    canvas.setFillColor(tint)
    canvas.rect(0, HEIGHT - 100, WIDTH, 30, stroke=0, fill=1)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(20, HEIGHT - 42, each.theme)
    canvas.setFillColorRGB(0.08, 0.13, 0.24)


def _paragraph(canvas: Any, words: str, size: int, y: float, bold: bool = False) -> float:
    from reportlab.lib.utils import simpleSplit

    font = "Helvetica-Bold" if bold else "Helvetica"
    canvas.setFont(font, size)
    for line in simpleSplit(words, font, size, WIDTH - 40):
        canvas.drawString(20, y, line)
        y -= size * 1.25
    return y


def _code(canvas: Any, address: str) -> None:
    rows = qr.modules(address)
    side = 21 * MM / (len(rows) + 2 * qr.QUIET_ZONE)
    path = canvas.beginPath()
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            if dark == "1":
                path.rect(WIDTH - 85 + across * side, 110 - down * side, side, side)
    canvas.drawPath(path, stroke=0, fill=1)


ENGINES: dict[str, Callable[[Cards], bytes]] = {
    "typst": ours,
    "weasyprint": weasyprint,
    "reportlab": reportlab,
}


def measure(engine: str, start: int, count: int) -> Measured:
    """One file of cards, in this process, which should be a new one."""
    inputs = cards_of(start, count)
    importlib.import_module(engine)
    begin, worked = time.perf_counter(), time.process_time()
    data = ENGINES[engine](inputs)
    seconds, busy = time.perf_counter() - begin, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(seconds, busy, peak, len(data) / 1e6)


def apart(engine: str, start: int, count: int) -> Measured:
    """The same in a spawned process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, engine, start, count).result()


def in_volumes(engine: str, count: int) -> Measured:
    """So many cards as the engine is used: ours in volumes of at most VOLUME."""
    step = VOLUME if engine == "typst" else count
    parts = [apart(engine, at, min(step, count - at)) for at in range(0, count, step)]
    return Measured(
        sum(part.seconds for part in parts),
        sum(part.busy for part in parts),
        max(part.peak for part in parts),
        sum(part.size for part in parts),
    )


def compare(counts: list[int]) -> None:
    """A table of every engine that is there, with ratios to ours."""
    there = [name for name in ENGINES if importlib.util.find_spec(name)]
    for name in ENGINES.keys() - set(there):
        print(f"{name} is not installed and is left out.")
    print(f"{'cards':>6} {'engine':<12}{'wall s':>9}{'of ours':>9}{'cpu s':>9}{'of ours':>9}"
          f"{'peak MB':>9}{'file MB':>9}")  # fmt: skip
    for count in counts:
        measured = {name: in_volumes(name, count) for name in there}
        own = measured["typst"]
        for name, one in measured.items():
            print(
                f"{count:>6} {name:<12}{one.seconds:>9.2f}{one.seconds / own.seconds:>8.1f}x"
                f"{one.busy:>9.2f}{one.busy / own.busy:>8.1f}x{one.peak:>9.0f}{one.size:>9.1f}",
                flush=True,
            )
        if other := measured.get("weasyprint"):
            print(
                f"{count:>6} ours takes {own.seconds / other.seconds:.3f} of WeasyPrint's time, "
                f"{own.busy / other.busy:.3f} of its processor time",
                flush=True,
            )


def in_build(count: int) -> None:
    """So many cards as a build draws them: volumes, in worker processes that take many each."""
    products = [_volume(at, min(VOLUME, count - at)) for at in range(0, count, VOLUME)]
    begin, before = time.perf_counter(), os.times()
    with tempfile.TemporaryDirectory(prefix="cards-") as folder:
        drawings = build_draw(products, Cache(Path(folder)))
        size = sum(one.entry.size for one in drawings) / 1e6
        assert not any(one.entry.findings for one in drawings)
    seconds, after = time.perf_counter() - begin, os.times()
    own, worker = (
        resource.getrusage(who).ru_maxrss / 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    workers = min(os.cpu_count() or 1, len(products))
    busy = sum(after[:4]) - sum(before[:4])
    print(
        f"{count} cards, {len(products)} volumes, {workers} workers: {seconds:.0f} s on the wall, "
        f"{busy:.0f} s of processor time, {size:.0f} MB of files; at most {worker:.0f} MB in any "
        f"worker and {own:.0f} MB in the process that leads them"
    )
    sys.exit(0 if own + workers * worker < 2000 else 1)


def _volume(start: int, count: int) -> Product[Cards]:
    inputs = cards_of(start, count)
    path = PurePosixPath(f"volume-{start}.pdf")
    return Product(
        path, inputs.title, Kind.CARDS, Audience.TRAINER, Channel.PUBLIC, (), inputs, draw
    )


def main() -> None:
    """Measure as the command line asks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_KEEP)
    parser.add_argument("counts", nargs="*", type=int, default=[10, 100, 1000])
    parser.add_argument(
        "--memory", type=int, metavar="CARDS", help="ours alone, as a build draws them"
    )
    chosen = parser.parse_args()
    if chosen.memory:
        in_build(chosen.memory)
    compare(chosen.counts)


_KEEP = argparse.RawDescriptionHelpFormatter

if __name__ == "__main__":
    main()

"""Draws the brand board: poster, title slide, card, home page and social image, side by side.

Everything on it is a real product of a finished site, drawn by its real engine; later pieces
are held against it. Run `make board`, or `python -m tests.board OUT.png` after a build.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
SITE = ROOT / "site"
PAPER, GAP = "#d9d5cb", 40


def page_of(pdf: bytes | Path, number: int = 0) -> Image.Image:
    """One page of a PDF as a picture, at 150 dots an inch."""
    document = pypdfium2.PdfDocument(pdf)
    return document[number].render(scale=150 / 72).to_pil().convert("RGB")


def slide_of(deck: Path) -> Image.Image:
    """A deck's first slide as LibreOffice draws it."""
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        subprocess.run([*command, str(deck)], check=True, capture_output=True)
        return page_of(next(Path(folder).glob("*.pdf")).read_bytes())


def home(width: int, height: int) -> Image.Image:
    """The home page's first screen in Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto((SITE / "index.html").as_uri())
        shot = page.screenshot()
        browser.close()
    return Image.open(io.BytesIO(shot)).convert("RGB")


def row(pictures: list[Image.Image], width: int) -> Image.Image:
    """Pictures side by side at one height, filling the width."""
    ratio = sum(p.width / p.height for p in pictures)
    height = round((width - GAP * (len(pictures) + 1)) / ratio)
    board = Image.new("RGB", (width, height + GAP), PAPER)
    left = GAP
    for picture in pictures:
        size = (round(picture.width / picture.height * height), height)
        board.paste(picture.resize(size, Image.Resampling.LANCZOS), (left, GAP))
        left += size[0] + GAP
    return board


def first(pattern: str) -> Path:
    """The first file below the site that matches."""
    return sorted(SITE.glob(pattern))[0]


def main(out: Path) -> None:
    """Draw the board into `out`, a PNG."""
    card = first("downloads/cards/scenario-the-drug-round-a6*.pdf").read_bytes()
    poster = page_of(first("downloads/campaign/only-a-joke-poster-a4.pdf").read_bytes())
    social = Image.open(first("downloads/campaign/only-a-joke*square*.png")).convert("RGB")
    slide = slide_of(first("downloads/decks/session-awareness-60.pptx"))
    rows = [
        row([poster, page_of(card, 0), page_of(card, 1), social], 2400),
        row([slide, home(1280, 800), home(390, 800)], 2400),
    ]
    board = Image.new("RGB", (2400, sum(r.height for r in rows) + GAP), PAPER)
    top = 0
    for picture in rows:
        board.paste(picture, (0, top))
        top += picture.height
    board.resize((1600, round(board.height * 1600 / 2400)), Image.Resampling.LANCZOS).save(
        out, optimize=True
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
